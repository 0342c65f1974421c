// SPDX-License-Identifier: GPL-3.0-or-later
// Mail as it comes in: what blocked senders write lies among the spam, what is merged is answered where it went, and a
// customer is told that a mail arrived, once, and no program ever.
#include "core/conversations/BlobCodec.h"
#include "core/conversations/BlobStore.h"
#include "core/conversations/ConversationStore.h"
#include "core/conversations/Outbox.h"
#include "core/customers/CustomerStore.h"
#include "core/exchange/mail/AutoAnswer.h"
#include "core/imports/ImportStore.h"
#include "core/kpi/FactStore.h"
#include "core/mime/MailParser.h"
#include "core/search/SearchStore.h"
#include "core/settings/Settings.h"
#include "core/spam/SpamCommands.h"
#include "core/tickets/TicketMoves.h"
#include "core/tickets/TicketStore.h"
#include "tests/exchange/ThreadStory.h"

#include <QJsonArray>

using namespace memnun;
using memnun::test::must;
using Verdict = AutoAnswer::Verdict;

class TestLiveMail final : public memnun::test::ThreadStory {
    Q_OBJECT

public:
    /// What one mail came to.
    struct Came {
        TicketId ticket;
        Verdict verdict = Verdict::Off;
        ThreadWriter::Counts counts;
    };
    struct Deliver;

private:
    static QByteArray mailOf(const char* id, const char* from, const QByteArray& headers = {}, const QByteArray& body = "Merhaba, kargom nerede?")
    {
        return QByteArray("Message-ID: <") + id + "@x>\r\nFrom: " + from + "\r\nTo: destek@ladin.example\r\nSubject: Kargo " + id + "\r\n"
               + headers + "\r\n" + body + "\r\n";
    }
    Came deliver(const QByteArray& raw, Instant date);
    void switchOn(int perDay = 3)
    {
        AutoAnswerSettings settings;
        settings.enabled = true;
        settings.since = kMonday.plusSeconds(-400LL * 86'400);
        settings.perDay = perDay;
        settings.turkish = {QStringLiteral("Talebiniz {number}."), QStringLiteral("Talebiniz {number}, {opening} itibarıyla bakarız.")};
        settings.english = {QStringLiteral("Your number is {number}."), QStringLiteral("Number {number}, from {opening} on.")};
        must(stores().settings.set(QLatin1String(setting::kAutoAnswer), settings.toJson()));
    }
    QString answerIn(TicketId ticket)
    {
        for (const Interaction& message : must(stores().conversations.thread(ticket))) {
            if (message.automated == AutomatedKind::AutoReply && message.direction == Direction::Out)
                return message.body;
        }
        return {};
    }

private Q_SLOTS:
    void blockedMailGoesToSpam_data();
    void blockedMailGoesToSpam();
    void spamIsTakenBackAtAnyTime();
    void spamIsNowhereButAmongTheSpam();
    void whatCannotBeBlocked_data();
    void whatCannotBeBlocked();
    void mailToAMergedTicketReachesTheSurvivor();
    void answersAreGivenToPeopleOnly_data();
    void answersAreGivenToPeopleOnly();
    void answerTellsTheNextOpening_data();
    void answerTellsTheNextOpening();
    void answersAreCapped();
    void sameWordsAgainAreAMachine();
    void answerIsMarkedAndLeavesTheOutbox();
    void importsAndTheDemoAreNeverAnswered();
};

/// One mail in a transaction of its own, as a fetching program writes it.
struct TestLiveMail::Deliver {
    using Outcome = Came;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "test.deliver";
    QByteArray raw;
    Instant date;

