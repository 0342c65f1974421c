// SPDX-License-Identifier: GPL-3.0-or-later
// A power cut while an agent works: what the window showed as saved is there, the workspace is sound, and no mail is
// lost or doubled. MEMNUN_KILLS sets how often; the ordinary run does a few, the long one fifty. MEMNUN_SEED chooses
// what the agent does and when it ends.
#include "core/conversations/Outbox.h"
#include "core/customers/CustomerCommands.h"
#include "core/storage/Connection.h"
#include "core/tickets/TicketCommands.h"
#include "tests/acceptance/DeskRun.h"
#include "tests/acceptance/KillVictim.h"
#include "tests/acceptance/Ledger.h"
#include "tests/support/SmtpServer.h"
#include "tests/support/TestData.h"

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace memnun;
using namespace memnun::test;

namespace {

constexpr int kTickets = 6;
constexpr const char* kVictim = "MEMNUN_KILL_VICTIM";

const char* const kFields =
    "SELECT t.id, t.status, coalesce(t.assignee_id, 0), t.snoozed_until IS NOT NULL, coalesce(d.body, '') FROM ticket t"
    " LEFT JOIN draft d ON d.ticket_id = t.id AND d.note = 0 WHERE t.channel = 'email'";
const char* const kTags = "SELECT name, (SELECT count(*) FROM ticket_tag x WHERE x.tag_id = t.id) FROM tag t";
const char* const kSpoken =
    "SELECT i.body, (SELECT count(*) FROM outbox o WHERE o.interaction_id = i.id) FROM interaction i";
const char* const kOutbox = "SELECT i.body, o.state FROM outbox o JOIN interaction i ON i.id = o.interaction_id";

/// What the victim has to say to people.
QString logBeside(const QString& workspace)
{
    return workspace + QStringLiteral(".log");
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// How often `name` occurs in texts, and what the second column says there.
struct Text {
    QString body;
    QString beside;
};
using Texts = QVector<Text>;

Texts holding(const Texts& texts, const QString& name)
{
    Texts found;
    std::copy_if(texts.begin(), texts.end(), std::back_inserter(found), [&](const Text& t) { return t.body.contains(name); });
    return found;
}

}  // namespace

class TestKillDesk final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasShownIsThere();

private:
    void fill();
    void round(int number, QRandomGenerator& dice);
    bool killOne(int number, QRandomGenerator& dice, QByteArray* said);
    void compareFields();
    void compareThings();
    void compareMail();
    QHash<QString, QString> fields();
    Texts read(const char* sql);

    SmtpServer m_server;
    std::unique_ptr<DeskRun> m_desk;
    Ledger m_ledger;
};

void TestKillDesk::fill()
{
    CreateCustomer person;
    person.customer.name = QStringLiteral("Derya Kılıç");
    for (const auto& [kind, raw] : {std::pair(ContactKind::Email, QStringLiteral("derya@musteri.example")),
                                    std::pair(ContactKind::Phone, QStringLiteral("0532 123 45 67"))}) {
        ContactPoint point;
        point.kind = kind;
        point.raw = raw;
        point.primary = true;
        person.customer.contactPoints.append(point);
    }
    const auto derya = m_desk->perform(anyCommand(person));
    QVERIFY2(derya, derya ? "" : qPrintable(derya.error().context));
    for (int i = 0; i < kTickets; ++i) {
        CreateTicket ticket;
        ticket.subject = QStringLiteral("Konu %1").arg(i);
        ticket.customerId = std::any_cast<Customer>(derya->outcome).id;
        ticket.text = QStringLiteral("Siparişim nerede?");
        ticket.textFromCustomer = true;
        const auto made = m_desk->perform(anyCommand(ticket));
        QVERIFY2(made, made ? "" : qPrintable(made.error().context));
    }
}

