// SPDX-License-Identifier: GPL-3.0-or-later
// What is being written is never lost: drafts, their files, and what sending and taking back do to them.
#include "core/conversations/BlobStore.h"
#include "core/conversations/ConversationStore.h"
#include "core/conversations/DraftCommands.h"
#include "core/conversations/Outbox.h"
#include "core/conversations/OutboxCommands.h"
#include "core/tickets/TicketMoves.h"
#include "core/tickets/TicketStore.h"
#include "tests/kernel/CommandTest.h"

using namespace memnun;
using memnun::test::must;
using memnun::test::outcome;

class TestDraftCommands : public memnun::test::CommandTest {
    Q_OBJECT

private:
    static SendReply reply(TicketId id, const QString& body = QStringLiteral("Bugün teslim edilecek."))
    {
        SendReply command;
        command.ticketId = id;
        command.body = body;
        command.messageId = QStringLiteral("r1@defne.example");
        command.fromAddress = QStringLiteral("destek@defne.example");
        command.to = {QStringLiteral("ali@x.example")};
        command.raw = "Subject: Re\r\n\r\nBugun";
        return command;
    }
    static NewAttachment file(const char* name, const QByteArray& bytes)
    {
        return {QString::fromLatin1(name), QStringLiteral("text/plain"), bytes};
    }
    ReplyForm formOf(TicketId id)
    {
        const auto drafts = must(stores().conversations.drafts(id, agent().id));
        return drafts.isEmpty() ? ReplyForm() : drafts.first().form;
    }
    /// "words|file,file" of the draft; empty when there is none.
    QString draft(TicketId id, bool note = false)
    {
        for (const Draft& found : must(stores().conversations.drafts(id, agent().id))) {
            QStringList names;
            for (const DraftFile& kept : found.files) {
                names.append(kept.name);
            }
            if (found.note == note) {
                return found.body + QLatin1Char('|') + names.join(QLatin1Char(','));
            }
        }
        return {};
    }

private Q_SLOTS:
    void sameReplyTwiceIsSentOnce()
    {
        const Ticket made = addTicket();
        const auto first = must(act(reply(made.id)));
        const auto again = must(act(reply(made.id)));
        QCOMPARE(again.interaction, first.interaction);
        QCOMPARE(again.outbox, first.outbox);
        QCOMPARE(must(stores().outbox.waiting()).size(), 1);
        QCOMPARE(must(stores().conversations.thread(made.id)).size(), 2);
        QVERIFY(!canUndo());  // the first one's undo takes it back
    }

    void bothTextsAreKept_data()
    {
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("known");
        QTest::addColumn<QString>("mine");
        QTest::addColumn<QString>("kept");
        const auto row = [](const char* name, const char* stored, const char* known, const char* mine, const char* kept) {
            QTest::newRow(name) << QString::fromUtf8(stored) << QString::fromUtf8(known) << QString::fromUtf8(mine)
                                << QString::fromUtf8(kept);
        };
        row("typed on", "a", "a", "ab", "ab|");
        row("deleted", "a", "a", "", "");
        row("came back meanwhile", "old", "", "new", "new\n\nold|");
        row("came back below", "new\n\nold", "new", "newer", "newer\n\nold|");
        row("there already", "old", "", "new\n\nold", "new\n\nold|");
        row("mine is gone", "old", "", "", "old|");
    }
    void bothTextsAreKept()
    {
        QFETCH(QString, stored);
        QFETCH(QString, known);
        QFETCH(QString, mine);
        QFETCH(QString, kept);
        const Ticket made = addTicket();
        must(act(SaveDraft{made.id, false, stored}));
        must(act(SaveDraft{made.id, false, mine, known}));
        QCOMPARE(draft(made.id), kept);
    }

