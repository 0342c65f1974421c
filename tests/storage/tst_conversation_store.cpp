// SPDX-License-Identifier: GPL-3.0-or-later
// Mails, calls and notes: append-only, unique by Message-ID, paged by time; their attachments.
#include "core/conversations/BlobStore.h"
#include "core/conversations/ConversationStore.h"
#include "core/customers/CustomerStore.h"
#include "core/imports/ImportStore.h"
#include "core/people/UserStore.h"
#include "core/tickets/TicketStore.h"
#include "tests/storage/StoreTest.h"

#include <functional>

using namespace memnun;
using memnun::test::must;
using memnun::test::outcome;

class TestConversationStore : public memnun::test::StoreTest {
    Q_OBJECT

private:
    TicketId ticket(const QString& subject = QStringLiteral("Kargo"))
    {
        Ticket ticket;
        ticket.subject = subject;
        ticket.createdAt = ticket.lastAt = kMonday;
        return must(stores().tickets.insert(ticket));
    }

    CustomerId customer(const QString& name)
    {
        Customer customer;
        customer.name = name;
        return must(stores().customers.insert(customer));
    }

    UserId user()
    {
        return must(stores().users.insert({{}, QStringLiteral("Şule"), {}, {}, {}, Role::Agent, true, 0}));
    }

    InteractionId add(TicketId ticket, int second, const std::function<void(Interaction&)>& change = {})
    {
        Interaction item;
        item.ticketId = ticket;
        item.at = kMonday.plusSeconds(second);
        if (change) {
            change(item);
        }
        return must(stores().conversations.insert(item));
    }

    static QVector<InteractionId> idsOf(const QVector<TimelineRow>& rows)
    {
        QVector<InteractionId> ids;
        for (const TimelineRow& row : rows) {
            ids.append(row.interaction.id);
        }
        return ids;
    }

    Interaction sample()
    {
        ImportRun run;
        run.kind = QStringLiteral("mail");
        Interaction item;
        item.ticketId = ticket();
        item.customerId = customer(QStringLiteral("Ali"));
        item.userId = user();
        item.channel = Channel::Phone;
        item.direction = Direction::Out;
        item.isPublic = false;
        item.automated = AutomatedKind::Bounce;
        item.at = kMonday;
        item.endedAt = kMonday.plusSeconds(99);
        item.subject = QStringLiteral("İade \\ 'şikâyet'");
        item.body = QStringLiteral("Satır 1\r\nSatır 2 😀 \u00a0 ") + QString(5000, QLatin1Char('x'));
        item.hasHtml = true;
        item.messageId = QStringLiteral("Abc+1@x.example");
        item.inReplyTo = QStringLiteral("önceki@x");
        item.fromName = QStringLiteral("Işıl");
        item.fromAddress = QStringLiteral("isil@x.example");
        item.toAddresses = QStringLiteral("a@x, b@y");
        item.replyTo = QStringLiteral("c@z");
        item.rawBlob = must(stores().blobs.put("raw"));
        item.waitS = 1;
        item.talkS = 2;
        item.holdS = 3;
        item.wrapS = 4;
        item.outcome = CallOutcome::Voicemail;
        item.reason = QStringLiteral("Kargo nerede");
        item.importId = must(stores().imports.begin(run));
        return item;
    }

private Q_SLOTS:
    void everyFieldComesBack()
    {
        const Interaction wanted = sample();
        const InteractionId id = must(stores().conversations.insert(wanted));
        const Interaction back = must(stores().conversations.byId(id));
        QCOMPARE(back.id, id);
        QCOMPARE(back.ticketId, wanted.ticketId);
        QCOMPARE(back.customerId, wanted.customerId);
        QCOMPARE(back.userId, wanted.userId);
        QVERIFY(back.channel == wanted.channel && back.direction == wanted.direction);
        QVERIFY(back.automated == wanted.automated && back.outcome == wanted.outcome);
        QCOMPARE(back.isPublic, false);
        QCOMPARE(back.at, wanted.at);
        QCOMPARE(back.endedAt, wanted.endedAt);
        QCOMPARE(back.subject, wanted.subject);
        QCOMPARE(back.body, wanted.body);
        QCOMPARE(back.hasHtml, true);
        QCOMPARE(back.messageId, wanted.messageId);
        QCOMPARE(back.inReplyTo, wanted.inReplyTo);
        QCOMPARE(back.fromName, wanted.fromName);
        QCOMPARE(back.fromAddress, wanted.fromAddress);
        QCOMPARE(back.toAddresses, wanted.toAddresses);
        QCOMPARE(back.replyTo, wanted.replyTo);
        QCOMPARE(back.rawBlob, wanted.rawBlob);
        QCOMPARE(QVector<int>({back.waitS, back.talkS, back.holdS, back.wrapS}), QVector<int>({1, 2, 3, 4}));
        QCOMPARE(back.reason, wanted.reason);
        QCOMPARE(back.withdrawn, false);
        QCOMPARE(back.importId, wanted.importId);
        QCOMPARE(outcome(stores().conversations.byId(InteractionId(99))), QStringLiteral("not_found"));
    }

