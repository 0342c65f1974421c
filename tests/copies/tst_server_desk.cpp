// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace on a server and its copies in the program as main() composes it: before its schema changes, and back again.
#include "app/desktop/CopyKeeper.h"
#include "core/storage/Migrator.h"
#include "tests/copies/ProgramBench.h"
#include "tests/copies/ServerBench.h"
#include "tests/support/TestData.h"
#include "ui/copies/CopiesDialog.h"
#include "ui/copies/CopySettings.h"
#include "ui/welcome/NewWorkspace.h"
#include "ui/welcome/WhichUserDialog.h"

#include <QPushButton>
#include <QTreeWidget>

#include <sys/stat.h>

using namespace memnun;
using namespace memnun::test;

namespace {

const QFile::Permissions kPrivate = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;

/// Does anything that is to be seen say that?
bool says(const char* words)
{
    for (const QWidget* widget : QApplication::allWidgets()) {
        if (widget->isVisible() && widget->property("text").toString().contains(QLatin1String(words)))
            return true;
    }
    return false;
}

}  // namespace

class TestServerDesk final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void anOldSchemaIsCopiedBeforeItChanges();
    void whereItCantBeCopiedItStaysOld();
    void fromTheWindow_data();
    void fromTheWindow();
    void halfWrittenDumpsGo();
    void whileAnotherProgramCopiesNothingGoes();
    void theFolderIsPrivateWhateverTheUmask();

private:
    void makeOld();
    void sayWho();
    QString version() { return m_bench.words(QStringLiteral("SELECT max(version) FROM schema_version")).value(0); }
    SafetyCopies copies() const { return SafetyCopies(m_bench.location(), m_folder->path()); }
    void keepIn(MemorySettings& settings) const { CopySettings{false, m_folder->path()}.save(settings); }
    void settle(const QString& company);
    QString makeByKeeper();

    ServerBench m_bench;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestServerDesk::initTestCase()
{
    MEMNUN_NEED(PgCluster::isInstalled(), QStringLiteral("PostgreSQL is not installed."));
    QVERIFY2(m_bench.start(), qPrintable(m_bench.problem()));
}

void TestServerDesk::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_bench.useEmpty();
}

/// As the first version left it, with somebody who works there.
void TestServerDesk::makeOld()
{
    const auto all = Migrator::builtin();
    auto database = openConnection(m_bench.location(), Access::ReadWrite);
    QVERIFY(all && all->size() > 1 && database && Migrator(all->first(1)).migrate(**database));
    QVERIFY((*database)->execOnce(QStringLiteral("INSERT INTO app_user(name, role) VALUES ('Derya','owner')")));
}

void TestServerDesk::settle(const QString& company)
{
    const auto opened = openNow(m_bench.location(), Workspace::wantsUpgrade(m_bench.location()) ? OpenHow::Open : OpenHow::Create);
    QVERIFY(opened && settleNow(*opened, {company, QStringLiteral("Derya"), QStringLiteral("d@example.com"), {}}, SystemClock().now()));
}