    friend Result<Came> run(const Deliver& command, UnitOfWork& work)
    {
        PreparedMail mail;
        mail.record.dateMs = command.date.ms;
        mail.sha256 = blobHash(command.raw);
        mail.rawSize = command.raw.size();
        mail.chunks = *compressChunks(command.raw);
        mail.mail = mime::parseMail(command.raw);
        Correspondents people(OwnAddresses({QStringLiteral("@ladin.example")}));
        if (auto loaded = people.load(work); !loaded)
            return fail(loaded.error());
        ThreadWriter writer(work, people, {});
        if (auto written = writer.write({&mail}); !written)
            return fail(written.error());
        SmtpAccount sender;
        sender.fromAddress = QStringLiteral("destek@ladin.example");
        auto answers = AutoAnswer::load(work, sender);
        if (!answers)
            return fail(answers.error());
        Came came{{}, Verdict::Off, writer.counts()};
        for (const ThreadWriter::Arrival& arrival : writer.arrivals()) {
            const auto verdict = answers->answer(work, arrival);
            if (!verdict)
                return fail(verdict.error());
            came.verdict = *verdict;
            came.ticket = arrival.ticket;
        }
        if (!came.ticket.isValid())
            came.ticket = must(work.stores().tickets.ofMessageIds({mail.key()})).value_or(TicketId());
        return came;
    }
};

TestLiveMail::Came TestLiveMail::deliver(const QByteArray& raw, Instant date)
{
    clock.set(date);
    const auto done = memnun::execute(*anyCommand(Deliver{raw, date}), session(), Actor::system(), date);
    return done ? std::any_cast<Came>(done->outcome) : (must(Result<>(fail(done.error()))), Came());
}

void TestLiveMail::blockedMailGoesToSpam_data()
{
    QTest::addColumn<bool>("domain");
    QTest::addColumn<QString>("blocked");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<bool>("spam");
    QTest::newRow("address") << false << QStringLiteral("Reklam@Spam.example") << QByteArray() << true;
    QTest::newRow("another address") << false << QStringLiteral("baska@spam.example") << QByteArray() << false;
    QTest::newRow("domain") << true << QStringLiteral("@spam.example") << QByteArray() << true;
    QTest::newRow("a domain above") << true << QStringLiteral("example") << QByteArray() << false;
    QTest::newRow("who is to be answered") << true << QStringLiteral("answers.example")
                                           << QByteArray("Reply-To: x@mail.answers.example\r\n") << true;
}

void TestLiveMail::blockedMailGoesToSpam()
{
    QFETCH(bool, domain);
    QFETCH(QString, blocked);
    QFETCH(QByteArray, headers);
    QFETCH(bool, spam);
    switchOn();
    const Came friendly = deliver(mailOf("a", "Ali <ali@x.example>"), kMonday);
    const auto block = act(BlockSender{domain ? BlockKind::Domain : BlockKind::Address, blocked});
    if (!block) {
        QVERIFY(!spam);
        return;
    }
    const Came came = deliver(mailOf("s", "Reklam <reklam@spam.example>", headers + "References: <a@x>\r\n"), kMonday.plusSeconds(60));
    QCOMPARE(ticket(came.ticket).spam, spam);
    QCOMPARE(came.ticket == friendly.ticket, !spam);
    QCOMPARE(came.counts.spam, spam ? 1 : 0);
    QCOMPARE(must(stores().blocks.all()).first().hits, spam ? 1 : 0);
    TicketQuery queue;
    queue.queue = Queue::Spam;
    QCOMPARE(must(stores().tickets.page(queue)).size(), spam ? 1 : 0);
    if (!spam)
        return;
    QVERIFY(!ticket(came.ticket).unread);
    QCOMPARE(answerIn(came.ticket), QString());
    const Came again = deliver(mailOf("t", "reklam@spam.example", headers + "References: <s@x>\r\n"), kMonday.plusSeconds(90));
    QCOMPARE(again.ticket, came.ticket);
    QCOMPARE(must(stores().blocks.all()).first().hits, 2);
    const auto facts = must(stores().facts.tickets());
    QVERIFY(std::all_of(facts.begin(), facts.end(), [&](const auto& head) { return head.id != came.ticket || head.status == TicketStatus::Merged; }));
}

void TestLiveMail::spamIsTakenBackAtAnyTime()
{
    const Came came = deliver(mailOf("a", "Reklam <reklam@spam.example>"), kMonday);
    const Ticket was = ticket(came.ticket);
    MarkSpam mark{{{came.ticket, 0}}, BlockKind::Address};
    must(act(mark));
    QVERIFY(ticket(came.ticket).spam);
    QCOMPARE(must(stores().blocks.all()).size(), 1);
    must(undo());  // the block goes with it
    QVERIFY(must(stores().blocks.all()).isEmpty());
    QVERIFY(ticket(came.ticket).status == was.status && !ticket(came.ticket).spam);

    must(act(mark));
    const Came next = deliver(mailOf("b", "reklam@spam.example"), kMonday.plusSeconds(3600));
    QVERIFY(ticket(next.ticket).spam);
    clock.set(kMonday.plusSeconds(30 * 86'400));
    must(act(UnmarkSpam{{came.ticket, next.ticket}}));
    QVERIFY(ticket(came.ticket).status == TicketStatus::New && ticket(next.ticket).status == TicketStatus::New);
    QVERIFY(!ticket(came.ticket).spam && !ticket(next.ticket).spam);
}

/// Before, marked and taken back: what a search, the customer's timeline and the customer's row tell of it.
void TestLiveMail::spamIsNowhereButAmongTheSpam()
{
    const Came spam = deliver(mailOf("a", "Reklam <reklam@spam.example>", {}, "Zarafa satılık"), kMonday);
    const CustomerId customer = ticket(spam.ticket).customerId;
    const auto told = [&] {
        CustomerQuery byContact;
        byContact.order = CustomerOrder::LastContact;
        byContact.descending = true;
        TimelineQuery timeline;
        timeline.customer = customer;
        const CustomerRow row = must(stores().customers.page(byContact)).value(0);
        const CustomerTotals totals = must(stores().tickets.totalsOf(customer));
        return QVector<qint64>{must(stores().search.search(QStringLiteral("zarafa"), 5)).total,
                               must(stores().search.tickets(QStringLiteral("kargo"), 5)).tickets,
                               must(stores().conversations.timeline(timeline)).size(), row.lastContact.ms, row.openTickets,
                               totals.all, totals.open, totals.lastAt.ms};
    };
    const QVector<qint64> before = told();
    QCOMPARE(before, (QVector<qint64>{1, 1, 1, kMonday.ms, 1, 1, 1, kMonday.ms}));
    must(act(MarkSpam{{{spam.ticket, 0}}}));
    QCOMPARE(told(), QVector<qint64>(8, 0));
    must(undo());
    QCOMPARE(told(), before);
}

void TestLiveMail::whatCannotBeBlocked_data()
{
    QTest::addColumn<bool>("domain");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("rule");
    QTest::newRow("our address") << false << QStringLiteral("info@ladin.example") << QStringLiteral("own_address");
    QTest::newRow("our domain") << true << QStringLiteral("@ladin.example") << QStringLiteral("own_address");
    QTest::newRow("everybody's domain") << true << QStringLiteral("gmail.com") << QStringLiteral("shared_domain");
    QTest::newRow("no address") << false << QStringLiteral("reklam") << QStringLiteral("email");
    QTest::newRow("no domain") << true << QStringLiteral("@ladin") << QStringLiteral("domain");
}

void TestLiveMail::whatCannotBeBlocked()
{
    QFETCH(bool, domain);
    QFETCH(QString, value);
    QFETCH(QString, rule);
    must(stores().settings.set(QLatin1String(setting::kOwnAddresses), QJsonArray{QStringLiteral("@ladin.example")}));
    const auto done = act(BlockSender{domain ? BlockKind::Domain : BlockKind::Address, value});
    QVERIFY(!done);
    QCOMPARE(done.error().fields.value(0).rule, rule);
    QVERIFY(must(stores().blocks.all()).isEmpty());
}

void TestLiveMail::mailToAMergedTicketReachesTheSurvivor()
{
    const Came survivor = deliver(mailOf("a", "Ali <ali@x.example>"), kMonday);
    const Came child = deliver(mailOf("b", "Ali <ali@x.example>"), kMonday.plusSeconds(60));
    QVERIFY(survivor.ticket != child.ticket);
    clock.set(kMonday.plusSeconds(120));
    must(act(MergeTickets{{survivor.ticket, 0}, {{child.ticket, 0}}}));
    const Came byThread = deliver(mailOf("c", "Ali <ali@x.example>", "References: <b@x>\r\n"), kMonday.plusSeconds(180));
    QCOMPARE(byThread.ticket, survivor.ticket);
    QByteArray token = mailOf("d", "Ali <ali@x.example>");
    token.replace("Subject: Kargo d", QByteArray("Subject: Kargo [#") + QByteArray::number(child.ticket.value()) + "]");
    QCOMPARE(deliver(token, kMonday.plusSeconds(240)).ticket, survivor.ticket);

    clock.set(kMonday.plusSeconds(300));
    must(act(UndoMerge{{child.ticket}}));
    QCOMPARE(must(stores().conversations.thread(child.ticket)).size(), 1);
    QCOMPARE(must(stores().conversations.thread(survivor.ticket)).size(), 3);
    QCOMPARE(deliver(mailOf("e", "Ali <ali@x.example>", "References: <b@x>\r\n"), kMonday.plusSeconds(360)).ticket, child.ticket);
}

void TestLiveMail::answersAreGivenToPeopleOnly_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("hoursAgo");
    QTest::addColumn<int>("verdict");
    const auto row = [](const char* name, const char* from, const char* headers, int hoursAgo, Verdict verdict) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(headers) << hoursAgo << static_cast<int>(verdict);
    };
    row("a person", "ali@x.example", "", 0, Verdict::Answered);
    row("a person's mail of last night", "ali@x.example", "", 14, Verdict::Answered);
    row("old mail, fetched first now", "ali@x.example", "", 30, Verdict::Old);
    row("an absence note", "ali@x.example", "Auto-Submitted: auto-replied\r\n", 0, Verdict::Automatic);
    row("no return path", "ali@x.example", "Return-Path: <>\r\n", 0, Verdict::Automatic);
    row("a list", "ali@x.example", "List-Id: <haber.x.example>\r\n", 0, Verdict::Automatic);
    row("bulk", "ali@x.example", "Precedence: bulk\r\n", 0, Verdict::Automatic);
    row("a bounce", "MAILER-DAEMON@x.example", "X-Failed-Recipients: y@x.example\r\n", 0, Verdict::NotNew);
    row("nobody reads it", "noreply@x.example", "", 0, Verdict::NoReplyAddress);
    row("nobody reads it either", "do-not-reply+7@x.example", "", 0, Verdict::NoReplyAddress);
    row("an answer of ours", "elif@ladin.example", "", 0, Verdict::NotNew);
    row("answers go to us", "ali@x.example", "Reply-To: destek@ladin.example\r\n", 0, Verdict::Answered);
}

void TestLiveMail::answersAreGivenToPeopleOnly()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, headers);
    QFETCH(int, hoursAgo);
    QFETCH(int, verdict);
    switchOn();
    const Instant now = kMonday.plusSeconds(30LL * 86'400);
    clock.set(now);
    const auto done = memnun::execute(*anyCommand(Deliver{mailOf("a", from.constData(), headers), now.plusSeconds(-3600LL * hoursAgo)}),
                                      session(), Actor::system(), now);
    const Came came = std::any_cast<Came>(must(Result<Committed>(done)).outcome);
    const int got = static_cast<int>(came.verdict);
    // a bounce is nobody's word: whichever of both says so
    const bool same = got == verdict || (from.startsWith("MAILER") && came.verdict == Verdict::Automatic);
    QVERIFY2(same, qPrintable(QString::number(got)));
    QCOMPARE(must(stores().outbox.waiting()).size(), came.verdict == Verdict::Answered ? 1 : 0);
}

