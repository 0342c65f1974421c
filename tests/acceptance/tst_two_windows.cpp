// SPDX-License-Identifier: GPL-3.0-or-later
// Two people, each at a window of their own, on one PostgreSQL workspace.
#include "core/conversations/ConversationStore.h"
#include "core/conversations/Outbox.h"
#include "core/customers/CustomerCommands.h"
#include "core/kernel/Collision.h"
#include "core/tickets/TicketCommands.h"
#include "core/tickets/TicketStore.h"
#include "tests/acceptance/DeskRun.h"
#include "tests/storage/ManyNotes.h"
#include "tests/support/PgCluster.h"
#include "tests/support/TestData.h"
#include "ui/inbox/InboxPage.h"
#include "ui/inbox/PresenceLine.h"
#include "ui/inbox/ReplyBox.h"
#include "ui/inbox/ThreadView.h"
#include "ui/inbox/TicketListPane.h"
#include "ui/shared/ConflictDialog.h"
#include "ui/tickets/TicketWords.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>

using namespace memnun;
using memnun::test::DeskRun;
using memnun::test::ManyNotes;
using memnun::test::PgCluster;

class TestTwoWindows : public QObject {
    Q_OBJECT

private:
    AppContext& context(DeskRun& desk) { return desk.desk().context(); }
    TicketId makeTicket(DeskRun& desk, const QString& subject, CustomerId customer = {});
    CustomerId makeCustomer();
    int answersIn(TicketId ticket);
    /// Opens the ticket in that window and types the beginning of an answer to it.
    void beginAnswer(DeskRun& desk, TicketId ticket, const QString& text);
    Ticket stored(TicketId id)
    {
        return m_one->stored<Ticket>([id](Stores& stores) { return stores.tickets.byId(id); });
    }
    bool saysConnection(DeskRun& desk);
    ConflictDialog* conflict();

    PgCluster m_cluster;
    std::unique_ptr<DeskRun> m_one;
    std::unique_ptr<DeskRun> m_two;
    UserId m_colleague;

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aChangeAppearsInTheOther();
    void whoIsAnsweringIsSeen();
    void aColleaguesAnswerIsShownBeforeMineGoes();
    void aStaleEditOffersBothStates();
    void aStaleEditIsSettledInTheWindow_data();
    void aStaleEditIsSettledInTheWindow();
    void aServerThatGoesAwayIsSaidAndComesBack();
    void aThousandCommandsThroughACrash();
};

void TestTwoWindows::initTestCase()
{
    MEMNUN_NEED(PgCluster::isInstalled(), QStringLiteral("PostgreSQL is not installed."));
    QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
    const auto location = Location::fromText(m_cluster.uri(m_cluster.createDatabase()));
    QVERIFY(location);
    m_one = std::make_unique<DeskRun>();
    m_two = std::make_unique<DeskRun>();
    m_one->setLocation(*location);
    m_two->setLocation(*location);
    QVERIFY2(m_one->create(1), qPrintable(m_one->problem()));
    m_colleague = m_two->join(QStringLiteral("Çiğdem Öz"));
    QVERIFY2(m_colleague.isValid(), qPrintable(m_two->problem()));
    QVERIFY2(m_one->openWindow() && m_two->openWindow(m_colleague), qPrintable(m_one->problem() + m_two->problem()));
    QCOMPARE(context(*m_two).me.name, QStringLiteral("Çiğdem Öz"));
    m_one->inbox();
    m_two->inbox();
}

void TestTwoWindows::cleanupTestCase()
{
    m_two.reset();
    m_one.reset();
}

TicketId TestTwoWindows::makeTicket(DeskRun& desk, const QString& subject, CustomerId customer)
{
    TicketId id;
    CreateTicket create;
    create.subject = subject;
    create.customerId = customer;
    create.text = QStringLiteral("Merhaba");
    create.textFromCustomer = true;
    context(desk).commands.submit(create, &desk.desk(), [&id](const Result<Ticket>& made) { id = made ? made->id : TicketId(-1); });
    (void)QTest::qWaitFor([&id] { return id != TicketId(); }, 20000);
    return id;
}

bool TestTwoWindows::saysConnection(DeskRun& desk)
{
    for (const QLabel* label : desk.desk().window().findChildren<QLabel*>()) {
        if (label->isVisible() && label->text().contains(QStringLiteral("Sunucuya ulaşılamıyor")))
            return true;
    }
    return false;
}

void TestTwoWindows::aChangeAppearsInTheOther()
{
    auto& list = m_two->inbox().list()->model();
    m_two->inbox().openQueue(Queue::All);
    // the ears need a moment to connect
    QTRY_VERIFY_WITH_TIMEOUT([&] { makeTicket(*m_one, QStringLiteral("Kargo")); return list.rowCount() > 0; }(), 20000);
    const int before = list.rowCount();
    QElapsedTimer timer;
    timer.start();
    QVERIFY(makeTicket(*m_one, QStringLiteral("İade")).isValid());
    QTRY_VERIFY(list.rowCount() > before);
    const qint64 took = timer.elapsed();
    qInfo("live change: the other window shows it after %lld ms, target 1000: %s", took, took <= 1000 ? "PASS" : "MISS");
}

