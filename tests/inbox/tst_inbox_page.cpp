// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/inbox/InboxFixture.h"

#include "core/conversations/ConversationCommands.h"
#include "core/people/PeopleCommands.h"
#include "core/tickets/TicketCommands.h"
#include "ui/customers/CustomerPicker.h"
#include "ui/inbox/CustomerPanel.h"
#include "ui/inbox/InboxPage.h"
#include "ui/inbox/NewTicketDialog.h"
#include "ui/inbox/ReplyBox.h"
#include "ui/inbox/ThreadPane.h"
#include "ui/inbox/ThreadView.h"
#include "ui/inbox/TicketListPane.h"
#include "ui/inbox/TicketMenus.h"
#include "ui/shared/ConflictDialog.h"
#include "ui/tickets/TicketWords.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace memnun;

class TestInboxPage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void emptyInboxOffersImport();
    void answersResolvesAndUndoesByKeyboard();
    void selectsManyAndResolves();
    void staleRevisionIsTriedAgain();
    void aTryAgainKeepsToItsTicket();
    void ownDoingIsNoConflict();
    void conflictOffersBothStates();
    void conflictIsOverwritten();
    void whatAColleagueDidAlreadyIsSaid();
    void statusMenuHoldsAllowedMoves();
    void opensATicketByHand();
    void customerPanelFollows();
    void othersCustomersLeaveTheThreadAlone();
    void anotherPageTakesTheKeysOver();
    void snoozePresetsAreLocal();

private:
    void start();
    void changeElsewhere(TicketStatus status, const std::optional<User>& who);
    User colleague();
    ConflictDialog* conflict();
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    TicketId shown() const { return m_page->thread()->row() ? m_page->thread()->ticket() : TicketId(); }

    std::unique_ptr<InboxFixture> m_world;
    std::unique_ptr<InboxPage> m_page;
    Customer m_customer;
    QVector<Ticket> m_tickets;
};

void TestInboxPage::init()
{
    m_world = std::make_unique<InboxFixture>();
    m_tickets.clear();
}

void TestInboxPage::cleanup()
{
    m_page.reset();
    m_world.reset();
}

void TestInboxPage::start()
{
    m_customer = m_world->customer(QStringLiteral("Ege Ofis"), QStringLiteral("ege@example.com"));
    for (int i = 0; i < 4; ++i) {
        m_tickets.prepend(m_world->ticket(m_customer, QStringLiteral("Talep %1").arg(i), QStringLiteral("metin")));
        m_world->clock.advanceSeconds(60);
    }
    m_page = std::make_unique<InboxPage>(m_world->context());
    m_page->resize(1200, 700);
    m_page->show();
    m_page->activateWindow();
    QTRY_VERIFY(m_page->isActiveWindow());
    QTRY_COMPARE(shown(), m_tickets.first().id);
}

void TestInboxPage::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget* focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : m_page.get(), key, modifiers);
}

void TestInboxPage::emptyInboxOffersImport()
{
    m_page = std::make_unique<InboxPage>(m_world->context());
    m_page->show();
    QSignalSpy wanted(m_page.get(), &InboxPage::importWanted);
    QPushButton* import = nullptr;
    QTRY_VERIFY([&] {
        for (auto* button : m_page->findChildren<QPushButton*>()) {
            if (button->isVisible() && button->text() == QStringLiteral("Import mail"))
                import = button;
        }
        return import != nullptr;
    }());
    import->click();
    QCOMPARE(wanted.size(), 1);
    QSignalSpy account(m_page.get(), &InboxPage::accountWanted);
    for (auto* button : m_page->findChildren<QPushButton*>()) {
        if (button->isVisible() && button->text() == QStringLiteral("Add account"))
            button->click();
    }
    QCOMPARE(account.size(), 1);
}

