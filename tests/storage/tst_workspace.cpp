// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conversations/ConversationStore.h"
#include "core/customers/CustomerCommands.h"
#include "core/kernel/CommandBus.h"
#include "core/search/SearchStore.h"
#include "core/storage/Connection.h"
#include "core/storage/Migrator.h"
#include "core/storage/SafetyCopies.h"
#include "core/storage/Workspace.h"
#include "core/tickets/TicketCommands.h"
#include "tests/support/BadDisk.h"

#include <QTemporaryDir>
#include <QDir>
#include <QTest>

using namespace memnun;
using memnun::test::onFullDisk;

class TestWorkspace final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void createsAndOpens();
    void refusesWhatIsNoWorkspace_data();
    void refusesWhatIsNoWorkspace();
    void refusesANewerSchema();
    void refusesAChangedHistory();
    void failedMigrationLeavesNothing();
    void backsUpBeforeMigrating();
    void upgradesEveryOlderVersion();
    void findsTurkishWords_data();
    void findsTurkishWords();
    void checkFindsABrokenIndex();
    void opensWithABrokenIndex();
    void hidesThePassword();
    void copiesWholeOrNotAtAll();
    void isNotUpgradedWithoutItsCopy();

private:
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QTemporaryDir m_folder;
};

namespace {

Location fileAt(const QString& path)
{
    return *Location::fromText(path);
}

}  // namespace

void TestWorkspace::createsAndOpens()
{
    const Location location = fileAt(path("new.memnun"));
    QVERIFY(Workspace::open(location).error().code == Code::NotFound);
    QVERIFY(Workspace::create(location));
    // customers' mail is nobody else's on a shared computer
    QCOMPARE(QFile::permissions(location.file) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    QCOMPARE(Workspace::create(location).error().code, Code::Conflict);
    auto workspace = Workspace::open(location);
    QVERIFY(workspace);
    auto sound = workspace->check();
    QVERIFY(sound);
    QCOMPARE(sound->problems, QStringList());
}

void TestWorkspace::refusesWhatIsNoWorkspace_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("Sayin yetkili, bu bir veri tabani degildir.").repeated(40);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut header") << QByteArray("SQLite format 3");
    QTest::newRow("zeros") << QByteArray(8192, '\0');
}

void TestWorkspace::refusesWhatIsNoWorkspace()
{
    QFETCH(QByteArray, content);
    const QString name = path("foreign.memnun");
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(content);
    file.close();
    const auto opened = Workspace::open(fileAt(name));
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, Code::Invalid);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
}

void TestWorkspace::refusesANewerSchema()
{
    const Location location = fileAt(path("newer.memnun"));
    QVERIFY(Workspace::create(location));
    {
        auto database = openConnection(location, Access::ReadWrite);
        QVERIFY((*database)->execOnce(QStringLiteral("INSERT INTO schema_version VALUES (9999,'future','x',9999)")));
    }
    const auto opened = Workspace::open(location);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, Code::Unavailable);
    QCOMPARE(opened.error().fields.value(0).rule, QStringLiteral("newer_schema"));
}

void TestWorkspace::refusesAChangedHistory()
{
    const Location location = fileAt(path("changed.memnun"));
    QVERIFY(Workspace::create(location));
    {
        auto database = openConnection(location, Access::ReadWrite);
        QVERIFY((*database)->execOnce(QStringLiteral("UPDATE schema_version SET checksum='other' WHERE version=1")));
    }
    QCOMPARE(Workspace::open(location).error().fields.value(0).rule, QStringLiteral("checksum"));
}

void TestWorkspace::failedMigrationLeavesNothing()
{
    auto database = openConnection(fileAt(path("half.memnun")), Access::ReadWrite, true);
    QVERIFY(database);
    Migrator migrator({{1, QStringLiteral("0001_x"), QStringLiteral("CREATE TABLE a (x {{int}});\nCREATE TABLE a (x {{int}});\n"), 1}});
    QVERIFY(!migrator.migrate(**database));
    QCOMPARE(*Migrator::versionOf(**database), 0);
    QCOMPARE((*database)->number("SELECT count(*) FROM sqlite_master WHERE name='a'")->value_or(-1), 0);
}

void TestWorkspace::backsUpBeforeMigrating()
{
    auto database = openConnection(fileAt(path("old.memnun")), Access::ReadWrite, true);
    const Migration first{1, QStringLiteral("0001_x"), QStringLiteral("CREATE TABLE a (x {{int}});\n"), 1};
    const Migration second{2, QStringLiteral("0002_y"), QStringLiteral("CREATE TABLE b (x {{int}});\n"), 1};
    int copies = 0;
    const auto copy = [&]() -> Result<> { ++copies; return {}; };
    QVERIFY(Migrator({first}).migrate(**database, copy));
    QCOMPARE(copies, 0);
    const auto noSpace = []() -> Result<> { return fail(Code::Unavailable, QStringLiteral("disk full")); };
    QVERIFY(!Migrator({first, second}).migrate(**database, noSpace));
    QCOMPARE(*Migrator::versionOf(**database), 1);
    QVERIFY(Migrator({first, second}).migrate(**database, copy));
    QCOMPARE(copies, 1);
    QCOMPARE(*Migrator::versionOf(**database), 2);
}

