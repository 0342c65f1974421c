// SPDX-License-Identifier: GPL-3.0-or-later
// A copy put back on a server that others use too: their tables, their writes, and failures half-way.
#include "tests/copies/ServerBench.h"
#include "tests/copies/WaitingMail.h"
#include "tests/support/TestData.h"

#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTimer>

#include <sys/stat.h>

using namespace memnun;
using namespace memnun::test;

namespace {

const QString kOk = QStringLiteral("ok");
const QStringList kFirst{QStringLiteral("first")};
const QStringList kBoth{QStringLiteral("first"), QStringLiteral("second")};
const QFile::Permissions kPrivate = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;

QString say(const QString& tool, const QStringList& arguments)
{
    QProcess process;
    QSignalSpy ended(&process, &QProcess::finished);
    process.start(tool, arguments);
    if (ended.isEmpty() && !ended.wait(60'000)) {
        return QStringLiteral("did not end");
    }
    return QString::fromUtf8(process.readAllStandardError() + process.readAllStandardOutput());
}

QString contentsOf(const QString& dump)
{
    return say(QStringLiteral("pg_restore"), {QStringLiteral("--list"), dump});
}

/// A connection of some other program, which knows nothing of our lock.
std::unique_ptr<Database> foreigner(const Location& location)
{
    auto database = openConnection(location, Access::ReadWrite);
    const bool out = database && (*database)->execOnce(QStringLiteral("SELECT pg_advisory_unlock_shared(%1)").arg(QLatin1String(kWorkspaceLock)));
    return out ? std::move(*database) : nullptr;
}

}  // namespace

class TestServerRestore final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void whatOthersHaveStays();
    void anothersTableByOurNameStays();
    void noMailLeavesTwice();
    void colleaguesKeepTheirRights();
    void onlyOursAreInADump();
    void ofADumpOfEverythingOnlyOursCome();
    void aSchemaOfItsOwn();
    void anotherSchemasDumpIsRefused();
    void whoHasItOpenKeepsItAsItIs();
    void aForeignWriteKeepsItAsItIs();
    void aWriteThatEndsInTimeIsInTheCopyBefore();
    void nobodyGetsInMeanwhile();
    void whatHangsOnOursKeepsItAsItIs();
    void failingHalfWayChangesNothing();
    void aNewerWorkspaceIsLeftAlone();
    void dumpsArePrivateWhateverTheUmask();

private:
    void addForeignThings();
    QStringList foreignWords() { return m_bench.words(QStringLiteral("SELECT word FROM wares UNION ALL SELECT word FROM shelf.boxes ORDER BY 1")); }
    QStringList leftovers() { return QDir(m_bench.path("")).entryList({QStringLiteral("*.part*")}, QDir::Files); }
    QString file(const char* name)
    {
        return m_bench.path(qPrintable(QStringLiteral("%1-%2").arg(QString::fromLatin1(QTest::currentTestFunction()), QString::fromLatin1(name))));
    }

    ServerBench m_bench;
};

void TestServerRestore::initTestCase()
{
    MEMNUN_NEED(PgCluster::isInstalled(), QStringLiteral("PostgreSQL is not installed."));
    QVERIFY2(m_bench.start(), qPrintable(m_bench.problem()));
}

void TestServerRestore::init()
{
    QVERIFY(m_bench.useNew());
}

/// Somebody else's in our schema, and in one of their own; one of them has a table by the name of one of ours.
void TestServerRestore::addForeignThings()
{
    for (const char* sql : {"CREATE TABLE wares (id bigserial PRIMARY KEY, word text)", "INSERT INTO wares(word) VALUES ('a ware')",
                            "CREATE FUNCTION count_wares() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM wares'",
                            "CREATE VIEW ware_names AS SELECT word FROM wares", "CREATE SCHEMA shelf",
                            "CREATE TABLE shelf.boxes (word text)", "INSERT INTO shelf.boxes VALUES ('a box')",
                            "CREATE TABLE shelf.ticket (word text)"}) {
        QVERIFY(m_bench.sql(QString::fromLatin1(sql)));
    }
}

void TestServerRestore::anothersTableByOurNameStays()
{
    const QString dump = file("a.dump");
    QCOMPARE(m_bench.dump(dump), kOk);
    QVERIFY(m_bench.useNew());
    for (const char* sql : {"DROP SCHEMA public CASCADE", "CREATE SCHEMA public", "CREATE TABLE customer (id int, word text)",
                            "INSERT INTO customer VALUES (1, 'theirs')"})
        QVERIFY(m_bench.sql(QString::fromLatin1(sql)));
    QCOMPARE(m_bench.restore(dump, QString()), QStringLiteral("foreign_tables"));
    QCOMPARE(m_bench.words(QStringLiteral("SELECT word FROM customer")), QStringList{QStringLiteral("theirs")});
}