void TestTwoWindows::whoIsAnsweringIsSeen()
{
    const TicketId ticket = makeTicket(*m_one, QStringLiteral("Kim yanıtlıyor"));
    m_one->inbox().openTicket(ticket);
    m_two->inbox().openTicket(ticket);
    auto* line = m_one->inbox().thread()->findChild<PresenceLine*>();
    QVERIFY(line);
    QTRY_VERIFY_WITH_TIMEOUT(line->text().contains(QStringLiteral("Çiğdem Öz")), 20000);
    const QString reading = line->text();
    m_two->desk().window().activateWindow();
    QTRY_VERIFY(m_two->inbox().thread()->row());
    QTest::keyClicks(m_two->inbox().thread()->replyBox()->editor(), QStringLiteral("Merhaba"));
    QTRY_VERIFY(line->text() != reading);
    QVERIFY2(line->text().contains(QStringLiteral("Çiğdem Öz")), qPrintable(line->text()));
    m_two->inbox().thread()->replyBox()->editor()->clear();
    QTRY_COMPARE(line->text(), reading);
    m_two->inbox().openTicket(makeTicket(*m_two, QStringLiteral("Başka")));
    QTRY_VERIFY(line->text().isEmpty());
}

CustomerId TestTwoWindows::makeCustomer()
{
    CreateCustomer create;
    create.customer.name = QStringLiteral("Derya Kılıç");
    create.customer.contactPoints = {{{}, ContactKind::Email, QStringLiteral("derya@musteri.example"), {}, true}};
    const auto made = m_one->perform(anyCommand(create), {m_colleague, Role::Agent});
    return made ? std::any_cast<Customer>(made->outcome).id : CustomerId();
}

/// Those in the outbox: taken in, and not yet gone.
int TestTwoWindows::answersIn(TicketId ticket)
{
    const auto waiting = m_one->stored<QVector<OutboxItem>>([ticket](Stores& stores) { return stores.outbox.waiting(ticket); });
    return static_cast<int>(waiting.size());
}

void TestTwoWindows::beginAnswer(DeskRun& desk, TicketId ticket, const QString& text)
{
    ThreadView* thread = desk.inbox().thread();
    desk.inbox().openTicket(ticket);
    QTRY_VERIFY(thread->row() && thread->row()->ticket.id == ticket);
    desk.desk().window().activateWindow();
    QTest::keyClicks(thread->replyBox()->editor(), text);
    QCOMPARE(thread->replyBox()->editor()->toPlainText(), text);
}

void TestTwoWindows::aColleaguesAnswerIsShownBeforeMineGoes()
{
    const TicketId ticket = makeTicket(*m_one, QStringLiteral("İki yanıt"), makeCustomer());
    QVERIFY(ticket.isValid());
    const QString mine = QStringLiteral("Paketiniz yolda"), theirs = QStringLiteral("Kargo iptal edildi");
    beginAnswer(*m_two, ticket, mine);
    beginAnswer(*m_one, ticket, theirs);
    if (QTest::currentTestFailed())
        return;
    ReplyBox* box = m_two->inbox().thread()->replyBox();
    const auto messages = m_two->inbox().thread()->content().messages.size();
    m_one->inbox().thread()->replyBox()->send();
    QTRY_COMPARE(answersIn(ticket), 1);
    QTRY_COMPARE(m_two->inbox().thread()->content().messages.size(), messages + 1);
    QCOMPARE(box->editor()->toPlainText(), mine);

    box->send();
    QVERIFY2(box->errorText().contains(theirs), qPrintable(box->errorText()));
    QCOMPARE(box->editor()->toPlainText(), mine);
    QCOMPARE(answersIn(ticket), 1);
    box->send();  // it still fits
    QTRY_COMPARE(answersIn(ticket), 2);
    QTRY_COMPARE(box->editor()->toPlainText(), QString());
}

void TestTwoWindows::aStaleEditOffersBothStates()
{
    const TicketId id = makeTicket(*m_one, QStringLiteral("Çakışma"));
    const Ticket seen = stored(id);
    ChangeTickets theirs;
    theirs.tickets = {{id, seen.revision}};
    theirs.priority = Priority::Urgent;
    bool done = false;
    context(*m_two).commands.submit(theirs, &m_two->desk(), [&done](const auto& answer) { done = answer.has_value(); });
    QTRY_VERIFY(done);
    ChangeTickets mine = theirs;
    mine.priority = Priority::Low;
    std::shared_ptr<const Collision> collision;
    context(*m_one).commands.submit(mine, &m_one->desk(), [&](const auto& answer) {
        if (!answer)
            collision = answer.error().collision;
    });
    QTRY_VERIFY(collision);
    bool over = false;
    context(*m_one).commands.submitAny(collision->anyway, &m_one->desk(), [&over](const auto& answer) { over = answer.has_value(); });
    QTRY_VERIFY(over);
    QVERIFY(stored(id).priority == Priority::Low);
}