    void replyTakenBackIsADraftAgain_data()
    {
        QTest::addColumn<QString>("begun");
        QTest::addColumn<QString>("kept");
        QTest::newRow("nothing new") << QString() << QStringLiteral("Merhaba|a.txt,b.txt");
        QTest::newRow("begun again") << QStringLiteral("yeni") << QStringLiteral("yeni\n\nMerhaba|a.txt,b.txt");
    }
    void replyTakenBackIsADraftAgain()
    {
        QFETCH(QString, begun);
        QFETCH(QString, kept);
        const Ticket made = addTicket();
        must(act(AttachToDraft{made.id, {file("a.txt", "A"), file("b.txt", "B")}}));
        must(act(SaveDraft{made.id, false, QStringLiteral("Merhaba")}));
        SendReply command = reply(made.id, QStringLiteral("Merhaba"));
        command.attachments = {file("a.txt", "A"), file("b.txt", "B")};
        must(act(command));
        QCOMPARE(draft(made.id), QString());
        const auto inverse = lastInverse();
        if (!begun.isEmpty()) {
            must(act(SaveDraft{made.id, false, begun}));
        }
        QVERIFY(execute(inverse, agent()));
        QCOMPARE(draft(made.id), kept);
        QVERIFY(lastChanges().touches(Entity::Draft, made.id.value()));
    }

    void formIsKeptWithTheDraft()
    {
        const Ticket made = addTicket();
        SaveDraft save{made.id, false, QStringLiteral("Merhaba")};
        save.form = {QStringLiteral("<p><strong>Merhaba</strong></p>"), {QStringLiteral("a@x.example"), QStringLiteral("b@x.example")},
                     {QStringLiteral("c@x.example")}, {}};
        must(act(save));
        QVERIFY(formOf(made.id) == save.form);
        // what another window wrote stands below it, formatted or not
        SaveDraft other{made.id, false, QStringLiteral("Selam"), QString()};
        other.form.cc = {QStringLiteral("d@x.example")};
        must(act(other));
        QCOMPARE(formOf(made.id).html, QStringLiteral("<p>Selam</p><p><strong>Merhaba</strong></p>"));
        QCOMPARE(formOf(made.id).cc.join(QLatin1Char(' ')), QStringLiteral("d@x.example a@x.example b@x.example"));
        QCOMPARE(draft(made.id), QStringLiteral("Selam\n\nMerhaba|"));
        must(act(SaveDraft{made.id, false, QString()}));
        QVERIFY(formOf(made.id) == ReplyForm());
    }

    void addressesOfBothAreKept_data()
    {
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("known");
        QTest::addColumn<QString>("mine");
        QTest::addColumn<QString>("kept");
        const auto row = [](const char* name, const char* stored, const char* known, const char* mine, const char* kept) {
            QTest::newRow(name) << QString::fromLatin1(stored) << QString::fromLatin1(known) << QString::fromLatin1(mine)
                                << QString::fromLatin1(kept);
        };
        row("typed on", "a@x", "a@x", "a@x b@x", "a@x b@x");
        row("taken out", "a@x b@x", "a@x b@x", "b@x", "b@x");
        row("another window added one", "a@x c@x", "a@x", "a@x b@x", "a@x b@x c@x");
        row("another window wrote the first", "c@x", "", "b@x", "b@x c@x");
    }
    /// The words are the same all the while.
    void addressesOfBothAreKept()
    {
        QFETCH(QString, stored);
        QFETCH(QString, known);
        QFETCH(QString, mine);
        QFETCH(QString, kept);
        const auto form = [](const QString& list) {
            const QStringList all = list.split(QLatin1Char(' '), Qt::SkipEmptyParts);
            return ReplyForm{{}, all, all, {}};
        };
        const Ticket made = addTicket();
        const QString words = QStringLiteral("Merhaba");
        must(act(SaveDraft{made.id, false, words, {}, form(stored)}));
        must(act(SaveDraft{made.id, false, words, words, form(mine), form(known)}));
        QCOMPARE(formOf(made.id).cc.join(QLatin1Char(' ')), kept);
        QCOMPARE(formOf(made.id).bcc.join(QLatin1Char(' ')), kept);
    }

    void formatOfTheSameWordsIsKept_data()
    {
        QTest::addColumn<QString>("known");
        QTest::addColumn<QString>("mine");
        QTest::addColumn<QString>("kept");
        const QString bold = QStringLiteral("<p><strong>a</strong></p>"), slanted = QStringLiteral("<p><em>a</em></p>");
        QTest::newRow("mine was not touched") << QString() << QString() << bold;
        QTest::newRow("I made it plain") << bold << QString() << QString();
        QTest::newRow("both formatted it") << QString() << slanted << slanted;
    }
    /// Another window made it bold.
    void formatOfTheSameWordsIsKept()
    {
        QFETCH(QString, known);
        QFETCH(QString, mine);
        QFETCH(QString, kept);
        const Ticket made = addTicket();
        const QString words = QStringLiteral("a");
        must(act(SaveDraft{made.id, false, words, {}, {QStringLiteral("<p><strong>a</strong></p>"), {}, {}, {}}}));
        must(act(SaveDraft{made.id, false, words, words, {mine, {}, {}, {}}, {known, {}, {}, {}}}));
        QCOMPARE(formOf(made.id).html, kept);
    }