void TestServerRestore::whatOthersHaveStays()
{
    addForeignThings();
    const QString dump = file("a.dump");
    const QString present = file("present.dump");
    QCOMPARE(m_bench.dump(dump), kOk);
    QVERIFY(m_bench.put("second"));
    QVERIFY(m_bench.sql(QStringLiteral("INSERT INTO wares(word) VALUES ('later')")));
    QCOMPARE(m_bench.restore(dump, present), kOk);
    QCOMPARE(m_bench.words(), kFirst);
    QCOMPARE(foreignWords(), QStringList({QStringLiteral("a box"), QStringLiteral("a ware"), QStringLiteral("later")}));
    QCOMPARE(m_bench.words(QStringLiteral("SELECT count_wares()::text || (SELECT count(*) FROM ware_names)::text")), QStringList{QStringLiteral("22")});
    const auto workspace = Workspace::open(m_bench.location());
    QVERIFY(workspace && workspace->check()->sound);
    QVERIFY(m_bench.sql(QStringLiteral("INSERT INTO audit_log(at, verb, entity, entity_id) VALUES (1, 'x', 'ticket', 1)")));
    QVERIFY(!m_bench.sql(QStringLiteral("DELETE FROM audit_log")));  // its guard is back
    QCOMPARE(m_bench.restore(present), kOk);
    QCOMPARE(m_bench.words(), kBoth);
    QCOMPARE(leftovers(), QStringList());
}

void TestServerRestore::noMailLeavesTwice()
{
    for (const QString& sql : memnun::test::waitingMail())
        QVERIFY(m_bench.sql(sql));
    const QString dump = file("a.dump");
    QCOMPARE(m_bench.dump(dump), kOk);
    QCOMPARE(m_bench.restore(dump, file("present.dump")), kOk);
    QCOMPARE(m_bench.words(memnun::test::waitingMailQuestion()), memnun::test::heldMail());
    m_bench.useEmpty();
    QCOMPARE(m_bench.restore(dump), kOk);
    QCOMPARE(m_bench.words(memnun::test::waitingMailQuestion()), memnun::test::heldMail());
}

void TestServerRestore::colleaguesKeepTheirRights()
{
    for (const char* sql : {"CREATE ROLE shop_owner", "CREATE ROLE \"Ayşe\"", "GRANT ALL ON SCHEMA public TO shop_owner",
                            "ALTER TABLE app_user OWNER TO shop_owner", "GRANT SELECT, INSERT ON app_user TO \"Ayşe\"",
                            "GRANT USAGE ON SEQUENCE app_user_id_seq TO \"Ayşe\"", "GRANT SELECT ON ticket TO PUBLIC"}) {
        QVERIFY(m_bench.sql(QString::fromUtf8(sql)));
    }
    const QString rights = QStringLiteral("SELECT relname || pg_get_userbyid(relowner) || coalesce(relacl::text, '') FROM pg_class "
                                          "WHERE relname IN ('app_user', 'app_user_id_seq', 'ticket', 'customer') ORDER BY 1");
    const QStringList before = m_bench.words(rights);
    QVERIFY(before.join(QLatin1Char(' ')).contains(QStringLiteral("Ayşe")));
    QCOMPARE(m_bench.dump(file("a.dump")), kOk);
    QCOMPARE(m_bench.restore(file("a.dump")), kOk);
    QCOMPARE(m_bench.words(rights), before);
}

void TestServerRestore::onlyOursAreInADump()
{
    addForeignThings();
    QCOMPARE(m_bench.dump(file("a.dump")), kOk);
    const QString contents = contentsOf(file("a.dump"));
    QVERIFY(contents.contains(QLatin1String("TABLE DATA public audit_log")) && contents.contains(QLatin1String("draft_file")));
    QVERIFY(contents.contains(QLatin1String("EXTENSION - pg_trgm")) && contents.contains(QLatin1String("SEQUENCE SET public app_user_id_seq")));
    QVERIFY2(!contents.contains(QLatin1String("ware")) && !contents.contains(QLatin1String("shelf")), qPrintable(contents));
}

/// As older programs made them.
void TestServerRestore::ofADumpOfEverythingOnlyOursCome()
{
    addForeignThings();
    const QString dump = file("all.dump");
    QCOMPARE(say(QStringLiteral("pg_dump"), {QStringLiteral("-Fc"), QStringLiteral("-f"), dump, m_bench.location().shown()}), QString());
    QVERIFY(contentsOf(dump).contains(QLatin1String("shelf boxes")));
    QVERIFY(m_bench.put("second"));
    QVERIFY(m_bench.sql(QStringLiteral("INSERT INTO shelf.boxes VALUES ('later')")));
    QCOMPARE(m_bench.restore(dump), kOk);
    QCOMPARE(m_bench.words(), kFirst);
    QVERIFY(foreignWords().contains(QLatin1String("later")));
    m_bench.useEmpty();
    QCOMPARE(m_bench.restore(dump), kOk);
    QCOMPARE(m_bench.words(), kFirst);
    QCOMPARE(m_bench.words(QStringLiteral("SELECT to_regclass('wares') IS NULL AND to_regclass('shelf.boxes') IS NULL")), QStringList{QStringLiteral("true")});
}

