// SPDX-License-Identifier: GPL-3.0-or-later
// Mail that comes one by one from a server: filed once, whatever way it comes a second time, and nothing ever lost.
#include "core/accounts/AccountCommands.h"
#include "core/accounts/MailAccountStore.h"
#include "core/conversations/ConversationCommands.h"
#include "core/conversations/ConversationStore.h"
#include "core/exchange/mail/MailIntake.h"
#include "core/imports/ImportStore.h"
#include "core/settings/Settings.h"
#include "core/tickets/TicketStore.h"
#include "tests/kernel/CommandTest.h"

using namespace memnun;
using memnun::test::must;
using memnun::test::outcome;

class TestMailIntake : public memnun::test::CommandTest {
    Q_OBJECT

private:
    MailFolder folder(const char* name = "INBOX")
    {
        const QVector<MailAccount> all = must(stores().accounts.all());
        if (!all.isEmpty())
            return must(stores().mailSync.folder(all.first().id, QString::fromLatin1(name)));
        MailAccount account;
        account.name = account.address = QStringLiteral("destek@ladin.example");
        account.aliases = {{QStringLiteral("satis@ladin.example"), {}}};
        return must(stores().mailSync.folder(must(stores().accounts.insert(account)), QString::fromLatin1(name)));
    }
    static QByteArray mail(const char* id, const char* from = "ayse@example.org", const char* subject = "Kargom nerede",
                           const QByteArray& more = {}, const QByteArray& body = "Merhaba, bir haftadır bekliyorum.")
    {
        return QByteArray("Message-ID: <") + id + ">\r\nFrom: " + from + "\r\nTo: destek@ladin.example\r\nSubject: " + subject +
               "\r\nDate: Mon, 02 Mar 2026 10:00:00 +0300\r\n" + more + "\r\n" + body + "\r\n";
    }
    TakeMail taking(quint32 uid, const QByteArray& raw, const MailFolder& from, quint32 validity = 7)
    {
        const QString source = QStringLiteral("destek/INBOX;UID=%1").arg(uid);
        return {{from.id, validity, uid}, std::make_shared<const PreparedMail>(prepareMail(raw, source, clock.now(), clock.now()))};
    }
    Taken take(quint32 uid, const QByteArray& raw) { return must(act(taking(uid, raw, folder()))); }
    int messages()
    {
        int count = 0;
        for (qint64 id = 1; id < 50; ++id)
            count += static_cast<int>(stores().conversations.thread(TicketId(id)).value_or(QVector<Interaction>()).size());
        return count;
    }
    QVector<Interaction> thread(qint64 ticket) { return must(stores().conversations.thread(TicketId(ticket))); }
    KeptMail at(quint32 uid, quint32 validity = 7) { return must(stores().mailSync.at({folder().id, validity, uid})).value_or(KeptMail()); }

private Q_SLOTS:
    void aMailBecomesATicket()
    {
        QVERIFY(take(1, mail("a@x")) == Taken::Added);
        const Ticket ticket = must(stores().tickets.byId(TicketId(1)));
        QCOMPARE(ticket.subject, QStringLiteral("Kargom nerede"));
        QVERIFY(ticket.unread);
        QCOMPARE(thread(1).size(), 1);
        QCOMPARE(at(1).interaction, thread(1).first().id);
        QVERIFY(!canUndo());
        QVERIFY(lastChanges().touches(Entity::Ticket, 1));
        // its answer joins it, whatever its subject
        QVERIFY(take(2, mail("b@x", "ayse@example.org", "Bambaşka", "In-Reply-To: <a@x>\r\n")) == Taken::Added);
        QCOMPARE(thread(1).size(), 2);
    }

    void nothingComesTwice()
    {
        const QByteArray raw = mail("a@x");
        QVERIFY(take(1, raw) == Taken::Added);
        QVERIFY(take(1, raw) == Taken::Present);                                           // after a crash
        QVERIFY(take(9, raw) == Taken::Present);                                           // a copy in the same folder
        QVERIFY(must(act(taking(4, raw, folder("Arşiv")))) == Taken::Present);             // moved elsewhere
        QVERIFY(must(act(taking(1, raw, folder(), 8))) == Taken::Present);                 // numbered anew
        QCOMPARE(messages(), 1);
        const InteractionId id = thread(1).first().id;
        QCOMPARE(must(stores().mailSync.placesOf(id)).size(), 4);
        const QByteArray nameless = "From: ayse@example.org\r\nSubject: adsız\r\n\r\nMerhaba\r\n";
        QVERIFY(take(20, nameless) == Taken::Added);
        QVERIFY(take(21, nameless) == Taken::Present);
        QCOMPARE(messages(), 2);
    }

    void anotherMailUnderTheSameNumberIsKept()
    {
        QVERIFY(take(1, mail("a@x")) == Taken::Added);
        QVERIFY(take(2, mail("a@x", "veli@example.org", "Fatura", {}, "Faturam hatalı, düzeltir misiniz?")) == Taken::Added);
        QVERIFY(take(3, mail("a@x", "veli@example.org", "Fatura", {}, "Faturam hatalı, düzeltir misiniz?")) == Taken::Present);
        QCOMPARE(messages(), 2);
        QVERIFY(at(1).interaction != at(2).interaction);
        QCOMPARE(at(3).interaction, at(2).interaction);
    }

