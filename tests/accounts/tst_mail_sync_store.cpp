// SPDX-License-Identifier: GPL-3.0-or-later
// How far folders are fetched, what became of each message, and whose turn it is: the same on both engines.
#include "core/accounts/AccountCommands.h"
#include "core/accounts/MailAccountStore.h"
#include "core/accounts/SyncCommands.h"
#include "core/conversations/BlobStore.h"
#include "core/conversations/ConversationStore.h"
#include "core/conversations/OutboxCommands.h"
#include "core/imports/ImportStore.h"
#include "core/tickets/TicketCommands.h"
#include "tests/kernel/CommandTest.h"

using namespace memnun;
using memnun::test::must;
using memnun::test::outcome;

class TestMailSyncStore : public memnun::test::CommandTest {
    Q_OBJECT

private:
    MailAccountId account(const char* address = "destek@ladinev.example")
    {
        MailAccount made;
        made.name = made.address = QString::fromLatin1(address);
        return must(stores().accounts.insert(made));
    }
    MailFolder inbox() { return must(sync().folder(account(), kInbox)); }
    MailSyncStore& sync() { return stores().mailSync; }
    InteractionId message()
    {
        Interaction mail;
        mail.ticketId = addTicket().id;
        mail.at = kMonday;
        return must(stores().conversations.insert(mail));
    }
    qint64 quarantined()
    {
        QuarantineItem item;
        item.source = QStringLiteral("INBOX;UID=9");
        item.reason = QStringLiteral("too deep");
        item.sha256 = QStringLiteral("abc");
        item.at = kMonday;
        must(stores().imports.quarantine(item));
        return must(stores().imports.quarantined(item.sha256)).id;
    }

private Q_SLOTS:
    void aFolderKeepsEveryField()
    {
        const MailAccountId id = account();
        MailFolder folder = must(sync().folder(id, QStringLiteral("Siparişler/İade")));
        QCOMPARE(folder.account, id);
        QVERIFY(!folder.watched && folder.uidValidity == 0 && !folder.localCount && !folder.syncedAt && !folder.lagMs);
        folder.uidValidity = 4'294'967'295U;
        folder.highestUid = 4'294'967'294U;
        folder.modSeq = 9'223'372'036'854'775'807LL;
        folder.localCount = 200'000;
        folder.serverCount = 200'001;
        folder.syncedAt = kMonday;
        folder.triedAt = kMonday.plusSeconds(5);
        folder.lastError = QStringLiteral("port: mail.example:993: bağlanılamadı");
        folder.lagMs = 1'850;
        must(sync().save(folder));
        QVERIFY(must(sync().folder(folder.id)) == folder);
        QVERIFY(must(sync().folder(id, folder.name)) == folder);
        folder.localCount.reset();
        folder.syncedAt.reset();
        folder.lastError.clear();
        must(sync().save(folder));
        QVERIFY(must(sync().folders(id)).last() == folder);
        QCOMPARE(must(sync().folders(id)).size(), 2);  // the account watches its inbox
        folder.id = MailFolderId(999);
        QCOMPARE(outcome(sync().save(folder)), QStringLiteral("not_found"));
        QCOMPARE(outcome(sync().folder(folder.id)), QStringLiteral("not_found"));
    }

    void whatServersAreTold()
    {
        const MailFolder folder = inbox();
        Interaction mail;
        mail.ticketId = addTicket().id;
        mail.at = kMonday;
        mail.messageId = QStringLiteral("asked@x");
        const InteractionId asked = must(stores().conversations.insert(mail));
        mail.messageId = QStringLiteral("elsewhere@x");
        must(stores().conversations.insert(mail));  // lies on no server
        must(sync().record({{folder.id, 7, 12}, asked, 0}));
        QCOMPARE(must(sync().openMarks(folder.account, 9)).size(), 0);
        must(sync().wantRead(mail.ticketId));
        QVERIFY(must(sync().openMarks(folder.account, 9)) == (QVector<OpenMark>{{asked, {folder.id, 7, 12}, kReadMark}}));
        must(sync().noteTold(asked, folder.account, kReadMark));
        must(sync().wantRead(mail.ticketId));
        QCOMPARE(must(sync().openMarks(folder.account, 9)).size(), 0);
        must(sync().wantAnswered(asked));
        QVERIFY(must(sync().openMarks(folder.account, 9)) == (QVector<OpenMark>{{asked, {folder.id, 7, 12}, kReadMark | kAnsweredMark}}));
        QCOMPARE(must(sync().openMarks(MailAccountId(999), 9)).size(), 0);
        MailAccount silent = must(stores().accounts.byId(folder.account));
        silent.writesFlags = false;
        must(stores().accounts.update(silent));
        const InteractionId other = message();
        must(sync().record({{folder.id, 7, 13}, other, 0}));
        must(sync().wantAnswered(other));
        QCOMPARE(must(sync().openMarks(folder.account, 9)).size(), 1);
    }