    /// The words are shown in the other ticket by now: what was seen before still counts, but nobody can see any here.
    void anAnswerInAMergedTicketIsNotHeldForEver()
    {
        Interaction word;
        word.at = clock.now();
        word.ticketId = addTicket().id;
        const TicketId merged = word.ticketId;
        const InteractionId seen = must(stores().conversations.insert(word));
        word.ticketId = addTicket().id;
        const TicketId survivor = word.ticketId;
        must(stores().conversations.insert(word));
        must(act(MergeTickets{{survivor, 0}, {{merged, 0}}}));
        SendReply command = reply(merged);
        command.seen = seen;
        const auto refused = act(command);
        QVERIFY(!refused && refused.error().hasRule(rule::kNewerMessage));
        QVERIFY(must(stores().conversations.thread(merged)).isEmpty());
        command.seen = InteractionId();
        QCOMPARE(must(stores().conversations.byId(must(act(command)).interaction)).ticketId, survivor);
    }

    void addressesWithoutWordsAreMergedToo()
    {
        const Ticket survivor = addTicket();
        const Ticket child = addTicket();
        const ReplyForm copies{{}, {QStringLiteral("c@x.example")}, {QStringLiteral("h@x.example")}, {}};
        must(act(SaveDraft{child.id, false, {}, {}, copies}));
        must(act(MergeTickets{{survivor.id, 0}, {{child.id, 0}}}));
        QVERIFY(formOf(survivor.id) == copies);
        QVERIFY(formOf(child.id) == ReplyForm());
        must(undo());
        QVERIFY(formOf(child.id) == copies);
        QVERIFY(formOf(survivor.id) == ReplyForm());
    }

    void replyTakenBackKeepsItsForm()
    {
        const Ticket made = addTicket();
        NewAttachment picture = file("photo.png", "P");
        picture.contentId = QStringLiteral("p1");
        must(act(AttachToDraft{made.id, {picture, file("a.txt", "A")}}));
        SendReply command = reply(made.id, QStringLiteral("Bakın [photo.png]"));
        command.form = {QStringLiteral("<p>Bakın <img src=\"cid:p1\" alt=\"photo.png\"></p>"), {QStringLiteral("c@x.example")},
                        {QStringLiteral("h@x.example")}, {}};
        command.attachments = {picture, file("a.txt", "A")};
        const auto sent = must(act(command));
        QCOMPARE(must(stores().outbox.byId(sent.outbox)).recipients.join(QLatin1Char(' ')),
                 QStringLiteral("ali@x.example c@x.example h@x.example"));
        const Interaction kept = must(stores().conversations.byId(sent.interaction));
        QVERIFY(kept.hasHtml);
        QCOMPARE(kept.toAddresses, QStringLiteral("ali@x.example, c@x.example"));  // a hidden copy stays hidden
        QCOMPARE(must(stores().conversations.attachments(made.id)).size(), 1);     // the picture is part of the text
        QCOMPARE(draft(made.id), QString());
        must(undo());
        QVERIFY(formOf(made.id) == command.form);
        const auto files = must(stores().conversations.drafts(made.id, agent().id)).value(0).files;
        QStringList named;
        for (const DraftFile& each : files)
            named << each.name + QLatin1Char(':') + each.contentId;
        named.sort();
        QCOMPARE(named.join(QLatin1Char(' ')), QStringLiteral("a.txt: photo.png:p1"));
        // its bytes are wanted for as long as it can come back
        QVERIFY(must(stores().blobs.get(files.first().blobId)).size() == 1);
    }

    void noteTakenBackIsADraftAgain()
    {
        const Ticket made = addTicket();
        must(act(AddNote{made.id, QStringLiteral("Depoya sordum")}));
        QCOMPARE(draft(made.id, true), QString());
        must(undo());
        QCOMPARE(draft(made.id, true), QStringLiteral("Depoya sordum|"));
        QCOMPARE(draft(made.id, false), QString());
    }

