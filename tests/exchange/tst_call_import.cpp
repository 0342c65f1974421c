// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conversations/ConversationStore.h"
#include "core/customers/CustomerStore.h"
#include "core/exchange/calls/CallImport.h"
#include "core/tickets/TicketStore.h"
#include "tests/kernel/CommandTest.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace memnun;
using namespace memnun::test;

/// A call so many minutes ago.
struct Entry {
    qint64 ago = 0;
    const char* way = "in";
    QByteArray number;
    int talk = 0;
    const char* name = "";
};

class TestCallImport final : public CommandTest {
    Q_OBJECT

private Q_SLOTS:
    void callsStandInTheCustomersTimeline();
    void whoIsNotKnownBecomesALead();
    void aTicketForThoseThatBelongTogether();
    void onlyWhatWaitsIsOpen_data();
    void onlyWhatWaitsIsOpen();
    void aSecondTimeBringsNothing();
    void aLongerLogBringsTheRest();
    void whatCannotComeInIsTold();
    void aRehearsalOnlyCounts();
    void aStepThatIsTakenBackIsDoneAgain();

private:
    QString log(const QVector<Entry>& entries);
    const ImportRun& import(const QString& path, bool dryRun = false);
    QVector<Ticket> tickets();
    static QString shortly(const Ticket& ticket) { return toKey(ticket.status) + (ticket.unread ? QStringLiteral("*") : QString()); }

    std::unique_ptr<CallImport> m_import;
    QTemporaryDir m_dir;
};

QString TestCallImport::log(const QVector<Entry>& entries)
{
    QFile out(m_dir.filePath(QStringLiteral("calls.csv")));
    if (!out.open(QIODevice::WriteOnly))
        qFatal("no file");
    out.write("start,direction,number,talk,name,duration\n");
    for (const Entry& one : entries) {
        const QByteArrayList cells{QByteArray::number(clock.now().plusSeconds(-60 * one.ago).ms / 1000), one.way, one.number,
                                   QByteArray::number(one.talk), one.name, QByteArray::number(one.talk + 7)};
        out.write(cells.join(',') + '\n');
    }
    return out.fileName();
}

const ImportRun& TestCallImport::import(const QString& path, bool dryRun)
{
    CallImport::Options options;
    options.paths = {path};
    options.readings.insert(path, {{}, {}, {QTimeZone::utc(), {}, {}}});
    options.label = QStringLiteral("Telefon görüşmesi");
    options.dryRun = dryRun;
    m_import = std::make_unique<CallImport>(options);
    while (std::any_cast<bool>(must(execute(std::make_shared<CallImportBatch>(*m_import), Actor::system())).outcome)) {
    }
    return m_import->run();
}

QVector<Ticket> TestCallImport::tickets()
{
    TicketQuery query;
    query.limit = 10'000;
    QVector<Ticket> all;
    for (const TicketRow& row : must(stores().tickets.page(query)))
        all.append(must(stores().tickets.byId(row.ticket.id)));
    std::sort(all.begin(), all.end(), [](const Ticket& a, const Ticket& b) { return std::pair(a.createdAt, a.id) < std::pair(b.createdAt, b.id); });
    return all;
}

void TestCallImport::callsStandInTheCustomersTimeline()
{
    Customer ayse;
    ayse.name = QStringLiteral("Ayşe");
    ayse.createdAt = kMonday;
    ayse.contactPoints = {{{}, ContactKind::Phone, QStringLiteral("0532 123 45 67"), QStringLiteral("+905321234567"), true}};
    const CustomerId id = must(stores().customers.insert(ayse));
    const ImportRun run = import(log({{10, "in", "0532 123 4567", 60, "Ayse Mobil"}, {20, "out", "+90 532 123 45 67", 0, ""}}));
    QCOMPARE(run.read, 2);
    QCOMPARE(run.added, 2);
    QCOMPARE(run.customersAdded, 0);
    QCOMPARE(must(stores().customers.count()), 1);
    const auto calls = must(stores().conversations.thread(tickets().first().id));
    QCOMPARE(calls.size(), 2);
    QVERIFY(calls.first().direction == Direction::Out && calls.first().outcome == CallOutcome::NoAnswer);
    QVERIFY(calls.last().direction == Direction::In && calls.last().outcome == CallOutcome::Answered);
    QCOMPARE(calls.last().talkS, 60);
    QCOMPARE(calls.last().waitS, 7);
    QVERIFY(calls.last().channel == Channel::Phone && calls.last().customerId == id);
    QCOMPARE(calls.last().fromAddress, QStringLiteral("+905321234567"));
    QVERIFY(calls.last().importId == run.id);
}

