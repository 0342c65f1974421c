// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a message that may have been sent, and of the copy of one that was.
#include "core/channels/email/SentFolderKeeper.h"
#include "tests/channels/OutboxFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace memnun;
using namespace memnun::test;

namespace {

const QByteArray kMail("Message-ID: <one@example.com>\r\nDate: Tue, 14 Nov 2023 22:13:20 +0000\r\n\r\nYolda.\r\n");
const Error kBroke{Code::Conflict, QStringLiteral("smtp.example.com:587: cut"), {}};

/// Answers as scripted, and files what it is given when it has nothing else to say.
class ScriptedFolder final : public SentFolderPort {
public:
    void ask(const SentFolderQuestion& question, QObject*, std::function<void(Result<SentFolderAnswer>)> then) override
    {
        questions.append(question);
        if (silent) {
            return;
        }
        if (!answers.isEmpty()) {
            then(answers.takeFirst());
        } else if (filed.contains(question.messageId)) {
            then(SentFolderAnswer::Found);
        } else if (question.copy.isEmpty()) {
            then(SentFolderAnswer::Missing);
        } else {
            filed.append(question.messageId);
            then(SentFolderAnswer::Filed);
        }
    }
    void cancel() override { ++cancelled; }

    bool silent = false;
    int cancelled = 0;
    QVector<Result<SentFolderAnswer>> answers;
    QVector<SentFolderQuestion> questions;
    QStringList filed;
};

struct Office {
    explicit Office(OutboxFixture& fixture) : work(fixture), desk(fixture)
    {
        work.changeAccount([](MailAccount& one) {
            one.incoming = {QStringLiteral("imap.example.com"), 993, TlsMode::Implicit, AuthKind::Password, QStringLiteral("destek"), {}};
        });
        givePassword();
    }
    void givePassword()
    {
        desk.secrets.set(work.mailAccount().incomingSecretKey(), QStringLiteral("gizli"), &desk.bus, {});
    }
    /// Sends one message; `broken`: the line breaks behind its last byte.
    OutboxId send(bool broken)
    {
        const OutboxId id = work.reply(kMail);
        work.afterDelay();
        if (broken) {
            desk.transport->script({kBroke});
        }
        desk.sender.start();
        const auto over = [&] { return work.item(id).state == (broken ? OutboxState::Failed : OutboxState::Sent); };
        return QTest::qWaitFor(over) ? id : OutboxId();
    }
    SentFolderKeeper::Services services() { return {desk.executor, desk.bus, desk.changes, work.clock, desk.logins, folder}; }

    OutboxFixture& work;
    Desk desk;
    ScriptedFolder folder;
};

}  // namespace

class TestSentKeeper final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void foundItWasSent();
    void notFoundPeopleAreAsked();
    void withoutASentFolderPeopleAreAskedAtOnce();
    void aCrashIsLookedUpToo();
    void sentAgainItKeepsItsId();
    void copiesOnce();
    void copiesNothingWhereTheServerDoes_data();
    void copiesNothingWhereTheServerDoes();
    void offlineTheCopyWaits();
    void aBrokenCopyIsNotPutThereTwice();
    void aRefusedLoginIsNotTriedAgainAndAgain();
    void twoProgramsAskOnce();
    void whatWasBeingAskedIsAskedAgainAfterACrash();
    void nobodyIsKeptWaitingForever();
    void aRefusedLoginKeepsNobodyWaitingForever();
    void whatMayNotBeWrittenIsNotTriedAtOnceAgain();
};

void TestSentKeeper::foundItWasSent()
{
    OutboxFixture work;
    Office office(work);
    const OutboxId id = office.send(true);
    QVERIFY(work.item(id).isUncertain());
    QVERIFY(work.item(id).folderAt);
    office.folder.filed = {QStringLiteral("one@example.com")};
    SentFolderKeeper keeper(office.services());
    keeper.start();
    QTRY_VERIFY(work.item(id).state == OutboxState::Sent);
    QVERIFY(!work.item(id).folderAt);
    QCOMPARE(office.folder.questions.size(), 1);
    QVERIFY(office.folder.questions.first().copy.isEmpty());
    QCOMPARE(office.folder.questions.first().secret, QStringLiteral("gizli"));
    QCOMPARE(office.desk.transport->messages().size(), 1);
}

