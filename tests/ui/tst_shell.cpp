// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/SearchBox.h"
#include "ui/shared/ThemeController.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/CheatSheet.h"
#include "ui/shell/FileSettings.h"
#include "ui/shell/HappenedPanel.h"
#include "ui/shell/LanguageController.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Rail.h"
#include "ui/shell/RailButton.h"
#include "ui/shell/StatusBar.h"
#include "ui/shell/StatusCentre.h"
#include "ui/shell/ProgressRow.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <memory>

using namespace memnun;

namespace {

/// Stands for the compiled translations: answers for two texts, so that the test doesn't depend on the .ts files.
class FakeTurkish final : public QTranslator {
public:
    QString translate(const char*, const char* source, const char*, int) const override
    {
        if (qstrcmp(source, "Inbox") == 0)
            return QStringLiteral("Gelen kutusu");
        return qstrcmp(source, "Search") == 0 ? QStringLiteral("Ara") : QString();
    }
    bool isEmpty() const override { return false; }
};

struct Shell {
    FixedClock clock{Instant{1763370000000}};
    MemorySettings settings;
    ThemeController theme{*qApp};
    StatusCentre status{clock};
    ActionRegistry actions{settings};
    std::unique_ptr<MainWindow> window;

    Shell() { open(); }
    void open() { window = std::make_unique<MainWindow>(ShellParts{actions, status, settings, theme}); }
};

Page page(const char* id, const char* title, const char* icon, int* made = nullptr)
{
    Page out;
    out.id = QString::fromLatin1(id);
    out.title = [title] { return QCoreApplication::translate("Test", title); };
    out.icon = QString::fromLatin1(icon);
    out.factory = [made](QWidget* parent) {
        if (made)
            ++*made;
        auto* widget = new QWidget(parent);
        (new QVBoxLayout(widget))->addWidget(new QLineEdit(widget));
        return widget;
    };
    return out;
}

}  // namespace

class TestShell : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)"))); }

    void railSwitchesPages();
    void forbiddenPagesAreHidden();
    void remembersPageAndRail();
    void opensWithinTheScreen();
    void languageSwitchRetranslates();
    void localeFollowsLanguage();
    void shortcutsAreUnique();
    void conflictsAreFound();
    void keysCanBeRemapped();
    void letterKeysStayInTextFields();
    void everyIconButtonHasAName();
    void statusFollowsTasks();
    void aStandingWarningIsAProblem();
    void whatHappenedStandsOnASurface();
    void progressTexts_data();
    void progressTexts();
    void closeGuardKeepsTheWindow();
    void settingsSurviveInAFile();
};

void TestShell::railSwitchesPages()
{
    Shell shell;
    int inbox = 0;
    int kpis = 0;
    shell.window->setPages({page("inbox", "Inbox", "inbox", &inbox), page("kpis", "KPIs", "chart-line", &kpis)});
    QSignalSpy opened(shell.window.get(), &MainWindow::pageOpened);
    QCOMPARE(shell.window->currentPage(), QStringLiteral("inbox"));
    QCOMPARE(kpis, 0);
    QTest::mouseClick(shell.window->rail()->button(QStringLiteral("kpis")), Qt::LeftButton);
    QCOMPARE(shell.window->currentPage(), QStringLiteral("kpis"));
    QVERIFY(shell.window->rail()->button(QStringLiteral("kpis"))->isChecked());
    QCOMPARE(opened.size(), 1);
    QVERIFY(shell.window->openPage(QStringLiteral("inbox")));
    QVERIFY(!shell.window->openPage(QStringLiteral("nowhere")));
    QCOMPARE(inbox, 1);
    QCOMPARE(kpis, 1);
    shell.window->setCount(QStringLiteral("inbox"), 38);
    QCOMPARE(shell.window->rail()->button(QStringLiteral("inbox"))->accessibleName(), QStringLiteral("Inbox, 38"));
}

void TestShell::forbiddenPagesAreHidden()
{
    Shell shell;
    Page secret = page("settings", "Settings", "settings");
    secret.permission = QStringLiteral("admin");
    shell.window->setPages({page("inbox", "Inbox", "inbox"), secret}, [](const QString&) { return false; });
    QVERIFY(!shell.window->openPage(QStringLiteral("settings")));
    QVERIFY(!shell.window->rail()->button(QStringLiteral("settings")));
    shell.window->setPages({page("inbox", "Inbox", "inbox"), secret}, [](const QString&) { return true; });
    QVERIFY(shell.window->openPage(QStringLiteral("settings")));
}