void TestInboxPage::answersResolvesAndUndoesByKeyboard()
{
    start();
    key(Qt::Key_J);
    QTRY_COMPARE(shown(), m_tickets.at(1).id);
    key(Qt::Key_Down);
    QTRY_COMPARE(shown(), m_tickets.at(2).id);
    key(Qt::Key_K);
    QTRY_COMPARE(shown(), m_tickets.at(1).id);
    key(Qt::Key_O);
    QCOMPARE(QApplication::focusWidget(), m_page->thread()->pane());
    key(Qt::Key_R);
    auto* editor = m_page->thread()->replyBox()->editor();
    QCOMPARE(QApplication::focusWidget(), editor);
    // Letters are text here, not commands.
    QTest::keyClicks(editor, QStringLiteral("reader"));
    QCOMPARE(editor->toPlainText(), QStringLiteral("reader"));
    key(Qt::Key_Return);
    QVERIFY(editor->toPlainText().contains(QLatin1Char('\n')));
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_world->fresh(m_tickets.at(1).id).status, TicketStatus::Open);
    QTRY_COMPARE(editor->toPlainText(), QString());
    QTRY_COMPARE(QApplication::focusWidget(), m_page->list()->view());
    const TicketId answered = m_tickets.at(1).id;
    QTRY_COMPARE(shown(), answered);
    key(Qt::Key_E);
    QTRY_COMPARE(m_world->fresh(answered).status, TicketStatus::Solved);
    // It leaves the queue and the next one is shown.
    QTRY_VERIFY(shown().isValid() && shown() != answered);
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_world->fresh(answered).status, TicketStatus::Open);
    QTRY_COMPARE(m_page->list()->model().rowCount(), 4);
    // What came back is what is looked at again.
    QTRY_COMPARE(shown(), answered);
    QTRY_VERIFY(m_page->list()->current() && m_page->list()->current()->ticket.id == answered);
}

void TestInboxPage::selectsManyAndResolves()
{
    start();
    key(Qt::Key_X);
    key(Qt::Key_J);
    key(Qt::Key_X);
    QCOMPARE(m_page->list()->model().checkedCount(), 2);
    QVERIFY(m_page->list()->bulkBar()->isVisible());
    key(Qt::Key_E);
    QTRY_COMPARE(m_page->list()->model().rowCount(), 2);
    QVERIFY(!m_page->list()->bulkBar()->isVisible());
    QCOMPARE(m_world->fresh(m_tickets.at(0).id).status, TicketStatus::Solved);
    QCOMPARE(m_world->fresh(m_tickets.at(1).id).status, TicketStatus::Solved);
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_page->list()->model().rowCount(), 4);
}

void TestInboxPage::staleRevisionIsTriedAgain()
{
    start();
    // A colleague's tag moves the revision on but nothing the user decides on.
    ChangeTickets tag;
    tag.tickets = {{m_tickets.first().id, 0}};
    tag.addTags = QStringList{QStringLiteral("vip")};
    m_world->run(tag);
    QVERIFY(m_world->fresh(m_tickets.first().id).revision > m_page->thread()->row()->ticket.revision);
    key(Qt::Key_E);
    QTRY_COMPARE(m_world->fresh(m_tickets.first().id).status, TicketStatus::Solved);
}

/// What is ticked while the try again is under way is not what it was meant for.
void TestInboxPage::aTryAgainKeepsToItsTicket()
{
    start();
    ChangeTickets tag;
    tag.tickets = {{m_tickets.first().id, 0}};
    tag.addTags = QStringList{QStringLiteral("vip")};
    m_world->run(tag);
    key(Qt::Key_E);
    m_page->list()->model().checkEverything(4);
    QTRY_COMPARE(m_world->fresh(m_tickets.first().id).status, TicketStatus::Solved);
    for (int i = 1; i < 4; ++i)
        QVERIFY(m_world->fresh(m_tickets.at(i).id).status != TicketStatus::Solved);
}