void TestServerRestore::aSchemaOfItsOwn()
{
    QVERIFY(m_bench.sql(QStringLiteral("CREATE SCHEMA \"Our shop\"")));
    Location shop = m_bench.location();
    shop.options.insert(QStringLiteral("options"), QStringLiteral("-csearch_path=\"Our\\ shop\",public"));
    QVERIFY(Workspace::create(shop));
    const QString dump = file("a.dump");
    QCOMPARE(m_bench.run(shop, [&](ServerCopy& copy, auto then) { copy.dump(dump, then); }), kOk);
    QVERIFY(contentsOf(dump).contains(QLatin1String("TABLE Our shop app_user")));
    QVERIFY(!contentsOf(dump).contains(QLatin1String("public app_user")));
    QVERIFY(m_bench.sql(QStringLiteral("INSERT INTO \"Our shop\".app_user(name, role) VALUES ('theirs','agent')")));
    QVERIFY(m_bench.put("second"));
    QCOMPARE(m_bench.run(shop, [&](ServerCopy& copy, auto then) { copy.restore(dump, {}, then); }), kOk);
    QCOMPARE(m_bench.words(QStringLiteral("SELECT count(*) FROM \"Our shop\".app_user")), QStringList{QStringLiteral("0")});
    QCOMPARE(m_bench.words(), kBoth);
}

void TestServerRestore::anotherSchemasDumpIsRefused()
{
    const QString dump = file("a.dump");
    QCOMPARE(m_bench.dump(dump), kOk);
    QVERIFY(m_bench.sql(QStringLiteral("CREATE SCHEMA other")));
    Location other = m_bench.location();
    other.options.insert(QStringLiteral("options"), QStringLiteral("-csearch_path=other"));
    QCOMPARE(m_bench.run(other, [&](ServerCopy& copy, auto then) { copy.restore(dump, {}, then); }), QStringLiteral("other_schema"));
    QCOMPARE(m_bench.words(), kFirst);
}

void TestServerRestore::whoHasItOpenKeepsItAsItIs()
{
    const QString dump = file("a.dump");
    QCOMPARE(m_bench.dump(dump), kOk);
    QVERIFY(m_bench.put("second"));
    const auto colleague = openConnection(m_bench.location(), Access::ReadOnly);
    QVERIFY(colleague);
    QCOMPARE(m_bench.restore(dump, file("present.dump")), QStringLiteral("colleagues"));
    QCOMPARE(m_bench.words(), kBoth);
    QVERIFY(!QFile::exists(file("present.dump")));
    QCOMPARE(leftovers(), QStringList());
}

void TestServerRestore::aForeignWriteKeepsItAsItIs()
{
    const QString dump = file("a.dump");
    QCOMPARE(m_bench.dump(dump), kOk);
    const auto other = foreigner(m_bench.location());
    QVERIFY(other && other->begin());
    QVERIFY(other->execOnce(QStringLiteral("INSERT INTO app_user(name, role) VALUES ('second','agent')")));
    QCOMPARE(m_bench.restore(dump, file("present.dump")), QStringLiteral("colleagues"));
    QVERIFY(other->commit());
    QCOMPARE(m_bench.words(), kBoth);
}

void TestServerRestore::aWriteThatEndsInTimeIsInTheCopyBefore()
{
    const QString dump = file("a.dump");
    QCOMPARE(m_bench.dump(dump), kOk);
    auto colleague = openConnection(m_bench.location(), Access::ReadWrite);
    QVERIFY(colleague && (*colleague)->begin());
    QVERIFY((*colleague)->execOnce(QStringLiteral("INSERT INTO app_user(name, role) VALUES ('second','agent')")));
    bool committed = false;
    QTimer::singleShot(1500, this, [&] {
        committed = (*colleague)->commit().has_value();
        colleague->reset();
    });
    QCOMPARE(m_bench.restore(dump, file("present.dump")), kOk);
    QVERIFY(committed);
    QCOMPARE(m_bench.words(), kFirst);
    QCOMPARE(m_bench.restore(file("present.dump")), kOk);
    QCOMPARE(m_bench.words(), kBoth);
}

