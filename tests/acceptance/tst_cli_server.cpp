// SPDX-License-Identifier: GPL-3.0-or-later
// What the command line says of a server that can't or may not: a sentence, never the server's own English or SQL.
#include "core/storage/Connection.h"
#include "tests/acceptance/CliRun.h"
#include "tests/copies/WaitingMail.h"
#include "tests/support/PgCluster.h"
#include "tests/support/TestData.h"

#include <QFile>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace memnun;
using memnun::test::CliRun;
using memnun::test::PgCluster;
using memnun::test::runCli;

class TestCliServer final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void initsOnlyWhereNothingLies();
    void saysWhyAMoveCantBe_data();
    void saysWhyAMoveCantBe();
    void aNewFileHasTheEndingOfAll();
    void saysWhoSendsWhatWaits();
    void saysWhatARoleMayNot();
    void saysWhatWasSavedWhenTheServerStopped();

private:
    QString file(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    static CliRun ask(const QString& workspace, const QStringList& command)
    {
        return runCli(QStringList{QStringLiteral("--lang"), QStringLiteral("en"), QStringLiteral("--db"), workspace} + command);
    }
    static CliRun move(const QString& from, const QString& to)
    {
        return ask(from, {QStringLiteral("move"), QStringLiteral("--to"), to});
    }
    static void isPlain(const QByteArray& said)
    {
        for (const char* word : {"FATAL", "ERROR", "LINE ", "CREATE ", "libpq", "QPSQL", "connection to server"})
            QVERIFY2(!said.contains(word), said);
        QVERIFY2(said.startsWith("memnun-cli: ") || said.contains("\nmemnun-cli: "), said);
    }
    Result<> sql(const QString& database, const QString& text) const
    {
        auto opened = openConnection(*Location::fromText(m_cluster.uri(database)), Access::ReadWrite);
        return opened ? (*opened)->execOnce(text) : Result<>(fail(opened.error()));
    }

    PgCluster m_cluster;
    QTemporaryDir m_folder;
    QString m_home;
};

void TestCliServer::initTestCase()
{
    MEMNUN_NEED(PgCluster::isInstalled(), QStringLiteral("PostgreSQL is not installed."));
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
    m_home = file("home.memnun");
    QCOMPARE(ask(m_home, {QStringLiteral("init")}).exit, 0);
}

void TestCliServer::initsOnlyWhereNothingLies()
{
    const QString database = m_cluster.createDatabase();
    QVERIFY(sql(database, QStringLiteral("CREATE TABLE siparis (id int)")));
    const CliRun made = ask(m_cluster.uri(database), {QStringLiteral("init")});
    QCOMPARE(made.exit, 2);
    isPlain(made.err);
    QVERIFY2(made.err.contains("Another program's tables"), made.err);
    QVERIFY(made.err.contains(database.toUtf8()));
}

void TestCliServer::saysWhyAMoveCantBe_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QByteArray>("sentence");
    QTest::newRow("no such role") << QStringLiteral("postgresql://nobody@/DB?host=HOST") << QByteArray("refused the user name or the password");
    QTest::newRow("no such database") << QStringLiteral("postgresql://postgres@/none?host=HOST") << QByteArray("no database called none");
    QTest::newRow("nobody listens") << QStringLiteral("postgresql://postgres@127.0.0.1:1/DB") << QByteArray("does not answer on port 1");
    QTest::newRow("other encoding") << QStringLiteral("postgresql://postgres@/latin?host=HOST") << QByteArray("LATIN5");
}

void TestCliServer::saysWhyAMoveCantBe()
{
    QFETCH(QString, query);
    QFETCH(QByteArray, sentence);
    const QString database = m_cluster.createDatabase();
    (void)sql(database, QStringLiteral("CREATE DATABASE latin ENCODING 'LATIN5' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0"));
    const QString to = query.replace(QLatin1String("HOST"), m_cluster.host()).replace(QLatin1String("DB"), database);
    const CliRun moved = move(m_home, to);
    QCOMPARE(moved.exit, 2);
    isPlain(moved.err);
    QVERIFY2(moved.err.contains(sentence), moved.err);
    // where the server is the workspace itself, the same
    if (sentence != "LATIN5") {
        const CliRun checked = ask(to, {QStringLiteral("check")});
        QVERIFY2(checked.exit == 2 && checked.err == moved.err, checked.err);
    }
}