void TestLiveMail::answerTellsTheNextOpening_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("answer");
    QTest::newRow("open") << QStringLiteral("2025-10-27T10:00:00+03:00") << QByteArray("Merhaba") << QStringLiteral("Talebiniz #%1.");
    QTest::newRow("eve of a holiday") << QStringLiteral("2025-10-28T20:10:00+03:00") << QByteArray("Merhaba")
                                      << QStringLiteral("Talebiniz #%1, 30 Ekim 09:00 itibarıyla bakarız.");
    QTest::newRow("in English") << QStringLiteral("2025-10-28T20:10:00+03:00") << QByteArray("Hello, where is my order? Thank you")
                                << QStringLiteral("Number #%1, from 30 October 09:00 on.");
    QTest::newRow("weekend") << QStringLiteral("2025-11-01T12:00:00+03:00") << QByteArray("Merhaba")
                             << QStringLiteral("Talebiniz #%1, 3 Kasım 09:00 itibarıyla bakarız.");
}

void TestLiveMail::answerTellsTheNextOpening()
{
    QFETCH(QString, at);
    QFETCH(QByteArray, body);
    QFETCH(QString, answer);
    switchOn();
    const QByteArray raw = "Message-ID: <a@x>\r\nFrom: ali@x.example\r\nTo: destek@ladin.example\r\nSubject: x\r\n\r\n" + body + "\r\n";
    const Came came = deliver(raw, Instant{QDateTime::fromString(at, Qt::ISODate).toMSecsSinceEpoch()});
    QCOMPARE(answerIn(came.ticket), answer.arg(came.ticket.value()));
}