void TestWorkspace::upgradesEveryOlderVersion()
{
    const auto all = Migrator::builtin();
    QVERIFY(all && all->size() > 1);
    for (qsizetype age = 1; age < all->size(); ++age) {
        const Location location = fileAt(m_folder.filePath(QStringLiteral("age%1.memnun").arg(age)));
        {
            auto database = openConnection(location, Access::ReadWrite, true);
            QVERIFY(database && Migrator(all->first(age)).migrate(**database));
            QVERIFY((*database)->execOnce(QStringLiteral("INSERT INTO app_user(id, name, role) VALUES (1,'x','agent')")));
            QVERIFY((*database)->execOnce(QStringLiteral(
                "INSERT INTO ticket(id, subject, status, priority, channel, origin, created_at, last_at) "
                "VALUES (1,'x','open','normal','email','customer',1,1)")));
            QVERIFY((*database)->execOnce(QStringLiteral("INSERT INTO draft(ticket_id, user_id, note, body, saved_at) VALUES (1,1,0,'Merhaba',1)")));
        }
        auto workspace = Workspace::open(location);
        QVERIFY2(workspace, qPrintable(workspace ? QString() : workspace.error().context));
        QCOMPARE(SafetyCopies(location).all().size(), 1);
        QVERIFY(SafetyCopies(location).all().first().reason == CopyReason::Upgrade);
        QVERIFY(workspace->check()->sound);
        auto session = workspace->sessions()(Access::ReadWrite);
        const auto drafts = (*session)->stores().conversations.drafts(TicketId(1), UserId(1));
        QVERIFY(drafts && drafts->size() == 1);
        QCOMPARE(drafts->first().body, QStringLiteral("Merhaba"));
    }
}

void TestWorkspace::findsTurkishWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("found");
    const auto row = [](const char* name, const char* text, const char* query, bool found) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(query) << found;
    };
    row("upper dotless", "IŞIKLI SOKAK", "ışıklı ", true);
    row("dotted", "İstanbul", "istanbul ", true);
    row("ascii", "Işık", "isik ", true);
    row("stem", "müşterilerimizin talebi", "müşteri ", true);
    row("stem of query", "kitap geldi", "kitapları ", true);
    row("prefix", "müşterilerimizin talebi", "müşt", true);
    row("no prefix in the middle", "müşterilerimizin talebi", "müşt talebi ", false);
    row("quoted is exact", "müşterilerimizin talebi", "\"müşteri\"", false);
    row("quoted phrase", "sipariş henüz gelmedi", "\"henüz gelmedi\"", true);
    row("quoted phrase order", "sipariş henüz gelmedi", "\"gelmedi henüz\"", false);
    row("all words", "sipariş henüz gelmedi", "sipariş kargo ", false);
    row("operators are words", "sipariş AND kargo", "AND OR NOT ( \" * ", false);
    row("nothing to look for", "sipariş", "  ", false);
}

void TestWorkspace::findsTurkishWords()
{
    QFETCH(QString, text);
    QFETCH(QString, query);
    QFETCH(bool, found);
    const Location location = fileAt(m_folder.filePath(QStringLiteral("s%1.memnun").arg(qHash(text + query))));
    auto workspace = Workspace::create(location);
    QVERIFY(workspace);
    auto session = workspace->sessions()(Access::ReadWrite);
    QVERIFY(session);
    CreateTicket create;
    create.subject = QStringLiteral("x");
    create.text = text;
    QVERIFY(execute(*anyCommand(create), **session, Actor::system(), {1000}));
    const auto answer = (*session)->stores().search.search(query, 10);
    QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().context));
    QCOMPARE(answer->hits.size(), found ? 1 : 0);
    QCOMPARE(answer->total, found ? 1 : 0);
    if (found) {
        QVERIFY(answer->hits.first().snippet.contains(QChar(2)));
    }
}

void TestWorkspace::checkFindsABrokenIndex()
{
    const Location location = fileAt(path("broken.memnun"));
    auto workspace = Workspace::create(location);
    QVERIFY(workspace);
    {
        auto session = workspace->sessions()(Access::ReadWrite);
        CreateTicket create;
        create.subject = QStringLiteral("x");
        create.text = QStringLiteral("ilk metin");
        QVERIFY(execute(*anyCommand(create), **session, Actor::system(), {1000}));
    }
    {
        auto database = openConnection(location, Access::ReadWrite);
        QVERIFY((*database)->execOnce(QStringLiteral("UPDATE interaction SET body='baska metin'")));
    }
    const auto sound = workspace->check();
    QVERIFY(sound);
    QVERIFY(!sound->sound);
    {
        auto session = workspace->sessions()(Access::ReadWrite);
        QVERIFY((*session)->stores().search.rebuild());
    }
    QVERIFY(workspace->check()->sound);
}