Texts TestKillDesk::read(const char* sql)
{
    Texts texts;
    auto database = openConnection(*Location::fromText(m_desk->file()), Access::ReadOnly);
    const auto done = database ? (*database)->each(sql, {}, [&](const Row& row) { texts.append({row.text(0), row.text(1)}); })
                               : Result<>(fail(database.error()));
    if (!done)
        qWarning("%s", qPrintable(done.error().context));
    return texts;
}

QHash<QString, QString> TestKillDesk::fields()
{
    QHash<QString, QString> stored;
    auto database = openConnection(*Location::fromText(m_desk->file()), Access::ReadOnly);
    if (!database)
        return stored;
    const auto done = (*database)->each(kFields, {}, [&](const Row& row) {
        const auto put = [&](const char* field, const QString& value) {
            stored.insert(QStringLiteral("%1/%2").arg(QLatin1String(field)).arg(row.integer(0)), value);
        };
        put("status", row.text(1));
        put("assignee", row.text(2));
        put("snooze", QString::number(row.flag(3) ? 1 : 0));
        put("draft", row.text(4));
    });
    return done ? stored : QHash<QString, QString>();
}

/// True when it was killed at work; false when it ended by itself, which it never should. The moment is some time after
/// it has said some lines, so that it has worked a while however slow the machine is.
bool TestKillDesk::killOne(int number, QRandomGenerator& dice, QByteArray* said)
{
    const quint32 seed = dice.generate();
    const int afterLines = dice.bounded(1, 30);
    const int afterMs = dice.bounded(300);
    QProcess victim;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(kVictim), m_desk->file());
    environment.insert(QStringLiteral("MEMNUN_SEED"), QString::number(seed));
    environment.insert(QStringLiteral("MEMNUN_ROUND"), QString::number(number));
    victim.setProcessEnvironment(environment);
    victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(&victim, &QProcess::readyReadStandardOutput, &victim, [&] {
        const auto before = said->count('\n');
        *said += victim.readAllStandardOutput();
        if (before < afterLines && said->count('\n') >= afterLines)
            QTimer::singleShot(afterMs, &victim, &QProcess::kill);
    });
    QSignalSpy finished(&victim, &QProcess::finished);
    victim.start(QCoreApplication::applicationFilePath(), {});
    const bool ended = !finished.isEmpty() || finished.wait(120'000);
    *said += victim.readAllStandardOutput();
    return ended && victim.exitStatus() == QProcess::CrashExit && said->contains("READY\n");
}

void TestKillDesk::round(int number, QRandomGenerator& dice)
{
    m_ledger.begin(fields());
    QByteArray said;
    const bool killed = killOne(number, dice, &said);
    QVERIFY2(killed, "The window was not killed at work: " + said.right(200) + contentOf(logBeside(m_desk->file())).right(600));
    m_ledger.read(said);
    const auto workspace = Workspace::open(*Location::fromText(m_desk->file()));
    QVERIFY2(workspace, workspace ? "" : qPrintable(workspace.error().context));
    const auto check = workspace->check();
    QVERIFY(check);
    QVERIFY2(check->sound, qPrintable(check->problems.join(QLatin1Char('\n'))));
    compareFields();
    if (!QTest::currentTestFailed())
        compareThings();
}

void TestKillDesk::compareFields()
{
    const auto stored = fields();
    QCOMPARE(stored.size(), 4 * kTickets);
    for (auto it = stored.cbegin(); it != stored.cend(); ++it) {
        const QString complaint = m_ledger.complaint(it.key(), it.value());
        QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
    }
}

/// Of every round so far: once when it was shown as saved, and never twice.
void TestKillDesk::compareThings()
{
    const Texts spoken = read(kSpoken);
    const Texts tags = read(kTags);
    for (const QString& kind : {QStringLiteral("note"), QStringLiteral("reply"), QStringLiteral("call"), QStringLiteral("tag")}) {
        const auto& things = m_ledger.things(kind);
        for (auto it = things.cbegin(); it != things.cend(); ++it) {
            const Texts found = holding(kind == QLatin1String("tag") ? tags : spoken, it.key());
            QVERIFY2(found.size() <= 1, qPrintable(it.key() + QStringLiteral(" is there twice")));
            QVERIFY2(!it.value() || found.size() == 1, qPrintable(it.key() + QStringLiteral(" is lost")));
            // An answer is in the outbox exactly once, everything else never; a tag is on its one ticket.
            const bool beside = kind == QLatin1String("reply") || kind == QLatin1String("tag");
            if (!found.isEmpty())
                QCOMPARE(found.first().beside, QString::number(beside ? 1 : 0));
        }
    }
}

