// SPDX-License-Identifier: GPL-3.0-or-later
// The outbox: the same contract on both engines.
#include "core/accounts/MailAccountStore.h"
#include "core/conversations/BlobStore.h"
#include "core/conversations/ConversationStore.h"
#include "core/conversations/Outbox.h"
#include "core/kpi/FactStore.h"
#include "core/tickets/TicketStore.h"
#include "tests/storage/StoreTest.h"

using namespace memnun;
using memnun::test::must;
using memnun::test::outcome;

class TestOutboxStore : public memnun::test::StoreTest {
    Q_OBJECT

private:
    TicketId ticket()
    {
        Ticket ticket;
        ticket.subject = QStringLiteral("Kargo gecikti");
        ticket.createdAt = ticket.lastAt = kMonday;
        return must(stores().tickets.insert(ticket));
    }

    OutboxItem queued(int delayS)
    {
        Interaction reply;
        reply.ticketId = ticket();
        reply.direction = Direction::Out;
        reply.at = kMonday;
        OutboxItem item;
        item.ticketId = reply.ticketId;
        item.interactionId = must(stores().conversations.insert(reply));
        item.rawBlob = must(stores().blobs.put("From: destek@defne.example\r\n\r\nMerhaba"));
        item.sender = QStringLiteral("destek@defne.example");
        item.recipients = {QStringLiteral("ali@example.com"), QStringLiteral("veli@example.com")};
        item.notBefore = kMonday.plusSeconds(delayS);
        item.id = must(stores().outbox.insert(item));
        return item;
    }

private Q_SLOTS:
    void outboxItemMovesOnceFromEachState()
    {
        const OutboxItem item = queued(10);
        OutboxItem back = must(stores().outbox.byId(item.id));
        QCOMPARE(back.ticketId, item.ticketId);
        QCOMPARE(back.interactionId, item.interactionId);
        QCOMPARE(must(stores().outbox.ofInteraction(item.interactionId)).id, item.id);
        QCOMPARE(outcome(stores().outbox.ofInteraction(InteractionId(99))), QStringLiteral("not_found"));
        QCOMPARE(back.rawBlob, item.rawBlob);
        QCOMPARE(back.sender, item.sender);
        QCOMPARE(back.recipients, item.recipients);
        QCOMPARE(toKey(back.state), QStringLiteral("queued"));
        QCOMPARE(back.notBefore, item.notBefore);
        QCOMPARE(back.attempts, 0);
        QCOMPARE(back.lastError, QString());

        OutboxStore& outbox = stores().outbox;
        const Instant later = kMonday.plusSeconds(300);
        must(outbox.move(item.id, OutboxState::Queued, OutboxState::Sending, {}, item.notBefore));
        QCOMPARE(outcome(outbox.move(item.id, OutboxState::Queued, OutboxState::Cancelled, {}, kMonday)),
                 QStringLiteral("conflict"));
        QCOMPARE(must(outbox.waiting()).size(), 1);  // one being sent may be left from a crash
        must(outbox.move(item.id, OutboxState::Sending, OutboxState::Failed, QStringLiteral("450 busy"), later));
        back = must(outbox.byId(item.id));
        QCOMPARE(toKey(back.state), QStringLiteral("failed"));
        QCOMPARE(back.lastError, QStringLiteral("450 busy"));
        QCOMPARE(back.notBefore, later);
        QCOMPARE(back.attempts, 1);
        QCOMPARE(outcome(outbox.move(OutboxId(999), OutboxState::Queued, OutboxState::Sent, {}, kMonday)),
                 QStringLiteral("not_found"));
    }

    void aMomentIsChosenOnlyWhileItWaits()
    {
        const OutboxItem item = queued(10);
        OutboxStore& outbox = stores().outbox;
        QVERIFY(!must(outbox.byId(item.id)).sendAt);
        must(outbox.setSendAt(item.id, kMonday.plusSeconds(3600)));
        QCOMPARE(must(outbox.byId(item.id)).sendAt, std::optional(kMonday.plusSeconds(3600)));
        QCOMPARE(must(stores().facts.messages()).size(), 0);  // it answers nobody yet
        must(outbox.setSendAt(item.id, std::nullopt));
        QVERIFY(!must(outbox.byId(item.id)).sendAt);
        QCOMPARE(must(stores().facts.messages()).size(), 1);
        must(outbox.move(item.id, OutboxState::Queued, OutboxState::Sending, {}, kMonday));
        QCOMPARE(outcome(outbox.setSendAt(item.id, kMonday)), QStringLiteral("conflict"));
        QCOMPARE(outcome(outbox.setSendAt(OutboxId(999), kMonday)), QStringLiteral("not_found"));
    }

