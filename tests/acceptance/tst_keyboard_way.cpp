// SPDX-License-Identifier: GPL-3.0-or-later
// Finding the way by keyboard alone: the palette, the sheet of keys, menus, and keys that were changed.
#include "tests/acceptance/KeyboardRun.h"
#include "core/conversations/ConversationCommands.h"
#include "ui/customers/CustomerCard.h"
#include "ui/customers/CustomersPage.h"
#include "ui/inbox/CustomerPanel.h"
#include "ui/inbox/TagDialog.h"
#include "ui/inbox/TicketListPane.h"
#include "ui/keys/KeyPresets.h"
#include "ui/palette/Palette.h"
#include "ui/palette/PaletteLine.h"
#include "ui/palette/PaletteModel.h"
#include "ui/palette/PaletteUses.h"
#include "ui/search/SearchPage.h"
#include "ui/shared/SearchBox.h"
#include "ui/shell/CheatSheet.h"
#include "ui/shell/Rail.h"
#include "ui/shell/RailButton.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QListView>
#include <QMenu>

using namespace memnun;

class TestKeyboardWay final : public QObject, private test::KeyboardRun {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void findsByThePalette();
    void runsCommandsByThePalette();
    void searchesMessages();
    void aPageEndsTheSearch();
    void findsNotesThatCallMe();
    void everyCommandIsInMenuAndPalette();
    void asksForTheKeys();
    void opensTheRowsMenu();
    void changedKeysWorkAtOnce();
    void presetsLeaveNoConflict_data();
    void presetsLeaveNoConflict();
};

void TestKeyboardWay::findsByThePalette()
{
    find("AYŞE");
    press(Qt::Key_Return);
    QTRY_COMPARE(page(), QStringLiteral("customers"));
    const auto* customers = qobject_cast<CustomersPage*>(m_desk->desk().window().pageWidget(QStringLiteral("customers")));
    QTRY_VERIFY(customers->showsCard());
    QTRY_COMPARE(customers->wholeCard()->facts().customer.id, m_ayse);
    find("koltugum");
    press(Qt::Key_Return);
    QTRY_COMPARE(page(), QStringLiteral("inbox"));
    QTRY_VERIFY(isLoaded() && stored(current()).subject == QStringLiteral("Koltuğum gelmedi"));
    find("#2");
    press(Qt::Key_Return);
    QTRY_COMPARE(current(), TicketId(2));
    // Esc leaves everything as it was.
    QTRY_VERIFY(isLoaded());
    const QWidget* before = QApplication::focusWidget();
    find("x");
    press(Qt::Key_Escape);
    QVERIFY(!palette().isVisible());
    QCOMPARE(QApplication::focusWidget(), before);
}

void TestKeyboardWay::runsCommandsByThePalette()
{
    const TicketId ticket = current();
    const QString name = plainText(*m_desk->desk().context().actions.action(QStringLiteral("ticket.resolve")));
    find(name.toUtf8().constData());
    press(Qt::Key_Return);
    QTRY_VERIFY(stored(ticket).status == TicketStatus::Solved);
    // On another page nothing is offered that would act on a ticket nobody sees.
    press(Qt::Key_4, Qt::ControlModifier);
    QTRY_COMPARE(page(), QStringLiteral("calls"));
    find(name.toUtf8().constData());
    QCOMPARE(palette().model().rowOf(QStringLiteral("command:ticket.resolve")), -1);
    QVERIFY(palette().model().rowCount() > 0);
    press(Qt::Key_Escape);
}

void TestKeyboardWay::searchesMessages()
{
    press(Qt::Key_Slash);
    QTRY_VERIFY(m_desk->desk().window().searchBox()->hasFocus());
    m_desk->type(QStringLiteral("fatura"));
    QTRY_VERIFY(m_desk->desk().search()->view()->model()->rowCount() > 0);
    press(Qt::Key_Return);
    QTRY_VERIFY(m_desk->desk().search()->view()->hasFocus());
    press(Qt::Key_E);  // a letter of the search, no command
    QTRY_COMPARE(m_desk->desk().window().searchBox()->text(), QStringLiteral("faturae"));
    press(Qt::Key_Backspace);
    QTRY_VERIFY(m_desk->desk().search()->view()->model()->rowCount() > 0);
    press(Qt::Key_Return);
    QTRY_VERIFY(m_desk->desk().search()->view()->hasFocus());
    press(Qt::Key_Return);
    QTRY_COMPARE(current(), TicketId(2));
}

