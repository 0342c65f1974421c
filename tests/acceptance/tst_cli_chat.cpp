// SPDX-License-Identifier: GPL-3.0-or-later
// Exported chats through the command line: who we are is asked once, counts as the contract has them, nothing twice.
#include "tests/acceptance/CliRun.h"
#include "tests/support/TestData.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using memnun::test::CliRun;
using memnun::test::runLine;

class TestCliChat final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void asksOnceWhoWeAre();
    void brokenFilesAreListed();
    void datesThatAreDoubtfulAreTold();
    void refuses_data();
    void refuses();
    void sharedExports();

private:
    CliRun run(const QString& line) const { return runLine(line, m_folder.path()); }
    /// "read 4 added 4 present 0 changed 0"
    static QString counts(const CliRun& run)
    {
        const QJsonObject told = run.json().object();
        return QStringLiteral("read %1 added %2 present %3 changed %4").arg(told[u"read"].toInt(-1)).arg(told[u"added"].toInt(-1))
            .arg(told[u"present"].toInt(-1)).arg(told[u"changed"].toInt(-1));
    }
    void write(const char* name, const QByteArray& text) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }
    QTemporaryDir m_folder;
};

void TestCliChat::initTestCase()
{
    write("a.txt", "20.11.2026 09:00 - Ann: merhaba\n20.11.2026 09:01 - Ladin: buyurun\n");
    write("doubt.txt", "03/04/2026, 10:00 - Ladin: hi\n03/04/2026, 10:01 - Bob: hi\n");
    write("broken.json", "{\"messages\":[");
    write("letter.txt", "Dear Sir\n");
    write("tables.json", "{\"kind\":\"tickets\"}");
    write("month.json", "{\"kind\":\"chat\",\"date_format\":\"M/d/yyyy\",\"tz\":\"Europe/Istanbul\"}");
    write("zone.json", "{\"kind\":\"chat\",\"tz\":\"Moon/Sea\"}");
    QCOMPARE(run(QStringLiteral("$CLI --db a.memnun init && $CLI --db b.memnun init")).exit, 0);
}

void TestCliChat::asksOnceWhoWeAre()
{
    const CliRun asked = run(QStringLiteral("$CLI --db a.memnun import chat a.txt --json"));
    QCOMPARE(asked.exit, 2);
    QVERIFY2(asked.err.contains("--us") && asked.err.contains("“Ann”, “Ladin”"), asked.err.constData());
    const CliRun dry = run(QStringLiteral("$CLI --db a.memnun import chat a.txt --us ladin --dry-run --json"));
    QCOMPARE(dry.exit, 0);
    QCOMPARE(counts(dry), QStringLiteral("read 2 added 2 present 0 changed 0"));
    QVERIFY(run(QStringLiteral("$CLI --db a.memnun tickets list --json")).json().array().isEmpty());
    QCOMPARE(counts(run(QStringLiteral("$CLI --db a.memnun import chat a.txt --us ladin --json"))), QStringLiteral("read 2 added 2 present 0 changed 0"));
    // now it is known
    const CliRun again = run(QStringLiteral("$CLI --db a.memnun import chat a.txt --json"));
    QCOMPARE(again.exit, 0);
    QCOMPARE(counts(again), QStringLiteral("read 2 added 0 present 2 changed 0"));
    QCOMPARE(run(QStringLiteral("$CLI --db a.memnun search merhaba --json")).json().object()[u"total"].toInt(), 1);
    const CliRun sound = run(QStringLiteral("$CLI --db a.memnun check --json"));
    QVERIFY2(sound.exit == 0, sound.out.constData());
}

void TestCliChat::brokenFilesAreListed()
{
    const CliRun some = run(QStringLiteral("$CLI --db b.memnun import chat a.txt broken.json --us Ladin --json"));
    QCOMPARE(some.exit, 3);
    QCOMPARE(counts(some), QStringLiteral("read 2 added 2 present 0 changed 0"));
    const QJsonObject refused = some.json().object()[u"refused"].toArray().first().toObject();
    QVERIFY(refused[u"row"].toString().endsWith(QLatin1String("broken.json")));
    QCOMPARE(refused[u"reason"].toString(), QStringLiteral("broken JSON"));
}

void TestCliChat::datesThatAreDoubtfulAreTold()
{
    const CliRun doubtful = run(QStringLiteral("$CLI --db b.memnun import chat doubt.txt --us Ladin --dry-run"));
    QCOMPARE(doubtful.exit, 0);
    QVERIFY2(doubtful.err.contains("nothing tells day from month; read as day/month"), doubtful.err.constData());
    const CliRun said = run(QStringLiteral("$CLI --db b.memnun import chat doubt.txt --map month.json --us Ladin && $CLI --db b.memnun tickets list"));
    QVERIFY2(!said.err.contains("nothing tells") && said.out.contains("2026-03-04 10:01"), said.out.constData());
}

void TestCliChat::refuses_data()
{
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* line, int exit, const char* sentence) { QTest::newRow(line) << exit << QString::fromUtf8(sentence); };
    row("import chat", 1, "which files?");
    row("import chat a.txt --close-quiet-days many", 1, "is a number of days");
    row("import chat letter.txt", 2, "it is no chat export");
    row("import chat nothing.txt", 2, "no such file or folder");
    row("import chat broken.json", 2, "its JSON is damaged");
    row("import chat a.txt --map tables.json", 1, "no map of the kind “chat”");
    row("import chat a.txt --map zone.json", 1, "no time zone “Moon/Sea”");
    row("--lang tr import chat letter.txt", 2, "bir sohbet dökümü değil");
}

void TestCliChat::refuses()
{
    QFETCH(int, exit);
    QFETCH(QString, sentence);
    const CliRun said = run(QStringLiteral("$CLI --db b.memnun ") + QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY2(QString::fromUtf8(said.err).contains(sentence), said.err.constData());
    QCOMPARE(said.exit, exit);
}

void TestCliChat::sharedExports()
{
    MEMNUN_NEED_DATA("chat/fbmessenger-msgvault");
    const QString line = QStringLiteral("$CLI --db s.memnun import chat '%1' --us 'Test User' --us 'Author 2' --us 'John Doe' --json")
                             .arg(memnun::test::dataPath(QStringLiteral("chat")));
    QCOMPARE(run(QStringLiteral("$CLI --db s.memnun init")).exit, 0);
    const CliRun first = run(line);
    QCOMPARE(first.exit, 3);
    const QJsonObject told = first.json().object();
    QVERIFY2(told[u"read"].toInt() > 40 && told[u"added"].toInt() > 0, first.out.constData());
    QCOMPARE(told[u"refused"].toArray().size(), 1);  // the corrupt file of the material
    const QJsonObject again = run(line).json().object();
    QCOMPARE(again[u"added"].toInt(-1), 0);
    QCOMPARE(again[u"present"].toInt(), told[u"read"].toInt());
}

QTEST_GUILESS_MAIN(TestCliChat)
#include "tst_cli_chat.moc"