void TestCallImport::whoIsNotKnownBecomesALead()
{
    import(log({{10, "in", "05321234567", 60, "Ayşe"}, {9, "in", "05331234567", 60, ""}, {8, "in", "12345678901234567", 60, ""}}));
    QStringList names;
    for (const CustomerRow& row : must(stores().customers.page({})))
        names.append(row.customer.name + QLatin1Char(' ') + toKey(row.customer.lifecycle));
    names.sort();
    QCOMPARE(names, (QStringList{QStringLiteral("0533 123 45 67 lead"), QStringLiteral("12345678901234567 lead"), QStringLiteral("Ayşe lead")}));
    QCOMPARE(must(stores().customers.byContact(ContactKind::Phone, QStringLiteral("+905331234567"))).size(), 1);
}

void TestCallImport::aTicketForThoseThatBelongTogether()
{
    const int day = 24 * 60;
    QVector<Entry> rows;
    for (int i = 0; i < 12; ++i)  // every day for twelve days: a week together, then another
        rows.append({(20 - i) * day, "in", "05321234567", 5});
    rows.append({6 * day, "in", "05321234567", 6});
    rows.append({20 * day, "in", "05331234567", 5});
    const ImportRun run = import(log(rows));
    QCOMPARE(run.ticketsAdded, 4);
    QVector<qsizetype> sizes;
    for (const Ticket& ticket : tickets())
        sizes.append(must(stores().conversations.thread(ticket.id)).size());
    std::sort(sizes.begin(), sizes.end());
    QCOMPARE(sizes, (QVector<qsizetype>{1, 1, 4, 8}));
}

void TestCallImport::onlyWhatWaitsIsOpen_data()
{
    QTest::addColumn<QVector<Entry>>("rows");
    QTest::addColumn<QString>("told");
    using Rows = QVector<Entry>;
    const qint64 old = 40 * 24 * 60;
    QTest::newRow("a talk is over") << Rows{{10, "in", "05321234567", 60}} << "closed";
    QTest::newRow("missed") << Rows{{10, "in", "05321234567", 0}} << "new*";
    QTest::newRow("missed, then called back") << Rows{{5, "out", "05321234567", 60}, {10, "in", "05321234567", 0}} << "closed";
    QTest::newRow("called back in vain") << Rows{{5, "out", "05321234567", 0}, {10, "in", "05321234567", 0}} << "new*";
    QTest::newRow("spoken, then missed") << Rows{{5, "in", "05321234567", 0}, {10, "in", "05321234567", 60}} << "open*";
    QTest::newRow("missed long ago") << Rows{{old, "in", "05321234567", 0}} << "closed";
    QTest::newRow("nobody there") << Rows{{10, "out", "05321234567", 0}} << "new";
}

void TestCallImport::onlyWhatWaitsIsOpen()
{
    QFETCH(QVector<Entry>, rows);
    import(log(rows));
    QCOMPARE(tickets().size(), 1);
    QTEST(shortly(tickets().first()), "told");
}

void TestCallImport::aSecondTimeBringsNothing()
{
    QVector<Entry> rows;
    for (int i = 0; i < 700; ++i)
        rows.append({i * 31, i % 3 ? "in" : "out", "0532" + QByteArray::number(1'000'000 + i % 90), i % 5});
    rows.append(rows.first());  // a log may hold a call twice
    const QString path = log(rows);
    QCOMPARE(import(path).added, 700);
    QCOMPARE(m_import->run().present, 1);
    const QVector<Ticket> before = tickets();
    QCOMPARE(import(path).added, 0);
    QCOMPARE(m_import->run().present, 701);
    QCOMPARE(m_import->run().ticketsAdded, 0);
    QCOMPARE(tickets(), before);
}