/// Whoever answers and resolves at once has not collided with anybody, though the page has not read the answer yet.
void TestInboxPage::ownDoingIsNoConflict()
{
    start();
    changeElsewhere(TicketStatus::OnHold, {});
    AddNote note;
    note.ticketId = m_tickets.first().id;
    note.body = QStringLiteral("arandı");
    m_world->run(note);
    key(Qt::Key_E);
    QTRY_COMPARE(m_world->fresh(m_tickets.first().id).status, TicketStatus::Solved);
    QVERIFY(!conflict());
}

User TestInboxPage::colleague()
{
    User other;
    other.name = QStringLiteral("Mert Kaya");
    other.email = QStringLiteral("mert@example.com");
    other.role = Role::Agent;
    return m_world->run(SaveUser{other});
}

/// What somebody does to the first ticket while the page shows it as it was.
void TestInboxPage::changeElsewhere(TicketStatus status, const std::optional<User>& who)
{
    ChangeTickets other;
    other.tickets = {{m_tickets.first().id, m_world->fresh(m_tickets.first().id).revision}};
    other.status = status;
    m_world->run(other, who);
}

ConflictDialog* TestInboxPage::conflict()
{
    for (auto* dialog : m_page->findChildren<ConflictDialog*>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

void TestInboxPage::conflictOffersBothStates()
{
    start();
    changeElsewhere(TicketStatus::OnHold, colleague());
    key(Qt::Key_E);
    QTRY_VERIFY(conflict());
    QCOMPARE(m_world->fresh(m_tickets.first().id).status, TicketStatus::OnHold);
    QStringList texts;
    for (const auto* label : conflict()->findChildren<QLabel*>())
        texts.append(label->text());
    QVERIFY2(texts.contains(statusText(TicketStatus::Solved)), qPrintable(texts.join(QLatin1Char('|'))));
    QVERIFY2(texts.contains(statusText(TicketStatus::OnHold)), qPrintable(texts.join(QLatin1Char('|'))));
    for (auto* button : conflict()->findChildren<QPushButton*>()) {
        if (button->isDefault())
            button->click();
    }
    QTRY_VERIFY(!conflict());
    QTRY_VERIFY(m_page->thread()->row()->ticket.status == TicketStatus::OnHold);
    QCOMPARE(m_world->fresh(m_tickets.first().id).status, TicketStatus::OnHold);
}

void TestInboxPage::conflictIsOverwritten()
{
    start();
    const User mert = colleague();
    changeElsewhere(TicketStatus::OnHold, mert);
    key(Qt::Key_E);
    QTRY_VERIFY(conflict());
    // moved on once more while the dialog is open: asked about again instead of written over unseen
    changeElsewhere(TicketStatus::PendingCustomer, mert);
    Q_EMIT conflict()->overwriteWanted();
    conflict()->accept();
    QTRY_VERIFY(conflict());
    QCOMPARE(m_world->fresh(m_tickets.first().id).status, TicketStatus::PendingCustomer);
    Q_EMIT conflict()->overwriteWanted();
    conflict()->accept();
    QTRY_COMPARE(m_world->fresh(m_tickets.first().id).status, TicketStatus::Solved);
    // as after any resolving, the ticket leaves the queue
    QTRY_VERIFY(shown() != m_tickets.first().id);
}

void TestInboxPage::whatAColleagueDidAlreadyIsSaid()
{
    start();
    changeElsewhere(TicketStatus::Solved, colleague());
    key(Qt::Key_E);
    QTRY_VERIFY([&] {
        for (const auto* label : m_page->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(QStringLiteral("A colleague already did that")))
                return true;
        }
        return false;
    }());
    QVERIFY(!conflict());
}

void TestInboxPage::statusMenuHoldsAllowedMoves()
{
    start();
    key(Qt::Key_S);
    auto* menu = m_page->findChild<QMenu*>(QStringLiteral("statusMenu"));
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 4);  // new: open, waiting, on hold, solved
    menu->actions().at(1)->trigger();
    menu->close();
    QTRY_COMPARE(m_world->fresh(m_tickets.first().id).status, TicketStatus::PendingCustomer);
}