    void whatCameBackMeanwhileIsNotSentAway()
    {
        const Ticket made = addTicket();
        must(act(SaveDraft{made.id, false, QStringLiteral("yeni\n\neski")}));
        must(act(AttachToDraft{made.id, {file("sent.txt", "S"), file("other.txt", "O")}}));
        SendReply command = reply(made.id, QStringLiteral("yeni"));
        command.attachments = {file("sent.txt", "S")};
        must(act(command));
        QCOMPARE(draft(made.id), QStringLiteral("eski|other.txt"));
    }

    void ticketReadsAsBefore_data()
    {
        QTest::addColumn<bool>("note");
        QTest::newRow("reply") << false;
        QTest::newRow("note") << true;
    }
    void ticketReadsAsBefore()
    {
        QFETCH(bool, note);
        const Ticket made = addTicket();
        must(stores().tickets.setUnread(made.id, true));
        must(stores().tickets.setSnippet(made.id, QStringLiteral("Kargom")));  // as an import cuts it
        clock.advanceSeconds(600);
        if (note) {
            must(act(AddNote{made.id, QStringLiteral("Depoya sordum")}));
        } else {
            must(act(reply(made.id)));
        }
        QCOMPARE(ticket(made.id).lastAt, clock.now());
        clock.advanceSeconds(5);
        must(undo());
        const Ticket after = ticket(made.id);
        QCOMPARE(after.lastAt, made.lastAt);
        QCOMPARE(after.snippet, QStringLiteral("Kargom"));
        QCOMPARE(after.unread, true);
        QVERIFY(lastChanges().touches(Entity::Ticket, made.id.value()));
    }

    void whatCameAfterItStays()
    {
        const Ticket made = addTicket();
        clock.advanceSeconds(60);
        must(act(reply(made.id)));
        const auto inverse = lastInverse();
        clock.advanceSeconds(60);
        SendReply second = reply(made.id, QStringLiteral("Bir şey daha"));
        second.messageId = QStringLiteral("r2@defne.example");
        must(act(second));
        QVERIFY(execute(inverse, agent()));
        QCOMPARE(ticket(made.id).lastAt, clock.now());
        QCOMPARE(ticket(made.id).snippet, QStringLiteral("Bir şey daha"));
    }

    void discardedMessageLeavesTheList()
    {
        const Ticket made = addTicket();
        clock.advanceSeconds(60);
        const auto sent = must(act(reply(made.id)));
        must(stores().outbox.move(sent.outbox, OutboxState::Queued, OutboxState::Failed, {}, clock.now()));
        must(act(DiscardOutbox{sent.outbox}));
        QCOMPARE(ticket(made.id).lastAt, made.lastAt);
        QCOMPARE(ticket(made.id).snippet, made.snippet);
    }

    void filesTogetherHaveALimit()
    {
        const Ticket made = addTicket();
        const QByteArray most(kMostAttachedBytes - 1, 'x');
        must(act(AttachToDraft{made.id, {file("big.bin", most)}}));
        const auto refused = act(AttachToDraft{made.id, {file("a.txt", "A"), file("b.txt", "B")}});
        QCOMPARE(outcome(refused), QStringLiteral("invalid"));
        QCOMPARE(refused.error().fields.value(0).rule, QStringLiteral("too_large"));
        QCOMPARE(draft(made.id), QStringLiteral("|big.bin"));
        must(act(AttachToDraft{made.id, {file("a.txt", "A")}}));
        QCOMPARE(draft(made.id), QStringLiteral("|big.bin,a.txt"));
    }

    void fileIsTakenOff()
    {
        const Ticket made = addTicket();
        must(act(AttachToDraft{made.id, {file("a.txt", "A"), file("b.txt", "B")}}));
        const DraftFile first = must(stores().conversations.drafts(made.id, agent().id)).first().files.first();
        QCOMPARE(must(stores().blobs.get(first.blobId)), QByteArray("A"));
        must(act(DetachFromDraft{made.id, first.id}));
        QCOMPARE(draft(made.id), QStringLiteral("|b.txt"));
        QCOMPARE(outcome(act(DetachFromDraft{made.id, first.id})), QStringLiteral("not_found"));
    }
};

QTEST_GUILESS_MAIN(TestDraftCommands)
#include "tst_draft_commands.moc"