    void whatLeftIsCountedByAccount()
    {
        MailAccount account;
        account.name = account.address = QStringLiteral("destek@example.com");
        account.outgoing.host = QStringLiteral("smtp.example.com");
        const MailAccountId one = must(stores().accounts.insert(account));
        const MailAccountId other = must(stores().accounts.insert(account));
        OutboxStore& outbox = stores().outbox;
        QCOMPARE(must(outbox.leftThrough(one, kMonday)).size(), 0);
        for (const int at : {10, 20, 30})
            must(outbox.noteLeaving(queued(at).id, one, kMonday.plusSeconds(at)));
        const OutboxItem elsewhere = queued(40);
        must(outbox.noteLeaving(elsewhere.id, other, kMonday.plusSeconds(40)));
        QCOMPARE(must(outbox.leftThrough(one, kMonday.plusSeconds(10))).size(), 2);  // later than that
        QCOMPARE(must(outbox.leftThrough(other, kMonday)), QVector<Instant>{kMonday.plusSeconds(40)});
        const OutboxItem back = must(outbox.byId(elsewhere.id));
        QCOMPARE(back.accountId, other);
        QCOMPARE(back.leftAt, std::optional(kMonday.plusSeconds(40)));
    }

    void whatIsToBeAskedOfTheSentFolderIsClaimedOnce()
    {
        const OutboxItem later = queued(10);
        const OutboxItem sooner = queued(20);
        OutboxStore& outbox = stores().outbox;
        QCOMPARE(must(outbox.folderWaiting()).size(), 0);
        must(outbox.setFolder(later.id, kMonday.plusSeconds(60), {}));
        must(outbox.setFolder(sooner.id, kMonday, {}));
        QVector<OutboxItem> waiting = must(outbox.folderWaiting());
        QCOMPARE(waiting.size(), 2);
        QCOMPARE(waiting.first().id, sooner.id);
        QCOMPARE(waiting.first().folderAt, std::optional(kMonday));
        const int tries = waiting.first().folderTries;
        must(outbox.setFolder(sooner.id, kMonday.plusSeconds(900), tries));
        QCOMPARE(outcome(outbox.setFolder(sooner.id, kMonday.plusSeconds(900), tries)), QStringLiteral("conflict"));
        QCOMPARE(outcome(outbox.setFolder(OutboxId(999), kMonday, 0)), QStringLiteral("not_found"));
        must(outbox.setFolder(sooner.id, std::nullopt, tries + 1));
        QCOMPARE(must(outbox.folderWaiting()).size(), 1);
    }

    /// The row is append-only and says when it was written; the customer had it when it left.
    void anAnswerForLaterCountsFromWhenItLeft()
    {
        const OutboxItem item = queued(10);
        Interaction question;
        question.ticketId = item.ticketId;
        question.at = kMonday.plusSeconds(30);  // written after the answer, before it left
        must(stores().conversations.insert(question));
        OutboxStore& outbox = stores().outbox;
        must(outbox.setSendAt(item.id, kMonday.plusSeconds(60)));
        must(outbox.move(item.id, OutboxState::Queued, OutboxState::Sending, {}, kMonday));
        must(outbox.noteLeaving(item.id, {}, kMonday.plusSeconds(61)));
        must(outbox.move(item.id, OutboxState::Sending, OutboxState::Sent, {}, kMonday));
        const QVector<kpi::Message> told = must(stores().facts.messages());
        QCOMPARE(told.size(), 2);
        QVERIFY(told[0].direction == Direction::In && told[1].direction == Direction::Out);
        QCOMPARE(told[1].at, kMonday.plusSeconds(61));
    }

    void whatCouldNotLeaveAnswersNobody()
    {
        OutboxItem item = queued(10);
        Interaction question;
        question.ticketId = item.ticketId;
        question.at = kMonday.plusSeconds(-600);
        must(stores().conversations.insert(question));
        QCOMPARE(must(stores().outbox.waiting(item.ticketId)).size(), 1);
        QCOMPARE(must(stores().outbox.waiting(TicketId(item.ticketId.value() + 1))).size(), 0);
        const auto waits = [&] { return must(stores().tickets.rows({item.ticketId})).first().waitingSince; };
        const auto told = [&] { return must(stores().facts.messages()).size(); };
        QVERIFY(!waits());
        QCOMPARE(told(), 2);
        must(stores().outbox.move(item.id, OutboxState::Queued, OutboxState::Failed, QStringLiteral("refused: 550"), kMonday));
        QCOMPARE(waits(), std::optional(question.at));
        QCOMPARE(told(), 1);
        must(stores().outbox.move(item.id, OutboxState::Failed, OutboxState::Queued, {}, kMonday));
        must(stores().outbox.move(item.id, OutboxState::Queued, OutboxState::Failed, QStringLiteral("may_have_been_sent: x"), kMonday));
        QVERIFY(!waits());
        QCOMPARE(told(), 2);
    }

    void waitingMessagesComeOldestFirst()
    {
        const OutboxItem late = queued(50);
        const OutboxItem early = queued(20);
        const OutboxItem sent = queued(10);
        must(stores().outbox.move(sent.id, OutboxState::Queued, OutboxState::Sent, {}, kMonday));
        must(stores().outbox.move(early.id, OutboxState::Queued, OutboxState::Failed, QStringLiteral("x"), early.notBefore));
        QVector<OutboxId> ids;
        for (const OutboxItem& item : must(stores().outbox.waiting())) {
            ids.append(item.id);
        }
        QCOMPARE(ids, QVector<OutboxId>({early.id, late.id}));
    }
};

QTEST_GUILESS_MAIN(TestOutboxStore)
#include "tst_outbox_store.moc"
