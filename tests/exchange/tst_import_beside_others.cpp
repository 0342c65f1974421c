// SPDX-License-Identifier: GPL-3.0-or-later
// On a server others work while an import runs: neither stops the other.
#include "core/exchange/mail/MailImportBatch.h"
#include "core/storage/StorageSession.h"
#include "core/tickets/TicketStore.h"
#include "tests/exchange/ThreadStory.h"

#include <QFile>
#include <QTest>

#include <future>

using namespace memnun;
using memnun::test::must;

class TestImportBesideOthers final : public memnun::test::ThreadStory {
    Q_OBJECT

private Q_SLOTS:
    void aColleaguesClickDoesNotStopIt();
    void aBatchThatWasTakenBackIsWrittenOnce_data();
    void aBatchThatWasTakenBackIsWrittenOnce();

private:
    MailImport::Options twoMails(const QTemporaryDir& folder);
    std::pair<QString, ImportRun> importElsewhere(const MailImport::Options& options);
};

MailImport::Options TestImportBesideOthers::twoMails(const QTemporaryDir& folder)
{
    MailImport::Options options;
    options.us = OwnAddresses({QStringLiteral("@ladin.example")});
    for (const char* step : {"veli p1 20", "ali q2 21 q1"}) {
        QFile file(folder.filePath(QString::fromLatin1(step).section(QLatin1Char(' '), 1, 1) + QStringLiteral(".eml")));
        if (file.open(QIODevice::WriteOnly)) {
            file.write(mail(QString::fromLatin1(step)));
        }
        options.paths.append(file.fileName());
    }
    return options;
}

/// In a thread and on a connection of its own.
std::pair<QString, ImportRun> TestImportBesideOthers::importElsewhere(const MailImport::Options& options)
{
    auto own = factory()(Access::ReadWrite);
    if (!own) {
        return {own.error().context, {}};
    }
    MailImport run(options);
    const MailImportBatch batch(run);
    while (true) {
        const auto done = memnun::execute(batch, **own, Actor::system(), clock.now());
        if (!done) {
            return {codeKey(done.error().code), run.run()};
        }
        if (!std::any_cast<bool>(done->outcome)) {
            return {QStringLiteral("ok"), run.run()};
        }
    }
}

/// The colleague's change is written and not yet committed when the import comes to the same ticket.
void TestImportBesideOthers::aColleaguesClickDoesNotStopIt()
{
    QFETCH_GLOBAL(QString, engine);
    if (engine == QLatin1String("sqlite")) {
        QSKIP("One program at a time writes a file.");
    }
    play(QStringLiteral("ali q1 0"));
    Ticket ticket = must(stores().tickets.byId(TicketId(1)));
    ticket.priority = Priority::High;
    must(session().begin());
    must(stores().tickets.update(ticket));
    const QTemporaryDir folder;
    const MailImport::Options options = twoMails(folder);
    auto importing = std::async(std::launch::async, [&] { return importElsewhere(options); });
    auto watcher = must(factory()(Access::ReadWrite));
    Database& server = static_cast<StorageSession&>(*watcher).database();
    const auto waits = [&server] {
        const auto blocked = server.number("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type='Lock'");
        return blocked && blocked->value_or(0) > 0;
    };
    const bool blocked = QTest::qWaitFor(waits, 20'000);
    must(session().commit());
    const auto [result, run] = importing.get();
    QVERIFY(blocked);
    QCOMPARE(result, QStringLiteral("ok"));
    QCOMPARE(run.added, 2);
    QCOMPARE(run.ticketsAdded, 1);
    QCOMPARE(run.customersAdded, 1);
    QVERIFY(must(stores().tickets.byId(TicketId(1))).priority == Priority::High);
    QCOMPARE(told().filter(QStringLiteral("#1 ")), QStringList{QStringLiteral("#1 new unread: q1 q2 ()")});
}

void TestImportBesideOthers::aBatchThatWasTakenBackIsWrittenOnce_data()
{
    QTest::addColumn<int>("step");
    for (const int step : {0, 1, 2, 3}) {
        QTest::addRow("step %d", step) << step;
    }
}

/// Every step once in vain: begun, done, and rolled back as if the connection had broken before the commit.
void TestImportBesideOthers::aBatchThatWasTakenBackIsWrittenOnce()
{
    QFETCH(int, step);
    const QTemporaryDir folder;
    MailImport run(twoMails(folder));
    const MailImportBatch batch(run);
    clock.set(day(QStringLiteral("25")));
    bool more = true;
    for (int at = 0; more; ++at) {
        if (at == step) {
            must(session().begin());
            UnitOfWork work(stores(), Actor::system(), clock.now());
            QVERIFY(batch.perform(work));
            session().rollback();
            batch.takenBack();
        }
        more = std::any_cast<bool>(must(memnun::execute(batch, session(), Actor::system(), clock.now())).outcome);
        QVERIFY(more || at >= 3);
    }
    QCOMPARE(run.run().read, 2);
    QCOMPARE(run.run().added, 2);
    QCOMPARE(run.run().present, 0);
    QCOMPARE(run.run().customersAdded, 2);
    QCOMPARE(told().size(), 2);
    QCOMPARE(must(stores().imports.recent(10)).size(), 1);
    QCOMPARE(must(stores().imports.recent(10)).first().added, 2);
}

QTEST_GUILESS_MAIN(TestImportBesideOthers)
#include "tst_import_beside_others.moc"