/// The last window lives until the outbox has done what it can: each answer has left once, or waits for a person
/// because it may have left when the power went.
void TestKillDesk::compareMail()
{
    QVERIFY2(m_desk->openWindow(), qPrintable(m_desk->problem()));
    const auto under = [this](const QString& state) {
        const Texts outbox = read(kOutbox);
        return std::count_if(outbox.begin(), outbox.end(), [&](const Text& mail) { return mail.beside == state; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(under(toKey(OutboxState::Queued)) + under(toKey(OutboxState::Sending)) == 0, 60'000);
    m_desk->closeWindow();
    const Texts outbox = read(kOutbox);
    const QList<QByteArray> arrived = m_server.messages();
    for (const Text& mail : outbox) {
        const QByteArray name = mail.body.section(QStringLiteral("reply-"), 1, 1).section(QLatin1Char(';'), 0, 0).toLatin1();
        const auto times = std::count_if(arrived.begin(), arrived.end(), [&](const QByteArray& raw) {
            return raw.contains("reply-" + name + ';');
        });
        const bool sent = mail.beside == toKey(OutboxState::Sent);
        QVERIFY2(sent ? times == 1 : times <= 1,
                 qPrintable(QStringLiteral("%1 is %2 and arrived %3 times").arg(mail.body, mail.beside).arg(times)));
    }
    qInfo("%d answers, %d of them sent", static_cast<int>(outbox.size()), static_cast<int>(under(toKey(OutboxState::Sent))));
}

void TestKillDesk::whatWasShownIsThere()
{
    MEMNUN_NEED(SmtpServer::isInstalled(), QStringLiteral("python3-aiosmtpd is not installed."));
    QVERIFY2(m_server.start(SmtpServer::Tls::None), qPrintable(m_server.problem()));
    m_desk = std::make_unique<DeskRun>();
    QVERIFY2(m_desk->create(m_server.port()), qPrintable(m_desk->problem()));
    fill();
    const int kills = qEnvironmentVariableIsSet("MEMNUN_KILLS") ? qEnvironmentVariableIntValue("MEMNUN_KILLS") : 5;
    const quint32 seed = qEnvironmentVariableIsSet("MEMNUN_SEED") ? qEnvironmentVariable("MEMNUN_SEED").toUInt() : 20261122;
    qInfo("%d kills, MEMNUN_SEED=%u", kills, seed);
    QRandomGenerator dice(seed);
    int shown = 0;
    for (int number = 0; number < kills && !QTest::currentTestFailed(); ++number) {
        round(number, dice);
        shown += m_ledger.shownLines();
    }
    if (!QTest::currentTestFailed())
        compareMail();
    qInfo("%d things were shown as saved", shown);
    QVERIFY(shown > 0 || QTest::currentTestFailed());
    m_desk.reset();
}

int main(int argc, char** argv)
{
    QApplication program(argc, argv);
    if (!qEnvironmentVariableIsSet(kVictim)) {
        TestKillDesk test;
        return QTest::qExec(&test, argc, argv);
    }
    KillVictim victim(qEnvironmentVariable(kVictim), qEnvironmentVariable("MEMNUN_ROUND"),
                      qEnvironmentVariable("MEMNUN_SEED").toUInt());
    // The standard output is the parent's ledger.
    const QString log = logBeside(qEnvironmentVariable(kVictim)) + QStringLiteral(",txt");
    return QTest::qExec(&victim, {program.applicationFilePath(), QStringLiteral("-o"), log});
}

#include "tst_kill_desk.moc"
