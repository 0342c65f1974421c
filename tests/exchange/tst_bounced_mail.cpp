// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of the notices that a mail of ours did not arrive.
#include "core/conversations/ConversationStore.h"
#include "core/customers/CustomerCommands.h"
#include "core/customers/CustomerStore.h"
#include "core/tickets/TicketStore.h"
#include "tests/exchange/ThreadStory.h"

using namespace memnun;
using memnun::test::must;

class TestBouncedMail final : public memnun::test::ThreadStory {
    Q_OBJECT

private Q_SLOTS:
    void noticeJoinsTheMailItIsAbout();
    void noticeThatCameFirst();
    void delayMarksNothing();
    void strangersNoticeMarksNothing();
    void writingAgainEndsIt();
    void savingTheCustomerKeepsTheMark();

private:
    static QByteArray dated(const QByteArray& id, int day, const QByteArray& headers, const QByteArray& body = "Merhaba");
    /// About the mail with that id; nothing but its head tells so.
    static QByteArray notice(const QByteArray& id, int day, const QByteArray& action, const QByteArray& original);
    void talk();
    ContactPoint ali();
};

QByteArray TestBouncedMail::dated(const QByteArray& id, int day, const QByteArray& headers, const QByteArray& body)
{
    return "Message-ID: <" + id + "@x>\r\nDate: Tue, " + QByteArray::number(day) + " Mar 2026 09:00:00 +0000\r\n"
           + QByteArray(headers + "\n\n" + body + "\n").replace('\n', "\r\n");
}

QByteArray TestBouncedMail::notice(const QByteArray& id, int day, const QByteArray& action, const QByteArray& original)
{
    return dated(id, day, "From: MAILER-DAEMON@mx.example\nTo: destek@ladin.example\nSubject: Undelivered Mail Returned to Sender\nMIME-Version: 1.0\n"
                          "Content-Type: multipart/report; report-type=delivery-status; boundary=q",
                 "--q\nContent-Type: text/plain\n\nSorry.\n--q\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\n"
                 "Final-Recipient: rfc822; ALI@x.example\nAction: " + action + "\nStatus: " + (action == "failed" ? "5.1.1" : "4.4.1")
                 + "\n\n--q\nContent-Type: message/rfc822\n\nMessage-ID: <" + original + "@x>\nSubject: Masa\n\nMerhaba\n--q--");
}

/// Ali asks, we answer.
void TestBouncedMail::talk()
{
    import({dated("q", 2, "From: Ali <ali@x.example>\nTo: destek@ladin.example\nSubject: Masa"),
            dated("a", 3, "From: destek@ladin.example\nTo: Ali <ali@x.example>\nSubject: Re: Masa\nReferences: <q@x>")});
}

ContactPoint TestBouncedMail::ali()
{
    const auto ids = must(stores().customers.byContact(ContactKind::Email, QStringLiteral("ali@x.example")));
    return ids.size() == 1 ? must(stores().customers.byId(ids.first())).contactPoints.value(0) : ContactPoint();
}

void TestBouncedMail::noticeJoinsTheMailItIsAbout()
{
    talk();
    QVERIFY(!ali().bouncedAt);
    QCOMPARE(import({notice("b", 4, "failed", "a")}).ticketsAdded, 0);
    const auto thread = must(stores().conversations.thread(TicketId(1)));
    QCOMPARE(thread.size(), 3);
    QVERIFY(thread.last().automated == AutomatedKind::Bounce);
    QVERIFY(ali().bouncedAt == thread.last().at);
    QCOMPARE(ali().bounceStatus, QStringLiteral("5.1.1"));
    QCOMPARE(must(stores().customers.count()), 1);
}

void TestBouncedMail::noticeThatCameFirst()
{
    import({notice("b", 4, "failed", "a")});
    talk();
    QCOMPARE(must(stores().conversations.thread(TicketId(1))).size(), 3);
    QCOMPARE(must(stores().customers.count()), 1);
}

void TestBouncedMail::delayMarksNothing()
{
    talk();
    QCOMPARE(import({notice("b", 4, "delayed", "a")}).ticketsAdded, 0);
    const auto thread = must(stores().conversations.thread(TicketId(1)));
    QCOMPARE(thread.size(), 3);
    QVERIFY(thread.last().automated == AutomatedKind::AutoReply);
    QVERIFY(!ali().bouncedAt);
    QCOMPARE(must(stores().customers.count()), 1);
}

void TestBouncedMail::strangersNoticeMarksNothing()
{
    talk();
    import({notice("b", 4, "failed", "q"), notice("c", 5, "failed", "elsewhere")});
    QVERIFY(!ali().bouncedAt);  // the one is about Ali's own mail, the other about none of ours
}

void TestBouncedMail::writingAgainEndsIt()
{
    talk();
    import({notice("b", 5, "failed", "a")});
    import({dated("old", 4, "From: Ali <ali@x.example>\nTo: destek@ladin.example\nSubject: Masa\nReferences: <a@x>")});
    QVERIFY(ali().bouncedAt.has_value());
    import({dated("new", 6, "From: Ali <ali@x.example>\nTo: destek@ladin.example\nSubject: Masa\nReferences: <a@x>")});
    QVERIFY(!ali().bouncedAt);
    QCOMPARE(ali().bounceStatus, QString());
}

void TestBouncedMail::savingTheCustomerKeepsTheMark()
{
    talk();
    import({notice("b", 5, "failed", "a")});
    const auto ids = must(stores().customers.byContact(ContactKind::Email, QStringLiteral("ali@x.example")));
    Customer customer = must(stores().customers.byId(ids.first()));
    customer.name = QStringLiteral("Ali Veli");
    customer.contactPoints = {{{}, ContactKind::Email, QStringLiteral("ali@x.example"), {}, true}};
    customer.contactPoints.append({{}, ContactKind::Email, QStringLiteral("yeni@x.example"), {}, false});
    must(act(EditCustomer{customer}));
    const Customer stored = must(stores().customers.byId(ids.first()));
    QCOMPARE(stored.contactPoints.size(), 2);
    QVERIFY(stored.contactPoints[0].bouncedAt && !stored.contactPoints[1].bouncedAt);
}

QTEST_GUILESS_MAIN(TestBouncedMail)
#include "tst_bounced_mail.moc"
