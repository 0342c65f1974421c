// SPDX-License-Identifier: GPL-3.0-or-later
// The command line says the same on a file and on a server, and takes a workspace there and back unchanged.
#include "core/storage/WorkspaceMove.h"
#include "tests/acceptance/CliRun.h"
#include "tests/support/BigArchive.h"
#include "tests/support/PgCluster.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace memnun;
using memnun::test::CliRun;
using memnun::test::PgCluster;
using memnun::test::runCli;

namespace {

QStringList words(const char* line)
{
    return QString::fromUtf8(line).split(QLatin1Char(' '));
}

/// What is asked of both: each command that only reads, with its options.
QVector<QStringList> questions()
{
    QVector<QStringList> asked;
    for (const char* line : {"check", "tickets list --limit 500", "tickets list --queue open", "tickets list --queue unassigned",
                             "tickets list --queue waiting", "tickets show 1", "tickets show 7", "tickets show 999999",
                             "customers list", "customers show 3",
                             "search sipariş --limit 1000", "search siparis --limit 1000", "search \"ışıklı\" --limit 1000",
                             "search kargo --limit 1000", "search kargo --limit 5", "search \"iade talebi\" --limit 9",
                             "search zzz", "kpi"})
        asked.append(words(line));
    for (const char* line : {"kpi --by month --time calendar", "kpi --by day --time business", "kpi --by channel", "kpi --by agent"})
        asked.append(words(line));
    return asked;
}

/// Without what a watch measured.
QJsonDocument timeless(const QJsonDocument& answer)
{
    QJsonObject object = answer.object();
    object.remove(QStringLiteral("seconds"));
    object.remove(QStringLiteral("took_ms"));
    return answer.isArray() ? answer : QJsonDocument(object);
}

CliRun ask(const QString& workspace, const QStringList& command)
{
    return runCli(QStringList{QStringLiteral("--db"), workspace, QStringLiteral("--json")} + command);
}

}  // namespace

class TestCliEngines : public QObject {
    Q_OBJECT

private:
    QString file(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QString database() { return m_cluster.uri(m_cluster.createDatabase()); }
    void compareAll(const QString& one, const QString& other);
    QString mailbox();

    PgCluster m_cluster;
    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase();
    void anImportIsTheSame();
    void aDemoMakesItsWorkspace();
    void aDemoGoesThereAndBack();
    void aTargetInUseIsLeftAlone();
    void theSharedArchiveIsTheSame();
};

void TestCliEngines::initTestCase()
{
    MEMNUN_NEED(PgCluster::isInstalled(), QStringLiteral("PostgreSQL is not installed."));
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
}

void TestCliEngines::compareAll(const QString& one, const QString& other)
{
    for (const QStringList& question : questions()) {
        const CliRun mine = ask(one, question);
        const CliRun theirs = ask(other, question);
        const QByteArray about = question.join(QLatin1Char(' ')).toUtf8();
        QVERIFY2(mine.exit == theirs.exit, about + ": " + mine.err + theirs.err);
        QVERIFY2(mine.exit != 0 || !mine.json().isNull(), about);
        const QByteArray mineText = timeless(mine.json()).toJson();
        const QByteArray theirText = timeless(theirs.json()).toJson();
        QVERIFY2(mineText == theirText, about + "\n" + mineText.left(4000) + "\n----\n" + theirText.left(4000));
    }
}

QString TestCliEngines::mailbox()
{
    QFile box(file("box.mbox"));
    if (!box.open(QIODevice::WriteOnly))
        return {};
    const char* subjects[] = {"Sipariş #1042", "İade talebi", "Kargo nerede?", "IŞIKLI ayna", "Teşekkürler"};
    const char* names[] = {"Ayşe Işık", "Çağlar Öz", "İbrahim Şen", "ırmak Ün", "Zoë"};
    for (int n = 0; n < 60; ++n) {
        const QByteArray day = QByteArray::number(1 + n % 27).rightJustified(2, '0');
        const QByteArray id = QByteArray::number(n);
        const QByteArray parent = n % 3 ? "In-Reply-To: <m" + QByteArray::number(n - n % 3) + "@x>\n" : QByteArray();
        const QByteArray who = QByteArray::number(n / 3 % 5);
        const bool ours = n % 3 == 1;
        box.write("From x@x Mon Mar 02 10:00:00 2026\nMessage-ID: <m" + id + "@x>\n" + parent + "Date: " + day + " Mar 2026 "
                  + QByteArray::number(10 + n % 9) + ":15:00 +0300\nFrom: " + (ours ? "Destek" : names[n / 3 % 5]) + " <"
                  + (ours ? "destek@ladin.example" : "c" + who + "@x.example") + ">\nTo: " + (ours ? "c" + who + "@x.example" : "destek@ladin.example")
                  + "\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\nSubject: " + subjects[n % 5]
                  + "\n\nMerhaba, ışıklı ayna siparişim " + id + " hâlâ gelmedi.\n\n");
    }
    return box.fileName();
}

void TestCliEngines::anImportIsTheSame()
{
    const QStringList init = words("init --us @ladin.example --company Ladin");
    const QStringList import{QStringLiteral("import"), QStringLiteral("mail"), mailbox()};
    const QStringList places{file("import.memnun"), database()};
    QJsonDocument first[2];
    QJsonDocument second[2];
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(ask(places.at(i), init).exit, 0);
        first[i] = timeless(ask(places.at(i), import).json());
        second[i] = timeless(ask(places.at(i), import).json());
        QCOMPARE(ask(places.at(i), words("rebuild")).exit, 0);
    }
    QCOMPARE(first[0].object().value(QStringLiteral("added")).toInt(), 60);
    QCOMPARE(first[1].toJson(), first[0].toJson());
    QCOMPARE(second[0].object().value(QStringLiteral("present")).toInt(), 60);
    QCOMPARE(second[1].toJson(), second[0].toJson());
    compareAll(places.at(0), places.at(1));
}

