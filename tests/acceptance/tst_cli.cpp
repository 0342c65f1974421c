// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acceptance/CliRun.h"
#include "tests/support/BadDisk.h"
#include "tests/support/PgCluster.h"
#include "tests/support/BigArchive.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using memnun::test::CliRun;
using memnun::test::runCli;

class TestCli final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wrongUsageIsExitOne_data();
    void wrongUsageIsExitOne();
    void whatCannotBeDoneIsExitTwo();
    void importsMailAndTellsWhatBecameOfIt();
    void oneBadPathDoesNotStopTheOthers();
    void whatHasNoWordsIsNamed();
    void parsesOneObjectALine();
    void backupAndRestore();
    void aDamagedWorkspaceIsRefusedAndRecovered();
    void aReadOnlyWorkspaceIsRead_data();
    void aReadOnlyWorkspaceIsRead();
    void serverBackupAndRestore();
    void demoIsMeasured();
    void bigArchive();

private:
    QString file(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QString write(const char* name, const QByteArray& bytes) const;
    QString workspace(const char* name) const;
    QTemporaryDir m_folder;
};

QString TestCli::write(const char* name, const QByteArray& bytes) const
{
    QFile target(file(name));
    if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size()) {
        qFatal("cannot write %s", name);
    }
    return target.fileName();
}

QString TestCli::workspace(const char* name) const
{
    const QString path = file(name);
    const CliRun made = runCli({QStringLiteral("--db"), path, QStringLiteral("init"), QStringLiteral("--us"), QStringLiteral("@ladin.example")});
    if (made.exit != 0) {
        qFatal("init failed: %s", made.err.constData());
    }
    return path;
}

void TestCli::wrongUsageIsExitOne_data()
{
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char* words) { QTest::newRow(words) << QString::fromLatin1(words).split(QLatin1Char(' '), Qt::SkipEmptyParts); };
    row("");
    row("dance");
    row("import");
    row("import mail");
    row("import mail x --as pdf");
    row("import mail x --close-quiet-days many");
    row("search");
    row("tickets show abc");
    row("--lang de check");
    row("check --loud");
    row("kpi --by moon --db x.memnun");
    row("--db");
}

void TestCli::wrongUsageIsExitOne()
{
    QFETCH(QStringList, words);
    if (words.contains(QStringLiteral("x.memnun"))) {
        words.replace(words.indexOf(QStringLiteral("x.memnun")), workspace("usage.memnun"));
    }
    const CliRun run = runCli(words);
    QCOMPARE(run.exit, 1);
    QVERIFY(run.out.isEmpty());
    QVERIFY(!run.err.isEmpty());
}

void TestCli::whatCannotBeDoneIsExitTwo()
{
    QCOMPARE(runCli({QStringLiteral("--db"), file("none.memnun"), QStringLiteral("check")}).exit, 2);
    const QString made = workspace("twice.memnun");
    const CliRun again = runCli({QStringLiteral("--db"), made, QStringLiteral("init")});
    QCOMPARE(again.exit, 2);
    QVERIFY(again.err.contains("already"));
    QCOMPARE(runCli({QStringLiteral("--db"), made, QStringLiteral("import"), QStringLiteral("mail"), file("no-such")}).exit, 2);
    QCOMPARE(runCli({QStringLiteral("--db"), made, QStringLiteral("tickets"), QStringLiteral("show"), QStringLiteral("77")}).exit, 2);
    const QString foreign = write("foreign.memnun", QByteArray("not a database at all ").repeated(50));
    QCOMPARE(runCli({QStringLiteral("--db"), foreign, QStringLiteral("check")}).exit, 2);
}

