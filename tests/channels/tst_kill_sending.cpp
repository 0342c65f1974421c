// SPDX-License-Identifier: GPL-3.0-or-later
// A power cut in the middle of sending, again and again: at the end every message is at the server, and none twice.
// MEMNUN_KILLS sets how often; the ordinary run does a few, the long one a hundred.
#include "core/channels/email/SentFolderKeeper.h"
#include "core/channels/email/SmtpSender.h"
#include "core/kernel/ThreadedExecutor.h"
#include "tests/channels/FakeSmtpServer.h"
#include "tests/channels/OutboxFixture.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <utility>

using namespace memnun;
using namespace memnun::test;

namespace {

QByteArray idOf(const QByteArray& message)
{
    const qsizetype from = message.indexOf('<') + 1;
    return message.mid(from, message.indexOf('>') - from);
}

/// What the server wrote down of each message it took, before it said so: as its sent folder would have it.
class WrittenFolder final : public SentFolderPort {
public:
    explicit WrittenFolder(QString file) : m_file(std::move(file)) {}
    void ask(const SentFolderQuestion& question, QObject*, std::function<void(Result<SentFolderAnswer>)> then) override
    {
        QFile file(m_file);
        const bool there = file.open(QIODevice::ReadOnly) && file.readAll().split('\n').contains(question.messageId.toLatin1());
        then(there || !question.copy.isEmpty() ? SentFolderAnswer::Found : SentFolderAnswer::Missing);
    }
    void cancel() override {}

private:
    QString m_file;
};

/// Hours pass between two starts of the program.
class LaterClock final : public Clock {
public:
    explicit LaterClock(qint64 hours) : m_aheadMs(hours * 3'600'000) {}
    Instant now() const override { return {QDateTime::currentMSecsSinceEpoch() + m_aheadMs}; }

private:
    qint64 m_aheadMs;
};

void say(const char* word)
{
    std::fputs(word, stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

/// Sends what the workspace holds until somebody kills it. An agent sits there, too: what the sent folder knows nothing
/// about is sent again. Says "sending" when it begins, and "done" when nothing waits.
int victim(const QString& file, const QString& taken, qint64 hours)
{
    const auto workspace = Workspace::open(*Location::fromText(file));
    if (!workspace) {
        say(qPrintable(workspace.error().context));
        return 1;
    }
    const LaterClock clock(hours);
    ThreadedExecutor executor(workspace->sessions());
    ChangeBus changes;
    CommandBus bus(executor, clock, changes);
    bus.setActor(Actor::system());
    MemorySecretStore secrets;
    PasswordLogins logins(secrets);
    WrittenFolder folder(taken);
    OutboxSender sender({executor, bus, changes, clock, logins, std::make_shared<SmtpSender>()});
    SentFolderKeeper keeper({executor, bus, changes, clock, logins, folder});
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &bus, [&] {
        executor.read<QVector<OutboxItem>>(&bus, [](Stores& stores) { return stores.outbox.waiting(); }, [&](Result<QVector<OutboxItem>> found) {
            for (const OutboxItem& item : found.value_or(QVector<OutboxItem>())) {
                if (item.isUncertain() && !item.folderAt)
                    bus.submit(RetryOutbox{item.id}, &bus, {});
            }
            if (found && found->isEmpty())
                say("done");
        });
    });
    secrets.set(QStringLiteral("imap:destek@imap.example.com:993"), QStringLiteral("x"), &bus, {});
    look.start(30);
    say("sending");
    keeper.start();
    sender.start();
    return QCoreApplication::exec();
}

}  // namespace

class TestKillSending final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLostAndNothingTwice();

private:
    void answer(OutboxFixture& work, int count);
    bool startVictim(OutboxFixture& work, QProcess& process);

    std::function<void()> m_onBytes = [] {};
    std::function<void()> m_onTaken = [] {};
    QTemporaryDir m_folder;
    int m_messages = 0;
    qint64 m_hours = 0;
};

void TestKillSending::answer(OutboxFixture& work, int count)
{
    for (int i = 0; i < count; ++i) {
        const QByteArray id = "m" + QByteArray::number(m_messages++);
        work.reply("Message-ID: <" + id + "@example.com>\r\n\r\n" + QByteArray("0123456789abcdef0123456789abcdef\r\n").repeated(2000));
    }
}