/// Where there is none, alike for a file and for an empty database.
void TestCliEngines::aDemoMakesItsWorkspace()
{
    for (const QString& place : {file("made.memnun"), database()}) {
        const CliRun made = ask(place, words("demo --size 30"));
        QVERIFY2(made.exit == 0, made.err);
        QCOMPARE(made.json().object().value(QStringLiteral("tickets")).toInt(), 30);
        QCOMPARE(ask(place, words("demo --size 30")).exit, 2);  // it is not empty any more
    }
}

void TestCliEngines::aDemoGoesThereAndBack()
{
    const QString home = file("demo.memnun");
    const QString server = database();
    const QString back = file("back.memnun");
    QCOMPARE(ask(home, words("demo --size 300")).exit, 0);
    const CliRun there = ask(home, {QStringLiteral("move"), QStringLiteral("--to"), server});
    QVERIFY2(there.exit == 0, there.err);
    QVERIFY(there.json().object().value(QStringLiteral("rows")).toInt() > 1000);
    compareAll(home, server);
    if (QTest::currentTestFailed())
        return;
    const CliRun again = ask(server, {QStringLiteral("move"), QStringLiteral("--to"), back});
    QVERIFY2(again.exit == 0, again.err);
    const auto before = workspaceDigest(*Location::fromText(home));
    const auto away = workspaceDigest(*Location::fromText(server));
    const auto after = workspaceDigest(*Location::fromText(back));
    QVERIFY(before && away && after);
    QVERIFY(before->size() > 15);
    QCOMPARE(*away, *before);
    QCOMPARE(*after, *before);
    // the server goes on counting where the file ended
    const QString mail = mailbox();
    const QStringList import{QStringLiteral("import"), QStringLiteral("mail"), mail, QStringLiteral("--us"), QStringLiteral("@ladin.example")};
    QCOMPARE(ask(server, import).exit, 0);
    QCOMPARE(ask(back, import).exit, 0);
    compareAll(back, server);
}

void TestCliEngines::aTargetInUseIsLeftAlone()
{
    const QString home = file("one.memnun");
    const QString used = database();
    QCOMPARE(ask(home, words("init --us @ladin.example")).exit, 0);
    QCOMPARE(ask(used, words("init --us @else.example")).exit, 0);
    const auto before = workspaceDigest(*Location::fromText(used));
    const CliRun refused = ask(home, {QStringLiteral("move"), QStringLiteral("--to"), used});
    QCOMPARE(refused.exit, 2);
    QVERIFY2(refused.err.contains("not empty"), refused.err);
    QCOMPARE(*workspaceDigest(*Location::fromText(used)), *before);
    QCOMPARE(ask(home, {QStringLiteral("move"), QStringLiteral("--to"), home}).exit, 2);
    QCOMPARE(ask(home, words("move")).exit, 1);
    const QString nowhere = QStringLiteral("postgresql://postgres@/none?host=") + m_folder.path();
    QCOMPARE(ask(home, {QStringLiteral("move"), QStringLiteral("--to"), nowhere}).exit, 2);
}

/// The acceptance of the shared archive: the same counts and KPIs on both.
void TestCliEngines::theSharedArchiveIsTheSame()
{
    MEMNUN_NEED_DATA(MEMNUN_BIG_ARCHIVE);
    const QString archive = file("archive.mbox");
    QVERIFY(memnun::test::unpackBigArchive(archive));
    const QStringList places{file("archive.memnun"), database()};
    QJsonDocument told[2];
    for (int i = 0; i < 2; ++i) {
        // some of them are the business: without answers most figures would be empty on both
        QCOMPARE(ask(places.at(i), words("init --us @kernel.org --us @suse.de")).exit, 0);
        told[i] = timeless(ask(places.at(i), {QStringLiteral("import"), QStringLiteral("mail"), archive}).json());
    }
    QCOMPARE(told[0].object().value(QStringLiteral("added")).toInt(), 19486);
    QCOMPARE(told[1].toJson(), told[0].toJson());
    for (const char* kpi : {"frt", "next_reply", "resolution", "volume_in"}) {
        const CliRun asked = ask(places.at(0), {QStringLiteral("kpi"), QStringLiteral("--kpi"), QString::fromLatin1(kpi)});
        QVERIFY2(asked.json()[0][QStringLiteral("n")].toInt() > 400, asked.out);
    }
    compareAll(places.at(0), places.at(1));
}

int main(int argc, char** argv)
{
    qputenv("QTEST_FUNCTION_TIMEOUT", "1500000");  // the shared archive is imported twice
    QCoreApplication application(argc, argv);
    TestCliEngines test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_cli_engines.moc"