    void readingAndSendingSayWhatServersAreTold_data()
    {
        QTest::addColumn<bool>("doubted");
        QTest::newRow("sent") << false;
        QTest::newRow("found in the sent folder") << true;
    }
    void readingAndSendingSayWhatServersAreTold()
    {
        QFETCH(bool, doubted);
        const MailFolder folder = inbox();
        Interaction asked;
        asked.ticketId = addTicket().id;
        asked.at = kMonday;
        asked.messageId = QStringLiteral("asked@x");
        asked.id = must(stores().conversations.insert(asked));
        must(sync().record({{folder.id, 7, 12}, asked.id, 0}));
        must(act(MarkRead{{asked.ticketId}, true}));
        QCOMPARE(must(sync().openMarks(folder.account, 9)).size(), 0);
        must(act(MarkRead{{asked.ticketId}, false}));
        QCOMPARE(must(sync().openMarks(folder.account, 9)).value(0).wanted, kReadMark);
        Interaction answer;
        answer.ticketId = asked.ticketId;
        answer.at = kMonday;
        answer.direction = Direction::Out;
        answer.inReplyTo = asked.messageId;
        OutboxItem item;
        item.ticketId = asked.ticketId;
        item.interactionId = must(stores().conversations.insert(answer));
        item.rawBlob = must(stores().blobs.put("x"));
        item.sender = QStringLiteral("a@x");
        item.recipients = QStringList{QStringLiteral("b@x")};
        item.notBefore = kMonday;
        item.id = must(stores().outbox.insert(item));
        must(act(MoveOutbox{item.id, OutboxState::Queued, OutboxState::Sending, {}, kMonday}));
        QCOMPARE(must(sync().openMarks(folder.account, 9)).value(0).wanted, kReadMark);
        if (doubted) {
            const QString problem = OutboxProblem{OutboxTrouble::MayHaveBeenSent, {}}.toText();
            must(act(MoveOutbox{item.id, OutboxState::Sending, OutboxState::Failed, problem, kMonday}));
            must(stores().outbox.setFolder(item.id, kMonday));
            QCOMPARE(must(sync().openMarks(folder.account, 9)).value(0).wanted, kReadMark);
            const int tries = must(stores().outbox.byId(item.id)).folderTries;
            must(act(SettleFolder{item.id, tries, SettleFolder::Answer::There, {}}));
        } else {
            must(act(MoveOutbox{item.id, OutboxState::Sending, OutboxState::Sent, {}, kMonday}));
        }
        QCOMPARE(must(sync().openMarks(folder.account, 9)).value(0).wanted, kReadMark | kAnsweredMark);
    }