void TestInboxPage::opensATicketByHand()
{
    start();
    key(Qt::Key_N, Qt::ControlModifier);
    auto* dialog = m_page->findChild<NewTicketDialog*>();
    QVERIFY(dialog);
    QTest::keyClicks(dialog->picker()->field(), QStringLiteral("ege"));
    QTRY_VERIFY(dialog->picker()->hasMatches());
    QTest::keyClick(dialog->picker()->field(), Qt::Key_Return);
    QCOMPARE(dialog->picker()->customer(), m_customer.id);
    QVERIFY(dialog->isVisible());  // the Enter that chose did not press the button
    dialog->create();
    QTRY_VERIFY(!dialog->subjectError().isEmpty());
    QTest::keyClicks(dialog->subjectField(), QStringLiteral("Yeni talep"));
    QSignalSpy created(dialog, &NewTicketDialog::created);
    dialog->create();
    dialog->create();  // pressed twice: still one ticket
    QTRY_COMPARE(created.size(), 1);
    QTRY_COMPARE(m_page->list()->model().rowCount(), 5);
    QTRY_VERIFY(m_page->thread()->row() && m_page->thread()->row()->ticket.subject == QStringLiteral("Yeni talep"));
}

void TestInboxPage::customerPanelFollows()
{
    start();
    QTRY_COMPARE(m_page->customer()->customer().name, QStringLiteral("Ege Ofis"));
    QTRY_COMPARE(m_page->customer()->timeline().rowCount(), 4);
    m_page->toggleCustomer();
    QVERIFY(!m_page->customer()->isVisible());
    m_page->toggleCustomer();
    QVERIFY(m_page->customer()->isVisible());

    // of a ticket that can't be read nobody knows the customer, and the one before is not it
    m_page->openTicket(TicketId(999'999));
    QTRY_VERIFY(!m_page->customer()->customer().id.isValid());
}

void TestInboxPage::othersCustomersLeaveTheThreadAlone()
{
    start();
    QTRY_VERIFY(m_page->thread()->row());
    QSignalSpy loaded(m_page->thread(), &ThreadView::loaded);
    const auto publish = [this](CustomerId id) {
        ChangeSet changes;
        changes.changes.append({Entity::Customer, id.value()});
        m_world->changes.publish(changes);
    };
    publish(CustomerId(m_customer.id.value() + 1000));
    publish(m_customer.id);  // answers come in order: one load means that the first change asked for nothing
    QTRY_COMPARE(loaded.size(), 1);
    publish(CustomerId(m_customer.id.value() + 1000));
    publish(m_customer.id);
    QTRY_COMPARE(loaded.size(), 2);
}

void TestInboxPage::anotherPageTakesTheKeysOver()
{
    start();
    m_page.reset();  // as when another workspace is opened
    m_page = std::make_unique<InboxPage>(m_world->context());
    m_page->show();
    m_page->activateWindow();
    QTRY_COMPARE(shown(), m_tickets.first().id);
    QTRY_VERIFY(m_page->list()->view()->hasFocus());
    key(Qt::Key_J);
    QTRY_COMPARE(shown(), m_tickets.at(1).id);
}

void TestInboxPage::snoozePresetsAreLocal()
{
    // Friday 20.11.2026 09:00 in Istanbul is 06:00 UTC.
    const SnoozePresets presets = snoozePresets(*Instant::fromIso(QStringLiteral("2026-11-20T06:00:00Z")));
    QCOMPARE(presets.soon.toIso(), QStringLiteral("2026-11-20T08:00:00Z"));
    QCOMPARE(presets.tomorrow.toIso(), QStringLiteral("2026-11-21T06:00:00Z"));
    QCOMPARE(presets.monday.toIso(), QStringLiteral("2026-11-23T06:00:00Z"));
}

QTEST_MAIN(TestInboxPage)
#include "tst_inbox_page.moc"