/// Also the page that is open already: it is covered, and the rail leads back to it.
void TestKeyboardWay::aPageEndsTheSearch()
{
    const SearchPage& search = *m_desk->desk().search();
    for (const char* wanted : {"inbox", "calls", "inbox"}) {
        press(Qt::Key_Slash);
        m_desk->type(QStringLiteral("fatura"));
        QTRY_VERIFY(search.view()->isVisible() && search.view()->model()->rowCount() > 0);
        m_desk->desk().window().rail()->button(QString::fromLatin1(wanted))->click();
        QVERIFY2(!search.isVisible(), wanted);
        QCOMPARE(m_desk->desk().window().searchBox()->text(), QString());
        QCOMPARE(page(), QString::fromLatin1(wanted));
    }
    press(Qt::Key_R);
    QTRY_VERIFY(qobject_cast<InboxPage*>(m_desk->desk().window().pageWidget(QStringLiteral("inbox")))->isAncestorOf(QApplication::focusWidget()));
}

void TestKeyboardWay::findsNotesThatCallMe()
{
    const User& me = m_desk->desk().context().me;
    QVERIFY(m_desk->perform(anyCommand(AddNote{TicketId(2), QStringLiteral("@%1 bakar mısın?").arg(me.name)})));
    QVERIFY(m_desk->perform(anyCommand(AddNote{TicketId(1), QStringLiteral("%1 bakacak").arg(me.name)})));
    find(plainText(*m_desk->desk().context().actions.action(QStringLiteral("go.mentions"))).toUtf8().constData());
    press(Qt::Key_Return);
    QTRY_VERIFY(m_desk->desk().search() && m_desk->desk().search()->view()->isVisible());
    QTRY_COMPARE(m_desk->desk().search()->view()->model()->rowCount(), 1);
    press(Qt::Key_Return);
    QTRY_VERIFY(m_desk->desk().search()->view()->hasFocus());
    press(Qt::Key_Return);
    QTRY_COMPARE(current(), TicketId(2));
}

/// What can be done somewhere is there in the menu and in the palette, and there is nothing that can be done nowhere.
void TestKeyboardWay::everyCommandIsInMenuAndPalette()
{
    const ActionRegistry& actions = m_desk->desk().context().actions;
    const PaletteUses uses(m_desk->desk().context().settings, m_desk->desk().context().clock, QStringLiteral("test"));
    QSet<QString> never;
    for (const ActionRegistry::Entry& entry : actions.entries())
        never.insert(entry.id);
    for (const RailButton* button : m_desk->desk().window().rail()->findChildren<RailButton*>()) {
        if (button->objectName().isEmpty())
            continue;  // folds the rail
        const QString id = button->objectName().section(QLatin1Char('.'), 1);
        m_desk->desk().showPage(id);
        QTRY_COMPARE(page(), id);
        QMenu menu;
        actions.fillMenu(&menu);
        QSet<const QAction*> inMenu;
        for (const QAction* group : menu.actions()) {
            for (const QAction* action : group->menu()->actions())
                inMenu.insert(action);
        }
        QSet<QString> inPalette{QStringLiteral("command:shell.palette")};  // it would only offer itself
        for (const PaletteLine& line : commandLines(actions, uses, {}))
            inPalette.insert(line.key);
        for (const ActionRegistry::Entry& entry : actions.entries()) {
            if (!actions.isLive(entry.id))
                continue;
            never.remove(entry.id);
            QVERIFY2(inMenu.contains(entry.action), qPrintable(entry.id));
            QVERIFY2(inPalette.contains(QStringLiteral("command:") + entry.id), qPrintable(entry.id));
        }
    }
    QCOMPARE(QStringList(never.begin(), never.end()), QStringList());
}

