// SPDX-License-Identifier: GPL-3.0-or-later
// Merging, moving, splitting and spam through the window and by keyboard.
#include "tests/inbox/InboxFixture.h"

#include "core/conversations/ConversationStore.h"
#include "core/spam/MailBlock.h"
#include "core/tickets/TicketMoves.h"
#include "core/tickets/TicketStore.h"
#include "ui/inbox/InboxPage.h"
#include "ui/inbox/MergeDialog.h"
#include "ui/inbox/MergedLine.h"
#include "ui/inbox/MoveDialog.h"
#include "ui/inbox/MoveWords.h"
#include "ui/inbox/ReplyBox.h"
#include "ui/inbox/ThreadPane.h"
#include "ui/inbox/ThreadView.h"
#include "ui/inbox/TicketListPane.h"
#include "ui/inbox/TicketPicker.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace memnun;

class TestMovesPage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void mergesAndComesApart();
    void otherWayRound();
    void findsByNumberAndWords();
    void movesChosenMessages();
    void splitsAMessage();
    void cardsMenuHoldsWhatKeysDo();
    void spamAndBack();
    void linksAreMadeOfNumbersOnly();

private:
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : m_page.get(), key, modifiers);
    }
    /// No window system gives the window its keys back after a dialog or a menu.
    void toThread()
    {
        m_page->activateWindow();
        QTRY_VERIFY(m_page->isActiveWindow());
        m_page->thread()->pane()->setFocus();
    }
    template <class Dialog>
    Dialog* dialog()
    {
        return m_page->findChild<Dialog*>();
    }
    QStringList texts(TicketId id)
    {
        QStringList out;
        const auto thread = m_world->stores().conversations.thread(id);
        for (const Interaction& message : thread.value())
            out << message.body;
        return out;
    }
    QLabel* lineWith(const QString& text)
    {
        for (auto* label : m_page->thread()->pane()->findChildren<QLabel*>()) {
            if (label->text().contains(text) && label->isVisible())
                return label;
        }
        return nullptr;
    }
    TicketId shown() const { return m_page->thread()->row() ? m_page->thread()->ticket() : TicketId(); }

    std::unique_ptr<InboxFixture> m_world;
    std::unique_ptr<InboxPage> m_page;
    QVector<Ticket> m_tickets;  ///< the newest first
};

void TestMovesPage::init()
{
    m_world = std::make_unique<InboxFixture>();
    m_tickets.clear();
    const Customer customer = m_world->customer(QStringLiteral("Ege Ofis"), QStringLiteral("ege@ofis.example"));
    for (int i = 0; i < 3; ++i) {
        Ticket ticket = m_world->ticket(customer, QStringLiteral("Talep %1").arg(i), QStringLiteral("ilk %1").arg(i));
        m_world->mail(ticket, customer, QStringLiteral("ikinci %1").arg(i));
        m_world->mail(ticket, customer, QStringLiteral("son %1").arg(i));
        m_tickets.prepend(ticket);
    }
    m_page = std::make_unique<InboxPage>(m_world->context());
    m_page->resize(1200, 700);
    m_page->show();
    m_page->activateWindow();
    QTRY_VERIFY(m_page->isActiveWindow());
    QTRY_COMPARE(shown(), m_tickets.first().id);
    QTRY_VERIFY(m_page->thread()->pane()->isComplete());
}

void TestMovesPage::cleanup()
{
    m_page.reset();
    m_world.reset();
}

void TestMovesPage::mergesAndComesApart()
{
    key(Qt::Key_M);
    auto* merge = dialog<MergeDialog>();
    QVERIFY(merge);
    QTRY_COMPARE(merge->picker()->list()->count(), 2);  // the customer's other tickets, itself left out
    merge->picker()->list()->setCurrentRow(0);
    const TicketId survivor = merge->picker()->chosen()->ticket.id;
    QVERIFY(merge->story().contains(QStringLiteral("#%1").arg(survivor.value())));
    QTRY_VERIFY(merge->mergeButton()->isEnabled());
    QTest::keyClick(merge->picker()->field(), Qt::Key_Return);
    QTRY_VERIFY(m_world->fresh(m_tickets.first().id).status == TicketStatus::Merged);
    QTRY_COMPARE(shown(), survivor);
    QTRY_COMPARE(texts(survivor).size(), 6);

    QLabel* line = nullptr;
    const QString link = QStringLiteral("ticket:%1").arg(m_tickets.first().id.value());
    QTRY_VERIFY((line = lineWith(link)));
    Q_EMIT line->linkActivated(link);
    QTRY_COMPARE(shown(), m_tickets.first().id);
    MergedLine* above = m_page->thread()->mergedLine();
    QTRY_VERIFY(above->isVisible());
    QVERIFY(!m_page->thread()->replyBox()->isVisible());
    QTRY_VERIFY(lineWith(QStringLiteral("ticket:%1").arg(survivor.value())));
    above->findChild<QPushButton*>(QStringLiteral("undoMerge"))->click();
    QTRY_VERIFY(m_world->fresh(m_tickets.first().id).status == TicketStatus::New);
    QTRY_VERIFY(!above->isVisible());
    QTRY_VERIFY(m_page->thread()->replyBox()->isVisible());
    QCOMPARE(texts(survivor).size(), 3);
}

