// SPDX-License-Identifier: GPL-3.0-or-later
// Answers that leave at a chosen moment.
#include "core/calendar/UsualCalendar.h"
#include "core/channels/email/ReplyBuilder.h"
#include "core/channels/email/SentCopy.h"
#include "core/conversations/ConversationStore.h"
#include "core/conversations/SendMoments.h"
#include "core/kpi/FactStore.h"
#include "core/tickets/TicketStore.h"
#include "tests/channels/OutboxFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace memnun;
using namespace memnun::test;

namespace {

const QByteArray kMail("Message-ID: <one@example.com>\r\nDate: Tue, 14 Nov 2023\r\n 22:13:20 +0000\r\nSubject: x\r\n\r\nDate: body\r\n");

Instant local(const char* iso)
{
    const QDateTime moment = QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate);
    return Instant::from(QDateTime(moment.date(), moment.time(), QTimeZone("Europe/Istanbul")));
}

}  // namespace

class TestSendLater final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void moments_data();
    void moments();
    void itsDateIsTheMomentChosen();
    void leavesThenAndNotBefore();
    void changedAndSentNow();
    void takenBackWhileItWaits();
    void answersNobodyUntilItLeft();
    void whatLeavesIsNotPutOff();
    void tooFarAwayIsRefused();
    void idsAndDates();
};

void TestSendLater::moments_data()
{
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QByteArray>("later");
    QTest::addColumn<QByteArray>("next");
    QTest::addColumn<QByteArray>("week");
    QTest::newRow("Tuesday morning") << QByteArray("2025-11-18T10:07") << QByteArray("2025-11-18T13:15") << QByteArray("2025-11-19T09:00")
                                     << QByteArray("2025-11-24T09:00");
    QTest::newRow("too late for today") << QByteArray("2025-11-18T16:00") << QByteArray() << QByteArray("2025-11-19T09:00")
                                        << QByteArray("2025-11-24T09:00");
    QTest::newRow("Friday: Monday is the next day") << QByteArray("2025-11-21T10:00") << QByteArray("2025-11-21T13:00")
                                                    << QByteArray("2025-11-24T09:00") << QByteArray();
    QTest::newRow("Sunday") << QByteArray("2025-11-23T12:00") << QByteArray() << QByteArray("2025-11-24T09:00") << QByteArray("");
    // 29 October is a holiday, 28 October its eve
    QTest::newRow("before a holiday") << QByteArray("2025-10-28T09:30") << QByteArray("2025-10-28T12:30") << QByteArray("2025-10-30T09:00")
                                      << QByteArray("2025-11-03T09:00");
}

void TestSendLater::moments()
{
    QFETCH(QByteArray, now);
    QFETCH(QByteArray, later);
    QFETCH(QByteArray, next);
    QFETCH(QByteArray, week);
    const SendMoments found = sendMoments(local(now.constData()), usualCalendar(local(now.constData())));
    const auto text = [](std::optional<Instant> at) {
        return at ? at->toUtc().toTimeZone(QTimeZone("Europe/Istanbul")).toString(QStringLiteral("yyyy-MM-ddTHH:mm")).toLatin1() : QByteArray();
    };
    QCOMPARE(text(found.laterToday), later);
    QCOMPARE(text(found.nextDay), next);
    QCOMPARE(text(found.nextWeek), week);
}