/// A server's workspace asks who sits here when this computer opens it for the first time.
void TestServerDesk::sayWho()
{
    QTRY_VERIFY_WITH_TIMEOUT(shown<WhichUserDialog>(), 30'000);
    for (auto* button : shown<WhichUserDialog>()->findChildren<QPushButton*>()) {
        if (button->isDefault())
            button->click();
    }
}

void TestServerDesk::anOldSchemaIsCopiedBeforeItChanges()
{
    makeOld();
    Program program;
    keepIn(program.settings);
    program.start(m_bench.location());
    sayWho();
    QTRY_VERIFY_WITH_TIMEOUT(shown<MainWindow>(), 30'000);
    QCOMPARE(version().toInt(), Migrator::builtin()->last().version);
    const QVector<SafetyCopy> made = copies().all();
    QCOMPARE(made.size(), 1);
    QVERIFY(made.first().reason == CopyReason::Upgrade);
    QVERIFY(shown<MainWindow>()->close());
    // It is what was there before, and whole.
    m_bench.useEmpty();
    QCOMPARE(m_bench.restore(made.first().file), QStringLiteral("ok"));
    QCOMPARE(version(), QStringLiteral("1"));
    QCOMPARE(m_bench.words(), QStringList{QStringLiteral("Derya")});
    const auto again = Workspace::open(m_bench.location());
    QVERIFY2(again, again ? "" : qPrintable(again.error().context));
    QCOMPARE(version().toInt(), Migrator::builtin()->last().version);
}

void TestServerDesk::whereItCantBeCopiedItStaysOld()
{
    makeOld();
    const ToolsFirst tools(m_bench.fakeTool("pg_dump", "echo 'no luck' >&2; exit 1\n"));
    Program program;
    keepIn(program.settings);
    program.start(m_bench.location());
    QTRY_VERIFY_WITH_TIMEOUT(says("no luck"), 30'000);
    QVERIFY(!shown<MainWindow>());
    QCOMPARE(version(), QStringLiteral("1"));
    QCOMPARE(copies().all().size(), 0);
}

void TestServerDesk::fromTheWindow_data()
{
    QTest::addColumn<bool>("colleague");
    QTest::addColumn<QString>("company");
    QTest::newRow("alone") << false << QStringLiteral("Eski");
    QTest::newRow("a colleague works") << true << QStringLiteral("Yeni");
}

void TestServerDesk::fromTheWindow()
{
    QFETCH(bool, colleague);
    QFETCH(QString, company);
    settle(QStringLiteral("Eski"));
    QCOMPARE(m_bench.dump(copies().plan(CopyReason::Hand, SystemClock().now())->file), QStringLiteral("ok"));
    settle(QStringLiteral("Yeni"));
    Program program;
    keepIn(program.settings);
    program.start(m_bench.location());
    sayWho();
    QTRY_VERIFY_WITH_TIMEOUT(shown<MainWindow>() && shown<MainWindow>()->windowTitle().contains(QStringLiteral("Yeni")), 30'000);
    auto theirs = openConnection(m_bench.location(), Access::ReadOnly);
    if (!colleague)
        theirs->reset();
    auto* dialog = openCopies();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isReady() && dialog->list()->topLevelItemCount() == 1);
    primary(*dialog)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!shown<MainWindow>(), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(shown<MainWindow>(), 30'000);
    for (auto* button : shown<MainWindow>()->findChildren<QAbstractButton*>()) {
        if (button->text().contains(QLatin1String("problem")))
            button->click();  // what happened
    }
    QVERIFY(says(colleague ? "Somebody else is working" : "The state before it was kept as a copy"));
    QVERIFY(shown<MainWindow>()->windowTitle().contains(company));
    QCOMPARE(openNow(m_bench.location(), OpenHow::Open)->company, company);
    QCOMPARE(copies().all().size(), colleague ? 1 : 2);
    QCOMPARE(QDir(copies().folder()).entryList({QStringLiteral("*.part*")}, QDir::Files), QStringList());
    QVERIFY(shown<MainWindow>()->close());
}

/// "ok" or the rule.
QString TestServerDesk::makeByKeeper()
{
    MemorySettings settings;
    keepIn(settings);
    const SystemClock clock;
    CopyKeeper keeper(m_bench.location(), settings, clock);
    QString outcome;
    keeper.make(CopyReason::Hand, this, [&outcome](const Result<SafetyCopy>& made) {
        outcome = made ? QStringLiteral("ok") : made.error().fields.value(0).rule;
    });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(!outcome.isEmpty(), 30'000); }();
    return outcome;
}

void TestServerDesk::halfWrittenDumpsGo()
{
    QVERIFY(m_bench.useNew());
    QVERIFY(QDir().mkpath(copies().folder()));
    QStringList left;
    for (const char* ending : {"dump.part", "dump.part.sql", "dump.part.sql.list"}) {
        left.append(copies().folder() + QStringLiteral("/20261121T120000000Z-daily.") + QLatin1String(ending));
        QVERIFY(makePrivate(left.last()));
    }
    QCOMPARE(makeByKeeper(), QStringLiteral("ok"));
    for (const QString& file : left)
        QVERIFY2(!QFile::exists(file), qPrintable(file));
    QCOMPARE(copies().all().size(), 1);
}

void TestServerDesk::whileAnotherProgramCopiesNothingGoes()
{
    QVERIFY(m_bench.useNew());
    const auto theirs = copies().plan(CopyReason::Daily, SystemClock().now());
    QVERIFY(theirs && makePrivate(theirs->file + QStringLiteral(".part")));
    QCOMPARE(makeByKeeper(), QStringLiteral("copying"));
    QVERIFY(QFile::exists(theirs->file + QStringLiteral(".part")));
}

void TestServerDesk::theFolderIsPrivateWhateverTheUmask()
{
    QVERIFY(m_bench.useNew());
    const mode_t before = ::umask(0);
    const QString made = makeByKeeper();
    ::umask(before);
    QCOMPARE(made, QStringLiteral("ok"));
    QCOMPARE(QFile::permissions(copies().folder()), kPrivate | QFile::ExeOwner | QFile::ExeUser);
    QCOMPARE(QFile::permissions(copies().all().first().file), kPrivate);
}

QTEST_MAIN(TestServerDesk)
#include "tst_server_desk.moc"
