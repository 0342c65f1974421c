// SPDX-License-Identifier: GPL-3.0-or-later
// What the command line answers to what people type: wrong words, wrong places, odd names; in both languages.
#include "tests/acceptance/CliRun.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using memnun::test::CliRun;
using memnun::test::runLine;

namespace {

constexpr const char* kMail = "Message-ID: <%1@x>\\nFrom: Ali <ali@x.example>\\nTo: destek@ladin.example\\n"
                              "Date: Fri, 20 Nov 2026 10:00:00 +0300\\nSubject: Masa\\n\\nMerhaba\\n";

/// A shell line that writes one mail to `name`, which printf reads: "\376.eml" is a name that is no text.
QString mailTo(const char* name, int number)
{
    const QString mail = QString::fromLatin1(kMail).arg(number);
    return QStringLiteral("printf '%1' > \"$(printf '%2')\" && ").arg(mail, QString::fromLatin1(name));
}

}  // namespace

class TestCliWords final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refuses_data();
    void refuses();
    void accepts_data();
    void accepts();
    void nothingIsLostForItsName_data();
    void nothingIsLostForItsName();
    void unreadableMailIsTold();
    void demoIsForEmptyWorkspaces();
    void parseEndsWithItsLastObject();
    void checkNamesEachProblem();
    void quarantineIsAQueue();
    void mailDoesNotSteerTheTerminal();
    void listsHaveShortLines();
    void figuresAreWrittenAsPeopleDo();
    void speaksTurkish_data();
    void speaksTurkish();
    void cleanupTestCase() { run(QStringLiteral("rm -rf odd")); }  // which QTemporaryDir can't

private:
    CliRun run(const QString& line) const { return runLine(line, m_folder.path()); }
    QTemporaryDir m_folder;
};

void TestCliWords::initTestCase()
{
    const CliRun made = run(QStringLiteral("$CLI --db a.memnun init --us @ladin.example && mkdir empty maildir maildir/cur maildir/new "
                                           "&& : > Sent && mkdir box && : > box/Sent && mkdir full && ")
                            + mailTo("full/m.eml", 1) + QStringLiteral("gzip -k full/m.eml && mv full/m.eml.gz . && mkfifo boru && $CLI --db a.memnun import mail full"));
    QVERIFY2(made.exit == 0, made.err.constData());
}