/// No word of anybody is lost with an index: it must not shut people out of their workspace.
void TestWorkspace::opensWithABrokenIndex()
{
    const Location location = fileAt(path("index.memnun"));
    {
        const auto workspace = Workspace::create(location);
        QVERIFY(workspace);
        auto session = workspace->sessions()(Access::ReadWrite);
        CreateTicket create;
        create.subject = QStringLiteral("Kargo");
        create.text = QStringLiteral("ilk metin");
        QVERIFY(execute(*anyCommand(create), **session, Actor::system(), {1000}));
        auto database = openConnection(location, Access::ReadWrite);
        QVERIFY((*database)->execOnce(QStringLiteral("DELETE FROM ticket_fts_data")));
    }
    const auto broken = Workspace::check(location);
    QVERIFY(broken && !broken->sound);
    QVERIFY2(broken->problems.join(QLatin1Char('\n')).contains(QLatin1String("ticket_fts")), qPrintable(broken->problems.join(QLatin1Char('\n'))));
    const auto workspace = Workspace::open(location);
    QVERIFY2(workspace, workspace ? "" : qPrintable(workspace.error().context));
    QVERIFY(workspace->wasMended());
    QVERIFY(workspace->check()->sound);
    const auto session = workspace->sessions()(Access::ReadOnly);
    QCOMPARE((*session)->stores().search.search(QStringLiteral("kargo"), 5)->total, 1);
    QVERIFY(!Workspace::open(location)->wasMended());
}

void TestWorkspace::hidesThePassword()
{
    const auto location = Location::fromText(QStringLiteral("postgresql://ayse:g%40zli@db.example:6543/dukkan"));
    QVERIFY(location);
    QCOMPARE(location->password, QStringLiteral("g@zli"));
    QCOMPARE(location->port, 6543);
    QVERIFY(!location->shown().contains(QStringLiteral("zli")));
    QVERIFY(!Location::fromText(QStringLiteral("postgresql://db.example")));
}

void TestWorkspace::copiesWholeOrNotAtAll()
{
#ifdef Q_OS_UNIX
    const Location location = fileAt(path("big.memnun"));
    auto workspace = Workspace::create(location);
    QVERIFY(workspace);
    {
        auto database = openConnection(location, Access::ReadWrite);
        QVERIFY((*database)->execOnce(QStringLiteral("CREATE TABLE ballast AS SELECT randomblob(4000000) AS weight")));
    }
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("copy.memnun"));
    const auto copied = onFullDisk([&] { return workspace->backupTo(file); });
    QVERIFY(!copied);
    QCOMPARE(copied.error().fields.value(0).rule, QStringLiteral("copy_failed"));
    QVERIFY(!copied.error().context.isEmpty());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());

    QVERIFY(workspace->backupTo(file));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("copy.memnun")});
    QVERIFY(QFileInfo(file).size() > 4'000'000);
    const auto copy = Workspace::open(fileAt(file));
    QVERIFY(copy);
    QVERIFY(copy->check()->sound);
#else
    QSKIP("needs limits on the size of files");
#endif
}

void TestWorkspace::isNotUpgradedWithoutItsCopy()
{
#ifdef Q_OS_UNIX
    const auto all = Migrator::builtin();
    QVERIFY(all);
    QTemporaryDir folder;
    const Location location = fileAt(folder.filePath(QStringLiteral("old.memnun")));
    {
        auto database = openConnection(location, Access::ReadWrite, true);
        QVERIFY(database && Migrator(all->first(1)).migrate(**database));
        QVERIFY((*database)->execOnce(QStringLiteral("CREATE TABLE ballast AS SELECT randomblob(4000000) AS weight")));
    }
    const auto opened = onFullDisk([&] { return Workspace::open(location); });
    QVERIFY(!opened);
    QCOMPARE(opened.error().fields.value(0).rule, QStringLiteral("copy_failed"));
    QCOMPARE(*Migrator::versionOf(**openConnection(location, Access::ReadWrite)), 1);
    const SafetyCopies copies(location);
    QCOMPARE(QDir(copies.folder()).entryList(QDir::Files | QDir::Hidden), QStringList());
    QVERIFY(Workspace::open(location));
    QCOMPARE(copies.all().size(), 1);
    QCOMPARE(QDir(copies.folder()).entryList(QDir::Files | QDir::Hidden).size(), 1);
#else
    QSKIP("needs limits on the size of files");
#endif
}

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
