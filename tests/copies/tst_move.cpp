// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace moved elsewhere: into nobody else's tables, whole or not at all, and no mail leaves from both places.
#include "core/storage/HeldMail.h"
#include "core/storage/Migrator.h"
#include "core/storage/WorkspaceMove.h"
#include "tests/copies/ServerBench.h"
#include "tests/copies/WaitingMail.h"
#include "tests/support/TestData.h"

using namespace memnun;
using namespace memnun::test;

namespace {

QString outcomeOf(const Result<Moved>& moved)
{
    return moved ? QStringLiteral("ok") : moved.error().fields.isEmpty() ? codeKey(moved.error().code) : moved.error().fields.first().rule;
}

QStringList wordsAt(const Location& place, const QString& query)
{
    QStringList found;
    auto database = openConnection(place, Access::ReadOnly);
    const auto read = database ? (*database)->eachOnce(query, {}, [&](const Row& row) { found.append(row.text(0)); }) : Result<>(fail(database.error()));
    return read ? found : QStringList{QStringLiteral("the question failed")};
}

Result<> sqlAt(const Location& place, const QString& text)
{
    auto database = openConnection(place, Access::ReadWrite);
    return database ? (*database)->execOnce(text) : Result<>(fail(database.error()));
}

}  // namespace

class TestMove final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void comesIntoNobodyElsesTables_data();
    void comesIntoNobodyElsesTables();
    void sharesADatabaseInASchemaOfItsOwn();
    void whatBelongsToAnExtensionIsNobodys();
    void wantsEveryLetter();
    void leavesNothingHalfOnAServer();
    void leavesNothingHalfInAFile();
    void isNotThereBeforeItIsWhole();
    void mailLeavesFromTheNewPlaceOnly_data();
    void mailLeavesFromTheNewPlaceOnly();
    void mailThatLeftMeanwhileIsHeld();
    void mailGoesOnWaitingWhereTheMoveFailed();
    void saysWhatARoleMayNot();

private:
    QString path(const char* name) const
    {
        return m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + QLatin1Char('-') + QString::fromLatin1(name)
                                 + QString::number(m_serial));
    }
    Location file(const char* name) const { return Location::ofFile(path(name) + QStringLiteral(".memnun")); }
    /// A workspace with a user and mail in all states.
    void fill(const Location& place)
    {
        QVERIFY(Workspace::create(place));
        QVERIFY(sqlAt(place, QStringLiteral("INSERT INTO app_user(name, role) VALUES ('first','agent')")));
        for (const QString& sql : waitingMail())
            QVERIFY(sqlAt(place, sql));
    }
    QStringList things() const
    {
        return m_bench.words(QStringLiteral("SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace ORDER BY 1"));
    }

    ServerBench m_bench;
    QTemporaryDir m_folder;
    int m_serial = 0;
    const QString m_mail = waitingMailQuestion();
    const QStringList m_asItWas{QStringLiteral("queued|"), QStringLiteral("queued|"), QStringLiteral("sending|"),
                                QStringLiteral("failed|unreachable: x"), QStringLiteral("failed|refused: x"), QStringLiteral("sent|")};
    const QString m_held = QStringLiteral("failed|") + OutboxProblem::moved().toText();
};

void TestMove::initTestCase()
{
    MEMNUN_NEED(PgCluster::isInstalled(), QStringLiteral("PostgreSQL is not installed."));
    QVERIFY2(m_bench.start(), qPrintable(m_bench.problem()));
}

void TestMove::init()
{
    ++m_serial;
    m_bench.useEmpty();
}

void TestMove::comesIntoNobodyElsesTables_data()
{
    QTest::addColumn<QString>("made");
    QTest::newRow("table") << "CREATE TABLE wares (word text)";
    QTest::newRow("table by our name") << "CREATE TABLE customer (word text)";
    QTest::newRow("view") << "CREATE VIEW wares AS SELECT 1 AS one";
    QTest::newRow("materialized view") << "CREATE MATERIALIZED VIEW wares AS SELECT 1 AS one";
    QTest::newRow("sequence") << "CREATE SEQUENCE wares";
    QTest::newRow("partitioned table") << "CREATE TABLE wares (at int) PARTITION BY RANGE (at)";
}

/// Whether it is made there, moved there or put there from a copy.
void TestMove::comesIntoNobodyElsesTables()
{
    QFETCH(QString, made);
    const QString foreign = QStringLiteral("foreign_tables");
    const Location home = file("home");
    fill(home);
    QVERIFY(m_bench.useNew());
    const QString dump = path("dump");
    QCOMPARE(m_bench.dump(dump), QStringLiteral("ok"));
    m_bench.useEmpty();
    QVERIFY(m_bench.sql(made));
    const QStringList before = things();
    const auto created = Workspace::create(m_bench.location());
    QVERIFY(!created && created.error().hasRule(QLatin1String("foreign_tables")));
    QCOMPARE(outcomeOf(moveWorkspace(home, m_bench.location())), foreign);
    QCOMPARE(m_bench.restore(dump), foreign);
    QCOMPARE(things(), before);
    QCOMPARE(wordsAt(home, m_mail), m_asItWas);
}