ConflictDialog* TestTwoWindows::conflict()
{
    for (auto* dialog : m_one->desk().window().findChildren<ConflictDialog*>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

void TestTwoWindows::aStaleEditIsSettledInTheWindow_data()
{
    QTest::addColumn<bool>("overwrite");
    QTest::addColumn<QString>("end");
    QTest::newRow("their state is taken") << false << toKey(TicketStatus::OnHold);
    QTest::newRow("saved over it") << true << toKey(TicketStatus::Solved);
}

/// The colleague is quicker by less than the way of the news.
void TestTwoWindows::aStaleEditIsSettledInTheWindow()
{
    QFETCH(bool, overwrite);
    const TicketId id = makeTicket(*m_one, QStringLiteral("Aynı anda"));
    InboxPage& inbox = m_one->inbox();
    inbox.openQueue(Queue::All);
    inbox.openTicket(id);
    QTRY_VERIFY(inbox.thread()->ticket() == id && inbox.thread()->row() && inbox.thread()->row()->ticket.id == id);
    ChangeTickets theirs;
    theirs.tickets = {{id, stored(id).revision}};
    theirs.status = TicketStatus::OnHold;
    QVERIFY(m_two->perform(anyCommand(theirs), {m_colleague, Role::Agent}));
    inbox.resolve();
    QTRY_VERIFY(conflict());
    QVERIFY(stored(id).status == TicketStatus::OnHold);
    QStringList texts;
    for (const auto* label : conflict()->findChildren<QLabel*>())
        texts.append(label->text());
    for (const TicketStatus status : {TicketStatus::OnHold, TicketStatus::Solved})
        QVERIFY2(texts.contains(statusText(status)), qPrintable(texts.join(QLatin1Char('|'))));
    if (overwrite)
        Q_EMIT conflict()->overwriteWanted();
    else
        Q_EMIT conflict()->reloadWanted();
    conflict()->accept();
    QTRY_VERIFY(!conflict());
    QFETCH(QString, end);
    QTRY_COMPARE(toKey(stored(id).status), end);
    QTRY_VERIFY(inbox.thread()->ticket() != id || toKey(inbox.thread()->row()->ticket.status) == end);
}

void TestTwoWindows::aServerThatGoesAwayIsSaidAndComesBack()
{
    auto& list = m_two->inbox().list()->model();
    const int rows = list.rowCount();
    QVERIFY(rows > 0);
    m_cluster.stop();
    QTRY_VERIFY_WITH_TIMEOUT(saysConnection(*m_two), 20000);
    QCOMPARE(list.rowCount(), rows);
    QVERIFY2(m_cluster.restart(), qPrintable(m_cluster.problem()));
    QTRY_VERIFY_WITH_TIMEOUT(!saysConnection(*m_two) && !saysConnection(*m_one), 30000);
    QVERIFY(makeTicket(*m_one, QStringLiteral("Geri geldi")).isValid());
    QTRY_VERIFY(list.rowCount() > rows);
}

void TestTwoWindows::aThousandCommandsThroughACrash()
{
    constexpr int kEach = 500;
    const TicketId ticket = makeTicket(*m_one, QStringLiteral("Bin not"));
    QVERIFY(ticket.isValid());
    ManyNotes mine(context(*m_one).commands, m_one->desk(), ticket, QStringLiteral("bir"));
    ManyNotes theirs(context(*m_two).commands, m_two->desk(), ticket, QStringLiteral("iki"));
    mine.write(kEach);
    theirs.write(kEach);
    QTRY_VERIFY_WITH_TIMEOUT(mine.answered() > kEach / 4 && theirs.answered() > kEach / 4, 60'000);
    QVERIFY(mine.answered() + theirs.answered() < 2 * kEach);
    QVERIFY2(m_cluster.restart(PgCluster::Ending::Crash), qPrintable(m_cluster.problem()));
    QTRY_VERIFY_WITH_TIMEOUT(mine.answered() == kEach && theirs.answered() == kEach, 120'000);
    QCOMPARE(mine.unknown + theirs.unknown, QStringList());
    QStringList told = mine.acknowledged + theirs.acknowledged;
    QStringList there;
    for (const Interaction& note : m_one->stored<QVector<Interaction>>([ticket](Stores& stores) { return stores.conversations.thread(ticket); })) {
        if (note.direction == Direction::Internal)
            there.append(note.body);
    }
    told.sort();
    there.sort();
    QCOMPARE(there, told);
}

QTEST_MAIN(TestTwoWindows)
#include "tst_two_windows.moc"