void TestSentKeeper::notFoundPeopleAreAsked()
{
    OutboxFixture work;
    Office office(work);
    const OutboxId id = office.send(true);
    const Instant broke = work.clock.now();
    SentFolderKeeper keeper(office.services());
    keeper.start();
    QTRY_VERIFY(office.folder.questions.size() == 1 && !keeper.isAsking());
    QVERIFY(work.item(id).isUncertain());
    QCOMPARE(work.item(id).folderAt->ms, broke.plusSeconds(kSecondLookS).ms);  // servers file late

    work.clock.advanceSeconds(kSecondLookS - 1);
    keeper.wake();
    QTRY_VERIFY(!keeper.isAsking());
    QCOMPARE(office.folder.questions.size(), 1);
    work.clock.advanceSeconds(1);
    keeper.wake();
    QTRY_VERIFY(office.folder.questions.size() == 2 && !keeper.isAsking());
    QVERIFY(work.item(id).isUncertain());
    QVERIFY(!work.item(id).folderAt);
    work.clock.advanceSeconds(86'400);
    keeper.wake();
    QTRY_VERIFY(!keeper.isAsking());
    QCOMPARE(office.folder.questions.size(), 2);
    QCOMPARE(office.desk.transport->messages().size(), 1);
}

void TestSentKeeper::withoutASentFolderPeopleAreAskedAtOnce()
{
    OutboxFixture work;
    Office office(work);
    work.changeAccount([](MailAccount& one) { one.incoming = {}; });
    const OutboxId id = office.send(true);
    QVERIFY(work.item(id).isUncertain());
    QVERIFY(!work.item(id).folderAt);
}

void TestSentKeeper::aCrashIsLookedUpToo()
{
    OutboxFixture work;
    Office office(work);
    const OutboxId id = work.reply(kMail);
    work.afterDelay();
    QVERIFY(work.run(HoldOutbox{id, work.accountId(), work.clock.now().plusSeconds(900), 1}));  // and nobody finished it
    office.folder.filed = {QStringLiteral("one@example.com")};
    office.desk.sender.start();
    QTRY_VERIFY(work.item(id).isUncertain());
    SentFolderKeeper keeper(office.services());
    keeper.start();
    QTRY_VERIFY(work.item(id).state == OutboxState::Sent);
    QVERIFY(office.desk.transport->messages().isEmpty());
}

void TestSentKeeper::sentAgainItKeepsItsId()
{
    OutboxFixture work;
    Office office(work);
    const OutboxId id = office.send(true);
    QVERIFY(work.run(RetryOutbox{id}));
    QVERIFY(!work.item(id).folderAt);
    office.desk.sender.wake();
    QTRY_VERIFY(work.item(id).state == OutboxState::Sent);
    QCOMPARE(office.desk.transport->messages(), (QList<QByteArray>{kMail, kMail}));
}

void TestSentKeeper::copiesOnce()
{
    OutboxFixture work;
    Office office(work);
    const OutboxId id = office.send(false);
    QVERIFY(work.item(id).folderAt);
    SentFolderKeeper keeper(office.services());
    keeper.start();
    QTRY_VERIFY(!work.item(id).folderAt);
    QCOMPARE(office.folder.questions.size(), 1);
    QCOMPARE(office.folder.questions.first().copy, kMail);
    QCOMPARE(office.folder.questions.first().messageId, QStringLiteral("one@example.com"));
    work.clock.advanceSeconds(86'400);
    keeper.wake();
    QTRY_VERIFY(!keeper.isAsking());
    QCOMPARE(office.folder.questions.size(), 1);
    QVERIFY(work.item(id).state == OutboxState::Sent);
}

void TestSentKeeper::copiesNothingWhereTheServerDoes_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("savesSent");
    QTest::addColumn<bool>("copied");
    QTest::newRow("an ordinary server") << "smtp.example.com" << true << true;
    QTest::newRow("switched off") << "smtp.example.com" << false << false;
    QTest::newRow("gmail") << "smtp.gmail.com" << true << false;
    QTest::newRow("microsoft 365") << "smtp.office365.com" << true << false;
}

void TestSentKeeper::copiesNothingWhereTheServerDoes()
{
    QFETCH(QString, host);
    QFETCH(bool, savesSent);
    OutboxFixture work;
    Office office(work);
    work.changeAccount([&](MailAccount& one) {
        one.outgoing.host = host;
        one.savesSent = savesSent;
    });
    const OutboxId id = office.send(false);
    QVERIFY(id.isValid());
    QTEST(work.item(id).folderAt.has_value(), "copied");
}

void TestSentKeeper::offlineTheCopyWaits()
{
    OutboxFixture work;
    Office office(work);
    const OutboxId id = office.send(false);
    const Error away{Code::Unavailable, QStringLiteral("imap.example.com: no route"), {}};
    for (int i = 0; i < 6; ++i)
        office.folder.answers.append(fail(away));
    {
        SentFolderKeeper keeper(office.services());
        keeper.start();
        for (int i = 1; i <= 5; ++i) {
            QTRY_VERIFY(office.folder.questions.size() == i && !keeper.isAsking());
            QVERIFY(*work.item(id).folderAt > work.clock.now());
            QVERIFY(*work.item(id).folderAt <= work.clock.now().plusSeconds(3600));
            work.clock.advanceSeconds(3600);
            keeper.wake();
        }
        QTRY_VERIFY(office.folder.questions.size() == 6 && !keeper.isAsking());
    }
    work.clock.advanceSeconds(3600);
    SentFolderKeeper next(office.services());  // the next start of the program
    next.start();
    QTRY_VERIFY(!work.item(id).folderAt);
    QCOMPARE(office.folder.filed.size(), 1);
    QVERIFY(work.item(id).state == OutboxState::Sent);
    QCOMPARE(office.desk.transport->messages().size(), 1);
}

// The line broke after the server had taken the copy: the next look finds it.
void TestSentKeeper::aBrokenCopyIsNotPutThereTwice()
{
    OutboxFixture work;
    Office office(work);
    const OutboxId id = office.send(false);
    office.folder.answers.append(fail(Code::Unavailable, QStringLiteral("cut")));
    office.folder.filed = {QStringLiteral("one@example.com")};
    SentFolderKeeper keeper(office.services());
    keeper.start();
    QTRY_VERIFY(office.folder.questions.size() == 1 && !keeper.isAsking());
    work.clock.advanceSeconds(3600);
    keeper.wake();
    QTRY_VERIFY(!work.item(id).folderAt);
    QCOMPARE(office.folder.filed.size(), 1);
}

void TestSentKeeper::aRefusedLoginIsNotTriedAgainAndAgain()
{
    OutboxFixture work;
    Office office(work);
    const OutboxId id = office.send(false);
    office.folder.answers.append(fail(Code::Forbidden, QStringLiteral("NO wrong password")));
    SentFolderKeeper keeper(office.services());
    keeper.start();
    for (int i = 0; i < 5; ++i) {
        QTRY_VERIFY(office.folder.questions.size() == 1 && !keeper.isAsking());
        work.clock.advanceSeconds(3600);
        keeper.wake();
    }
    keeper.accountChanged();
    QTRY_VERIFY(!work.item(id).folderAt);
    QCOMPARE(office.folder.questions.size(), 2);
}

void TestSentKeeper::twoProgramsAskOnce()
{
    OutboxFixture work;
    Office office(work);
    const OutboxId id = office.send(false);
    office.folder.silent = true;
    SentFolderKeeper one(office.services());
    Desk other(work);
    other.secrets.set(work.mailAccount().incomingSecretKey(), QStringLiteral("gizli"), this, {});
    ScriptedFolder second;
    SentFolderKeeper two({other.executor, other.bus, other.changes, work.clock, other.logins, second});
    one.start();
    QTRY_COMPARE(office.folder.questions.size(), 1);
    two.start();
    QTRY_VERIFY(!two.isAsking());
    QVERIFY(second.questions.isEmpty());
    QVERIFY(*work.item(id).folderAt > work.clock.now());
}

void TestSentKeeper::whatWasBeingAskedIsAskedAgainAfterACrash()
{
    OutboxFixture work;
    Office office(work);
    const OutboxId id = office.send(false);
    {
        office.folder.silent = true;
        SentFolderKeeper keeper(office.services());
        keeper.start();
        QTRY_COMPARE(office.folder.questions.size(), 1);
    }
    QVERIFY(office.folder.cancelled > 0);
    office.folder.silent = false;
    work.clock.advanceSeconds(3600);
    SentFolderKeeper next(office.services());
    next.start();
    QTRY_VERIFY(!work.item(id).folderAt);
    QCOMPARE(office.folder.filed.size(), 1);
}

void TestSentKeeper::nobodyIsKeptWaitingForever()
{
    OutboxFixture work;
    Office office(work);
    const OutboxId id = office.send(true);
    work.clock.advanceSeconds(25 * 3600);
    office.folder.answers.append(fail(Code::Unavailable, QStringLiteral("no route")));
    SentFolderKeeper keeper(office.services());
    keeper.start();
    QTRY_VERIFY(!work.item(id).folderAt);
    QVERIFY(work.item(id).isUncertain());
}

void TestSentKeeper::aRefusedLoginKeepsNobodyWaitingForever()
{
    OutboxFixture work;
    Office office(work);
    const OutboxId id = office.send(true);
    office.folder.answers.append(fail(Code::Forbidden, QStringLiteral("NO wrong password")));
    SentFolderKeeper keeper(office.services());
    keeper.start();
    QTRY_VERIFY(office.folder.questions.size() == 1 && !keeper.isAsking());
    QVERIFY(work.item(id).folderAt);
    work.clock.advanceSeconds(25 * 3600);
    keeper.wake();
    QTRY_VERIFY(!work.item(id).folderAt);
    QVERIFY(work.item(id).isUncertain());  // people are told, and decide
    QCOMPARE(office.folder.questions.size(), 1);
}

// Somebody who may only read has the workspace open, and the account is gone.
void TestSentKeeper::whatMayNotBeWrittenIsNotTriedAtOnceAgain()
{
    OutboxFixture work;
    Office office(work);
    const OutboxId id = office.send(true);
    work.changeAccount([](MailAccount& one) { one.incoming = {}; });
    office.desk.bus.setActor({UserId(), Role::Viewer});
    SentFolderKeeper keeper(office.services());
    int settled = 0;
    connect(&keeper, &SentFolderKeeper::settled, this, [&settled] { ++settled; });
    keeper.start();
    QTRY_COMPARE(settled, 1);
    QVERIFY(!QTest::qWaitFor([&settled] { return settled > 1; }, 300));
    QVERIFY(work.item(id).folderAt);
}

QTEST_GUILESS_MAIN(TestSentKeeper)
#include "tst_sent_keeper.moc"