void TestMove::sharesADatabaseInASchemaOfItsOwn()
{
    const Location home = file("home");
    fill(home);
    QVERIFY(m_bench.sql(QStringLiteral("CREATE TABLE wares (word text)")));
    QVERIFY(m_bench.sql(QStringLiteral("CREATE SCHEMA \"Our shop\"")));
    Location shop = m_bench.location();
    shop.options.insert(QStringLiteral("options"), QStringLiteral("-csearch_path=\"Our\\ shop\",public"));
    const auto moved = moveWorkspace(home, shop);
    QVERIFY2(moved, qPrintable(moved ? QString() : moved.error().context));
    QCOMPARE(wordsAt(shop, QStringLiteral("SELECT name FROM app_user")), QStringList{QStringLiteral("first")});
    QVERIFY(things().contains(QStringLiteral("wares")) && !things().contains(QStringLiteral("ticket")));
}

void TestMove::whatBelongsToAnExtensionIsNobodys()
{
    // a view and functions in the same schema, as many a server has them in every database
    if (!m_bench.sql(QStringLiteral("CREATE EXTENSION pg_stat_statements"))) {
        QVERIFY(m_bench.sql(QStringLiteral("CREATE EXTENSION pg_trgm")));
    }
    QVERIFY(Workspace::create(m_bench.location()));
}

void TestMove::wantsEveryLetter()
{
    const Location home = file("home");
    fill(home);
    QVERIFY(m_bench.useNew());
    const QString dump = path("dump");
    QCOMPARE(m_bench.dump(dump), QStringLiteral("ok"));
    const QString name = QStringLiteral("latin%1").arg(m_serial);
    QVERIFY(m_bench.sql(QStringLiteral("CREATE DATABASE %1 ENCODING 'LATIN5' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0").arg(name)));
    Location latin = m_bench.location();
    latin.database = name;
    const auto moved = moveWorkspace(home, latin);
    QCOMPARE(outcomeOf(moved), QStringLiteral("encoding"));
    QCOMPARE(moved.error().context, QStringLiteral("LATIN5"));
    const auto created = Workspace::create(latin);
    QVERIFY(!created && created.error().hasRule(QLatin1String("encoding")));
    QCOMPARE(m_bench.run(latin, [&](ServerCopy& copy, auto then) { copy.restore(dump, {}, then); }), QStringLiteral("encoding"));
    QCOMPARE(wordsAt(latin, QStringLiteral("SELECT count(*)::text FROM pg_class WHERE relnamespace = 'public'::regnamespace")),
             QStringList{QStringLiteral("0")});
}

void TestMove::leavesNothingHalfOnAServer()
{
    const Location home = file("home");
    fill(home);
    // PostgreSQL takes no such letter; it comes after most of the rows
    QVERIFY(sqlAt(home, QStringLiteral("INSERT INTO setting(key, value) VALUES ('odd', 'a' || char(0) || 'b')")));
    Location trouble;
    QVERIFY(!moveWorkspace(home, m_bench.location(), {}, &trouble));
    QCOMPARE(trouble.shown(), m_bench.location().shown());
    QCOMPARE(things(), QStringList());
    const auto opened = Workspace::open(m_bench.location());
    QVERIFY(!opened && opened.error().hasRule(QLatin1String("not_a_workspace")));
    QCOMPARE(wordsAt(home, m_mail), m_asItWas);
}

void TestMove::leavesNothingHalfInAFile()
{
    const Location home = file("home");
    fill(home);
    {
        auto database = openConnection(home, Access::ReadWrite);
        QVERIFY((*database)->execOnce(QStringLiteral("PRAGMA foreign_keys=OFF")));
        QVERIFY((*database)->execOnce(QStringLiteral("INSERT INTO contact_point(customer_id, kind, raw, norm) VALUES (999, 'email', 'x', 'x')")));
    }
    const Location there = file("there");
    QVERIFY(!moveWorkspace(home, there));
    QCOMPARE(QDir(m_folder.path()).entryList({QFileInfo(there.file).fileName() + QLatin1Char('*')}, QDir::Files), QStringList());
    QCOMPARE(wordsAt(home, m_mail), m_asItWas);
}