void TestShell::remembersPageAndRail()
{
    MemorySettings settings;
    const QVector<Page> pages = {page("inbox", "Inbox", "inbox"), page("kpis", "KPIs", "chart-line")};
    FixedClock clock{Instant{0}};
    ThemeController theme(*qApp);
    StatusCentre status(clock);
    const auto run = [&](const std::function<void(MainWindow&)>& use) {
        ActionRegistry actions(settings);
        MainWindow window({actions, status, settings, theme});
        window.setPages(pages);
        use(window);
    };
    run([](MainWindow& w) {
        w.openPage(QStringLiteral("kpis"));
        w.rail()->setCollapsed(true);
    });
    run([](MainWindow& w) {
        QCOMPARE(w.currentPage(), QStringLiteral("kpis"));
        QVERIFY(w.rail()->isCollapsed());
    });
}

void TestShell::opensWithinTheScreen()
{
    QCOMPARE(MainWindow::firstSize({1920, 1040}), QSize(1280, 800));
    QCOMPARE(MainWindow::firstSize({1366, 728}), QSize(1280, 680));
    QCOMPARE(MainWindow::firstSize({1280, 760}), QSize(1264, 712));
    QCOMPARE(MainWindow::firstSize({}), QSize(1280, 800));  // no screen is known
}

void TestShell::languageSwitchRetranslates()
{
    Shell shell;
    shell.window->setPages({page("inbox", "Inbox", "inbox")});
    FakeTurkish turkish;
    qApp->installTranslator(&turkish);
    QTRY_COMPARE(shell.window->rail()->button(QStringLiteral("inbox"))->text(), QStringLiteral("Gelen kutusu"));
    QCOMPARE(shell.actions.action(QStringLiteral("shell.search"))->text(), QStringLiteral("Ara"));
    QCOMPARE(shell.window->searchBox()->accessibleName(), QStringLiteral("Ara"));
    QVERIFY(shell.window->windowTitle().startsWith(QStringLiteral("Gelen kutusu")));
    qApp->removeTranslator(&turkish);
    QTRY_COMPARE(shell.window->rail()->button(QStringLiteral("inbox"))->text(), QStringLiteral("Inbox"));
}

void TestShell::localeFollowsLanguage()
{
    const QLocale before;
    LanguageController language(*qApp);
    QSignalSpy changed(&language, &LanguageController::changed);
    language.setLanguage(Language::Turkish);
    QCOMPARE(QLocale().toString(1234), QStringLiteral("1.234"));
    QCOMPARE(QLocale().firstDayOfWeek(), Qt::Monday);
    language.setLanguage(Language::English);
    QCOMPARE(QLocale().toString(1234), QStringLiteral("1,234"));
    QCOMPARE(QLocale().firstDayOfWeek(), Qt::Monday);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(languageFromCode(QStringLiteral("en_US")), Language::English);
    QCOMPARE(languageFromCode(QStringLiteral("tr")), Language::Turkish);
    QLocale::setDefault(before);
}

void TestShell::shortcutsAreUnique()
{
    Shell shell;
    shell.window->setPages({page("inbox", "Inbox", "inbox"), page("kpis", "KPIs", "chart-line")});
    QCOMPARE(shell.actions.conflicts(), QStringList());
    for (const ActionRegistry::Entry& entry : shell.actions.entries()) {
        QVERIFY2(!entry.action->text().isEmpty(), qPrintable(entry.id));
        QVERIFY2(shell.actions.groups().contains(entry.group), qPrintable(entry.id));
    }
    CheatSheet sheet(shell.actions);
    QVERIFY(!sheet.windowTitle().isEmpty());
    QCOMPARE(sheet.shown().value(0), QStringLiteral("Up and down"));  // what everybody needs comes first
}