void TestCallImport::aLongerLogBringsTheRest()
{
    QVector<Entry> rows{{60, "in", "05321234567", 0}};
    import(log(rows));
    rows.prepend({30, "out", "05321234567", 90});
    QCOMPARE(import(log(rows)).added, 1);
    QCOMPARE(tickets().size(), 1);
    QCOMPARE(shortly(tickets().first()), QStringLiteral("closed"));
}

void TestCallImport::whatCannotComeInIsTold()
{
    QFile out(m_dir.filePath(QStringLiteral("odd.csv")));
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write("start,direction,number,talk\n2026-02-01 10:00,in,anonymous,4\nyesterday,in,05321234567,4\n2026-02-01 10:00,in,05321234567,4\n\"2026-");
    out.close();
    const ImportRun run = import(out.fileName());
    QCOMPARE(run.read, 3);
    QCOMPARE(run.added, 1);
    QStringList told;
    for (const CallRefusal& one : m_import->refused())
        told.append(QStringLiteral("%1 %2 %3").arg(one.source).arg(one.row).arg(one.reason));
    QCOMPARE(told, (QStringList{QStringLiteral("odd.csv 2 no_number"), QStringLiteral("odd.csv 3 time_odd"), QStringLiteral("odd.csv 0 quote_open")}));
    import(m_dir.filePath(QStringLiteral("nowhere.csv")));
    QCOMPARE(m_import->refused().size(), 1);
}

void TestCallImport::aRehearsalOnlyCounts()
{
    const QString path = log({{10, "in", "05321234567", 60}, {10, "in", "05321234567", 60}, {30, "in", "05331234567", 0}});
    QCOMPARE(import(path, true).added, 2);
    QCOMPARE(m_import->run().present, 1);
    QCOMPARE(must(stores().customers.count()), 0);
    QVERIFY(tickets().isEmpty());
    QCOMPARE(import(path).added, 2);
    QCOMPARE(import(path, true).added, 0);
    QCOMPARE(m_import->run().present, 3);
}

/// What a transaction that was rolled back had brought comes with the next try, once.
void TestCallImport::aStepThatIsTakenBackIsDoneAgain()
{
    QVector<Entry> rows;
    for (int i = 0; i < 900; ++i)
        rows.append({i * 2000, "in", "0532" + QByteArray::number(2'000'000 + i), 9});
    const QString path = log(rows);
    CallImport::Options options;
    options.paths = {path};
    options.readings.insert(path, {{}, {}, {QTimeZone::utc(), {}, {}}});
    options.label = QStringLiteral("x");
    CallImport all(options);
    struct Failing final : AnyCommand {
        explicit Failing(CallImport& import) : calls(import) {}
        Permission permission() const override { return Permission::Import; }
        QString verb() const override { return QStringLiteral("import.calls"); }
        Result<std::any> perform(UnitOfWork& work) const override
        {
            const auto done = calls.step(work);
            return done ? Result<std::any>(fail(Code::Storage, QStringLiteral("broke"))) : fail(done.error());
        }
        CallImport& calls;
    };
    for (bool more = true; more;) {
        QVERIFY(!execute(std::make_shared<Failing>(all), Actor::system()));
        all.takenBack();
        more = std::any_cast<bool>(must(execute(std::make_shared<CallImportBatch>(all), Actor::system())).outcome);
    }
    QCOMPARE(all.run().added, 900);
    QCOMPARE(all.run().customersAdded, 900);
    QCOMPARE(must(stores().customers.count()), 900);
    QCOMPARE(must(stores().imports.recent(9)).size(), 1);
}

QTEST_GUILESS_MAIN(TestCallImport)
#include "tst_call_import.moc"