void TestMovesPage::otherWayRound()
{
    key(Qt::Key_M);
    auto* merge = dialog<MergeDialog>();
    QVERIFY(merge);
    QTRY_COMPARE(merge->picker()->list()->count(), 2);
    const TicketId other = merge->picker()->chosen()->ticket.id;
    auto* otherWay = merge->findChild<QCheckBox*>();
    QTRY_VERIFY(merge->picker()->geometry().bottom() < otherWay->geometry().top());
    QVERIFY(merge->picker()->list()->geometry().bottom() <= merge->picker()->rect().bottom());
    otherWay->click();
    QTRY_VERIFY(merge->story().contains(QStringLiteral("#%1").arg(m_tickets.first().id.value())));
    QTRY_VERIFY(merge->mergeButton()->isEnabled());
    merge->mergeButton()->click();
    QTRY_VERIFY(m_world->fresh(other).status == TicketStatus::Merged);
    QCOMPARE(texts(m_tickets.first().id).size(), 6);
}

void TestMovesPage::findsByNumberAndWords()
{
    const Customer veli = m_world->customer(QStringLiteral("Veli"), QStringLiteral("veli@x.example"));
    const Ticket far = m_world->ticket(veli, QStringLiteral("Bambaşka"), QStringLiteral("kırmızı kazak"));
    const AppContext context = m_world->context();
    TicketPicker picker(context, {}, {}, {m_tickets.first().id});
    QTRY_COMPARE(picker.list()->count(), 0);
    for (const QString& typed : {QString::number(far.id.value()), QLatin1Char('#') + QString::number(far.id.value()), QStringLiteral("kirmizi kazak")}) {
        picker.field()->setText(typed);
        Q_EMIT picker.field()->textEdited(typed);
        QTRY_VERIFY2(picker.chosen() && picker.chosen()->ticket.id == far.id, qPrintable(typed));
    }
    picker.field()->setText(QString::number(m_tickets.first().id.value()));
    Q_EMIT picker.field()->textEdited(picker.field()->text());
    QTRY_VERIFY(!picker.chosen() || picker.chosen()->ticket.id != m_tickets.first().id);
}

void TestMovesPage::movesChosenMessages()
{
    key(Qt::Key_O);
    key(Qt::Key_Up, Qt::AltModifier);                // at the newest
    key(Qt::Key_X, Qt::ShiftModifier);
    key(Qt::Key_Up, Qt::AltModifier);
    key(Qt::Key_X, Qt::ShiftModifier);
    QCOMPARE(m_page->thread()->pane()->chosenMessages().size(), 2);
    key(Qt::Key_M, Qt::ShiftModifier);
    auto* move = dialog<MoveDialog>();
    QVERIFY(move);
    QTRY_VERIFY(move->moveButton()->isEnabled());
    const TicketId to = move->picker()->chosen()->ticket.id;
    move->moveButton()->click();
    QTRY_COMPARE(texts(m_tickets.first().id), QStringList{QStringLiteral("ilk 2")});
    QCOMPARE(texts(to).size(), 5);
    QTRY_VERIFY(lineWith(QStringLiteral("ticket:%1").arg(to.value())));
    QTRY_VERIFY(m_page->thread()->pane()->chosenMessages().isEmpty());
    toThread();
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(texts(m_tickets.first().id).size(), 3);
}

void TestMovesPage::splitsAMessage()
{
    key(Qt::Key_O);
    key(Qt::Key_Up, Qt::AltModifier);
    key(Qt::Key_S, Qt::ShiftModifier);
    auto* split = dialog<MoveDialog>();
    QVERIFY(split);
    split->subject()->setText(QStringLiteral("Ayrı bir konu"));
    split->moveButton()->click();
    QTRY_VERIFY(shown().isValid() && shown() != m_tickets.first().id);
    QTRY_COMPARE(m_page->thread()->row()->ticket.subject, QStringLiteral("Ayrı bir konu"));
    QCOMPARE(texts(shown()), QStringList{QStringLiteral("son 2")});
    QCOMPARE(texts(m_tickets.first().id).size(), 2);
}

void TestMovesPage::cardsMenuHoldsWhatKeysDo()
{
    auto* more = m_page->thread()->pane()->findChild<QToolButton*>(QStringLiteral("messageMore"));
    QVERIFY(more);
    more->click();
    auto* menu = m_page->findChild<QMenu*>(QStringLiteral("messageMenu"));
    QVERIFY(menu);
    for (const char* id : {"message.move", "message.split", "message.select"}) {
        QAction* action = m_world->actions.action(QString::fromLatin1(id));
        QVERIFY2(action && menu->actions().contains(action), id);
    }
    QCOMPARE(m_page->thread()->pane()->chosenMessages().size(), 1);
    menu->close();
    QCOMPARE(m_world->actions.conflicts(), QStringList());
}

void TestMovesPage::spamAndBack()
{
    const TicketId id = m_tickets.first().id;
    key(Qt::Key_Exclam);
    auto* menu = m_page->findChild<QMenu*>(QStringLiteral("spamMenu"));
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 3);
    menu->actions().at(1)->trigger();  // and block the sender
    menu->close();
    QTRY_VERIFY(m_world->fresh(id).spam);
    QCOMPARE(m_world->stores().blocks.all()->size(), 1);
    QTRY_VERIFY(shown() != id);
    m_page->openQueue(Queue::Spam);
    QTRY_COMPARE(m_page->list()->model().rowCount(), 1);
    m_page->openTicket(id);
    QTRY_VERIFY(m_page->thread()->mergedLine()->isVisible());
    toThread();
    key(Qt::Key_Exclam);
    QTRY_VERIFY(!m_world->fresh(id).spam);
}

void TestMovesPage::linksAreMadeOfNumbersOnly()
{
    QCOMPARE(withTicketLinks(QStringLiteral("Ali's <b> moved it to #12 & #x")),
             QStringLiteral("Ali's &lt;b&gt; moved it to <a href=\"ticket:12\">#12</a> &amp; #x"));
}

QTEST_MAIN(TestMovesPage)
#include "tst_moves_page.moc"