/// And in a folder a mail is known by how it begins, whatever its name; other texts there are none.
void TestCli::oneBadPathDoesNotStopTheOthers()
{
    const QString db = workspace("paths.memnun");
    const QString folder = file("kept");
    const QString empty = file("empty");
    QVERIFY(QDir().mkpath(folder) && QDir().mkpath(empty));
    const QByteArray mail = "Received: by x\nMessage-ID: <raw@x>\nFrom: Ali <ali@x.example>\n\nDate: none\n";
    (void)write("kept/0001.raw", mail);
    (void)write("kept/notes.txt", "From: me\nto do: Date and Received\n\nReceived: milk\n");
    (void)write("kept/letter.txt", "Dear Ali,\nFrom: here\nDate: today\n\n");
    const QString good = write("good.eml", "Message-ID: <good@x>\nFrom: Ali <ali@x.example>\nSubject: Masa\n\nMerhaba\n");
    const QStringList import{QStringLiteral("--lang"), QStringLiteral("en"), QStringLiteral("--db"), db, QStringLiteral("import"),
                             QStringLiteral("mail"), empty, file("mistyped"), folder, good};
    const CliRun told = runCli(import);
    QVERIFY2(told.exit == 3, told.err);
    QVERIFY2(told.out.contains("2 read, 2 added") && told.out.contains("No mail was found in " + empty.toUtf8())
                 && told.out.contains("There is no " + file("mistyped").toUtf8()), told.out);
    const QJsonObject json = runCli(import + QStringList{QStringLiteral("--json")}).json().object();
    QCOMPARE(json.value(QStringLiteral("present")).toInt(), 2);
    const QJsonArray left = json.value(QStringLiteral("quarantined")).toArray();
    QCOMPARE(left.size(), 2);
    QCOMPARE(left.at(1).toObject().value(QStringLiteral("source")).toString(), file("mistyped"));
    // where none is any good nothing is imported, and the first is named
    const CliRun none = runCli(import.mid(0, 8));
    QCOMPARE(none.exit, 2);
    QVERIFY2(none.err.contains("No mail was found in " + empty.toUtf8()) && !none.err.contains("saved"), none.err);
}

void TestCli::importsMailAndTellsWhatBecameOfIt()
{
    const QString db = workspace("import.memnun");
    const QString box = write("box.mbox",
        "From ali@x.example Fri Nov 20 10:00:00 2026\nMessage-ID: <a1@x>\nFrom: Ali <ali@x.example>\nTo: destek@ladin.example\n"
        "Date: Fri, 20 Nov 2026 10:00:00 +0300\nSubject: =?iso-8859-9?Q?Sipari=FE?=\n\nMerhaba,\nFrom here on it is one mail.\n\n"
        "From ali@x.example Fri Nov 20 11:00:00 2026\nMessage-ID: <a1@x>\nFrom: Ali <ali@x.example>\nX-List: copy\n"
        "Date: Fri, 20 Nov 2026 10:00:00 +0300\nSubject: [ladin] =?iso-8859-9?Q?Sipari=FE?=\n\nMerhaba,\nFrom here on it is one mail.\n");
    const QString junk = write("junk.eml", QByteArray(64, '\0'));
    const QStringList import{QStringLiteral("--db"), db, QStringLiteral("import"), QStringLiteral("mail"), box, junk, QStringLiteral("--json")};
    const CliRun first = runCli(import);
    QCOMPARE(first.exit, 3);
    const QJsonObject told = first.json().object();
    QCOMPARE(told.value(QStringLiteral("read")).toInt(), 3);
    QCOMPARE(told.value(QStringLiteral("added")).toInt(), 1);
    QCOMPARE(told.value(QStringLiteral("present")).toInt(), 1);
    QCOMPARE(told.value(QStringLiteral("quarantined")).toArray().size(), 1);
    QVERIFY(!told.value(QStringLiteral("quarantined")).toArray().first().toObject().value(QStringLiteral("reason")).toString().isEmpty());
    const CliRun second = runCli(import);
    QCOMPARE(second.exit, 0);
    QCOMPARE(second.json().object().value(QStringLiteral("added")).toInt(), 0);
    QCOMPARE(second.json().object().value(QStringLiteral("present")).toInt(), 3);
    const CliRun found = runCli({QStringLiteral("--db"), db, QStringLiteral("search"), QStringLiteral("sipariş"), QStringLiteral("--json")});
    QCOMPARE(found.json().object().value(QStringLiteral("total")).toInt(), 1);
    const CliRun list = runCli({QStringLiteral("--db"), db, QStringLiteral("tickets"), QStringLiteral("list"), QStringLiteral("--json")});
    QCOMPARE(list.json().array().first().toObject().value(QStringLiteral("subject")).toString(), QStringLiteral("Sipariş"));
    QCOMPARE(runCli({QStringLiteral("--db"), db, QStringLiteral("check")}).exit, 0);
}