    void nothingIsRecordedTwice()
    {
        const MailFolder folder = inbox();
        const InteractionId first = message();
        QVERIFY(must(sync().record({{folder.id, 7, 12}, first, 0})));
        QVERIFY(!must(sync().record({{folder.id, 7, 12}, message(), 0})));
        QCOMPARE(must(sync().at({folder.id, 7, 12}))->interaction, first);
        QVERIFY(must(sync().record({{folder.id, 8, 12}, first, 0})));
        const qint64 held = quarantined();
        QVERIFY(must(sync().record({{folder.id, 8, 13}, {}, held})));
        QVERIFY(must(sync().record({{folder.id, 8, 4'294'967'295U}, {}, 0})));
        QCOMPARE(must(sync().at({folder.id, 8, 13}))->quarantine, held);
        QVERIFY(!must(sync().at({folder.id, 8, 14})));
        QCOMPARE(must(sync().count(folder.id, 8)), 3);
        QCOMPARE(must(sync().known(folder.id, 8, 1, 4'294'967'295U)), (QSet<quint32>{12, 13, 4'294'967'295U}));
        QCOMPARE(must(sync().known(folder.id, 8, 13, 20)), QSet<quint32>{13});
        const QVector<MailPlace> places = must(sync().placesOf(first));
        QVERIFY(places == (QVector<MailPlace>{{folder.id, 8, 12}, {folder.id, 7, 12}}));
    }

    void whatLeavesQuarantineIsSettled()
    {
        const MailFolder folder = inbox();
        const qint64 held = quarantined();
        must(sync().record({{folder.id, 7, 12}, {}, held}));
        const InteractionId mail = message();
        must(sync().settle({{folder.id, 7, 12}, mail, 0}));
        must(stores().imports.release(held));
        QCOMPARE(must(sync().at({folder.id, 7, 12}))->interaction, mail);
        QCOMPARE(outcome(sync().settle({{folder.id, 7, 13}, mail, 0})), QStringLiteral("not_found"));
        // released without a word to us: it stays seen, and is not fetched again
        const qint64 again = quarantined();
        must(sync().record({{folder.id, 7, 14}, {}, again}));
        must(stores().imports.release(again));
        const auto seen = must(sync().at({folder.id, 7, 14}));
        QVERIFY(seen && seen->quarantine == 0 && !seen->interaction.isValid());
    }

    void whatWasSetAsideIsNamed()
    {
        const MailFolder folder = inbox();
        const qint64 held = quarantined();
        must(sync().record({{folder.id, 7, 12}, {}, held}));
        must(sync().record({{folder.id, 7, 13}, message(), 0}));
        const QVector<SetAsideMail> aside = must(sync().setAside(folder.id, 10));
        QVERIFY(aside == (QVector<SetAsideMail>{{12, held, QStringLiteral("too deep"), kMonday}}));
        QVERIFY(must(sync().setAside(folder.id, 0)).isEmpty());
        must(stores().imports.release(held));
        QVERIFY(must(sync().setAside(folder.id, 10)).isEmpty());
    }

    void aMessageIsFetchedAgain()
    {
        const MailFolder folder = inbox();
        const qint64 held = quarantined();
        must(sync().record({{folder.id, 7, 12}, {}, held}));
        must(sync().record({{folder.id, 7, 13}, {}, 0}));
        const Actor manager{agent().id, Role::Manager};
        must(execute(anyCommand(FetchAgain{held}), manager));
        QVERIFY(must(sync().known(folder.id, 7, 1, 99)) == QSet<quint32>{13});
        QCOMPARE(outcome(stores().imports.quarantineItem(held)), QStringLiteral("not_found"));
        QCOMPARE(outcome(execute(anyCommand(FetchAgain{held}), manager)), QStringLiteral("not_found"));
        QCOMPARE(outcome(act(FetchAgain{held})), QStringLiteral("forbidden"));
    }

    void forgetsWhatIsGone()
    {
        const MailFolder folder = inbox();
        QVector<quint32> all;
        for (quint32 uid = 1; uid <= 900; ++uid) {
            must(sync().record({{folder.id, 7, uid}, {}, 0}));
            all.append(uid);
        }
        must(sync().record({{folder.id, 6, 1}, {}, 0}));
        all.removeOne(450);
        must(sync().forget(folder.id, 7, all));
        QCOMPARE(must(sync().known(folder.id, 7, 1, 9999)), QSet<quint32>{450});
        QCOMPARE(must(sync().count(folder.id, 6)), 1);
        must(sync().forgetOthers(folder.id, 7));
        QCOMPARE(must(sync().count(folder.id, 6)), 0);
        QCOMPARE(must(sync().count(folder.id, 7)), 1);
        must(sync().forget(folder.id, 7, {}));
    }

    void aRenamedFolderKeepsItsMail()
    {
        const MailAccountId id = account();
        MailAccount stored = must(stores().accounts.byId(id));
        stored.sentFolder = QStringLiteral("Gelen");
        must(stores().accounts.update(stored));
        MailFolder folder = must(sync().folder(id, kInbox));
        folder.uidValidity = 7;
        must(sync().save(folder));
        must(sync().record({{folder.id, 7, 12}, {}, 0}));
        must(sync().rename(folder.id, QStringLiteral("Gelen")));
        QCOMPARE(must(sync().folder(folder.id)).name, QStringLiteral("Gelen"));
        QCOMPARE(must(sync().count(folder.id, 7)), 1);
        QCOMPARE(must(stores().accounts.byId(id)).watchedFolders, QStringList{QStringLiteral("Gelen")});
        QCOMPARE(outcome(stores().accounts.update(stored)), QStringLiteral("conflict"));  // read before the renaming
        // a fresh row of the wanted name gives way, one that holds mail does not
        (void)must(sync().folder(id, QStringLiteral("Yeni")));
        must(sync().rename(folder.id, QStringLiteral("Yeni")));
        QCOMPARE(must(sync().folders(id)).size(), 1);
        MailFolder other = must(sync().folder(id, QStringLiteral("Dolu")));
        other.uidValidity = 3;
        must(sync().save(other));
        QCOMPARE(outcome(sync().rename(folder.id, QStringLiteral("Dolu"))), QStringLiteral("conflict"));
    }

    void aSentFolderIsFollowed()
    {
        const MailAccountId id = account();
        MailAccount stored = must(stores().accounts.byId(id));
        stored.sentFolder = QStringLiteral("Sent");
        must(stores().accounts.update(stored));
        must(sync().rename(must(sync().folder(id, QStringLiteral("Sent"))).id, QStringLiteral("Giden")));
        QCOMPARE(must(stores().accounts.byId(id)).sentFolder, QStringLiteral("Giden"));
    }

    void oneHolderAtATime()
    {
        const MailAccountId id = account();
        const QString one = QStringLiteral("one");
        const QString two = QStringLiteral("two");
        QVERIFY(!must(sync().lease(id)));
        QVERIFY(must(sync().hold(id, one, kMonday, 60'000)));
        QVERIFY(must(sync().hold(id, one, kMonday, 60'000)));
        QVERIFY(!must(sync().hold(id, two, kMonday.plusSeconds(20), 60'000)));
        QCOMPARE(must(sync().lease(id))->holder, one);
        must(sync().release(id, two));
        QCOMPARE(must(sync().lease(id))->holder, one);
        must(sync().release(id, one));
        QVERIFY(must(sync().hold(id, two, kMonday, 60'000)));
        // one that ran out, by the clock the programs share
        must(exec(QStringLiteral("UPDATE mail_lease SET until = 1000")));
        QVERIFY(must(sync().hold(id, one, kMonday, 60'000)));
        QCOMPARE(must(sync().lease(id))->holder, one);
        QVERIFY(must(sync().hold(account("b@x.example"), two, kMonday, 60'000)));
    }

    void commandsTellWithoutAudit()
    {
        MailFolder folder = inbox();
        const qsizetype before = audited().size();
        must(act(KeepFolderPlace{folder.id, 7, 120, 99}));
        must(act(NoteFolderRun{folder.id, kMonday, {}, 120, 121, 1500}));
        folder = must(sync().folder(folder.id));
        QVERIFY(folder.uidValidity == 7 && folder.highestUid == 120 && folder.modSeq == 99 && folder.syncedAt == kMonday);
        must(act(NoteFolderRun{folder.id, kMonday.plusSeconds(60), QStringLiteral("port: no answer"), {}, {}, {}}));
        folder.triedAt = kMonday.plusSeconds(60);
        folder.lastError = QStringLiteral("port: no answer");
        QVERIFY(must(sync().folder(folder.id)) == folder);
        must(sync().record({{folder.id, 7, 1}, {}, 0}));
        must(sync().record({{folder.id, 6, 1}, {}, 0}));
        must(act(ForgetPlaces{folder.id, 7, {}, true}));
        QCOMPARE(must(sync().count(folder.id, 6)), 0);
        must(act(ForgetPlaces{folder.id, 7, {1}, false}));
        QCOMPARE(must(sync().count(folder.id, 7)), 0);
        must(act(NoteFolderRun{folder.id, kMonday.plusSeconds(60), folder.lastError, {}, {}, {}}));
        QVERIFY(lastChanges().touches(Entity::MailAccount, folder.account.value()));
        QVERIFY(must(act(HoldAccount{folder.account, QStringLiteral("one"), 20'000})));
        must(act(ReleaseAccount{folder.account, QStringLiteral("one")}));
        QVERIFY(!must(sync().lease(folder.account)));
        QCOMPARE(audited().size(), before);
        QCOMPARE(must(sync().folder(folder.id)).lastError, folder.lastError);
    }
};

QTEST_GUILESS_MAIN(TestMailSyncStore)
#include "tst_mail_sync_store.moc"