    void everyEnumValueIsAdmitted()
    {
        const TicketId id = ticket();
        const auto inserted = [&](const std::function<void(Interaction&)>& change) {
            return must(stores().conversations.byId(add(id, 0, change)));
        };
        for (const auto& entry : EnumKeys<Channel>::keys) {
            QVERIFY(inserted([&](Interaction& i) { i.channel = entry.first; }).channel == entry.first);
        }
        for (const auto& entry : EnumKeys<Direction>::keys) {
            QVERIFY(inserted([&](Interaction& i) { i.direction = entry.first; }).direction == entry.first);
        }
        for (const auto& entry : EnumKeys<AutomatedKind>::keys) {
            QVERIFY(inserted([&](Interaction& i) { i.automated = entry.first; }).automated == entry.first);
        }
        for (const auto& entry : EnumKeys<CallOutcome>::keys) {
            QVERIFY(inserted([&](Interaction& i) { i.outcome = entry.first; }).outcome == entry.first);
        }
    }

    void nulInATextIsReplaced()
    {
        const InteractionId id = add(ticket(), 0, [](Interaction& i) {
            i.body = QStringLiteral("once") + QChar(QChar::Null) + QStringLiteral("sonra");
        });
        QCOMPARE(must(stores().conversations.byId(id)).body, QStringLiteral("once\uFFFDsonra"));
    }

    void messageIdIsTakenOnce()
    {
        const TicketId id = ticket();
        const auto named = [](Interaction& i) { i.messageId = QStringLiteral("a@x"); };
        add(id, 0, named);
        Interaction again;
        again.ticketId = ticket();
        again.at = kMonday;
        named(again);
        QCOMPARE(outcome(stores().conversations.insert(again)), QStringLiteral("conflict"));
        add(id, 1);
        add(id, 2);  // without a Message-ID as often as one likes
        QCOMPARE(must(stores().conversations.thread(id)).size(), 3);
        QCOMPARE(must(stores().conversations.thread(again.ticketId)).size(), 0);

        QStringList asked{QStringLiteral("a@x"), QStringLiteral("A@X"), QString()};
        for (int i = 0; i < 900; ++i) {
            asked.prepend(QStringLiteral("%1@none").arg(i));
        }
        QCOMPARE(must(stores().conversations.known(asked)).keys(), QStringList{QStringLiteral("a@x")});
        QVERIFY(must(stores().conversations.known({})).isEmpty());
    }