void TestCliWords::refuses_data()
{
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* line, int exit, const char* sentence) {
        QTest::newRow(line) << exit << QString::fromUtf8(sentence);
    };
    row("--db a.memnun import mail full --us example.com", 1, "--us is an address or @domain");
    row("--db a.memnun import mail full --us ''", 1, "--us is an address or @domain");
    row("--db a.memnun import mail full --us @", 1, "--us is an address or @domain");
    row("--db n.memnun init --us 'a b@c'", 1, "--us is an address or @domain");
    row("--db a.memnun kpi --from 0001-01-01 --to 9999-12-31 --by day", 1, "too many days for --by day");
    row("--db a.memnun kpi --kpi luck", 1, "no KPI called luck");
    row("--db a.memnun check extra args", 1, "check takes no word “extra”");
    row("--db a.memnun kpi extra", 1, "kpi takes no word “extra”");
    row("--db a.memnun rebuild extra", 1, "takes no word “extra”");
    row("--db a.memnun demo extra", 1, "takes no word “extra”");
    row("--db a.memnun tickets list extra", 1, "takes no word “extra”");
    row("--db a.memnun backup one two", 1, "takes no word “two”");
    row("import", 1, "import what? mail, customers");
    row("tickets", 1, "tickets what? list, show");
    row("tickets dance", 1, "tickets what? list, show");
    row("import survey x.csv", 2, "import survey is not built yet");
    row("export tickets x.csv", 2, "export tickets is not built yet");
    row("export", 1, "export what? customers");
    row("repair", 2, "repair is not built yet");
    row("--db n.memnun init --passphrase-stdin", 2, "--passphrase-stdin is not built yet");
    row("dance", 1, "unknown command dance");
    row("--db a.memnun search is:tired", 1, "is:tired is not one of the values this filter knows: unread, mine, unassigned");
    row("--lang tr --db a.memnun search is:tired", 1, "okunmamış, benim, atanmamış");
    row("--db a.memnun search hal:acik", 1, "from: to: subject:");
    row("--db a.memnun search Masa kimden:", 1, "something is missing behind kimden:");
    row("--db a.memnun kpi --from 2026-01-32", 1, "31.01.2026");
    row("--limit 3 search x", 1, "unknown option --limit");
    row("--bogus", 1, "unknown option --bogus");
    row("-x", 1, "unknown option -x");
    row("check --lang de", 1, "--lang is tr or en");
    row("--db a.memnun search ''", 1, "what to search for?");
    row("--db a.memnun search Masa --limit 0", 1, "from 1 to");
    row("--db a.memnun tickets list --limit 0", 1, "from 1 to");
    row("--db a.memnun customers list --limit 99999999999", 1, "from 1 to");
    row("--db a.memnun tickets list --queue nowhere", 1, "quarantine");
    row("--db n.db init", 1, "ends with .memnun");
    row("--db empty check", 2, "is a folder");
    row("--db empty init", 2, "is a folder");
    row("--db n.memnun restore empty", 2, "is a folder");
    row("--db n.memnun restore no-such", 2, "There is no ");
    row("--db a.memnun backup empty", 2, "There is already something at empty");
    row("--db a.memnun backup nowhere/b.memnun", 2, "Nothing can be written in the folder");
    row("--db nowhere/n.memnun restore a.memnun", 2, "Nothing can be written in the folder");
    row("--db nowhere/n.memnun init", 2, "Nothing can be written in the folder");
    row("--db postgresql://127.0.0.1:1/none check", 2, "The server 127.0.0.1 does not answer on port 1.");
    row("--db a.memnun tickets show 77", 2, "There is no ticket 77.");
    row("--db a.memnun customers show 77", 2, "There is no customer 77.");
    row("--db a.memnun import mail empty", 2, "No mail was found");
    row("--db a.memnun import mail boru", 2, "boru is neither a file nor a folder.");
    row("--db a.memnun import mail m.eml.gz", 2, "m.eml.gz is a packed archive; unpack it first.");
    row("--db '' check", 1, "--db wants a value");
    row("--db= check", 1, "--db wants a value");
    row("check --db ''", 1, "--db wants a value");
    row("--db a.memnun backup ''", 1, "backup wants one file name");
    row("--db n.memnun restore ''", 1, "restore wants one file name");
    row("--db \"$(printf 'bad\\377.memnun')\" init", 2, "“bad\\xFF.memnun” is not UTF-8 text");
    row("--db a.memnun backup \"$(printf 'bad\\377.memnun')\"", 2, "is not UTF-8 text");
    row("--db a.memnun tickets list --json > /dev/full", 2, "The answer could not be written");
}