void TestShell::conflictsAreFound()
{
    MemorySettings settings;
    ActionRegistry actions(settings);
    QWidget window;
    auto* left = new QWidget(&window);
    auto* right = new QWidget(&window);
    const auto add = [&](const char* id, QWidget* scope) {
        actions.add({QString::fromLatin1(id), {}, [] { return QStringLiteral("x"); }, {QKeySequence(Qt::Key_R)}, {}, {}},
                    scope);
    };
    add("left.reply", left);
    add("right.reply", right);
    QCOMPARE(actions.conflicts(), QStringList());
    add("window.reload", &window);
    QCOMPARE(actions.conflicts().size(), 2);
}

void TestShell::keysCanBeRemapped()
{
    MemorySettings settings;
    QWidget scope;
    const ActionSpec spec{QStringLiteral("ticket.resolve"), QStringLiteral("ticket"),
                          [] { return QStringLiteral("Resolve"); }, {QKeySequence(Qt::Key_E)}, {}, {}};
    {
        ActionRegistry actions(settings);
        actions.add(spec, &scope);
        QCOMPARE(actions.action(spec.id)->toolTip(), QStringLiteral("Resolve (E)"));
        actions.setKeys(spec.id, {QKeySequence(QStringLiteral("Ctrl+E"))});
    }
    ActionRegistry actions(settings);
    actions.add(spec, &scope);
    QCOMPARE(actions.keys(spec.id), QVector<QKeySequence>{QKeySequence(QStringLiteral("Ctrl+E"))});
    QCOMPARE(actions.action(spec.id)->toolTip(), QStringLiteral("Resolve (Ctrl+E)"));
    actions.resetKeys(spec.id);
    QCOMPARE(keysText(actions.keys(spec.id)), QStringLiteral("E"));
}

void TestShell::letterKeysStayInTextFields()
{
    Shell shell;
    shell.window->setPages({page("inbox", "Inbox", "inbox")});
    QWidget* inbox = shell.window->pageWidget(QStringLiteral("inbox"));
    inbox->setFocusPolicy(Qt::StrongFocus);
    int resolved = 0;
    shell.actions.add({QStringLiteral("ticket.resolve"), {}, [] { return QStringLiteral("Resolve"); },
                       {QKeySequence(Qt::Key_E)}, {}, [&] { ++resolved; }},
                      inbox);
    shell.window->show();
    shell.window->activateWindow();
    QTRY_VERIFY(shell.window->isActiveWindow());
    auto* field = inbox->findChild<QLineEdit*>();
    field->setFocus();
    QTest::keyClick(field, Qt::Key_E);
    QCOMPARE(field->text(), QStringLiteral("e"));
    QCOMPARE(resolved, 0);
    inbox->setFocus();
    QTest::keyClick(inbox, Qt::Key_E);
    QCOMPARE(resolved, 1);
    QTest::keyClick(inbox, Qt::Key_Slash);
    QVERIFY(shell.window->searchBox()->hasFocus());
}

void TestShell::everyIconButtonHasAName()
{
    Shell shell;
    shell.window->setPages({page("inbox", "Inbox", "inbox")});
    const auto buttons = shell.window->findChildren<QToolButton*>();
    int named = 0;
    for (const QToolButton* button : buttons) {
        if (button->parent() == shell.window->searchBox())
            continue;
        QVERIFY(!button->accessibleName().isEmpty());
        QVERIFY(!button->toolTip().isEmpty());
        ++named;
    }
    QVERIFY(named >= 2);  // the bell and the menu
}

void TestShell::statusFollowsTasks()
{
    Shell shell;
    auto* row = shell.window->findChild<ProgressRow*>();
    QVERIFY(row->isHidden());
    shell.status.setTask(QStringLiteral("import"), {QStringLiteral("Importing"), 50, 200, 10, true});
    QVERIFY(!row->isHidden());
    QSignalSpy cancelled(&shell.status, &StatusCentre::cancelRequested);
    row->findChild<QPushButton*>()->click();
    QCOMPARE(cancelled.size(), 1);
    shell.status.cancel(QStringLiteral("import"));
    QCOMPARE(cancelled.size(), 1);
    shell.status.finishTask(QStringLiteral("import"), TaskOutcome::Failed, QStringLiteral("The file ended early."));
    QVERIFY(row->isHidden());
    QCOMPARE(shell.status.finished().first().title, QStringLiteral("Importing"));
    QCOMPARE(shell.status.unseenTroubles(), 1);
    shell.status.markSeen();
    QCOMPARE(shell.status.unseenTroubles(), 0);
    shell.status.setLine(QStringLiteral("outbox"), {QStringLiteral("Outbox 1"), {}, Tone::Neutral,
                                                    QStringLiteral("Undo"), true});
    QSignalSpy triggered(&shell.status, &StatusCentre::lineTriggered);
    shell.status.triggerLine(QStringLiteral("outbox"));
    shell.status.removeLine(QStringLiteral("outbox"));
    shell.status.triggerLine(QStringLiteral("outbox"));
    QCOMPARE(triggered.size(), 1);
}