    void historyIsAppendOnly_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("result");
        const auto row = [](const char* sql, const char* result) {
            QTest::newRow(sql) << QString::fromLatin1(sql) << QString::fromLatin1(result);
        };
        row("DELETE FROM interaction", "storage");
        row("UPDATE interaction SET at = 1", "storage");
        row("UPDATE interaction SET direction = 'out'", "storage");
        row("UPDATE interaction SET is_public = 0", "storage");
        row("UPDATE interaction SET outcome = 'missed'", "storage");
        row("UPDATE interaction SET talk_s = 9", "storage");
        row("UPDATE interaction SET withdrawn = 1", "ok");
    }
    void historyIsAppendOnly()
    {
        QFETCH(QString, sql);
        QFETCH(QString, result);
        const InteractionId id = add(ticket(), 0);
        QCOMPARE(outcome(exec(sql)), result);
        const Interaction back = must(stores().conversations.byId(id));
        QCOMPARE(back.at, kMonday);
        QVERIFY(back.direction == Direction::In);
    }

    void threadIsOldestFirstWithoutWithdrawn()
    {
        const TicketId id = ticket();
        const InteractionId late = add(id, 9);
        const InteractionId early = add(id, 1);
        const InteractionId twin = add(id, 1);
        const InteractionId taken = add(id, 5);
        add(ticket(), 3);
        must(stores().conversations.setWithdrawn(taken, true));
        QVector<InteractionId> ids;
        for (const Interaction& item : must(stores().conversations.thread(id))) {
            ids.append(item.id);
        }
        QCOMPARE(ids, QVector<InteractionId>({early, twin, late}));
        QCOMPARE(must(stores().conversations.byId(taken)).withdrawn, true);
        must(stores().conversations.setWithdrawn(taken, false));
        QCOMPARE(must(stores().conversations.thread(id)).size(), 4);
        QCOMPARE(outcome(stores().conversations.setWithdrawn(InteractionId(99), true)), QStringLiteral("not_found"));
    }

    void timelinePagesNeitherSkipNorRepeat()
    {
        const CustomerId ali = customer(QStringLiteral("Ali"));
        const TicketId a = ticket(QStringLiteral("Kargo"));
        const TicketId b = ticket(QStringLiteral("Fatura"));
        QVector<InteractionId> newestFirst;
        for (int i = 0; i < 11; ++i) {
            newestFirst.prepend(add(i % 2 == 0 ? a : b, i / 3, [&](Interaction& item) {
                item.customerId = ali;
                item.body = QString(1000, QChar(0x15F));
            }));
        }
        add(a, 5, [&](Interaction& item) { item.customerId = customer(QStringLiteral("Veli")); });
        must(stores().conversations.setWithdrawn(newestFirst.takeAt(3), true));
        QVector<InteractionId> seen;
        TimelineQuery query{ali, {}, 3};
        while (true) {
            const QVector<TimelineRow> page = must(stores().conversations.timeline(query));
            seen += idsOf(page);
            if (page.size() < 3 || seen.size() > 50) {
                break;
            }
            query.before = std::pair(page.last().interaction.at, page.last().interaction.id);
        }
        QCOMPARE(seen, newestFirst);
        const TimelineRow row = must(stores().conversations.timeline({ali, {}, 1})).first();
        QCOMPARE(row.interaction.body, QString(200, QChar(0x15F)));
        QCOMPARE(row.ticketSubject, QStringLiteral("Kargo"));
        QCOMPARE(row.customerName, QStringLiteral("Ali"));
        QVERIFY(row.ticketStatus == TicketStatus::New);
    }

    void discardedTicketLeavesTheTimeline()
    {
        const CustomerId ali = customer(QStringLiteral("Ali"));
        Ticket made = must(stores().tickets.byId(ticket()));
        add(made.id, 0, [&](Interaction& item) { item.customerId = ali; item.channel = Channel::Phone; });
        QCOMPARE(must(stores().conversations.timeline({ali, {}, 10})).size(), 1);
        made.discarded = true;
        must(stores().tickets.update(made));
        QVERIFY(must(stores().conversations.timeline({ali, {}, 10})).isEmpty());
        QVERIFY(must(stores().conversations.calls({})).isEmpty());
    }

    void callsOfEverybodyArePaged()
    {
        const TicketId id = ticket();
        QVector<InteractionId> all;
        QVector<InteractionId> missed;
        int second = 0;
        for (const Direction direction : {Direction::In, Direction::Out}) {
            for (const CallOutcome outcome : {CallOutcome::Answered, CallOutcome::Missed, CallOutcome::Abandoned,
                                              CallOutcome::Voicemail, CallOutcome::NoAnswer, CallOutcome::Busy}) {
                all.prepend(add(id, second++, [&](Interaction& item) {
                    item.channel = Channel::Phone;
                    item.direction = direction;
                    item.outcome = outcome;
                }));
                if (direction == Direction::In && (outcome == CallOutcome::Missed || outcome == CallOutcome::Abandoned
                                                   || outcome == CallOutcome::Voicemail)) {
                    missed.prepend(all.first());
                }
            }
        }
        add(id, 50, [](Interaction& item) { item.channel = Channel::Email; });
        QCOMPARE(idsOf(must(stores().conversations.calls({}))), all);
        QCOMPARE(idsOf(must(stores().conversations.calls({true, {}, 50}))), missed);
        const QVector<TimelineRow> first = must(stores().conversations.calls({false, {}, 5}));
        const auto& last = first.last().interaction;
        QCOMPARE(idsOf(must(stores().conversations.calls({false, std::pair(last.at, last.id), 50}))), all.mid(5));
    }

    void whatWasLeftOnTheServerIsFilledOnce()
    {
        Attachment left{{}, add(ticket(), 0), QStringLiteral("film.mp4"), QStringLiteral("video/mp4"), 100'000'000, {}, {}, 2, QStringLiteral("1.2")};
        QVERIFY(left.onServer());
        left.id = must(stores().conversations.attach(left));
        QVERIFY(must(stores().conversations.attachment(left.id)).onServer());
        QCOMPARE(must(stores().conversations.attachment(left.id)).section, left.section);
        const BlobId content = must(stores().blobs.put("film"));
        QVERIFY(must(stores().conversations.fillAttachment(left.id, content, 4, QStringLiteral("abc"))));
        const Attachment here = must(stores().conversations.attachment(left.id));
        QVERIFY(!here.onServer() && here.blobId == content && here.size == 4 && here.sha256 == QLatin1String("abc"));
        QVERIFY(!must(stores().conversations.fillAttachment(left.id, content, 5, QStringLiteral("def"))));
        // one that lies in its message is never filled
        const AttachmentId inside = must(stores().conversations.attach({{}, left.interactionId, QStringLiteral("b"), {}, 1, {}, {}, 3}));
        QVERIFY(!must(stores().conversations.fillAttachment(inside, content, 5, QStringLiteral("def"))));
        QCOMPARE(outcome(stores().conversations.attachment(AttachmentId(9999))), QStringLiteral("not_found"));
    }

    void attachmentsComeBack()
    {
        const TicketId id = ticket();
        const Attachment file{{}, add(id, 0), QStringLiteral("fatura şubat.pdf"), QStringLiteral("application/pdf"), 5000000000,
                              QStringLiteral("00ab"), must(stores().blobs.put("pdf")), 7};
        const AttachmentId first = must(stores().conversations.attach(file));
        must(stores().conversations.attach({{}, add(id, 1), QStringLiteral("b"), {}, 1, {}, {}, -1}));
        must(stores().conversations.attach({{}, add(ticket(), 1), QStringLiteral("other"), {}, 1, {}, {}, -1}));
        const QVector<Attachment> all = must(stores().conversations.attachments(id));
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.first().id, first);
        QCOMPARE(all.first().interactionId, file.interactionId);
        QCOMPARE(all.first().name, file.name);
        QCOMPARE(all.first().type, file.type);
        QCOMPARE(all.first().size, file.size);
        QCOMPARE(all.first().sha256, file.sha256);
        QCOMPARE(all.first().blobId, file.blobId);
        QCOMPARE(all.first().partIndex, 7);
        QCOMPARE(all.last().blobId, BlobId());
        QCOMPARE(all.last().partIndex, -1);
    }

    void messageIsFoundByItsId()
    {
        const InteractionId id = add(ticket(), 0, [](Interaction& i) { i.messageId = QStringLiteral("a@x"); });
        const auto found = must(stores().conversations.byMessageId(QStringLiteral("a@x")));
        QVERIFY(found.has_value());
        QCOMPARE(found->id, id);
        QVERIFY(!must(stores().conversations.byMessageId(QStringLiteral("b@x"))).has_value());
    }
};

QTEST_GUILESS_MAIN(TestConversationStore)
#include "tst_conversation_store.moc"