void TestCliServer::aNewFileHasTheEndingOfAll()
{
    const CliRun moved = move(m_home, file("there.txt"));
    QCOMPARE(moved.exit, 1);
    QVERIFY2(moved.err.contains(".memnun"), moved.err);
    QVERIFY(!QFile::exists(file("there.txt")));
}

void TestCliServer::saysWhoSendsWhatWaits()
{
    const QString home = file("waiting.memnun");
    QCOMPARE(ask(home, {QStringLiteral("init")}).exit, 0);
    {
        auto database = openConnection(*Location::fromText(home), Access::ReadWrite);
        for (const QString& statement : memnun::test::waitingMail())
            QVERIFY((*database)->execOnce(statement));
    }
    const CliRun moved = move(home, m_cluster.uri(m_cluster.createDatabase()));
    QVERIFY2(moved.exit == 0, moved.err);
    QVERIFY2(moved.out.contains("the old one holds 3 message"), moved.out);
    const CliRun json = runCli({QStringLiteral("--json"), QStringLiteral("--db"), home, QStringLiteral("move"), QStringLiteral("--to"), file("other.memnun")});
    QCOMPARE(json.json().object().value(QStringLiteral("held_mail")).toInt(-1), 0);  // it is held already
}

void TestCliServer::saysWhatARoleMayNot()
{
    const QString database = m_cluster.createDatabase();
    QVERIFY(sql(database, QStringLiteral("CREATE ROLE guest LOGIN")));
    const QString guests = m_cluster.uri(database).replace(QLatin1String("postgres@"), QLatin1String("guest@"));
    const CliRun made = ask(guests, {QStringLiteral("init")});
    QCOMPARE(made.exit, 2);
    isPlain(made.err);
    QVERIFY2(made.err.contains("The role guest may not"), made.err);
    QCOMPARE(ask(m_cluster.uri(database), {QStringLiteral("init")}).exit, 0);
    const CliRun checked = ask(guests, {QStringLiteral("check")});
    QCOMPARE(checked.exit, 2);
    QVERIFY2(checked.err == made.err, checked.err);
}

void TestCliServer::saysWhatWasSavedWhenTheServerStopped()
{
    QFile box(file("long.mbox"));
    QVERIFY(box.open(QIODevice::WriteOnly));
    for (int n = 0; n < 40'000; ++n) {
        const QByteArray id = QByteArray::number(n);
        box.write("From x@x Mon Mar 02 10:00:00 2026\nMessage-ID: <m" + id + "@x>\nDate: 02 Mar 2026 10:15:00 +0300\nFrom: <c" + id
                  + "@x.example>\nTo: <us@ladin.example>\nSubject: Masa " + id + "\n\nMerhaba, masa " + id + "\n\n");
    }
    box.close();
    const QString database = m_cluster.createDatabase();
    const QString place = m_cluster.uri(database);
    QCOMPARE(ask(place, {QStringLiteral("init"), QStringLiteral("--us"), QStringLiteral("@ladin.example")}).exit, 0);
    qint64 saved = 0;
    QTimer watch;
    connect(&watch, &QTimer::timeout, this, [&] {
        auto opened = openConnection(*Location::fromText(place), Access::ReadOnly);
        saved = opened ? (*opened)->number("SELECT count(*) FROM interaction").value_or(std::nullopt).value_or(0) : 0;
        opened = fail(Code::Cancelled);
        if (saved > 0) {
            watch.stop();
            m_cluster.stop();
        }
    });
    watch.start(50);
    const CliRun imported = ask(place, {QStringLiteral("import"), QStringLiteral("mail"), box.fileName()});
    QVERIFY(saved > 0);
    QCOMPARE(imported.exit, 2);
    isPlain(imported.err);
    QVERIFY2(imported.err.contains("messages were read and saved before it stopped"), imported.err);
    // at least what another program saw
    QVERIFY2(imported.err.left(imported.err.indexOf(" messages were read and saved")).split('\n').last().toLongLong() >= saved, imported.err);
    QVERIFY2(imported.err.contains("What was saved before is kept"), imported.err);
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    TestCliServer test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_cli_server.moc"