void TestServerRestore::nobodyGetsInMeanwhile()
{
    // The connection that restores, as it stands while the present is being copied.
    const auto restoring = foreigner(m_bench.location());
    QVERIFY(restoring && restoring->execOnce(QString::fromUtf8(OurSchema::takeAlone()).section(QLatin1Char('\n'), 1)));
    const auto newcomer = openConnection(m_bench.location(), Access::ReadWrite);
    QVERIFY(!newcomer);
    QCOMPARE(newcomer.error().fields.value(0).rule, QStringLiteral("restoring"));
    QVERIFY(restoring->execOnce(QStringLiteral("SELECT pg_advisory_unlock_all()")));
    QVERIFY(openConnection(m_bench.location(), Access::ReadWrite));
}

void TestServerRestore::whatHangsOnOursKeepsItAsItIs()
{
    const QString dump = file("a.dump");
    QCOMPARE(m_bench.dump(dump), kOk);
    QVERIFY(m_bench.put("second"));
    QVERIFY(m_bench.sql(QStringLiteral("CREATE VIEW our_people AS SELECT name FROM app_user")));
    QCOMPARE(m_bench.restore(dump), QStringLiteral("tool_failed"));
    QCOMPARE(m_bench.words(QStringLiteral("SELECT name FROM our_people ORDER BY 1")), kBoth);
}

void TestServerRestore::failingHalfWayChangesNothing()
{
    const QString dump = file("a.dump");
    QCOMPARE(m_bench.dump(dump), kOk);
    QVERIFY(m_bench.put("second"));
    // The tables are dropped, made and filled by then.
    const QString real = QStandardPaths::findExecutable(QStringLiteral("pg_restore"));
    const ToolsFirst tools(m_bench.fakeTool("pg_restore", "'" + real.toLocal8Bit() + "' \"$@\" || exit 1\n"
                                            "for a in \"$@\"; do case \"$a\" in --file=*.sql) echo 'SELECT 1/0;' >> \"${a#--file=}\";; esac; done\n"));
    QCOMPARE(m_bench.restore(dump, file("present.dump")), QStringLiteral("tool_failed"));
    QCOMPARE(m_bench.words(), kBoth);
    const auto workspace = Workspace::open(m_bench.location());
    QVERIFY(workspace && workspace->check()->sound);
    QVERIFY(QFile::exists(file("present.dump")));
    QCOMPARE(leftovers(), QStringList());
}

void TestServerRestore::aNewerWorkspaceIsLeftAlone()
{
    const QString dump = file("a.dump");
    QCOMPARE(m_bench.dump(dump), kOk);
    QVERIFY(m_bench.sql(QStringLiteral("INSERT INTO schema_version VALUES (9999, 'later', 'x', 1)")));
    const QString newer = file("newer.dump");
    QCOMPARE(say(QStringLiteral("pg_dump"), {QStringLiteral("-Fc"), QStringLiteral("-f"), newer, m_bench.location().shown()}), QString());
    // A dump by a program that doesn't know all the tables wouldn't be whole.
    QCOMPARE(m_bench.dump(file("b.dump")), QStringLiteral("newer_schema"));
    QCOMPARE(m_bench.restore(dump), QStringLiteral("newer_schema"));
    QVERIFY(m_bench.sql(QStringLiteral("DELETE FROM schema_version WHERE version = 9999")));
    QVERIFY(m_bench.put("second"));
    QCOMPARE(m_bench.restore(newer), QStringLiteral("newer_schema"));
    QCOMPARE(m_bench.words(), kBoth);
}

void TestServerRestore::dumpsArePrivateWhateverTheUmask()
{
    const QString modes = file("modes");
    const QString real = QStandardPaths::findExecutable(QStringLiteral("pg_restore"));
    const ToolsFirst tools(m_bench.fakeTool("pg_restore", "'" + real.toLocal8Bit() + "' \"$@\" || exit 1\n"
                                            "for a in \"$@\"; do case \"$a\" in --file=*.sql|--use-list=*) stat -c %a \"${a#*=}\" >> '"
                                            + modes.toLocal8Bit() + "';; esac; done\n"));
    const mode_t before = ::umask(0);
    const QString dumped = m_bench.dump(file("a.dump"));
    const QString restored = m_bench.restore(file("a.dump"), file("present.dump"));
    ::umask(before);
    QCOMPARE(dumped, kOk);
    QCOMPARE(restored, kOk);
    QCOMPARE(QFile::permissions(file("a.dump")), kPrivate);
    QCOMPARE(QFile::permissions(file("present.dump")), kPrivate);
    QFile seen(modes);
    QVERIFY(seen.open(QIODevice::ReadOnly));
    QCOMPARE(seen.readAll(), QByteArray("600\n600\n"));
}

QTEST_GUILESS_MAIN(TestServerRestore)
#include "tst_server_restore.moc"