void TestLiveMail::answersAreCapped()
{
    switchOn(2);
    QVector<Verdict> verdicts;
    for (int i = 0; i < 3; ++i) {
        const QByteArray id = "m" + QByteArray::number(i);
        verdicts << deliver(mailOf(id.constData(), "ali@x.example", {}, "Merhaba " + id), kMonday.plusSeconds(7200LL * i)).verdict;
    }
    QVERIFY(verdicts == QVector<Verdict>({Verdict::Answered, Verdict::Answered, Verdict::Capped}));
    QVERIFY(deliver(mailOf("v", "veli@x.example"), kMonday.plusSeconds(7200LL * 3)).verdict == Verdict::Answered);
    QVERIFY(deliver(mailOf("n", "ali@x.example", {}, "Merhaba yine"), kMonday.plusSeconds(86'400 + 3600)).verdict == Verdict::Answered);
}

void TestLiveMail::sameWordsAgainAreAMachine()
{
    switchOn(20);
    const auto raw = [](const char* id) {
        return QByteArray("Message-ID: <") + id + "@x>\r\nFrom: robot@x.example\r\nTo: destek@ladin.example\r\nSubject: Durum\r\n\r\nSunucu durdu\r\n";
    };
    QVERIFY(deliver(raw("a"), kMonday).verdict == Verdict::Answered);
    QVERIFY(deliver(raw("b"), kMonday.plusSeconds(600)).verdict == Verdict::Machine);
    QVector<Verdict> verdicts;
    for (int i = 0; i < 6; ++i) {
        const QByteArray id = "q" + QByteArray::number(i);
        verdicts << deliver(mailOf(id.constData(), "ali@x.example", {}, "Merhaba " + id), kMonday.plusSeconds(60LL * i)).verdict;
    }
    QVERIFY(verdicts.first() == Verdict::Answered && verdicts.last() == Verdict::Machine);
}

void TestLiveMail::answerIsMarkedAndLeavesTheOutbox()
{
    switchOn();
    const Came came = deliver(mailOf("a", "Ali <ali@x.example>"), kMonday);
    const QVector<OutboxItem> waiting = must(stores().outbox.waiting());
    QCOMPARE(waiting.size(), 1);
    QCOMPARE(waiting.first().recipients, QStringList{QStringLiteral("ali@x.example")});
    QCOMPARE(waiting.first().ticketId, came.ticket);
    const auto sent = mime::parseMail(must(stores().blobs.get(waiting.first().rawBlob)));
    QVERIFY(sent && sent->automated == mime::Automated::AutoReply);  // our own kind knows it for what it is
    QCOMPARE(sent->inReplyTo, QStringLiteral("a@x"));
    QCOMPARE(sent->subject, QStringLiteral("Re: Kargo a [#%1]").arg(came.ticket.value()));
    // the customer still waits, and no clock stopped
    QCOMPARE(must(stores().tickets.rows({came.ticket})).first().waitingSince, kMonday);
    QVERIFY(ticket(came.ticket).status == TicketStatus::New);
    const auto messages = must(stores().facts.messages());
    QVERIFY(messages.size() == 2 && messages.last().automated);
    QVERIFY(deliver(mailOf("b", "Ali <ali@x.example>", "References: <a@x>\r\n"), kMonday.plusSeconds(60)).verdict == Verdict::NotNew);
}

void TestLiveMail::importsAndTheDemoAreNeverAnswered()
{
    switchOn();
    import({mail(QStringLiteral("ali a 25"))});
    QVERIFY(must(stores().outbox.waiting()).isEmpty());
    must(stores().settings.set(QLatin1String(setting::kDemo), true));
    QVERIFY(deliver(mailOf("b", "veli@x.example"), kMonday).verdict == Verdict::Off);
}

QTEST_GUILESS_MAIN(TestLiveMail)
#include "tst_live_mail.moc"
