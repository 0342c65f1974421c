// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of a file workspace on a good disk and on bad ones, and what becomes of a workspace with a damaged page.
#include "core/storage/Connection.h"
#include "core/storage/Migrator.h"
#include "core/storage/SafetyCopies.h"
#include "core/storage/Workspace.h"
#include "tests/support/BadDisk.h"

#include <QDir>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace memnun;
using namespace memnun::test;

namespace {

template <class T>
QString ruleOf(const Result<T>& result)
{
    return result ? QStringLiteral("ok") : result.error().fields.value(0).rule;
}

const Instant kNoon = *Instant::fromIso(QStringLiteral("2026-11-22T12:00:00Z"));

}  // namespace

class TestSafetyCopies final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aCopyIsWholeAndSound();
    void writersAreNotHeldUp();
    void aCancelledCopyLeavesNothing();
    void theRestOfAKilledOneGoes();
    void areTheirOwnersOnlyWhateverTheUmask();
    void anEndedSearchStops();
    void oldOnesGo();
    void foldersAreTheirOwn();
    void aFullDiskLosesNothing();
    void aReadOnlyFolderIsSaid();
    void restoresAndKeepsThePresent();
    void anotherProgramIsNotPulledFromUnderItsFeet();
    void aDamagedPageIsRefused_data();
    void aDamagedPageIsRefused();
    void aDamagedWorkspaceIsRestored();
    void noHalfOfADamagedOneIsKept();
    void aDamagedWorkspaceIsNotCopied();
    void aDamagedCopyIsPassedOver();

private:
    Result<> put(const QString& word);
    QStringList words(const QString& file);
    QString path(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    Location m_location;
};

void TestSafetyCopies::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_location = *Location::fromText(path("shop.memnun"));
    QVERIFY(Workspace::create(m_location));
    auto database = openConnection(m_location, Access::ReadWrite);
    QVERIFY(database && (*database)->execOnce(QStringLiteral("CREATE TABLE ballast AS SELECT randomblob(4000000) AS weight")));
    QVERIFY(put(QStringLiteral("first")));
}

Result<> TestSafetyCopies::put(const QString& word)
{
    auto database = openConnection(m_location, Access::ReadWrite);
    return database ? (*database)->execOnce(QStringLiteral("INSERT INTO app_user(name, role) VALUES (?,'agent')"), {word})
                    : Result<>(fail(database.error()));
}

QStringList TestSafetyCopies::words(const QString& file)
{
    QStringList found;
    auto database = openConnection(*Location::fromText(file), Access::ReadOnly);
    if (database) {
        (void)(*database)->each("SELECT name FROM app_user ORDER BY id", {}, [&](const Row& row) { found.append(row.text(0)); });
    }
    return found;
}

void TestSafetyCopies::aCopyIsWholeAndSound()
{
    const SafetyCopies copies(m_location);
    QCOMPARE(copies.folder(), path("shop.memnun-copies"));
    QCOMPARE(copies.all().size(), 0);
    const auto made = copies.make(CopyReason::Daily, kNoon);
    QVERIFY2(made, qPrintable(made ? QString() : made.error().context));
    QVERIFY(made->made == kNoon);
    QVERIFY(made->bytes > 4'000'000);
    QVERIFY(SafetyCopies::check(made->file));
    QCOMPARE(words(made->file), QStringList{QStringLiteral("first")});
    QVERIFY(copies.make(CopyReason::Hand, kNoon));  // the same moment: another name
    QCOMPARE(copies.all().size(), 2);
    QCOMPARE(copies.lastSound()->reason, CopyReason::Hand);
    QCOMPARE(QDir(copies.folder()).entryList(QDir::Files | QDir::Hidden).size(), 2);  // nothing beside them
}

void TestSafetyCopies::writersAreNotHeldUp()
{
    auto writer = openConnection(m_location, Access::ReadWrite);
    QVERIFY(writer && (*writer)->execOnce(QStringLiteral("PRAGMA busy_timeout=0")));
    int steps = 0;
    int written = 0;
    const auto made = SafetyCopies(m_location).make(CopyReason::Daily, kNoon, [&](qint64 done, qint64 total) {
        ++steps;
        written += (*writer)->execOnce(QStringLiteral("INSERT INTO app_user(name, role) VALUES ('later','agent')")) ? 1 : 0;
        return done <= total;
    });
    QVERIFY(made);
    QVERIFY2(steps > 0 && steps < 20, qPrintable(QString::number(steps)));  // it did not begin anew each time
    QCOMPARE(written, steps);
    QCOMPARE(words(made->file), QStringList{QStringLiteral("first")});
    QCOMPARE(words(m_location.file).size(), 1 + steps);
}