void TestShell::aStandingWarningIsAProblem()
{
    Shell shell;
    const auto button = [&shell] {
        const auto all = shell.window->statusLine()->findChildren<QPushButton*>(QString(), Qt::FindDirectChildrenOnly);
        return all.isEmpty() ? QString() : all.last()->text();
    };
    QCOMPARE(button(), QStringLiteral("No problems"));
    shell.status.setLine(QStringLiteral("connection"), {QStringLiteral("The server is away"), QStringLiteral("wifi-off"), Tone::Warning, {}, false});
    QCOMPARE(button(), QStringLiteral("1 problem(s)"));
    HappenedPanel panel(shell.status, nullptr);
    QStringList told;
    for (const auto* label : panel.findChildren<QLabel*>())
        told << label->text();
    QVERIFY2(told.contains(QStringLiteral("The server is away")), qPrintable(told.join(QLatin1Char('|'))));
    shell.status.finishTask(QStringLiteral("connection"), TaskOutcome::Failed, QStringLiteral("Lost"));
    QCOMPARE(shell.status.troubles(), 1);  // one trouble, told twice
    shell.status.markSeen();
    QCOMPARE(shell.status.troubles(), 1);  // seen, and there still
    shell.status.removeLine(QStringLiteral("connection"));
    QCOMPARE(button(), QStringLiteral("No problems"));
}

void TestShell::whatHappenedStandsOnASurface()
{
    Shell fixture;
    fixture.status.finishTask(QStringLiteral("x"), TaskOutcome::Done, QStringLiteral("x"), QStringLiteral("x"));
    HappenedPanel panel(fixture.status, nullptr);
    panel.adjustSize();
    const QImage picture = panel.grab().toImage();
    QCOMPARE(picture.pixelColor(20, picture.height() - 4), Theme::of(panel.palette()).surface);
}

void TestShell::progressTexts_data()
{
    QTest::addColumn<qint64>("done");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<double>("rate");
    QTest::addColumn<QString>("text");
    QTest::newRow("all") << qint64(1200) << qint64(19534) << 1500.0
                         << QStringLiteral("1,200 of 19,534 · 1,500/s · 13 s left");
    QTest::newRow("no total") << qint64(12) << qint64(0) << 3.0 << QStringLiteral("12 · 3/s");
    QTest::newRow("no rate") << qint64(1) << qint64(2) << 0.0 << QStringLiteral("1 of 2");
}

void TestShell::progressTexts()
{
    QFETCH(qint64, done);
    QFETCH(qint64, total);
    QFETCH(double, rate);
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QTEST(progressText({QStringLiteral("x"), done, total, rate, false}), "text");
    QLocale::setDefault(before);
}

void TestShell::closeGuardKeepsTheWindow()
{
    Shell shell;
    shell.window->show();
    shell.window->setCloseGuard([] { return false; });
    QVERIFY(!shell.window->close());
    shell.window->setCloseGuard([] { return true; });
    QVERIFY(shell.window->close());
}

void TestShell::settingsSurviveInAFile()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("memnun.ini"));
    {
        FileSettings settings(file);
        settings.setValue(QStringLiteral("keys/ticket.resolve"), QStringList{QStringLiteral("E")});
        settings.setValue(QStringLiteral("gone"), 1);
        settings.remove(QStringLiteral("gone"));
    }
    const FileSettings settings(file);
    QCOMPARE(settings.value(QStringLiteral("keys/ticket.resolve")).toStringList(), QStringList{QStringLiteral("E")});
    QCOMPARE(settings.value(QStringLiteral("gone"), 7).toInt(), 7);
}

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