void TestCliWords::refuses()
{
    QFETCH(int, exit);
    QFETCH(QString, sentence);
    const CliRun refused = run(QStringLiteral("$CLI ") + QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY2(refused.exit == exit, refused.err.constData());
    QVERIFY2(QString::fromUtf8(refused.err).contains(sentence), refused.err.constData());
    QVERIFY2(!refused.err.contains("QString::arg"), refused.err.constData());
    QVERIFY(refused.out.isEmpty());
    QVERIFY(QDir(m_folder.path()).entryList({QStringLiteral("n.*"), QStringLiteral("bad*")}).isEmpty());
}

void TestCliWords::accepts_data()
{
    QTest::addColumn<QString>("says");
    const auto row = [](const char* line, const char* says) { QTest::newRow(line) << QString::fromUtf8(says); };
    row("-h", "Usage: memnun-cli");
    row("--help", "Exit codes");
    row("check --help", "Usage: memnun-cli check");
    row("-h import mail", "Usage: memnun-cli import mail PATH");
    row("import mail -h", "Brings mail in");
    row("--db=a.memnun check", "sound");
    row("--db=a.memnun --lang=tr check", "sağlam");
    // an empty mailbox is one, wherever it lies
    row("--db a.memnun import mail Sent", "0 read");
    row("--db a.memnun import mail Sent --as mbox", "0 read");
    row("--db a.memnun import mail Sent --as eml", "0 read");
    row("--db a.memnun import mail /dev/null", "0 read");
    row("--db a.memnun import mail box", "0 read");
    row("--db a.memnun import mail maildir", "0 read");
    row("--db a.memnun kpi --from 2026-11-01 --to 2026-12-01 --kpi volume_in", "2026-11-01 … 2026-11-30  1  n=1");
    row("--db a.memnun kpi --from 01.11.2026 --to 1/12/2026 --kpi volume_in", "2026-11-01 … 2026-11-30  1  n=1");
    row("--db a.memnun search durum:açık", "1 found");
    row("--db a.memnun search is:acik", "1 found");
    // the workspace's time zone
    row("--db a.memnun tickets list", "2026-11-20 10:00");
}

void TestCliWords::accepts()
{
    QFETCH(QString, says);
    const CliRun done = run(QStringLiteral("$CLI ") + QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY2(done.exit == 0, done.err.constData());
    QVERIFY2(QString::fromUtf8(done.out).contains(says), done.out.constData());
}

void TestCliWords::nothingIsLostForItsName_data()
{
    QTest::addColumn<QString>("prepare");
    QTest::addColumn<QString>("path");
    const auto row = [](const char* name, const QString& prepare, const char* path) {
        QTest::newRow(name) << prepare << QString::fromLatin1(path);
    };
    const QString folder = QStringLiteral("rm -rf odd && mkdir -p odd && ");
    const QString maildir = QStringLiteral("rm -rf odd && mkdir -p odd/cur odd/.Sent/new && ");
    row("in a folder", folder + mailTo("odd/\\376ikayet.eml", 2), "odd");
    row("in an odd folder", QStringLiteral("rm -rf odd && mkdir -p odd/$(printf '\\376') && ") + mailTo("odd/\\376/a.eml", 3), "odd");
    row("in a Maildir", maildir + mailTo("odd/cur/1.\\376:2,S", 4), "odd");
    row("in a Maildir's folder", maildir + mailTo("odd/.Sent/new/1.x", 5), "odd");
    row("by its name", folder + mailTo("odd/\\303\\277\\376.eml", 6), "\"$(printf 'odd/\\303\\277\\376.eml')\"");
}

void TestCliWords::nothingIsLostForItsName()
{
    QFETCH(QString, prepare);
    QFETCH(QString, path);
    const CliRun made = run(prepare + QStringLiteral("$CLI --db a.memnun import mail %1 --json").arg(path));
    QVERIFY2(made.exit == 0, made.err.constData());
    QCOMPARE(made.json().object().value(QStringLiteral("added")).toInt(), 1);
    const CliRun parsed = run(QStringLiteral("find odd -type f -exec $CLI parse {} +"));
    QVERIFY2(parsed.exit == 0, parsed.err.constData());
    QCOMPARE(parsed.json().object().value(QStringLiteral("subject")).toString(), QStringLiteral("Masa"));
}

void TestCliWords::unreadableMailIsTold()
{
    // A name that is no text and a message that is none: told with a name that people can read.
    const CliRun made = run(QStringLiteral("rm -rf odd && mkdir odd && head -c 64 /dev/zero > \"$(printf 'odd/\\376.eml')\" && "
                                           "$CLI --db a.memnun import mail odd --json"));
    QCOMPARE(made.exit, 3);
    const QJsonArray held = made.json().object().value(QStringLiteral("quarantined")).toArray();
    QCOMPARE(held.size(), 1);
    QCOMPARE(held.first().toObject().value(QStringLiteral("source")).toString(), QStringLiteral("odd/\\xFE.eml"));
}

void TestCliWords::demoIsForEmptyWorkspaces()
{
    const CliRun refused = run(QStringLiteral("$CLI --db a.memnun demo --size 20"));
    QCOMPARE(refused.exit, 2);
    QCOMPARE(refused.err, QByteArray("memnun-cli: The workspace is not empty.\n"));
    const CliRun twice = run(QStringLiteral("$CLI --db d.memnun demo --size 20 && $CLI --db d.memnun demo --size 20"));
    QCOMPARE(twice.exit, 2);
    QCOMPARE(twice.err, QByteArray("memnun-cli: The workspace is not empty.\n"));
    QCOMPARE(run(QStringLiteral("$CLI --db e.memnun init && $CLI --db e.memnun demo --size 20")).exit, 0);
}

void TestCliWords::parseEndsWithItsLastObject()
{
    const CliRun parsed = run(QStringLiteral("$CLI --json parse full/m.eml full/m.eml"));
    QCOMPARE(parsed.exit, 0);
    QCOMPARE(parsed.out.count('\n'), 2);
    QVERIFY(!parsed.out.contains("{}"));
}

void TestCliWords::checkNamesEachProblem()
{
    const CliRun made = run(QStringLiteral("$CLI --db t.memnun demo --size 50 && "
                                           "dd if=/dev/zero of=t.memnun bs=4096 seek=60 count=2 conv=notrunc && rm -f t.memnun-wal"));
    QVERIFY2(made.exit == 0, made.err.constData());
    const CliRun said = run(QStringLiteral("$CLI --db t.memnun check"));
    QCOMPARE(said.exit, 4);
    QVERIFY2(said.out.startsWith("The workspace is not sound:\n"), said.out.constData());
    const QByteArray last = said.out.trimmed().split('\n').last();
    QVERIFY2(last.startsWith("There is no good copy of it in ") && last.contains("restore FILE"), last.constData());
    const CliRun check = run(QStringLiteral("$CLI --db t.memnun check --json"));
    QCOMPARE(check.exit, 4);
    const QJsonArray problems = check.json().object().value(QStringLiteral("problems")).toArray();
    QVERIFY(problems.size() > 1);
    for (const QJsonValue& problem : problems)
        QVERIFY2(!problem.toString().contains(QLatin1Char('\n')), qPrintable(problem.toString()));
}

void TestCliWords::quarantineIsAQueue()
{
    const CliRun held = run(QStringLiteral("head -c 70 /dev/zero > junk.eml; $CLI --db a.memnun import mail junk.eml; "
                                           "$CLI --db a.memnun tickets list --queue quarantine --json"));
    QCOMPARE(held.exit, 0);
    QVERIFY2(held.out.contains("junk.eml: "), held.out.constData());  // the import lists what it refused
    const QJsonArray list = QJsonDocument::fromJson(held.out.trimmed().split('\n').last()).array();
    QVERIFY(!list.isEmpty());
    QVERIFY(!list.first().toObject().value(QStringLiteral("reason")).toString().isEmpty());
}

void TestCliWords::mailDoesNotSteerTheTerminal()
{
    const CliRun said = run(QStringLiteral("printf 'From: \"evil\\033[31m\" <evil@x.example>\\nTo: a@ladin.example\\nSubject: s\\n"
                                           "Message-ID: <evil@x>\\n\\nbody\\033]0;owned\\007\\n' > evil.eml; $CLI --db steer.memnun init "
                                           "--us @ladin.example; $CLI --db steer.memnun import mail evil.eml; $CLI --db steer.memnun "
                                           "tickets list; $CLI --db steer.memnun customers list; $CLI --db steer.memnun tickets show 1"));
    QVERIFY2(said.out.contains("owned"), said.out.constData());
    QVERIFY(!said.out.contains('\033') && !said.out.contains('\007'));
}

void TestCliWords::listsHaveShortLines()
{
    const CliRun said = run(QStringLiteral("printf 'From: %1 <long@x.example>\nTo: a@ladin.example\nSubject: %2\nMessage-ID: <long@x>\n\nb\n' > "
                                           "long.eml; $CLI --db long.memnun init --us @ladin.example; $CLI --db long.memnun import mail long.eml; "
                                           "$CLI --db long.memnun tickets list; $CLI --db long.memnun customers list; $CLI --db long.memnun "
                                           "search konu")
                                .arg(QString(190, QLatin1Char('n')), QStringLiteral("konu ") + QString(900, QLatin1Char('k'))));
    const QStringList lines = QString::fromUtf8(said.out).split(QLatin1Char('\n'));
    QVERIFY2(lines.filter(QStringLiteral("kkk…")).size() >= 2, said.out.constData());
    for (const QString& line : lines)
        QVERIFY2(line.size() < 500, qPrintable(line));
}

/// "%0,0" of a value looks like a place for the next one.
void TestCliWords::figuresAreWrittenAsPeopleDo()
{
    const CliRun said = run(QStringLiteral("$CLI --db k.memnun init && $CLI --db k.memnun demo --size 40 && $CLI --lang tr "
                                           "--db k.memnun kpi --kpi reopen_rate --kpi transfers --by month"));
    const QString all = QString::fromUtf8(said.out);
    QVERIFY2(all.contains(QLatin1String("%0,0  n=")) && all.contains(QLatin1String("0,00  n=")), qPrintable(all));
    QVERIFY2(!all.contains(QLatin1String("%2")), qPrintable(all));
}

void TestCliWords::speaksTurkish_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* line, const char* says) { QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(says); };
    row("$CLI --lang tr dance", "bilinmeyen komut: dance");
    row("$CLI dance --lang tr", "bilinmeyen komut: dance");
    row("$CLI --lang tr --help", "Kullanım: memnun-cli");
    row("$CLI --lang tr import mail", "DOSYA");
    row("$CLI --lang tr --db a.memnun tickets list", "  yeni  Ali");
    row("$CLI --lang tr --db a.memnun tickets show 1", "yeni · Ali · atanmamış");
    row("$CLI --lang tr --db a.memnun tickets list", "20.11.2026 10:00");
    row("$CLI --lang tr --db a.memnun --json tickets list", "\"created_at\":\"2026-11-20T07:00:00");
    row("$CLI --lang tr --db a.memnun kpi --from 2026-11-20 --to 2026-11-21 --kpi volume_in --by day",
        "20.11.2026 … 20.11.2026  20.11.2026  ");
    row("$CLI --lang tr --help", "Henüz yapılmadı: import tickets");
    row("$CLI --lang tr --db none.memnun check", "Bulunamadı: ");
    row("$CLI --lang tr --db a.memnun demo", "Çalışma alanı boş değil.");
    row("unset LC_ALL LANGUAGE LC_MESSAGES; LANG=tr_TR.UTF-8 $CLI dance", "bilinmeyen komut: dance");
    row("unset LC_ALL LANGUAGE LC_MESSAGES; LANG=tr $CLI dance", "bilinmeyen komut: dance");
    row("unset LC_ALL LANGUAGE LC_MESSAGES; LANG=tr_TR.UTF-8 $CLI --lang en dance", "unknown command dance");
}

void TestCliWords::speaksTurkish()
{
    QFETCH(QString, line);
    QFETCH(QString, says);
    const CliRun said = run(line);
    const QString all = QString::fromUtf8(said.out + said.err);
    QVERIFY2(all.contains(says), qPrintable(all));
}

QTEST_GUILESS_MAIN(TestCliWords)
#include "tst_cli_words.moc"
