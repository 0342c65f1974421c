// SPDX-License-Identifier: GPL-3.0-or-later
// Words that went by another program: where they are kept, what they do to the ticket, once, and back.
#include "core/conversations/ConversationStore.h"
#include "core/conversations/LogMessage.h"
#include "core/templates/TemplateStore.h"
#include "core/tickets/TicketStore.h"
#include "tests/kernel/CommandTest.h"

using namespace memnun;
using memnun::test::must;
using memnun::test::outcome;

class TestLogMessage final : public memnun::test::CommandTest {
    Q_OBJECT

private Q_SLOTS:
    void answersATicket();
    void opensOneWhereThereIsNone();
    void followsUpAClosedOne();
    void customersWordWakesATicket();
    void onceForEachToken();
    void comesBack();
    void countsTemplates();
    void refuses();
    void links_data();
    void links();

private:
    LogMessage message(TicketId ticket) const
    {
        LogMessage message;
        message.ticketId = ticket;
        message.at = clock.now();
        message.text = QStringLiteral("  Siparişiniz yolda  ");
        message.address = QStringLiteral("+905321234567");
        return message;
    }
};

void TestLogMessage::answersATicket()
{
    const Ticket asked = addTicket();
    clock.advanceSeconds(600);
    const auto logged = must(act(message(asked.id)));
    QCOMPARE(logged.ticket, asked.id);
    const Interaction kept = must(stores().conversations.byId(logged.interaction));
    QCOMPARE(kept.body, QStringLiteral("Siparişiniz yolda"));
    QCOMPARE(kept.channel, Channel::Messaging);
    QCOMPARE(kept.direction, Direction::Out);
    QCOMPARE(kept.toAddresses, QStringLiteral("+905321234567"));
    QCOMPARE(kept.userId, agent().id);
    QVERIFY(ticket(asked.id).status == TicketStatus::Open);
    QCOMPARE(ticket(asked.id).snippet, QStringLiteral("Siparişiniz yolda"));
    QCOMPARE(ticket(asked.id).lastAt, clock.now());
    QVERIFY(audited().last().startsWith(QLatin1String("message.log")));
}

void TestLogMessage::opensOneWhereThereIsNone()
{
    LogMessage first = message({});
    first.customerId = addCustomer(QStringLiteral("Ayşe"));
    const auto logged = must(act(first));
    const Ticket made = ticket(logged.ticket);
    QCOMPARE(made.subject, QStringLiteral("Siparişiniz yolda"));
    QVERIFY(made.origin == Origin::Agent && made.channel == Channel::Messaging && made.status == TicketStatus::Open);
    QCOMPARE(made.customerId, first.customerId);
}

void TestLogMessage::followsUpAClosedOne()
{
    const Ticket closed = addTicket(TicketStatus::Closed);
    const auto logged = must(act(message(closed.id)));
    QVERIFY(logged.ticket != closed.id);
    QCOMPARE(ticket(logged.ticket).parentId, closed.id);
}

void TestLogMessage::customersWordWakesATicket()
{
    const Ticket waiting = addTicket(TicketStatus::PendingCustomer);
    clock.advanceSeconds(60);
    LogMessage word = message(waiting.id);
    word.direction = Direction::In;
    must(act(word));
    QVERIFY(ticket(waiting.id).status == TicketStatus::Open);
}

void TestLogMessage::onceForEachToken()
{
    LogMessage again = message(addTicket().id);
    again.token = QStringLiteral("abc");
    const auto first = must(act(again));
    QCOMPARE(must(act(again)).interaction, first.interaction);
    QCOMPARE(must(stores().conversations.thread(first.ticket)).size(), 2);
}

void TestLogMessage::comesBack()
{
    const Ticket asked = addTicket();
    const Ticket before = ticket(asked.id);
    clock.advanceSeconds(60);
    must(act(message(asked.id)));
    must(undo());
    QVERIFY(ticket(asked.id).status == before.status);
    QCOMPARE(ticket(asked.id).snippet, before.snippet);
    QCOMPARE(must(stores().conversations.thread(asked.id)).size(), 1);
}

void TestLogMessage::countsTemplates()
{
    Template one;
    one.name = QStringLiteral("Kargo");
    one.turkish = QStringLiteral("Siparişiniz yolda");
    const TemplateId id = must(stores().templates.insert(one));
    LogMessage written = message(addTicket().id);
    written.templates = {id};
    const auto logged = must(act(written));
    QCOMPARE(must(stores().templates.usedIn(logged.interaction)), QVector<TemplateId>{id});
    written.text = QStringLiteral("Merhaba [[ad]]");
    QCOMPARE(outcome(act(written)), QStringLiteral("invalid"));
}

void TestLogMessage::refuses()
{
    const Ticket asked = addTicket();
    const auto refused = [&](const std::function<void(LogMessage&)>& change) {
        LogMessage wrong = message(asked.id);
        change(wrong);
        const auto done = act(wrong);
        return done ? QString() : done.error().fields.value(0).field;
    };
    QCOMPARE(refused([](LogMessage& one) { one.text = QStringLiteral(" \n "); }), QStringLiteral("text"));
    QCOMPARE(refused([](LogMessage& one) { one.at = one.at.plusSeconds(3600); }), QStringLiteral("at"));
    QCOMPARE(refused([](LogMessage& one) { one.channel = Channel::Email; }), QStringLiteral("channel"));
    QCOMPARE(refused([](LogMessage& one) { one.ticketId = {}; }), QStringLiteral("customer"));
    QCOMPARE(must(stores().conversations.thread(asked.id)).size(), 1);
}

void TestLogMessage::links_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("link");
    QTest::newRow("plain") << QStringLiteral("+905321234567") << QStringLiteral("Merhaba") << QByteArray("https://wa.me/905321234567?text=Merhaba");
    QTest::newRow("all sorts") << QStringLiteral("+905321234567") << QStringLiteral("ş & 100% + #1?\nyeni")
                               << QByteArray("https://wa.me/905321234567?text=%C5%9F%20%26%20100%25%20%2B%20%231%3F%0Ayeni");
    QTest::newRow("national") << QStringLiteral("4441444") << QStringLiteral("x") << QByteArray();
    QTest::newRow("not a number") << QStringLiteral("+90532abc4567") << QStringLiteral("x") << QByteArray();
    QTest::newRow("none") << QString() << QStringLiteral("x") << QByteArray();
}

void TestLogMessage::links()
{
    QFETCH(QString, number);
    QFETCH(QString, text);
    QTEST(whatsAppLink(number, text).toEncoded(), "link");
}

QTEST_GUILESS_MAIN(TestLogMessage)
#include "tst_log_message.moc"
