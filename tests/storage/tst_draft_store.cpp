// SPDX-License-Identifier: GPL-3.0-or-later
// What was typed and not sent yet: one draft per ticket, author and kind, and the files put beside it.
#include "core/conversations/BlobStore.h"
#include "core/conversations/ConversationStore.h"
#include "core/people/UserStore.h"
#include "core/tickets/TicketStore.h"
#include "tests/storage/StoreTest.h"

#include <algorithm>

using namespace memnun;
using memnun::test::must;
using memnun::test::outcome;

class TestDraftStore : public memnun::test::StoreTest {
    Q_OBJECT

private:
    TicketId ticket()
    {
        Ticket ticket;
        ticket.subject = QStringLiteral("Kargo");
        ticket.createdAt = ticket.lastAt = kMonday;
        return must(stores().tickets.insert(ticket));
    }

    UserId user()
    {
        return must(stores().users.insert({{}, QStringLiteral("Şule"), {}, {}, {}, Role::Agent, true, 0}));
    }

private Q_SLOTS:
    void draftIsOnePerTicketAuthorAndKind()
    {
        ConversationStore& store = stores().conversations;
        const TicketId id = ticket();
        const UserId me = user();
        must(store.saveDraft({id, me, false, QStringLiteral("Merhaba"), kMonday}));
        must(store.saveDraft({id, me, false, QStringLiteral("Merhaba Ali"), kMonday.plusSeconds(5)}));
        must(store.saveDraft({id, me, true, QStringLiteral("Not"), kMonday}));
        must(store.saveDraft({id, user(), false, QStringLiteral("başkası"), kMonday}));
        QVector<Draft> drafts = must(store.drafts(id, me));
        std::sort(drafts.begin(), drafts.end(), [](const Draft& a, const Draft& b) { return a.note < b.note; });
        QCOMPARE(drafts.size(), 2);
        QCOMPARE(drafts.first().body, QStringLiteral("Merhaba Ali"));
        QCOMPARE(drafts.first().savedAt, kMonday.plusSeconds(5));
        QCOMPARE(drafts.first().ticketId, id);
        QCOMPARE(drafts.first().userId, me);
        QCOMPARE(drafts.last().body, QStringLiteral("Not"));
        must(store.saveDraft({id, me, false, {}, kMonday}));
        QCOMPARE(must(store.drafts(id, me)).size(), 1);
        QVERIFY(must(store.drafts(ticket(), me)).isEmpty());
    }

    void addressesAloneAreADraft()
    {
        ConversationStore& store = stores().conversations;
        const TicketId id = ticket();
        const UserId me = user();
        // Who begins with the addresses finds them again.
        must(store.saveDraft({id, me, false, {}, kMonday, {}, {{}, {}, {QStringLiteral("boss@example.org")}, {}}}));
        const QVector<Draft> drafts = must(store.drafts(id, me));
        QCOMPARE(drafts.size(), 1);
        QCOMPARE(drafts.first().body, QString());
        QCOMPARE(drafts.first().form.bcc, QStringList{QStringLiteral("boss@example.org")});
        must(store.saveDraft({id, me, false, {}, kMonday}));
        QVERIFY(must(store.drafts(id, me)).isEmpty());
    }

    void draftFilesStayWithoutWords()
    {
        ConversationStore& store = stores().conversations;
        const TicketId id = ticket();
        const UserId me = user();
        const BlobId blob = must(stores().blobs.put("pdf"));
        must(store.saveDraft({id, me, true, QStringLiteral("Not"), kMonday}));
        const DraftFileId first = must(store.addDraftFile(id, me, {{}, QStringLiteral("fiş.pdf"), QStringLiteral("application/pdf"), 3, blob}));
        must(store.addDraftFile(id, me, {{}, QStringLiteral("b"), {}, 3, blob}));
        must(store.addDraftFile(ticket(), me, {{}, QStringLiteral("c"), {}, 3, blob}));
        QVector<Draft> drafts = must(store.drafts(id, me));
        QCOMPARE(drafts.size(), 2);
        QCOMPARE(drafts.first().note, false);
        QCOMPARE(drafts.first().body, QString());
        QCOMPARE(drafts.first().files.size(), 2);
        QCOMPARE(drafts.first().files.first().id, first);
        QCOMPARE(drafts.first().files.first().name, QStringLiteral("fiş.pdf"));
        QCOMPARE(drafts.first().files.first().type, QStringLiteral("application/pdf"));
        QCOMPARE(drafts.first().files.first().size, 3);
        QCOMPARE(drafts.first().files.first().blobId, blob);
        QVERIFY(drafts.last().note && drafts.last().files.isEmpty());
        must(store.saveDraft({id, me, false, QStringLiteral("Ekte"), kMonday}));
        must(store.saveDraft({id, me, false, QStringLiteral("Ekte."), kMonday}));
        QCOMPARE(must(store.drafts(id, me)).first().files.size(), 2);
        QCOMPARE(outcome(store.removeDraftFile(first, user())), QStringLiteral("not_found"));
        must(store.removeDraftFile(first, me));
        QCOMPARE(must(store.drafts(id, me)).first().files.size(), 1);
        QVERIFY(must(store.drafts(id, user())).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDraftStore)
#include "tst_draft_store.moc"