void TestKeyboardWay::asksForTheKeys()
{
    const QString resolve = plainText(*m_desk->desk().context().actions.action(QStringLiteral("ticket.resolve")));
    press(Qt::Key_Question);
    QTRY_VERIFY(open<CheatSheet>());
    QVERIFY(open<CheatSheet>()->shown().contains(resolve));
    m_desk->type(resolve);
    QCOMPARE(open<CheatSheet>()->shown(), QStringList{resolve});
    press(Qt::Key_Question);
    QTRY_VERIFY(!open<CheatSheet>());
    settle();
    press(Qt::Key_4, Qt::ControlModifier);
    QTRY_COMPARE(page(), QStringLiteral("calls"));
    press(Qt::Key_Question);
    QTRY_VERIFY(open<CheatSheet>());
    QVERIFY(!open<CheatSheet>()->shown().contains(resolve));
    press(Qt::Key_Escape);
    QTRY_VERIFY(!open<CheatSheet>());
}

void TestKeyboardWay::opensTheRowsMenu()
{
    QListView* view = m_desk->inbox().list()->view();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, view->visualRect(view->currentIndex()).center(), {});
    QApplication::sendEvent(view->viewport(), &event);
    QTRY_VERIFY(openMenu());
    QStringList ids;
    for (const QAction* action : openMenu()->actions())
        ids << action->objectName();
    for (const ActionRegistry::Entry& entry : m_desk->desk().context().actions.entries()) {
        if (entry.group == QLatin1String("ticket"))
            QVERIFY2(ids.contains(entry.id), qPrintable(entry.id));
    }
    press(Qt::Key_Escape);
    QVERIFY(!openMenu());
}

void TestKeyboardWay::changedKeysWorkAtOnce()
{
    ActionRegistry& actions = m_desk->desk().context().actions;
    const TicketId ticket = current();
    actions.setPreset(QStringLiteral("gmail"));
    press(Qt::Key_T);
    QVERIFY(!open<TagDialog>());
    press(Qt::Key_L);
    QTRY_VERIFY(open<TagDialog>());
    press(Qt::Key_Escape);
    QTRY_VERIFY(!open<TagDialog>());
    settle();
    press(Qt::Key_G);
    press(Qt::Key_C);
    QTRY_COMPARE(page(), QStringLiteral("customers"));
    press(Qt::Key_1, Qt::ControlModifier);
    QTRY_COMPARE(page(), QStringLiteral("inbox"));
    actions.setKeys(QStringLiteral("ticket.resolve"), {QKeySequence(Qt::Key_F9)});
    m_desk->inbox().list()->view()->setFocus();
    QTRY_VERIFY(isLoaded());
    QCOMPARE(current(), ticket);
    press(Qt::Key_F9);
    QTRY_VERIFY(stored(ticket).status == TicketStatus::Solved);
}

void TestKeyboardWay::presetsLeaveNoConflict_data()
{
    QTest::addColumn<QString>("preset");
    for (const KeyPreset& preset : keyPresets())
        QTest::newRow(qPrintable(preset.key)) << preset.key;
}

void TestKeyboardWay::presetsLeaveNoConflict()
{
    QFETCH(QString, preset);
    MainWindow& window = m_desk->desk().window();
    for (const char* page : {"inbox", "today", "customers", "calls", "kpis", "personas", "templates", "settings"})
        QVERIFY(window.pageWidget(QString::fromLatin1(page)));
    ActionRegistry& actions = m_desk->desk().context().actions;
    actions.setPreset(preset);
    QCOMPARE(actions.conflicts(), QStringList());
    // Nothing of a preset is for a command that isn't there.
    int own = 0;
    for (const ActionRegistry::Entry& entry : actions.entries())
        own += presetKeys(preset, entry.id) ? 1 : 0;
    QCOMPARE(own, presetSize(preset));
}

QTEST_MAIN(TestKeyboardWay)
#include "tst_keyboard_way.moc"