void TestSendLater::itsDateIsTheMomentChosen()
{
    ReplySource source;
    source.ticket.id = TicketId(1042);
    source.account.fromAddress = QStringLiteral("destek@example.com");
    source.customerAddress = QStringLiteral("ayse@example.org");
    source.now = Instant{1'700'000'000'000};
    ReplyDraft draft;
    draft.body = QStringLiteral("Yolda.");
    draft.sendAt = source.now.plusSeconds(86'400);
    const auto reply = buildReply(draft, source);
    QVERIFY(reply);
    QVERIFY(reply->sendAt == draft.sendAt);
    QVERIFY2(reply->raw.contains("Date: Wed, 15 Nov 2023 22:13:20 +0000"), reply->raw.left(400).constData());
}

void TestSendLater::leavesThenAndNotBefore()
{
    OutboxFixture work;
    work.sendAt = work.clock.now().plusSeconds(7200);
    const OutboxId id = work.reply(kMail);
    QCOMPARE(work.item(id).notBefore.ms, work.sendAt->ms);
    work.clock.advanceSeconds(7199);
    {
        Desk desk(work);
        desk.sender.start();
        QTRY_VERIFY(!desk.sender.isSending());
        desk.sender.wake();
        QTRY_VERIFY(!desk.sender.isSending());
        QVERIFY(desk.transport->messages().isEmpty());
    }
    Desk next(work);  // the program was closed meanwhile
    work.clock.advanceSeconds(5 * 3600);
    next.sender.start();
    QTRY_VERIFY(work.item(id).state == OutboxState::Sent);
    QCOMPARE(next.transport->messages(), QList<QByteArray>{asSent(work.item(id), kMail)});
    QVERIFY(next.transport->messages().first().contains("\r\nDate: Wed, 15 Nov 2023 00:13:20 +0000\r\nSubject: x\r\n\r\nDate: body"));
}

void TestSendLater::changedAndSentNow()
{
    OutboxFixture work;
    work.sendAt = work.clock.now().plusSeconds(7200);
    const OutboxId id = work.reply(kMail);
    const Instant evening = work.clock.now().plusSeconds(10 * 3600);
    QVERIFY(work.run(ScheduleOutbox{id, evening}));
    QCOMPARE(work.item(id).notBefore.ms, evening.ms);
    QCOMPARE(work.item(id).sendAt->ms, evening.ms);
    work.undoLast();
    QCOMPARE(work.item(id).notBefore.ms, work.sendAt->ms);

    work.clock.advanceSeconds(60);
    Desk desk(work);
    desk.sender.start();
    QVERIFY(desk.transport->messages().isEmpty());
    QVERIFY(work.run(ScheduleOutbox{id, work.clock.now()}));
    desk.sender.wake();
    QTRY_VERIFY(work.item(id).state == OutboxState::Sent);
    QVERIFY(desk.transport->messages().first().contains("\r\nDate: Tue, 14 Nov 2023 22:14:20 +0000\r\n"));
    QVERIFY(!work.run(ScheduleOutbox{id, evening}));
}

void TestSendLater::takenBackWhileItWaits()
{
    OutboxFixture work;
    const TicketStatus before = work.stores().tickets.byId(work.ticket())->status;
    work.sendAt = work.clock.now().plusSeconds(86'400);
    const OutboxId id = work.reply(kMail, TicketStatus::Solved);
    work.clock.advanceSeconds(3600);
    QVERIFY(work.run(DiscardOutbox{id}));
    QVERIFY(work.stores().tickets.byId(work.ticket())->status == before);
    work.clock.advanceSeconds(86'400);
    Desk desk(work);
    desk.sender.start();
    QTRY_VERIFY(!desk.sender.isSending());
    QVERIFY(desk.transport->messages().isEmpty());
}

// The customer has no answer before it has left, and the figures say so.
void TestSendLater::answersNobodyUntilItLeft()
{
    OutboxFixture work;
    work.clock.advanceSeconds(600);
    const auto waits = [&] { return work.stores().tickets.rows({work.ticket()}).value_or(QVector<TicketRow>()).value(0).waitingSince.has_value(); };
    const auto ours = [&] {
        QVector<Instant> at;
        for (const kpi::Message& message : work.stores().facts.messages().value_or(QVector<kpi::Message>())) {
            if (message.direction == Direction::Out)
                at.append(message.at);
        }
        return at;
    };
    const bool waited = waits();
    work.sendAt = work.clock.now().plusSeconds(7200);
    const OutboxId id = work.reply(kMail);
    QCOMPARE(waits(), waited);
    QVERIFY(ours().isEmpty());
    work.clock.advanceSeconds(7300);
    Desk desk(work);
    desk.sender.start();
    QTRY_VERIFY(work.item(id).state == OutboxState::Sent);
    QVERIFY(!waits());
    QCOMPARE(ours().size(), 1);
    QCOMPARE(ours().first().ms, work.clock.now().ms);  // when it left, a little after the moment chosen
}

void TestSendLater::whatLeavesIsNotPutOff()
{
    OutboxFixture work;
    const OutboxId id = work.reply(kMail);
    work.afterDelay();
    const HoldOutbox take{id, work.accountId(), work.clock.now().plusSeconds(900), 1};
    QVERIFY(work.run(ScheduleOutbox{id, work.clock.now().plusSeconds(60)}));
    QVERIFY(!work.run(take));  // somebody put it off since the sender looked
    QVERIFY(work.item(id).state == OutboxState::Queued);
    work.clock.advanceSeconds(60);
    QVERIFY(work.run(take));
    QVERIFY(!work.run(ScheduleOutbox{id, work.clock.now().plusSeconds(60)}));
}

void TestSendLater::tooFarAwayIsRefused()
{
    OutboxFixture work;
    work.sendAt = work.clock.now().plusSeconds(400LL * 86'400);
    QVERIFY(!work.reply(kMail).isValid());
    work.sendAt.reset();
    const OutboxId id = work.reply(kMail);
    QVERIFY(id.isValid());
    QVERIFY(!work.run(ScheduleOutbox{id, work.clock.now().plusSeconds(400LL * 86'400)}));
}

void TestSendLater::idsAndDates()
{
    QCOMPARE(messageIdOf(kMail), QStringLiteral("one@example.com"));
    QCOMPARE(messageIdOf("Subject: x\r\nmessage-id:\r\n <two@example.com>\r\n\r\n"), QStringLiteral("two@example.com"));
    QCOMPARE(messageIdOf("Subject: x\r\n\r\nMessage-ID: <body@example.com>\r\n"), QString());
    OutboxItem plain;
    QCOMPARE(asSent(plain, kMail), kMail);
    OutboxItem later;
    later.sendAt = Instant{0};
    QVERIFY(asSent(later, "Date: x\r\n\r\n").startsWith("Date: Thu, 01 Jan 1970 00:00:00 +0000\r\n\r\n"));
    QCOMPARE(asSent(later, "Subject: x\r\n\r\nDate: y\r\n"), QByteArray("Subject: x\r\n\r\nDate: y\r\n"));
}

QTEST_GUILESS_MAIN(TestSendLater)
#include "tst_send_later.moc"