/// A mail without a subject, and a file that is no workspace.
void TestCli::whatHasNoWordsIsNamed()
{
    const QString db = workspace("silent.memnun");
    const QString mail = write("silent.eml", "Message-ID: <n@x>\nFrom: n@x.example\nDate: Fri, 20 Nov 2026 10:00:00 +0300\n\nkelime\n");
    const QStringList in{QStringLiteral("--lang"), QStringLiteral("en"), QStringLiteral("--db"), db};
    QCOMPARE(runCli(in + QStringList{QStringLiteral("import"), QStringLiteral("mail"), mail}).exit, 0);
    for (const QStringList& command : {QStringList{QStringLiteral("tickets"), QStringLiteral("list"), QStringLiteral("--queue"), QStringLiteral("all")},
                                       {QStringLiteral("tickets"), QStringLiteral("show"), QStringLiteral("1")},
                                       {QStringLiteral("search"), QStringLiteral("kelime")}}) {
        const CliRun run = runCli(in + command);
        QVERIFY2(run.exit == 0 && run.out.contains("(no subject)"), (command.join(QLatin1Char(' ')).toUtf8() + ": " + run.out + run.err).constData());
    }
    const CliRun init = runCli({QStringLiteral("--lang"), QStringLiteral("en"), QStringLiteral("--db"), write("theirs.memnun", "no workspace"),
                                QStringLiteral("init")});
    QVERIFY2(init.exit == 2 && init.err.contains("is there already"), init.err.constData());
    QVERIFY(!init.err.contains("workspace already"));
}

void TestCli::parsesOneObjectALine()
{
    const QString one = write("one.eml", "Message-ID: <p@x>\nFrom: a@x.example\nSubject: s\n\nbody\n");
    const CliRun run = runCli({QStringLiteral("parse"), one, one});
    QCOMPARE(run.exit, 0);
    const QList<QByteArray> lines = run.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QCOMPARE(QJsonDocument::fromJson(lines.first()).object().value(QStringLiteral("message_id")).toString(), QStringLiteral("p@x"));
}

void TestCli::backupAndRestore()
{
    const QString db = workspace("source.memnun");
    const QString mail = write("b.eml", "Message-ID: <b@x>\nFrom: b@x.example\nDate: Fri, 20 Nov 2026 10:00:00 +0300\nSubject: s\n\nbody\n");
    QCOMPARE(runCli({QStringLiteral("--db"), db, QStringLiteral("import"), QStringLiteral("mail"), mail}).exit, 0);
    QCOMPARE(runCli({QStringLiteral("--db"), db, QStringLiteral("backup"), file("copy.memnun")}).exit, 0);
    QCOMPARE(runCli({QStringLiteral("--db"), db, QStringLiteral("restore"), file("copy.memnun")}).exit, 2);
    QCOMPARE(runCli({QStringLiteral("--db"), file("back.memnun"), QStringLiteral("restore"), file("copy.memnun")}).exit, 0);
    const CliRun list = runCli({QStringLiteral("--db"), file("back.memnun"), QStringLiteral("tickets"), QStringLiteral("list"), QStringLiteral("--json")});
    QCOMPARE(list.json().array().size(), 1);
}

