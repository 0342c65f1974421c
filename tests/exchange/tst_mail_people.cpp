// SPDX-License-Identifier: GPL-3.0-or-later
// Whose mail it is, whom it is about, and where the answer goes.
#include "core/conversations/ConversationStore.h"
#include "core/customers/CustomerStore.h"
#include "core/spam/SpamCommands.h"
#include "core/tickets/TicketStore.h"
#include "tests/exchange/ThreadStory.h"

using namespace memnun;
using memnun::test::must;

class TestMailPeople final : public memnun::test::ThreadStory {
    Q_OBJECT

private Q_SLOTS:
    void customerAndAnswer_data();
    void customerAndAnswer();
    void mailsOfOneFormAreDifferentPeople();
    void customerIsFoundOutLater();
    void blockedSendersMailIsImportedAsSpam();

private:
    static QByteArray withHeaders(const QByteArray& id, const QByteArray& headers);
    QString customerOf(TicketId id);
};

QByteArray TestMailPeople::withHeaders(const QByteArray& id, const QByteArray& headers)
{
    return "Message-ID: <" + id + "@x>\r\nDate: Tue, 17 Mar 2026 09:00:00 +0000\r\nSubject: Masa\r\n"
           + QByteArray(headers).replace('\n', "\r\n") + "\r\n\r\nMerhaba\r\n";
}

QString TestMailPeople::customerOf(TicketId id)
{
    const CustomerId customer = must(stores().tickets.byId(id)).customerId;
    if (!customer.isValid()) {
        return QStringLiteral("nobody");
    }
    const Customer found = must(stores().customers.byId(customer));
    return found.name + QStringLiteral(" <") + found.contact(ContactKind::Email) + QLatin1Char('>');
}

void TestMailPeople::customerAndAnswer_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QString>("customer");
    QTest::addColumn<QString>("direction");
    QTest::addColumn<QString>("replyTo");
    const auto row = [](const char* name, const char* headers, const char* customer, const char* direction, const char* to) {
        QTest::newRow(name) << QByteArray(headers) << QString::fromLatin1(customer) << QString::fromLatin1(direction)
                            << QString::fromLatin1(to);
    };
    const char* ali = "Ali <ali@x.example>";
    row("plain", "From: Ali <ali@x.example>\nTo: destek@ladin.example", ali, "in", "");
    row("ours, a colleague first", "From: destek@ladin.example\nTo: elif@ladin.example, Ali <ali@x.example>", ali, "out", "");
    row("ours, customer in copy", "From: destek@ladin.example\nTo: elif@ladin.example\nCc: Ali <ali@x.example>", ali, "out", "");
    row("among ourselves", "From: destek@ladin.example\nTo: elif@ladin.example", "nobody", "out", "");
    row("form of another site", "From: noreply@form.example\nTo: destek@ladin.example\nReply-To: Ali <ali@x.example>", ali, "in",
        "ali@x.example");
    row("form of our own site", "From: web@ladin.example\nTo: destek@ladin.example\nReply-To: Ali <ali@x.example>", ali, "in",
        "ali@x.example");
    row("answers to us", "From: Ali <ali@x.example>\nTo: destek@ladin.example\nReply-To: destek@ladin.example", ali, "in", "");
    row("answers to the same", "From: Ali <ali@x.example>\nTo: destek@ladin.example\nReply-To: ALI@X.example", ali, "in", "");
    row("ours, answers elsewhere", "From: destek@ladin.example\nTo: Ali <ali@x.example>\nReply-To: veli@x.example", ali, "out", "");
    row("list, by its post", "From: Ali <ali@x.example>\nTo: destek@ladin.example\nReply-To: l@li.example\n"
        "List-Post: <mailto:L@li.example>", ali, "in", "");
    row("list, by its id", "From: Ali <ali@x.example>\nTo: destek@ladin.example\nReply-To: l@li.example\n"
        "List-Id: Liste <l.li.example>", ali, "in", "");
    row("list that says nothing", "From: Ali <ali@x.example>\nTo: l@li.example\nReply-To: l@li.example\nPrecedence: bulk", ali,
        "in", "");
    row("newsletter", "From: haber@y.example\nTo: destek@ladin.example\nReply-To: Veli <veli@y.example>\nPrecedence: bulk",
        "Veli <veli@y.example>", "in", "veli@y.example");
    row("bounce of our own server", "From: MAILER-DAEMON@ladin.example\nTo: destek@ladin.example\nReply-To: veli@x.example\n"
        "X-Failed-Recipients: ali@x.example", "nobody", "in", "");
}

