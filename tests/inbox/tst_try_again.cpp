// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever presses the button again, after a failure of which nobody knows whether it took effect, makes the thing once.
#include "tests/inbox/InboxFixture.h"
#include "tests/inbox/LosingExecutor.h"

#include "core/conversations/ConversationStore.h"
#include "core/tickets/TicketStore.h"
#include "ui/calls/CallDialog.h"
#include "ui/calls/TicketChoice.h"
#include "ui/customers/CustomerPicker.h"
#include "ui/inbox/NewTicketDialog.h"
#include "ui/inbox/ReplyBox.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/InlineMessage.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace memnun;

class TestTryAgain final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aMessageIsWrittenOnce_data();
    void aMessageIsWrittenOnce();
    void aTicketIsOpenedOnce_data();
    void aTicketIsOpenedOnce();
    void aCallIsLoggedOnce();

private:
    QStringList bodies(TicketId ticket);
    qsizetype tickets();
    static bool complains(const QWidget& widget);

    std::unique_ptr<InboxFixture> m_world;
    std::unique_ptr<LosingExecutor> m_losing;
    std::unique_ptr<CommandBus> m_commands;
    std::unique_ptr<AppContext> m_context;
    Customer m_customer;
    Ticket m_ticket;
};

void TestTryAgain::init()
{
    m_world = std::make_unique<InboxFixture>();
    m_customer = m_world->customer(QStringLiteral("Ege Ofis"), QStringLiteral("ege@example.com"));
    m_ticket = m_world->ticket(m_customer, QStringLiteral("Bir"), QStringLiteral("soru"));
    m_losing = std::make_unique<LosingExecutor>(*m_world->executor);
    m_commands = std::make_unique<CommandBus>(*m_losing, m_world->clock, m_world->changes);
    m_commands->setActor({m_world->me.id, m_world->me.role});
    const AppContext c = m_world->context();
    m_context = std::make_unique<AppContext>(AppContext{*m_losing, *m_commands, c.changes, c.clock, c.actions, c.settings,
                                                        c.desktop, c.replies, c.originals, c.me});
}

void TestTryAgain::cleanup()
{
    m_context.reset();
    m_commands.reset();
    m_losing.reset();
    m_world.reset();
}

QStringList TestTryAgain::bodies(TicketId ticket)
{
    QStringList texts;
    const auto thread = m_world->stores().conversations.thread(ticket);
    for (const Interaction& message : *thread)
        texts << message.body;
    return texts;
}

qsizetype TestTryAgain::tickets()
{
    return m_world->stores().tickets.page({})->size();
}

bool TestTryAgain::complains(const QWidget& widget)
{
    const auto messages = widget.findChildren<InlineMessage*>();
    return std::any_of(messages.begin(), messages.end(), [](const InlineMessage* m) { return !m->text().isEmpty(); });
}

void TestTryAgain::aMessageIsWrittenOnce_data()
{
    QTest::addColumn<bool>("note");
    QTest::newRow("note") << true;
    QTest::newRow("reply") << false;
}

void TestTryAgain::aMessageIsWrittenOnce()
{
    QFETCH(bool, note);
    ReplyBox box(*m_context);
    box.show();
    box.setTicket(readThread(m_world->stores(), m_ticket.id, m_world->me.id).value());
    box.setNote(note);
    QSignalSpy sent(&box, &ReplyBox::sent);
    QTest::keyClicks(box.editor(), QStringLiteral("bir kez"));
    box.flushDraft();
    QTRY_COMPARE(readThread(m_world->stores(), m_ticket.id, m_world->me.id)->drafts.size(), 1);
    m_losing->losses = 1;
    box.send();
    QTRY_VERIFY(!box.errorText().isEmpty());
    QCOMPARE(bodies(m_ticket.id), QStringList({QStringLiteral("soru"), QStringLiteral("bir kez")}));  // it took effect
    box.send();
    QTRY_COMPARE(sent.size(), 1);
    QCOMPARE(bodies(m_ticket.id), QStringList({QStringLiteral("soru"), QStringLiteral("bir kez")}));
    // The same words once more are a second message.
    box.setNote(note);
    QTest::keyClicks(box.editor(), QStringLiteral("bir kez"));
    box.send();
    QTRY_COMPARE(sent.size(), 2);
    QCOMPARE(bodies(m_ticket.id).size(), 3);
}

void TestTryAgain::aTicketIsOpenedOnce_data()
{
    QTest::addColumn<QString>("edited");
    QTest::addColumn<int>("tickets");
    QTest::newRow("tried again as it was") << QString() << 2;
    QTest::newRow("another subject is another ticket") << QStringLiteral(" 2") << 3;
}

void TestTryAgain::aTicketIsOpenedOnce()
{
    QFETCH(QString, edited);
    QFETCH(int, tickets);
    auto* dialog = new NewTicketDialog(*m_context);
    const QPointer<NewTicketDialog> alive(dialog);
    dialog->show();
    dialog->picker()->choose(m_customer);
    QTest::keyClicks(dialog->subjectField(), QStringLiteral("Yeni"));
    QSignalSpy created(dialog, &NewTicketDialog::created);
    m_losing->losses = 1;
    dialog->create();
    QTRY_VERIFY(complains(*dialog));
    QCOMPARE(this->tickets(), 2);
    QTest::keyClicks(dialog->subjectField(), edited);
    dialog->create();
    QTRY_COMPARE(created.size(), 1);
    QCOMPARE(this->tickets(), tickets);
    QCOMPARE(created.first().first().value<Ticket>().subject, QStringLiteral("Yeni") + edited);
    QTRY_VERIFY(!alive);
}

void TestTryAgain::aCallIsLoggedOnce()
{
    auto* dialog = new CallDialog(*m_context);
    const QPointer<CallDialog> alive(dialog);
    dialog->show();
    dialog->caller()->choose(m_customer);
    QTRY_COMPARE(dialog->ticketChoice()->count(), 2);
    dialog->ticketChoice()->setCurrentIndex(1);
    QVERIFY(!dialog->ticketChoice()->ticket().isValid());  // a new one, which could be doubled too
    qobject_cast<QLineEdit*>(dialog->row(QStringLiteral("reason"))->field())->setText(QStringLiteral("Kargo nerede"));
    qobject_cast<QLineEdit*>(dialog->row(QStringLiteral("followUp"))->field())->setText(QStringLiteral("Ara"));
    QSignalSpy logged(dialog, &CallDialog::logged);
    m_losing->losses = 1;
    dialog->save();
    QTRY_VERIFY(!dialog->isSaving() && complains(*dialog));
    QCOMPARE(m_world->stores().conversations.calls({})->size(), 1);
    m_world->clock.advanceSeconds(7);  // the call's start is counted back from now
    dialog->save();
    QTRY_COMPARE(logged.size(), 1);
    QCOMPARE(m_world->stores().conversations.calls({})->size(), 1);
    QCOMPARE(tickets(), 2);
    QTRY_VERIFY(!alive);
}

QTEST_MAIN(TestTryAgain)
#include "tst_try_again.moc"