    void ourOwnAnswerIsNotFiledAgain()
    {
        QVERIFY(take(1, mail("a@x")) == Taken::Added);
        SendReply reply;
        reply.ticketId = TicketId(1);
        reply.body = QStringLiteral("Yolda.");
        reply.subject = QStringLiteral("Re: Kargom nerede");
        reply.messageId = QStringLiteral("ours@x");
        reply.fromAddress = QStringLiteral("destek@ladin.example");
        reply.to = {QStringLiteral("ayse@example.org")};
        reply.raw = mail("ours@x", "destek@ladin.example", "Re: Kargom nerede", {}, "Yolda.");
        (void)must(act(reply));
        // the server's copy bears headers that ours has not
        const QByteArray copy = "Received: by smtp\r\n" + mail("ours@x", "destek@ladin.example", "Re: Kargom nerede", {}, "Yolda.");
        QVERIFY(must(act(taking(5, copy, folder("Sent")))) == Taken::Present);
        QVERIFY(must(act(taking(6, copy, folder("Sent")))) == Taken::Present);
        QCOMPARE(messages(), 2);
        QCOMPARE(must(stores().mailSync.placesOf(thread(1).last().id)).size(), 2);
    }

    void anAnswerFromAnotherProgramIsOurs()
    {
        QVERIFY(take(1, mail("a@x")) == Taken::Added);
        QVERIFY(take(2, mail("b@x", "satis@ladin.example", "Re: Kargom nerede", "In-Reply-To: <a@x>\r\n", "Yolda.")) == Taken::Added);
        QVERIFY(thread(1).last().direction == Direction::Out);
    }

    void whatCantBeReadIsPutAside()
    {
        const QByteArray junk(300, '\1');
        QVERIFY(take(1, junk) == Taken::Quarantined);
        QVERIFY(take(1, junk) == Taken::Quarantined);
        QVERIFY(take(2, junk) == Taken::Quarantined);
        const QVector<QuarantineItem> items = must(stores().imports.quarantined(10));
        QCOMPARE(items.size(), 1);
        QCOMPARE(at(1).quarantine, items.first().id);
        QCOMPARE(at(2).quarantine, items.first().id);
        QVERIFY(items.first().blobId.isValid());
        QVERIFY(take(3, mail("a@x")) == Taken::Added);  // and the run goes on
        must(act(QuarantinePlace{{folder().id, 7, 4}, QStringLiteral("destek/INBOX;UID=4"), QStringLiteral("server_said_no: NO")}));
        must(act(QuarantinePlace{{folder().id, 7, 4}, QStringLiteral("destek/INBOX;UID=4"), QStringLiteral("server_said_no: NO")}));
        QCOMPARE(must(stores().imports.quarantined(10)).size(), 2);
        QCOMPARE(must(stores().imports.quarantined(10)).first().reason, QStringLiteral("server_said_no: NO"));
        QVERIFY(at(4).quarantine > 0);
        QCOMPARE(must(stores().mailSync.count(folder().id, 7)), 4);
    }

    void oldMailIsHistory()
    {
        clock.advanceSeconds(60LL * 86'400);
        QVERIFY(take(1, mail("a@x")) == Taken::Added);
        QVERIFY(must(stores().tickets.byId(TicketId(1))).status == TicketStatus::Closed);
        // a date in the future, and none at all: the server's will do
        const QByteArray later = QByteArray(mail("b@x")).replace("02 Mar 2026", "02 Mar 2036");
        QVERIFY(take(2, later) == Taken::Added);
        QCOMPARE(thread(2).first().at, clock.now());
        QVERIFY(must(stores().tickets.byId(TicketId(2))).status == TicketStatus::New);
    }

    void knownOnesAreRecognised()
    {
        const QByteArray raw = mail("a@x");
        QVERIFY(take(1, raw) == Taken::Added);
        const QVector<quint32> found = must(act(RecogniseMails{folder().id, 8, {{101, QStringLiteral("a@x"), raw.size()},
            {102, QStringLiteral("a@x"), raw.size() + 1}, {103, QStringLiteral("other@x"), raw.size()}, {104, {}, raw.size()}}}));
        QCOMPARE(found, QVector<quint32>{101});
        QCOMPARE(at(101, 8).interaction, thread(1).first().id);
        QCOMPARE(must(stores().mailSync.count(folder().id, 8)), 1);
    }

    void mailOfARemovedAccountIsNotPutAside()
    {
        const MailFolder inbox = folder();
        const Actor owner{agent().id, Role::Owner};
        must(execute(anyCommand(RemoveAccount{inbox.account}), owner));
        const auto taken = act(taking(1, mail("a@x"), inbox));
        QVERIFY(!taken);
        QVERIFY(taken.error().code == Code::Cancelled);  // what AccountSink puts nothing aside for
        QVERIFY(!must(stores().mailSync.at({inbox.id, 7, 1})));
        must(execute(anyCommand(RestoreAccount{inbox.account}), owner));
        QVERIFY(must(act(taking(1, mail("a@x"), inbox))) == Taken::Added);
    }

    void aFailureLeavesNothing()
    {
        must(exec(QStringLiteral("ALTER TABLE mail_place RENAME TO hidden_place")));
        QVERIFY(!act(taking(1, mail("a@x"), folder())));
        must(exec(QStringLiteral("ALTER TABLE hidden_place RENAME TO mail_place")));
        QCOMPARE(messages(), 0);
        QVERIFY(take(1, mail("a@x")) == Taken::Added);
        QCOMPARE(messages(), 1);
    }
};

QTEST_GUILESS_MAIN(TestMailIntake)
#include "tst_mail_intake.moc"
