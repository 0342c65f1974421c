// SPDX-License-Identifier: GPL-3.0-or-later
// A power cut in the middle of edits and backups: what was acknowledged is there, each copy that has its name is sound,
// whole and can be put back, and half ones never count. MEMNUN_KILLS sets how often; the ordinary run does a few, the long
// one a hundred. The program starts itself once more as the one that is killed.
#include "core/conversations/ConversationCommands.h"
#include "core/kernel/CommandBus.h"
#include "core/storage/Connection.h"
#include "core/storage/SafetyCopies.h"
#include "core/storage/Workspace.h"
#include "core/tickets/TicketCommands.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>
#include <optional>
#include <thread>

using namespace memnun;

namespace {

Location fileAt(const QString& file)
{
    return *Location::fromText(file);
}

/// One ticket after another, each with a note and a change, in one thread; backups in another, until somebody ends it. A
/// ticket is told with its number when all three were acknowledged.
int work(const QString& file)
{
    auto workspace = Workspace::open(fileAt(file));
    auto session = workspace ? workspace->sessions()(Access::ReadWrite) : Result<std::unique_ptr<Session>>(fail(workspace.error()));
    if (!session) {
        return 2;
    }
    const SystemClock clock;
    std::thread([file, clock] {
        for (;;) {
            (void)SafetyCopies(fileAt(file)).make(CopyReason::Daily, clock.now());
        }
    }).detach();
    const auto act = [&](const auto& command) { return execute(*anyCommand(command), **session, Actor::system(), clock.now()); };
    for (;;) {
        CreateTicket create;
        create.subject = QStringLiteral("Konu");
        create.text = QStringLiteral("Merhaba, siparişim nerede? ").repeated(40);
        create.textFromCustomer = true;
        const auto made = act(create);
        if (!made) {
            return 3;
        }
        const TicketId id = std::any_cast<Ticket>(made->outcome).id;
        ChangeTickets change;
        change.tickets = {{id, 0}};
        change.priority = Priority::Urgent;
        if (!act(AddNote{id, QStringLiteral("arandı")}) || !act(change)) {
            return 4;
        }
        std::printf("%lld\n", static_cast<long long>(id.value()));
        std::fflush(stdout);
    }
}

/// The last ticket that was acknowledged, 0 for none.
qint64 lastAcknowledged(const QByteArray& said)
{
    const QList<QByteArray> lines = said.left(said.lastIndexOf('\n')).split('\n');
    return lines.last().toLongLong();
}

std::optional<qint64> number(const QString& file, const char* sql, const QVariantList& values = {})
{
    auto database = openConnection(fileAt(file), Access::ReadOnly);
    const auto found = database ? (*database)->number(sql, values) : Result<std::optional<qint64>>(fail(database.error()));
    return found ? std::optional(found->value_or(0)) : std::nullopt;
}

/// Numbers without a gap: nothing in between is missing. -1 where something is.
qint64 tickets(const QString& file)
{
    const auto count = number(file, "SELECT count(*) FROM ticket");
    return count && count == number(file, "SELECT max(id) FROM ticket") ? *count : -1;
}

/// Tickets behind `from` up to `to` that do not have their note once and their change.
qint64 unfinished(const QString& file, qint64 from, qint64 to)
{
    return number(file, "SELECT count(*) FROM ticket t WHERE t.id > ? AND t.id <= ? AND (t.priority<>'urgent' OR "
                        "1<>(SELECT count(*) FROM interaction i WHERE i.ticket_id=t.id AND i.is_public=0))", {from, to}).value_or(-1);
}

}  // namespace

class TestKillCopies final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachCopyIsSound();

private:
    /// What it said; none where it was not killed at work.
    std::optional<QByteArray> runAndKill(const QString& file, int afterMs, bool afterACopy);
    void putBack(const Location& place, const QString& copy);
};

std::optional<QByteArray> TestKillCopies::runAndKill(const QString& file, int afterMs, bool afterACopy)
{
    QProcess process;
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--work"), file});
    // Not before it works, and every other time not before there is a copy: however slow the computer is.
    const SafetyCopies copies(fileAt(file));
    QTimer ready;
    QObject::connect(&ready, &QTimer::timeout, &process, [&] {
        if (process.bytesAvailable() > 0 && (!afterACopy || !copies.all().isEmpty())) {
            ready.stop();
            QTimer::singleShot(afterMs, &process, &QProcess::kill);
        }
    });
    ready.start(10);
    if (finished.isEmpty() && !finished.wait(60'000)) {
        return {};
    }
    return process.exitStatus() == QProcess::CrashExit ? std::optional(process.readAllStandardOutput()) : std::nullopt;
}

void TestKillCopies::putBack(const Location& place, const QString& copy)
{
    const qint64 held = tickets(copy);
    const auto restored = SafetyCopies(place).restore(copy, SystemClock().now());
    QVERIFY2(restored, qPrintable(restored ? QString() : restored.error().context));
    const auto again = Workspace::check(place);
    QVERIFY(again && again->sound);
    QCOMPARE(tickets(place.file), held);
}

void TestKillCopies::eachCopyIsSound()
{
    const QTemporaryDir folder;
    const Location place = fileAt(folder.filePath(QStringLiteral("shop.memnun")));
    const SafetyCopies copies(place);
    QVERIFY(Workspace::create(place));
    {
        auto database = openConnection(place, Access::ReadWrite);  // so that a copy takes its time
        QVERIFY((*database)->execOnce(QStringLiteral("CREATE TABLE ballast AS SELECT randomblob(20000000) AS weight")));
    }
    const int kills = qEnvironmentVariableIsSet("MEMNUN_KILLS") ? qEnvironmentVariableIntValue("MEMNUN_KILLS") : 4;
    int made = 0;
    int cut = 0;
    for (int round = 0; round < kills; ++round) {
        const qint64 before = tickets(place.file);
        const auto said = runAndKill(place.file, QRandomGenerator::global()->bounded(0, 600), round % 2 == 0);
        QVERIFY2(said, "it ended by itself");
        cut += QDir(copies.folder()).entryList({QStringLiteral("*.part")}, QDir::Files).isEmpty() ? 0 : 1;
        const auto sound = Workspace::check(place);
        QVERIFY(sound && sound->sound);
        const qint64 told = lastAcknowledged(*said);
        const qint64 there = tickets(place.file);
        QVERIFY(told > before && there >= told);
        QCOMPARE(unfinished(place.file, before, told), 0);
        QVERIFY(unfinished(place.file, told, there) <= 1);  // what was being done when it ended
        const QVector<SafetyCopy> all = copies.all();
        made += static_cast<int>(all.size());
        for (const SafetyCopy& copy : all) {
            QVERIFY2(SafetyCopies::check(copy.file), qPrintable(copy.file));
            QVERIFY(tickets(copy.file) >= 0);
        }
        if (!all.isEmpty()) {
            putBack(place, all.at(QRandomGenerator::global()->bounded(all.size())).file);
        }
        QVERIFY(!QTest::currentTestFailed());
        QVERIFY(QDir(copies.folder()).removeRecursively());
    }
    qInfo("%d copies were made, %d of %d kills cut one off", made, cut, kills);
    QVERIFY(made > 0);
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--work") == 0) {
        return work(QString::fromLocal8Bit(argv[2]));
    }
    TestKillCopies test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_kill_copies.moc"