void TestCli::aDamagedWorkspaceIsRefusedAndRecovered()
{
    const QString db = workspace("damaged.memnun");
    // A big import makes a copy first, of what is there by then.
    const QString mail = write("d.eml", "Message-ID: <d@x>\nFrom: d@x.example\nDate: Fri, 20 Nov 2026 10:00:00 +0300\nSubject: s\n\nbody\n");
    QCOMPARE(runCli({QStringLiteral("--db"), db, QStringLiteral("import"), QStringLiteral("mail"), mail}).exit, 0);
    const QString big = write("big.eml", "Message-ID: <e@x>\nFrom: d@x.example\nSubject: s\n\n" + QByteArray("Merhaba\n").repeated(1'300'000));
    const CliRun imported = runCli({QStringLiteral("--db"), db, QStringLiteral("import"), QStringLiteral("mail"), big});
    QVERIFY2(imported.err.contains("Safety copy made: "), imported.err.constData());

    QVERIFY(memnun::test::damage(db, 4096 * 3, 400));
    const CliRun refused = runCli({QStringLiteral("--db"), db, QStringLiteral("tickets"), QStringLiteral("list")});
    QCOMPARE(refused.exit, 2);
    QVERIFY2(refused.err.contains("damaged page"), refused.err.constData());
    const QString copy = QString::fromUtf8(refused.err).section(QLatin1Char('"'), 1, 1);
    QVERIFY2(QFile::exists(copy), refused.err.constData());
    const CliRun check = runCli({QStringLiteral("--db"), db, QStringLiteral("check"), QStringLiteral("--json")});
    QCOMPARE(check.exit, 4);
    QCOMPARE(check.json().object().value(QStringLiteral("sound")).toBool(true), false);
    QVERIFY(!check.json().object().value(QStringLiteral("problems")).toArray().isEmpty());
    QVERIFY2(check.err.contains(copy.toUtf8()), check.err.constData());
    QVERIFY(runCli({QStringLiteral("--db"), db, QStringLiteral("check")}).out.trimmed().endsWith(copy.toUtf8() + '"'));
    QCOMPARE(runCli({QStringLiteral("--db"), file("out.memnun"), QStringLiteral("backup"), file("x.memnun")}).exit, 2);
    QCOMPARE(runCli({QStringLiteral("--db"), db, QStringLiteral("backup"), file("x.memnun")}).exit, 2);
    QVERIFY(!QFile::exists(file("x.memnun")));

    QCOMPARE(runCli({QStringLiteral("--db"), file("saved.memnun"), QStringLiteral("restore"), copy}).exit, 0);
    QCOMPARE(runCli({QStringLiteral("--db"), file("saved.memnun"), QStringLiteral("check")}).exit, 0);
    const CliRun list = runCli({QStringLiteral("--db"), file("saved.memnun"), QStringLiteral("tickets"), QStringLiteral("list"), QStringLiteral("--json")});
    QCOMPARE(list.json().array().size(), 1);
}

void TestCli::aReadOnlyWorkspaceIsRead_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("exit");
    const auto row = [](const char* words, int exit) { QTest::newRow(words) << QString::fromLatin1(words) << exit; };
    row("search kargo", 0);
    row("tickets list", 0);
    row("tickets show 1", 0);
    row("customers list", 0);
    row("kpi", 0);
    row("check", 0);
    row("backup copy.memnun", 0);
    row("rebuild", 2);
    row("import mail b.eml", 2);
}