void TestMailPeople::customerAndAnswer()
{
    QFETCH(QByteArray, headers);
    QFETCH(QString, direction);
    QCOMPARE(import({withHeaders("m", headers)}).added, 1);
    QTEST(customerOf(TicketId(1)), "customer");
    const Interaction stored = must(stores().conversations.thread(TicketId(1))).value(0);
    QCOMPARE(toKey(stored.direction), direction);
    QTEST(stored.replyTo, "replyTo");
    const Ticket ticket = must(stores().tickets.byId(TicketId(1)));
    QVERIFY(ticket.origin == (direction == QLatin1String("in") ? Origin::Customer : Origin::Agent));
    QVERIFY(stored.customerId == ticket.customerId);
}

void TestMailPeople::mailsOfOneFormAreDifferentPeople()
{
    const QByteArray form = "From: Form <noreply@form.example>\nTo: destek@ladin.example\nReply-To: ";
    QCOMPARE(import({withHeaders("a", form + "Ali <ali@x.example>"), withHeaders("b", form + "veli@x.example"),
                     withHeaders("c", "From: Ali <ali@x.example>\nTo: destek@ladin.example")})
                 .customersAdded,
             2);
    QCOMPARE(customerOf(TicketId(1)), QStringLiteral("Ali <ali@x.example>"));
    QCOMPARE(customerOf(TicketId(2)), QStringLiteral("veli <veli@x.example>"));
    QCOMPARE(customerOf(TicketId(3)), customerOf(TicketId(1)));
}

void TestMailPeople::customerIsFoundOutLater()
{
    import({withHeaders("a", "From: destek@ladin.example\nTo: elif@ladin.example")});
    import({withHeaders("b", "From: Ali <ali@x.example>\nTo: destek@ladin.example\nReferences: <a@x>")});
    QCOMPARE(customerOf(TicketId(1)), QStringLiteral("Ali <ali@x.example>"));
}

/// Blocks are read once a transaction here, and asked for mail by mail where it comes in one by one.
void TestMailPeople::blockedSendersMailIsImportedAsSpam()
{
    must(act(BlockSender{BlockKind::Domain, QStringLiteral("spam.example")}));
    must(act(BlockSender{BlockKind::Address, QStringLiteral("veli@x.example")}));
    import({withHeaders("a", "From: Reklam <a@mail.spam.example>\nTo: destek@ladin.example"),
            withHeaders("b", "From: noreply@form.example\nTo: destek@ladin.example\nReply-To: VELI@x.example"),
            withHeaders("c", "From: Ali <ali@x.example>\nTo: destek@ladin.example")});
    QVERIFY(must(stores().tickets.byId(TicketId(1))).spam);
    QVERIFY(must(stores().tickets.byId(TicketId(2))).spam);
    QVERIFY(!must(stores().tickets.byId(TicketId(3))).spam);
    QCOMPARE(customerOf(TicketId(1)), QStringLiteral("nobody"));
    for (const MailBlock& block : must(stores().blocks.all()))
        QVERIFY2(block.hits == 1, qPrintable(block.value));
    // taken back, the next import knows
    for (const MailBlock& block : must(stores().blocks.all()))
        QVERIFY(act(Unblock{block.id}));
    import({withHeaders("d", "From: Reklam <a@mail.spam.example>\nTo: destek@ladin.example")});
    QVERIFY(!must(stores().tickets.byId(TicketId(4))).spam);
}

QTEST_GUILESS_MAIN(TestMailPeople)
#include "tst_mail_people.moc"
