// SPDX-License-Identifier: GPL-3.0-or-later
// An agent's everyday work through the real window without ever touching the mouse. Each step is checked by what is
// stored, by a connection of its own.
#include "tests/acceptance/KeyboardRun.h"
#include "ui/calls/CallDialog.h"
#include "ui/inbox/NewTicketDialog.h"
#include "ui/inbox/ReplyBox.h"
#include "ui/inbox/TagDialog.h"
#include "ui/inbox/ThreadPane.h"
#include "ui/inbox/TicketListPane.h"
#include "ui/shell/SettingsPort.h"

#include <QListView>
#include <QPlainTextEdit>

using namespace memnun;

class TestKeyboard final : public QObject, private test::KeyboardRun {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void goesThroughTheListByLettersAndArrows();
    void assignsToOneself();
    void tags();
    void changesTheState();
    void writesANote();
    void repliesAndTakesItBack();
    void snoozes();
    void resolvesAndGoesOn_data();
    void resolvesAndGoesOn();
    void resolvesSeveral();
    void opensATicketByHand();
    void logsACall();
};

void TestKeyboard::goesThroughTheListByLettersAndArrows()
{
    const TicketId first = current();
    press(Qt::Key_J);
    QTRY_VERIFY(current() != first && isLoaded());
    const TicketId second = current();
    press(Qt::Key_Up);
    QTRY_COMPARE(current(), first);
    press(Qt::Key_Return);
    QTRY_VERIFY(m_desk->inbox().thread()->pane()->hasFocus());
    // In the thread the same keys go the same way.
    press(Qt::Key_Down);
    QTRY_COMPARE(current(), second);
    press(Qt::Key_K);
    QTRY_COMPARE(current(), first);
}

void TestKeyboard::assignsToOneself()
{
    press(Qt::Key_A);
    QTRY_VERIFY(openMenu());
    press(Qt::Key_Return);
    QTRY_COMPARE(stored(current()).assigneeId, m_desk->desk().context().me.id);
}

void TestKeyboard::tags()
{
    const TicketId ticket = current();
    press(Qt::Key_T);
    QTRY_VERIFY(open<TagDialog>());
    m_desk->type(QStringLiteral("kargo"));
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    QTRY_COMPARE(tagsOf(ticket), QStringList{QStringLiteral("kargo")});
}

void TestKeyboard::changesTheState()
{
    const TicketId ticket = current();
    const TicketStatus before = stored(ticket).status;
    press(Qt::Key_S);
    QTRY_VERIFY(openMenu());
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QTRY_VERIFY(stored(ticket).status != before);
    settle();
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(stored(ticket).status == before);
}

void TestKeyboard::writesANote()
{
    const TicketId ticket = current();
    press(Qt::Key_N);
    auto* editor = m_desk->inbox().thread()->replyBox()->editor();
    QTRY_VERIFY(editor->hasFocus());
    m_desk->type(QStringLiteral("Depoya sordum, öğlen dönecekler."));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(messages(ticket).size(), 2);
    QVERIFY(!messages(ticket).last().isPublic);
    QCOMPARE(messages(ticket).last().body, QStringLiteral("Depoya sordum, öğlen dönecekler."));
    QCOMPARE(outboxSize(), 0);
}

void TestKeyboard::repliesAndTakesItBack()
{
    press(Qt::Key_R);
    auto* editor = m_desk->inbox().thread()->replyBox()->editor();
    QTRY_VERIFY(editor->hasFocus());
    // Letters are letters here, not commands.
    m_desk->type(QStringLiteral("eresn"));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(outboxSize(), 1);
    QTRY_COMPARE(editor->toPlainText(), QString());
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(outboxSize(), 0);
    QTRY_COMPARE(editor->toPlainText(), QStringLiteral("eresn"));
}

void TestKeyboard::snoozes()
{
    const TicketId ticket = current();
    press(Qt::Key_H);
    QTRY_VERIFY(openMenu());
    press(Qt::Key_Return);
    QTRY_VERIFY(stored(ticket).snoozedUntil.has_value());
    QTRY_VERIFY(current() != ticket);
}

void TestKeyboard::resolvesAndGoesOn_data()
{
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("shows");
    QTest::newRow("as at first") << QString() << QStringLiteral("another");
    QTest::newRow("the next one") << QStringLiteral("next") << QStringLiteral("another");
    QTest::newRow("back to the list") << QStringLiteral("list") << QStringLiteral("nothing");
    QTest::newRow("stay") << QStringLiteral("stay") << QStringLiteral("it");
}

void TestKeyboard::resolvesAndGoesOn()
{
    QFETCH(QString, after);
    QFETCH(QString, shows);
    if (!after.isEmpty())
        m_desk->desk().context().settings.setValue(QStringLiteral("inbox/after_resolve"), after);
    const TicketId ticket = current();
    press(Qt::Key_Return);
    QTRY_VERIFY(m_desk->inbox().thread()->pane()->hasFocus());
    press(Qt::Key_E);
    QTRY_VERIFY(stored(ticket).status == TicketStatus::Solved);
    settle();
    QTRY_VERIFY(m_desk->inbox().list()->model().positionOf(ticket.value()) < 0);
    QCOMPARE(current() == ticket, shows == QLatin1String("it"));
    QCOMPARE(current().isValid(), shows != QLatin1String("nothing"));
    QTRY_COMPARE(m_desk->inbox().list()->view()->hasFocus(), shows != QLatin1String("it"));
    // The keys go on from there: to the row that took its place.
    press(shows == QLatin1String("nothing") ? Qt::Key_Return : Qt::Key_J);
    QTRY_VERIFY(current().isValid() && current() != ticket && isLoaded());
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(stored(ticket).status != TicketStatus::Solved);
}

void TestKeyboard::resolvesSeveral()
{
    const TicketId first = current();
    press(Qt::Key_X);
    press(Qt::Key_J);
    QTRY_VERIFY(current() != first && isLoaded());
    const TicketId second = current();
    press(Qt::Key_X);
    QCOMPARE(m_desk->inbox().list()->model().checkedCount(), 2);
    press(Qt::Key_E);
    QTRY_VERIFY(stored(first).status == TicketStatus::Solved);
    QTRY_VERIFY(stored(second).status == TicketStatus::Solved);
}

/// From any page.
void TestKeyboard::opensATicketByHand()
{
    press(Qt::Key_3, Qt::ControlModifier);
    QTRY_COMPARE(page(), QStringLiteral("customers"));
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(open<NewTicketDialog>());
    pickCustomer(open<NewTicketDialog>(), "ışık");
    QVERIFY(!QTest::currentTestFailed());
    m_desk->type(QStringLiteral("Döşeme rengi"));
    press(Qt::Key_Return);
    const auto newest = [this] {
        const auto rows = m_desk->stored<QVector<TicketRow>>([](Stores& stores) { return stores.tickets.page({}); });
        return rows.isEmpty() ? Ticket() : rows.first().ticket;
    };
    QTRY_COMPARE(newest().subject, QStringLiteral("Döşeme rengi"));
    QCOMPARE(newest().customerId, m_ayse);
}

void TestKeyboard::logsACall()
{
    press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(open<CallDialog>());
    pickCustomer(open<CallDialog>(), "veli");
    QVERIFY(!QTest::currentTestFailed());
    m_desk->type(QStringLiteral("Fatura sordu"));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!open<CallDialog>());
    const auto calls = [this] {
        return m_desk->stored<QVector<TimelineRow>>([](Stores& stores) { return stores.conversations.calls({}); }).size();
    };
    QTRY_COMPARE(calls(), 1);
}

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