/// Root reads and writes whatever it likes, but for what it gives up.
void TestCli::aReadOnlyWorkspaceIsRead()
{
#ifdef Q_OS_LINUX
    QFETCH(QString, words);
    QFETCH(int, exit);
    const QString rights = ::geteuid() == 0 ? QStringLiteral("setpriv --bounding-set=-dac_override,-dac_read_search ") : QString();
    QTemporaryDir place;
    const QString db = place.filePath(QStringLiteral("a.memnun"));
    write("b.eml", "From: ayse@example.org\nTo: destek@ladin.example\nSubject: kargo\nMessage-ID: <b@example.org>\n"
                   "Date: Mon, 02 Mar 2026 08:00:00 +0000\n\nKargo nerede?\n");
    QFile::remove(file("copy.memnun"));
    for (const QStringList& made : {QStringList{QStringLiteral("init"), QStringLiteral("--us"), QStringLiteral("@ladin.example")},
                                    QStringList{QStringLiteral("import"), QStringLiteral("mail"), file("b.eml")}}) {
        QCOMPARE(runCli(QStringList{QStringLiteral("--db"), db} + made).exit, 0);
    }
    QVERIFY(QFile::setPermissions(db, QFile::ReadOwner));
    QVERIFY(QFile::setPermissions(place.path(), QFile::ReadOwner | QFile::ExeOwner));
    const CliRun run = memnun::test::runLine(rights + QStringLiteral("$CLI --db '%1' %2").arg(db, words), m_folder.path());
    const QStringList left = QDir(place.path()).entryList(QDir::Files | QDir::Hidden);
    QVERIFY(QFile::setPermissions(place.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY2(run.exit == exit, run.err.constData());
    if (exit != 0) {
        QVERIFY2(run.err.contains("a.memnun can only be read"), run.err.constData());
    } else if (!words.startsWith(QLatin1String("kpi"))) {
        QVERIFY2(!run.out.isEmpty(), run.err.constData());
    }
    QCOMPARE(left, QStringList{QStringLiteral("a.memnun")});
#else
    QSKIP("needs rights that can be given up");
#endif
}

void TestCli::serverBackupAndRestore()
{
    using memnun::test::PgCluster;
    MEMNUN_NEED(PgCluster::isInstalled(), QStringLiteral("PostgreSQL is not installed."));
    PgCluster cluster;
    QVERIFY2(cluster.start(), qPrintable(cluster.problem()));
    const QString db = cluster.uri(cluster.createDatabase());
    const QString other = cluster.uri(cluster.createDatabase());
    QCOMPARE(runCli({QStringLiteral("--db"), db, QStringLiteral("init")}).exit, 0);
    const QString mail = write("s.eml", "Message-ID: <s@x>\nFrom: s@x.example\nDate: Fri, 20 Nov 2026 10:00:00 +0300\nSubject: s\n\nbody\n");
    QCOMPARE(runCli({QStringLiteral("--db"), db, QStringLiteral("import"), QStringLiteral("mail"), mail}).exit, 0);
    const CliRun backup = runCli({QStringLiteral("--db"), db, QStringLiteral("backup"), file("server.dump"), QStringLiteral("--json")});
    QVERIFY2(backup.exit == 0, backup.err.constData());
    QVERIFY(backup.json().object().value(QStringLiteral("bytes")).toInt() > 1000);
    QCOMPARE(runCli({QStringLiteral("--db"), db, QStringLiteral("backup"), file("server.dump")}).exit, 2);
    QCOMPARE(runCli({QStringLiteral("--db"), db, QStringLiteral("restore"), file("server.dump")}).exit, 2);
    const CliRun wrong = runCli({QStringLiteral("--db"), file("f.memnun"), QStringLiteral("restore"), file("server.dump")});
    QCOMPARE(wrong.exit, 2);
    QVERIFY(wrong.err.contains("other kind"));
    const CliRun restored = runCli({QStringLiteral("--db"), other, QStringLiteral("restore"), file("server.dump")});
    QVERIFY2(restored.exit == 0, restored.err.constData());
    for (const QString& place : {db, other}) {
        QCOMPARE(runCli({QStringLiteral("--db"), place, QStringLiteral("rebuild")}).exit, 0);
        QCOMPARE(runCli({QStringLiteral("--db"), place, QStringLiteral("check")}).exit, 0);
    }
    const auto tickets = [](const QString& place) {
        return runCli({QStringLiteral("--db"), place, QStringLiteral("tickets"), QStringLiteral("list"), QStringLiteral("--json")}).out;
    };
    QVERIFY(tickets(db).contains("\"id\""));
    QCOMPARE(tickets(other), tickets(db));
}

void TestCli::demoIsMeasured()
{
    const CliRun made = runCli({QStringLiteral("--db"), file("demo.memnun"), QStringLiteral("demo"), QStringLiteral("--size"), QStringLiteral("200"), QStringLiteral("--json")});
    QCOMPARE(made.exit, 0);
    QCOMPARE(made.json().object().value(QStringLiteral("tickets")).toInt(), 200);
    const CliRun measured = runCli({QStringLiteral("--db"), file("demo.memnun"), QStringLiteral("kpi"), QStringLiteral("--kpi"), QStringLiteral("volume_in"), QStringLiteral("--json")});
    const QJsonObject row = measured.json().array().first().toObject();
    QCOMPARE(row.value(QStringLiteral("value")).toInt(), 200);
    QVERIFY(row.value(QStringLiteral("lo")).isNull());
    QCOMPARE(runCli({QStringLiteral("--db"), file("demo.memnun"), QStringLiteral("check")}).exit, 0);
}

void TestCli::bigArchive()
{
    MEMNUN_NEED_DATA(MEMNUN_BIG_ARCHIVE);
    QVERIFY(memnun::test::unpackBigArchive(file("big.mbox")));
    const QString db = workspace("big.memnun");
    const QStringList import{QStringLiteral("--db"), db, QStringLiteral("import"), QStringLiteral("mail"), file("big.mbox"), QStringLiteral("--json")};
    const QJsonObject first = runCli(import).json().object();
    QCOMPARE(first.value(QStringLiteral("read")).toInt(), 19534);
    QCOMPARE(first.value(QStringLiteral("added")).toInt(), 19486);
    QCOMPARE(first.value(QStringLiteral("present")).toInt(), 48);
    QCOMPARE(first.value(QStringLiteral("tickets_added")).toInt(), 3515);
    const QJsonObject second = runCli(import).json().object();
    QCOMPARE(second.value(QStringLiteral("added")).toInt(), 0);
    QCOMPARE(second.value(QStringLiteral("present")).toInt(), 19534);
    QCOMPARE(runCli({QStringLiteral("--db"), db, QStringLiteral("check")}).exit, 0);
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