/// What a killed program leaves is what others see until the end.
void TestMove::isNotThereBeforeItIsWhole()
{
    const Location home = file("home");
    fill(home);
    const Location there = file("there");
    for (const Location& place : {m_bench.location(), there}) {
        int looks = 0;
        const auto look = [&](const MoveProgress&) {
            ++looks;
            QVERIFY(!Workspace::open(place));
            QVERIFY(place.isFile() || things().isEmpty());
        };
        QVERIFY(moveWorkspace(home, place, look));
        QVERIFY(looks > 0);
        const auto opened = Workspace::open(place);
        QVERIFY(opened && opened->check()->sound);
    }
    // and what one left is no obstacle
    const Location again = file("again");
    QVERIFY(QFile::copy(there.file, again.file + QStringLiteral(".moving")));
    QVERIFY(moveWorkspace(home, again));
    QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("*.moving*")}, QDir::Files), QStringList());
    QCOMPARE(QFile::permissions(again.file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestMove::mailLeavesFromTheNewPlaceOnly_data()
{
    QTest::addColumn<bool>("fromServer");
    QTest::addColumn<bool>("toServer");
    QTest::newRow("file to file") << false << false;
    QTest::newRow("file to server") << false << true;
    QTest::newRow("server to file") << true << false;
}

void TestMove::mailLeavesFromTheNewPlaceOnly()
{
    QFETCH(bool, fromServer);
    QFETCH(bool, toServer);
    const Location from = fromServer ? m_bench.location() : file("from");
    const Location to = toServer ? m_bench.location() : file("to");
    fill(from);
    const auto before = workspaceDigest(from);
    const auto moved = moveWorkspace(from, to);
    QVERIFY2(moved, qPrintable(moved ? QString() : moved.error().context));
    QCOMPARE(moved->heldMail, 3);
    QCOMPARE(wordsAt(to, m_mail), m_asItWas);
    QCOMPARE(*workspaceDigest(to), *before);
    // what is being sent at this moment is looked up in the sent folder by whoever finds it so, and never sent again
    QCOMPARE(wordsAt(from, m_mail), QStringList({m_held, m_held, QStringLiteral("sending|"), m_held, QStringLiteral("failed|refused: x"), QStringLiteral("sent|")}));
}

void TestMove::mailThatLeftMeanwhileIsHeld()
{
    const Location from = file("from");
    fill(from);
    const Location to = file("to");
    bool sent = false;
    const auto moved = moveWorkspace(from, to, [&](const MoveProgress&) {
        sent = sent || sqlAt(from, QStringLiteral("UPDATE outbox SET state='sent' WHERE id=1"));
    });
    QVERIFY(moved && sent);
    QCOMPARE(moved->heldMail, 2);
    QCOMPARE(wordsAt(from, m_mail).first(), QStringLiteral("sent|"));
    QCOMPARE(wordsAt(to, m_mail).first(), m_held);
}

void TestMove::mailGoesOnWaitingWhereTheMoveFailed()
{
    const Location from = file("from");
    fill(from);
    const Location to = file("to");
    const auto moved = moveWorkspace(from, to, [&](const MoveProgress&) {
        QFile other(to.file);  // somebody else's file takes the name at the last moment
        QVERIFY(other.exists() || other.open(QIODevice::WriteOnly));
    });
    QCOMPARE(outcomeOf(moved), QStringLiteral("exists"));
    QCOMPARE(wordsAt(from, m_mail), m_asItWas);
    QCOMPARE(QFileInfo(to.file).size(), 0);
}

void TestMove::saysWhatARoleMayNot()
{
    const Location home = file("home");
    fill(home);
    QVERIFY(m_bench.useNew());
    const QString role = QStringLiteral("guest%1").arg(m_serial);
    QVERIFY(m_bench.sql(QStringLiteral("CREATE ROLE %1 LOGIN").arg(role)));
    Location guest = m_bench.location();
    guest.user = role;
    // a workspace is there, though a role without rights is not shown its tables
    const auto opened = Workspace::open(guest);
    QVERIFY(!opened);
    QCOMPARE(opened.error().fields.value(0).rule, QStringLiteral("no_permission"));
    // as the README says it of colleagues with a role of their own
    for (const char* right : {"USAGE ON SCHEMA public", "SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public", "USAGE ON ALL SEQUENCES IN SCHEMA public"})
        QVERIFY(m_bench.sql(QStringLiteral("GRANT %1 TO %2").arg(QLatin1String(right), role)));
    const auto colleagues = Workspace::open(guest);
    QVERIFY2(colleagues, qPrintable(colleagues ? QString() : colleagues.error().context));
    QVERIFY(sqlAt(guest, QStringLiteral("INSERT INTO app_user(name, role) VALUES ('guest','agent')")) && colleagues->check()->sound);
    m_bench.useEmpty();
    guest.database = m_bench.location().database;
    Location trouble;
    QCOMPARE(outcomeOf(moveWorkspace(home, guest, {}, &trouble)), QStringLiteral("no_permission"));
    QCOMPARE(trouble.user, role);
    QCOMPARE(things(), QStringList());
}

QTEST_GUILESS_MAIN(TestMove)
#include "tst_move.moc"