bool TestKillSending::startVictim(OutboxFixture& work, QProcess& process)
{
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(),
                  {QStringLiteral("--victim"), work.location().file, m_folder.filePath(QStringLiteral("taken")), QString::number(m_hours++)});
    return QTest::qWaitFor([&] { return process.canReadLine() || process.state() == QProcess::NotRunning; }, 30'000) &&
           process.readLine().trimmed() == "sending";
}

void TestKillSending::nothingIsLostAndNothingTwice()
{
    const int kills = qEnvironmentVariableIntValue("MEMNUN_KILLS") > 0 ? qEnvironmentVariableIntValue("MEMNUN_KILLS") : 5;
    QFile taken(m_folder.filePath(QStringLiteral("taken")));
    QVERIFY(taken.open(QIODevice::WriteOnly));
    FakeSmtpServer server;
    server.onTaken([this, &taken](const QByteArray& message) {
        taken.write(idOf(message) + '\n');
        taken.flush();
        m_onTaken();
    });
    server.onBytes([this] { m_onBytes(); });
    OutboxFixture work;
    QVERIFY(work.ok());
    SmtpAccount account = OutboxFixture::account();
    account.host = QStringLiteral("127.0.0.1");
    account.port = server.port();
    account.tls = TlsMode::None;
    account.user.clear();
    work.setAccount(account);
    work.changeAccount([](MailAccount& one) {
        one.rate = SendRate{};
        one.incoming = {QStringLiteral("imap.example.com"), 993, TlsMode::Implicit, AuthKind::Password, QStringLiteral("destek"), {}};
    });
    QRandomGenerator dice(20'261'122);
    int inTheMiddle = 0;
    for (int i = 0; i < kills; ++i) {
        answer(work, 12);
        QProcess process;
        QVERIFY(startVictim(work, process));
        // After so many bytes rather than so much time: machines differ. Or when a message was taken and nobody told so yet.
        const bool untold = dice.bounded(3) == 0;
        const qint64 bytes = server.bytesReceived() + dice.bounded(8 * 70'000);
        const qsizetype messages = server.messages().size() + 1 + dice.bounded(8);
        bool struck = false;
        const auto strike = [&](bool now) {
            if (now && !std::exchange(struck, true))
                ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
        };
        m_onBytes = [&] { strike(!untold && server.bytesReceived() >= bytes); };
        m_onTaken = [&] { strike(untold && server.messages().size() >= messages); };
        QVERIFY(QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60'000));
        m_onBytes = m_onTaken = [] {};
        for (const OutboxItem& item : work.waiting())
            inTheMiddle += item.state == OutboxState::Sending ? 1 : 0;
    }
    // Undisturbed at last; a program that has nothing left to do says so.
    for (int run = 0; run < 4 && !work.waiting().isEmpty(); ++run) {
        QProcess process;
        QVERIFY(startVictim(work, process));
        const auto settled = [&] {
            const auto waiting = work.waiting();
            return std::all_of(waiting.begin(), waiting.end(), [](const OutboxItem& item) { return item.state == OutboxState::Failed; });
        };
        // Some hundred wait by now. How long all of them take is the machine's business; that one leaves is the program's.
        while (!settled()) {
            const qsizetype before = work.waiting().size();
            QVERIFY(QTest::qWaitFor([&] { return settled() || work.waiting().size() < before; }, 60'000));
        }
        process.kill();
        QTRY_VERIFY(process.state() == QProcess::NotRunning);
    }
    QVERIFY(work.waiting().isEmpty());
    QHash<QByteArray, int> times;
    for (const QByteArray& message : server.messages())
        ++times[idOf(message)];
    for (auto one = times.cbegin(); one != times.cend(); ++one)
        QVERIFY2(one.value() == 1, (one.key() + " came " + QByteArray::number(one.value()) + " times").constData());
    QCOMPARE(times.size(), m_messages);
    qInfo("%d kills, %d of them in the middle of a message, %d messages", kills, inTheMiddle, m_messages);
    QVERIFY2(kills < 50 || inTheMiddle > 0, "no kill hit what it should");
}

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--victim")) {
        return victim(arguments.value(2), arguments.value(3), arguments.value(4).toLongLong());
    }
    TestKillSending test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_kill_sending.moc"