void TestSafetyCopies::aCancelledCopyLeavesNothing()
{
    const SafetyCopies copies(m_location);
    const auto made = copies.make(CopyReason::Daily, kNoon, [](qint64, qint64) { return false; });
    QVERIFY(!made && made.error().code == Code::Cancelled);
    QCOMPARE(QDir(copies.folder()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void TestSafetyCopies::theRestOfAKilledOneGoes()
{
    const SafetyCopies copies(m_location);
    QVERIFY(QDir().mkpath(copies.folder()));
    QFile rest(copies.folder() + QStringLiteral("/20261121T120000000Z-daily.memnun.part"));
    QVERIFY(rest.open(QIODevice::WriteOnly));
    rest.close();
    QCOMPARE(copies.all().size(), 0);
    QVERIFY(copies.make(CopyReason::Daily, kNoon));
    QVERIFY(!rest.exists());
    // Its lock may have been cut short before a process was named in it; one that is held counts all the same.
    QFile lock(copies.folder() + QStringLiteral("/.copying"));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.close();
    QVERIFY(copies.make(CopyReason::Daily, kNoon.plusSeconds(60)));
    QLockFile held(lock.fileName());
    QVERIFY(held.tryLock());
    QVERIFY(!copies.make(CopyReason::Daily, kNoon.plusSeconds(120)));
}

void TestSafetyCopies::areTheirOwnersOnlyWhateverTheUmask()
{
    const QFile::Permissions own = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    const QFile::Permissions shared = own | QFile::ReadGroup | QFile::WriteGroup;
    QVERIFY(QFile::setPermissions(m_location.file, shared));
    const SafetyCopies copies(m_location);
    const mode_t before = ::umask(0);
    const auto made = copies.make(CopyReason::Daily, kNoon);
    const auto restored = made ? copies.restore(made->file, kNoon.plusSeconds(60)) : Result<>(fail(made.error()));
    ::umask(before);
    QVERIFY(restored);
    QCOMPARE(QFile::permissions(copies.folder()), own | QFile::ExeOwner | QFile::ExeUser);
    QCOMPARE(copies.all().size(), 2);
    for (const SafetyCopy& copy : copies.all())
        QCOMPARE(QFile::permissions(copy.file), own);
    QCOMPARE(QFile::permissions(m_location.file), shared);  // who could open it still can
}

/// As when the program is closed while it looks for a copy: neither the check under way nor the next one goes on.
void TestSafetyCopies::anEndedSearchStops()
{
    auto database = openConnection(m_location, Access::ReadWrite);
    QVERIFY(database && (*database)->execOnce(QStringLiteral("CREATE TABLE many AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n "
                                                             "WHERE i < 300000) SELECT i FROM n")));
    database->reset();
    const SafetyCopies copies(m_location);
    QVERIFY(copies.make(CopyReason::Daily, kNoon) && copies.make(CopyReason::Daily, kNoon.plusSeconds(60)));
    int asked = 0;
    QVERIFY(copies.lastSound([&asked](qint64, qint64) { return ++asked > 0; }));
    QVERIFY2(asked > 3, qPrintable(QString::number(asked)));  // also in the middle of one
    asked = 0;
    QVERIFY(!copies.lastSound([&asked](qint64, qint64) { return ++asked < 3; }));
    QVERIFY2(asked <= 4, qPrintable(QString::number(asked)));  // once more before the next one, which isn't opened
}

void TestSafetyCopies::oldOnesGo()
{
    const SafetyCopies copies(m_location);
    for (int day = 40; day >= 0; --day) {
        QVERIFY(copies.make(CopyReason::Daily, kNoon.plusSeconds(-day * 24 * 3600)));
    }
    // 16–22 November; the Sundays 15, 8 and 1; the last of October
    QCOMPARE(copies.all().size(), 11);
    QCOMPARE(copies.all().last().made.toIso(), QStringLiteral("2026-10-31T12:00:00Z"));
}

void TestSafetyCopies::foldersAreTheirOwn()
{
    const Location other = *Location::fromText(path("sub/shop.memnun"));
    const QString chosen = path("elsewhere");
    QVERIFY(SafetyCopies(m_location, chosen).folder().startsWith(chosen + QLatin1Char('/')));
    QVERIFY(SafetyCopies(m_location, chosen).folder() != SafetyCopies(other, chosen).folder());
    const auto server = Location::fromText(QStringLiteral("postgresql://ayse:secret@db/shop"));
    QVERIFY(!SafetyCopies(*server).folder().contains(QStringLiteral("secret")));
    const auto made = SafetyCopies(m_location, chosen).make(CopyReason::Daily, kNoon);
    QVERIFY(made && made->file.startsWith(chosen));
}

void TestSafetyCopies::aFullDiskLosesNothing()
{
#ifdef Q_OS_UNIX
    const SafetyCopies copies(m_location);
    const auto whole = copies.make(CopyReason::Daily, kNoon);
    QVERIFY(whole);
    QVERIFY(put(QStringLiteral("second")));
    const auto made = onFullDisk([&] { return copies.make(CopyReason::Daily, kNoon.plusSeconds(60)); });
    QCOMPARE(ruleOf(made), QStringLiteral("copy_failed"));
    const auto restored = onFullDisk([&] { return copies.restore(whole->file, kNoon.plusSeconds(120)); });
    QCOMPARE(ruleOf(restored), QStringLiteral("copy_failed"));
    QCOMPARE(copies.all().size(), 1);
    QCOMPARE(QDir(copies.folder()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    QVERIFY(Workspace::open(m_location));
    QCOMPARE(words(m_location.file), QStringList({QStringLiteral("first"), QStringLiteral("second")}));
#else
    QSKIP("needs limits on the size of files");
#endif
}

void TestSafetyCopies::aReadOnlyFolderIsSaid()
{
#ifdef Q_OS_LINUX
    QVERIFY(QFile::setPermissions(m_location.file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x5055)));
    const auto made = asStranger([&] { return SafetyCopies(m_location).make(CopyReason::Daily, kNoon); });
    const auto opened = asStranger([&] { return Workspace::open(m_location); });
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(!made);
    QCOMPARE(ruleOf(made), QStringLiteral("copies_folder"));
    QVERIFY(opened && opened->isReadOnly());  // to be read, tst_read_only
#endif
    QFile inTheWay(path("shop.memnun-copies"));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    QCOMPARE(ruleOf(SafetyCopies(m_location).make(CopyReason::Daily, kNoon)), QStringLiteral("copies_folder"));
    QCOMPARE(words(m_location.file), QStringList{QStringLiteral("first")});
}

void TestSafetyCopies::restoresAndKeepsThePresent()
{
    const SafetyCopies copies(m_location);
    const auto made = copies.make(CopyReason::Daily, kNoon);
    QVERIFY(made && put(QStringLiteral("second")));
    const auto restored = copies.restore(made->file, kNoon.plusSeconds(60));
    QVERIFY2(restored, qPrintable(restored ? QString() : restored.error().context));
    QCOMPARE(words(m_location.file), QStringList{QStringLiteral("first")});
    QVERIFY(Workspace::check(m_location)->sound);
    QCOMPARE(copies.all().size(), 2);
    const SafetyCopy before = copies.all().first();
    QVERIFY(before.reason == CopyReason::Restore);
    QVERIFY(copies.restore(before.file, kNoon.plusSeconds(120)));
    QCOMPARE(words(m_location.file), QStringList({QStringLiteral("first"), QStringLiteral("second")}));
    QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("*.restored*"), QStringLiteral("*.part")}, QDir::Files), QStringList());
}

void TestSafetyCopies::anotherProgramIsNotPulledFromUnderItsFeet()
{
    const SafetyCopies copies(m_location);
    const auto made = copies.make(CopyReason::Daily, kNoon);
    QVERIFY(made && put(QStringLiteral("second")));
    {
        auto other = openConnection(m_location, Access::ReadWrite);
        QVERIFY(other && (*other)->number("SELECT count(*) FROM app_user"));
        QCOMPARE(ruleOf(copies.restore(made->file, kNoon.plusSeconds(60))), QStringLiteral("in_use"));
    }
    QCOMPARE(words(m_location.file).size(), 2);
    QVERIFY(copies.restore(made->file, kNoon.plusSeconds(60)));
    QCOMPARE(words(m_location.file).size(), 1);
}

void TestSafetyCopies::aDamagedPageIsRefused_data()
{
    QTest::addColumn<QString>("table");
    QTest::newRow("schema") << QStringLiteral("sqlite_schema");
    QTest::newRow("settings") << QStringLiteral("setting");
    QTest::newRow("tickets") << QStringLiteral("ticket");
    QTest::newRow("texts") << QStringLiteral("interaction");
    QTest::newRow("users") << QStringLiteral("app_user");
    QTest::newRow("search") << QStringLiteral("interaction_fts_data");
}

void TestSafetyCopies::aDamagedPageIsRefused()
{
    QFETCH(QString, table);
    qint64 offset = -1;
    {
        auto database = openConnection(m_location, Access::ReadWrite);
        const qint64 size = (*database)->number("PRAGMA page_size")->value_or(0);
        const auto root = (*database)->number("SELECT rootpage FROM sqlite_schema WHERE name=?", {table});
        offset = (root && *root ? **root - 1 : 0) * size + (table == QLatin1String("sqlite_schema") ? 100 : 0);
    }
    QVERIFY(damage(m_location.file, offset, 200));
    const auto opened = Workspace::open(m_location);
    QVERIFY(!opened);
    QCOMPARE(ruleOf(opened), QStringLiteral("damaged"));
    const auto found = Workspace::check(m_location);
    QVERIFY(!found || !found->sound);
}

void TestSafetyCopies::aDamagedWorkspaceIsRestored()
{
    const SafetyCopies copies(m_location);
    QVERIFY(copies.make(CopyReason::Daily, kNoon));
    QVERIFY(put(QStringLiteral("second")));
    QVERIFY(damage(m_location.file, 4096 * 3));
    const auto sound = copies.lastSound();
    QVERIFY(sound);
    const auto restored = copies.restore(sound->file, kNoon.plusSeconds(60));
    QVERIFY2(restored, qPrintable(restored ? QString() : restored.error().context));
    QVERIFY(Workspace::open(m_location));
    QCOMPARE(words(m_location.file), QStringList{QStringLiteral("first")});
    QVERIFY(copies.all().first().reason == CopyReason::Damaged);
    QVERIFY(copies.lastSound()->made == kNoon);
}

/// The file fits on the disk and its log does not.
void TestSafetyCopies::noHalfOfADamagedOneIsKept()
{
#ifdef Q_OS_UNIX
    const Location place = *Location::fromText(path("small.memnun"));
    QVERIFY(Workspace::create(place));
    const auto run = [&place](const std::vector<const char*>& statements) {
        auto database = openConnection(place, Access::ReadWrite);
        for (const char* sql : statements) {
            if (!database || !(*database)->execOnce(QString::fromLatin1(sql))) {
                database = fail(Code::Bug);
            }
        }
        return database;
    };
    QVERIFY(run({"CREATE TABLE ballast(weight)", "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<200) "
                 "INSERT INTO ballast SELECT randomblob(3000) FROM n"}));
    const SafetyCopies copies(place);
    const auto made = copies.make(CopyReason::Daily, kNoon);
    QVERIFY(made);
    // Row by row in its place: the log grows, and the first page, which is damaged then, stays out of it.
    const char* again = "UPDATE ballast SET weight = randomblob(3000)";
    const auto atWork = run({again, again, again, again});
    QVERIFY(atWork);
    QVERIFY(QFileInfo(place.file).size() < 2'000'000);
    QVERIFY(QFileInfo(place.file + QStringLiteral("-wal")).size() > 2'000'000);
    QVERIFY(damage(place.file, 100, 300));
    const auto restored = onFullDisk([&] { return copies.restore(made->file, kNoon.plusSeconds(60)); });
    QCOMPARE(ruleOf(restored), QStringLiteral("copy_failed"));
    QCOMPARE(QDir(copies.folder()).entryList(QDir::Files | QDir::Hidden), QStringList{QFileInfo(made->file).fileName()});
    QVERIFY(copies.restore(made->file, kNoon.plusSeconds(120)));
    QVERIFY(copies.all().first().reason == CopyReason::Damaged);
    QVERIFY(QFileInfo(copies.all().first().file + QStringLiteral("-wal")).size() > 2'000'000);
#else
    QSKIP("needs limits on the size of files");
#endif
}

void TestSafetyCopies::aDamagedWorkspaceIsNotCopied()
{
    const SafetyCopies copies(m_location);
    QVERIFY(damage(m_location.file, 4096 * 3));
    const auto made = copies.make(CopyReason::Daily, kNoon);
    QCOMPARE(ruleOf(made), QStringLiteral("damaged"));
    QCOMPARE(copies.all().size(), 0);
}

void TestSafetyCopies::aDamagedCopyIsPassedOver()
{
    const SafetyCopies copies(m_location);
    const auto older = copies.make(CopyReason::Daily, kNoon);
    const auto newer = copies.make(CopyReason::Daily, kNoon.plusSeconds(60));
    QVERIFY(older && newer);
    QVERIFY(damage(newer->file, 4096 * 3));
    QCOMPARE(copies.lastSound()->file, older->file);
    QCOMPARE(ruleOf(copies.restore(newer->file, kNoon.plusSeconds(120))), QStringLiteral("copy_damaged"));
    QCOMPARE(words(m_location.file), QStringList{QStringLiteral("first")});
}

QTEST_GUILESS_MAIN(TestSafetyCopies)
#include "tst_safety_copies.moc"
