// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that can take the keyboard's focus has a name that a screen reader can say, on every page of the window.
#include "app/desktop/DemoMaker.h"
#include "app/desktop/KeyboardDesk.h"
#include "app/desktop/WorkspaceWindow.h"
#include "core/conversations/ConversationStore.h"
#include "core/security/SecretStore.h"
#include "core/tickets/TicketStore.h"
#include "ui/calls/CallDialog.h"
#include "ui/imports/ImportDialog.h"
#include "ui/inbox/InboxPage.h"
#include "ui/keys/KeyDialog.h"
#include "ui/palette/Palette.h"
#include "ui/settings/Look.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shared/ThemeController.h"
#include "ui/shell/CheatSheet.h"
#include "ui/shell/DesktopPort.h"
#include "ui/shell/FileSettings.h"
#include "ui/welcome/WelcomeDialog.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace memnun;

namespace {

/// Parts of a control that has its name already.
bool isPart(const QWidget* widget)
{
    const QWidget* parent = widget->parentWidget();
    return qobject_cast<const QAbstractSpinBox*>(parent) || qobject_cast<const QComboBox*>(parent)
           || widget->objectName().startsWith(QLatin1String("qt_"));
}

QString describe(const QWidget* widget)
{
    QString text = QString::fromLatin1(widget->metaObject()->className());
    for (const QWidget* at = widget->parentWidget(); at; at = at->parentWidget()) {
        const QString name = QString::fromLatin1(at->metaObject()->className());
        if (name.startsWith(QLatin1String("memnun::")))
            return text + QStringLiteral(" in ") + name.mid(8);
    }
    return text;
}

/// Widgets that show and can have the focus.
QVector<QWidget*> controls(const QWidget& root)
{
    QVector<QWidget*> found;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() && !isPart(widget)
            && !qobject_cast<QScrollArea*>(widget))
            found << widget;
    }
    return found;
}

QStringList nameless(const QWidget& root)
{
    QStringList found;
    for (QWidget* widget : controls(root)) {
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible || accessible->text(QAccessible::Name).trimmed().isEmpty())
            found << describe(widget);
    }
    return found;
}

bool showsRows(const QWidget& root)
{
    for (const QAbstractItemView* view : root.findChildren<QAbstractItemView*>()) {
        if (view->isVisible() && view->model() && view->model()->rowCount() > 0)
            return true;
    }
    return false;
}

struct Desk {
    explicit Desk(const QString& file)
    {
        look.setLanguage(Language::Turkish);
        auto opened = openNow(Location::ofFile(file), OpenHow::Open);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().context));
        window = std::make_unique<WorkspaceWindow>(ProgramServices{clock, settings, theme, look, desktop, secrets},
                                                   std::move(*opened), QStringList());
        window->window().resize(1280, 800);
        window->window().show();
    }
    SystemClock clock;
    MemorySettings settings;
    ThemeController theme{*qApp};
    LanguageController languages{*qApp};
    Look look{settings, languages, theme, false};
    Desktop desktop;
    MemorySecretStore secrets;
    std::unique_ptr<WorkspaceWindow> window;
};

}  // namespace

class TestAccessible final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theWalkFindsANamelessControl();
    void pages_data();
    void pages();
    void settings_data();
    void settings();
    void dialogs();
    void welcome_data();
    void welcome();

private:
    QTemporaryDir m_folder;
    QString m_file;
};

void TestAccessible::initTestCase()
{
    const SystemClock clock;
    m_file = m_folder.filePath(QStringLiteral("demo.memnun"));
    DemoMaker maker(m_file, clock);
    QSignalSpy finished(&maker, &DemoMaker::finished);
    maker.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 120'000);
}

void TestAccessible::theWalkFindsANamelessControl()
{
    QWidget window;
    auto* field = new QLineEdit(&window);
    window.show();
    QCOMPARE(nameless(window).size(), 1);
    field->setAccessibleName(QStringLiteral("Name"));
    QCOMPARE(nameless(window), QStringList());
}

void TestAccessible::pages_data()
{
    QTest::addColumn<QString>("page");
    for (const char* page : {"inbox", "today", "customers", "calls", "kpis", "personas", "templates", "settings"})
        QTest::newRow(page) << QString::fromLatin1(page);
}

void TestAccessible::pages()
{
    QFETCH(QString, page);
    Desk desk(m_file);
    QVERIFY(desk.window->window().openPage(page));
    QTRY_COMPARE_WITH_TIMEOUT(desk.window->executor().pending(), 0, 30'000);
    const bool hasRows = !QStringList{QStringLiteral("settings"), QStringLiteral("kpis"), QStringLiteral("templates"), QStringLiteral("personas")}.contains(page);
    QTRY_VERIFY_WITH_TIMEOUT(!hasRows || showsRows(desk.window->window()), 30'000);
    QVERIFY(controls(desk.window->window()).size() > 10);
    QCOMPARE(nameless(desk.window->window()), QStringList());
}

void TestAccessible::settings_data()
{
    QTest::addColumn<QString>("section");
    for (const char* section : {"identity", "addresses", "mail", "calendar", "work", "notices", "keys", "look", "copies"})
        QTest::newRow(section) << QString::fromLatin1(section);
}

void TestAccessible::settings()
{
    QFETCH(QString, section);
    Desk desk(m_file);
    QVERIFY(desk.window->window().openPage(QStringLiteral("settings")));
    qobject_cast<SettingsPage*>(desk.window->window().pageWidget(QStringLiteral("settings")))->openSection(section);
    QTRY_COMPARE(desk.window->executor().pending(), 0);
    QCOMPARE(nameless(desk.window->window()), QStringList());
}

void TestAccessible::dialogs()
{
    Desk desk(m_file);
    QTRY_COMPARE(desk.window->executor().pending(), 0);
    ImportDialog* import = desk.window->importMail();
    QTRY_VERIFY(import->isReady());
    QCOMPARE(nameless(*import), QStringList());
    import->close();
    auto* call = new CallDialog(desk.window->context(), &desk.window->window());
    call->show();
    QCOMPARE(nameless(*call), QStringList());
    call->close();
    desk.window->keyboard().palette().open();
    QCOMPARE(nameless(desk.window->keyboard().palette()), QStringList());
    desk.window->keyboard().palette().dismiss();
    CheatSheet sheet(desk.window->context().actions);
    sheet.show();
    QCOMPARE(nameless(sheet), QStringList());
    KeyDialog keys(desk.window->context().actions, QStringLiteral("ticket.new"));
    keys.show();
    QCOMPARE(nameless(keys), QStringList());
}

void TestAccessible::welcome_data()
{
    QTest::addColumn<int>("step");
    for (int step = 0; step < 4; ++step)
        QTest::addRow("%d", step) << step;
}

void TestAccessible::welcome()
{
    QFETCH(int, step);
    Desk desk(m_file);
    WelcomeDialog dialog(desk.desktop, desk.look, m_folder.path());
    dialog.setRecent({{m_file, QStringLiteral("demo")}});
    dialog.openStep(static_cast<WelcomeDialog::Step>(step));
    dialog.show();
    QCOMPARE(nameless(dialog), QStringList());
}

QTEST_MAIN(TestAccessible)
#include "tst_accessible.moc"
