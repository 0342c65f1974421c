// SPDX-License-Identifier: GPL-3.0-or-later
// What the inbox says in short: chips, tabs, event sentences, and how it stands very long words.
#include "tests/inbox/InboxFixture.h"

#include "core/conversations/ConversationStore.h"
#include "core/people/PeopleCommands.h"
#include "core/tickets/TicketCommands.h"
#include "ui/inbox/CustomerPanel.h"
#include "ui/inbox/InboxLists.h"
#include "ui/inbox/MessageCard.h"
#include "ui/inbox/MessageText.h"
#include "ui/inbox/QueueBar.h"
#include "ui/inbox/ThreadContent.h"
#include "ui/inbox/ThreadHeader.h"
#include "ui/inbox/ThreadPane.h"
#include "ui/inbox/TicketMarks.h"
#include "ui/shared/BusinessTime.h"
#include "ui/shared/Chip.h"
#include "ui/shared/Format.h"
#include "ui/tickets/TicketUrgency.h"

#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace memnun;

namespace {

Instant at(const char* iso)
{
    return *Instant::fromIso(QString::fromLatin1(iso));
}

// Thursday noon in Istanbul.
const char* const kNow = "2026-11-19T09:00:00Z";

}  // namespace

class TestInboxLook final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void urgencyByTheClock_data();
    void urgencyByTheClock();
    void waitingCountsOpeningHours();
    void firstChipIsUrgency();
    void usualStatusIsNotSaid();
    void tabsKeepTheirOrder_data();
    void tabsKeepTheirOrder();
    void eventsAreSentences();
    void whatCameBackIsNotTold();
    void unansweredMessageIsFound();
    void scrollsToTheUnansweredMessage();
    void cardsAreNeverPaintedCut();
    void longWordsKeepTheLayout();
};

void TestInboxLook::urgencyByTheClock_data()
{
    QTest::addColumn<QString>("waitingSince");
    QTest::addColumn<QString>("dueAt");
    QTest::addColumn<QString>("snoozedUntil");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("tone");
    const auto row = [](const char* name, const char* waiting, const char* due, const char* snooze, const char* text,
                        Tone tone) {
        QTest::newRow(name) << QString::fromLatin1(waiting) << QString::fromLatin1(due) << QString::fromLatin1(snooze)
                            << QString::fromUtf8(text) << static_cast<int>(tone);
    };
    row("nobody waits", "", "", "", "", Tone::Neutral);
    row("now", "2026-11-19T08:59:30Z", "", "", "just came in", Tone::Neutral);
    row("minutes", "2026-11-19T08:35:00Z", "", "", "waiting 25 min", Tone::Neutral);
    row("hours", "2026-11-19T05:30:00Z", "", "", "waiting 3 h", Tone::Neutral);
    row("just a working day", "2026-11-18T09:00:00Z", "", "", "waiting 24 h", Tone::Neutral);
    row("more than a working day", "2026-11-18T08:59:00Z", "", "", "waiting 24 h", Tone::Warning);
    row("three working days", "2026-11-16T09:00:00Z", "", "", "waiting 3 d", Tone::Warning);
    row("more than three", "2026-11-16T08:00:00Z", "", "", "waiting 3 d", Tone::Danger);
    row("over the weekend", "2026-11-13T09:00:00Z", "", "", "waiting 6 d", Tone::Danger);
    row("due today", "2026-11-16T08:00:00Z", "2026-11-19T20:59:00Z", "", "due today", Tone::Warning);
    row("overdue", "2026-11-19T08:59:30Z", "2026-11-19T08:59:59Z", "", "overdue", Tone::Danger);
    row("due after midnight", "", "2026-11-19T21:00:00Z", "", "due · Tomorrow 00:00", Tone::Neutral);
    row("snoozed", "2026-11-16T08:00:00Z", "", "2026-11-20T06:00:00Z", "snoozed · Tomorrow 09:00", Tone::Neutral);
    row("awake again", "2026-11-19T05:30:00Z", "", "2026-11-19T06:00:00Z", "waiting 3 h", Tone::Neutral);
}

void TestInboxLook::urgencyByTheClock()
{
    QFETCH(QString, waitingSince);
    QFETCH(QString, dueAt);
    QFETCH(QString, snoozedUntil);
    QFETCH(QString, text);
    QFETCH(int, tone);
    TicketRow row;
    row.ticket.status = TicketStatus::Open;
    row.waitingSince = Instant::fromIso(waitingSince);
    row.ticket.dueAt = Instant::fromIso(dueAt);
    row.ticket.snoozedUntil = Instant::fromIso(snoozedUntil);
    const Urgency urgency = ticketUrgency(row, at(kNow));
    QCOMPARE(urgency.text, text);
    QCOMPARE(static_cast<int>(urgency.tone), tone);
    row.ticket.status = TicketStatus::Solved;
    QVERIFY(ticketUrgency(row, at(kNow)).isNone());
}

void TestInboxLook::waitingCountsOpeningHours()
{
    const auto toneAt = [](const char* since, const char* now) {
        TicketRow row;
        row.ticket.status = TicketStatus::Open;
        row.waitingSince = at(since);
        return ticketUrgency(row, at(now)).tone;
    };
    // From Friday 17:00 in Istanbul.
    QVERIFY(toneAt("2026-11-13T14:00:00Z", "2026-11-16T13:59:00Z") == Tone::Neutral);
    QVERIFY(toneAt("2026-11-13T14:00:00Z", "2026-11-16T14:01:00Z") == Tone::Warning);
    QVERIFY(toneAt("2026-11-13T14:00:00Z", "2026-11-18T14:01:00Z") == Tone::Danger);
    // From Wednesday over Republic Day and its eve's afternoon to Friday.
    QVERIFY(toneAt("2026-10-28T06:00:00Z", "2026-10-30T10:59:00Z") == Tone::Neutral);
    QVERIFY(toneAt("2026-10-28T06:00:00Z", "2026-10-30T11:01:00Z") == Tone::Warning);
    // A business that opens for two hours on Saturdays alone.
    const BusinessCalendar usual = businessCalendar();
    WeeklyHours weekly;
    weekly.at(5) = {{10 * 3600, 12 * 3600}};
    setBusinessCalendar(BusinessCalendar(usual.zone(), weekly));
    const Tone friday = toneAt("2026-11-09T06:00:00Z", "2026-11-13T06:00:00Z");
    const Tone nextWeek = toneAt("2026-11-09T06:00:00Z", "2026-11-21T08:00:00Z");
    setBusinessCalendar(usual);
    QVERIFY(friday == Tone::Neutral);
    QVERIFY(nextWeek == Tone::Warning);
}

void TestInboxLook::firstChipIsUrgency()
{
    TicketRow row;
    row.ticket.status = TicketStatus::OnHold;
    row.ticket.priority = Priority::High;
    row.waitingSince = at("2026-11-19T05:30:00Z");
    row.categoryName = QStringLiteral("delivery");
    row.tags = QStringList{QStringLiteral("kargo")};
    QStringList texts;
    for (const TicketMark& mark : ticketMarks(row, Queue::Mine, at(kNow)))
        texts << mark.text;
    QCOMPARE(texts, (QStringList{QStringLiteral("waiting 3 h"), QStringLiteral("On hold"), QStringLiteral("High priority"),
                                 QStringLiteral("Delivery"), QStringLiteral("kargo")}));
}

void TestInboxLook::usualStatusIsNotSaid()
{
    QVERIFY(isUsualStatus(TicketStatus::New, Queue::Open));
    QVERIFY(isUsualStatus(TicketStatus::PendingCustomer, Queue::Waiting));
    QVERIFY(!isUsualStatus(TicketStatus::OnHold, Queue::Waiting));
    QVERIFY(!isUsualStatus(TicketStatus::Open, Queue::All));
    QVERIFY(!isUsualStatus(TicketStatus::Solved, Queue::Mine));
    // A line without any chip would look broken.
    TicketRow answered;
    answered.ticket.status = TicketStatus::Open;
    QCOMPARE(ticketMarks(answered, Queue::Open, at(kNow)).size(), 1);
}

void TestInboxLook::tabsKeepTheirOrder_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {130, 220, 312, 460})
        QTest::addRow("%d", width) << width;
}

void TestInboxLook::tabsKeepTheirOrder()
{
    QFETCH(int, width);
    InboxFixture world;
    const Customer customer = world.customer(QStringLiteral("Ege"), QStringLiteral("ege@example.com"));
    world.ticket(customer, QStringLiteral("Bir"), QStringLiteral("a"));
    const AppContext context = world.context();
    QueueBar bar(context);
    bar.resize(width, 32);
    bar.show();
    bar.refresh();
    QTRY_VERIFY(bar.hasCounts());
    const QVector<Queue> order{Queue::Mine, Queue::Unassigned, Queue::Open, Queue::Waiting};
    for (const auto& [queue, key] : EnumKeys<Queue>::keys) {
        bar.setCurrent(queue);
        const QVector<Queue> tabs = bar.tabs();
        QVERIFY2(!tabs.isEmpty() && tabs == order.mid(0, tabs.size()), key);
        const bool behind = !tabs.contains(queue);
        QVERIFY2(behind == (bar.moreText() != QStringLiteral("More")), key);
    }
    bar.setCurrent(Queue::Mine);
    const QVector<Queue> before = bar.tabs();
    for (const Queue queue : before) {
        bar.setCurrent(queue);
        QCOMPARE(bar.tabs(), before);
    }
    if (width == 460)
        QCOMPARE(before, order);
}

void TestInboxLook::eventsAreSentences()
{
    InboxFixture world;
    User colleague;
    colleague.name = QStringLiteral("Murat Aydın");
    colleague.role = Role::Agent;
    const User murat = world.run(SaveUser{colleague});
    const AppContext context = world.context();
    InboxLists lists(context);
    QSignalSpy read(&lists, &InboxLists::changed);
    lists.refresh();
    QTRY_COMPARE(read.size(), 1);
    const auto event = [](UserId actor, EventField field, const QString& from, const QString& to) {
        TicketEvent one;
        one.actorId = actor;
        one.field = field;
        one.oldValue = from;
        one.newValue = to;
        return one;
    };
    const QString open = toKey(TicketStatus::Open);
    const QString waiting = toKey(TicketStatus::PendingCustomer);
    QVector<TicketEvent> events{event(murat.id, EventField::Status, toKey(TicketStatus::New), open),
                                event(murat.id, EventField::Status, open, waiting)};
    QCOMPARE(eventSentence(events, lists), QStringLiteral("Murat Aydın set the status to Waiting for customer"));
    events << event(murat.id, EventField::Assignee, {}, QString::number(world.me.id.value()))
           << event(murat.id, EventField::Priority, toKey(Priority::Normal), toKey(Priority::High));
    QCOMPARE(eventSentence(events, lists),
             QStringLiteral("Murat Aydın set the status to Waiting for customer, assigned it to you and set it to high priority"));
    QCOMPARE(eventSentence({event(world.me.id, EventField::Assignee, {}, QString::number(world.me.id.value()))}, lists),
             QStringLiteral("You took it over"));
    QCOMPARE(eventSentence({event({}, EventField::Status, waiting, open)}, lists),
             QStringLiteral("Memnun set the status to Open"));
    QVERIFY(eventSentence({event(murat.id, EventField::Confirmed, {}, QStringLiteral("yes"))}, lists).isEmpty());
}

void TestInboxLook::whatCameBackIsNotTold()
{
    InboxFixture world;
    const AppContext context = world.context();
    const InboxLists lists(context);
    TicketEvent there;
    there.actorId = world.me.id;
    there.oldValue = toKey(TicketStatus::Open);
    there.newValue = toKey(TicketStatus::OnHold);
    TicketEvent back = there;
    std::swap(back.oldValue, back.newValue);
    QVERIFY(eventSentence({there, back}, lists).isEmpty());
}

void TestInboxLook::unansweredMessageIsFound()
{
    ThreadContent content;
    QVERIFY(!unansweredMessage(content));
    Interaction question;
    Interaction answer;
    answer.direction = Direction::Out;
    Interaction note;
    note.direction = Direction::Internal;
    Interaction automatic = answer;
    automatic.automated = AutomatedKind::AutoReply;
    content.messages = {question, answer, question, automatic, note};
    QCOMPARE(unansweredMessage(content).value_or(-1), 2);
    content.messages << answer;
    QVERIFY(!unansweredMessage(content));
}

void TestInboxLook::scrollsToTheUnansweredMessage()
{
    InboxFixture world;
    const Customer customer = world.customer(QStringLiteral("Ege"), QStringLiteral("ege@example.com"));
    const Ticket ticket = world.ticket(customer, QStringLiteral("Masa"), QStringLiteral("a"));
    for (int i = 0; i < 6; ++i)
        world.mail(ticket, customer, QStringLiteral("Uzun bir satır.\n").repeated(12));
    world.mail(ticket, customer, QStringLiteral("Son söz, uzun uzun.\n").repeated(60));
    const auto content = readThread(world.stores(), ticket.id, world.me.id);
    QVERIFY(content.has_value());
    const AppContext context = world.context();
    const InboxLists lists(context);
    ThreadPane pane(context, lists);
    pane.resize(520, 400);
    pane.show();
    pane.setContent(*content);
    QTRY_VERIFY(pane.isComplete() && pane.unansweredCard());
    const QWidget* card = pane.unansweredCard();
    const auto top = [&] { return card->mapTo(pane.viewport(), QPoint(0, 0)).y(); };
    QTRY_VERIFY(card->height() > pane.viewport()->height() && top() >= 0 && top() < 40);
    QVERIFY(pane.verticalScrollBar()->value() < pane.verticalScrollBar()->maximum());
}

/// The first text that is not as tall as its words or not wholly inside its card; empty: none.
static QString cutText(const ThreadPane& pane)
{
    for (const MessageText* text : pane.findChildren<MessageText*>()) {
        QRect seen = text->rect();
        for (const QWidget* at = text; at != pane.widget(); at = at->parentWidget())
            seen = seen.translated(at->pos()).intersected(at->parentWidget()->rect());
        const int words = text->heightForWidth(text->width());
        if (seen.size() != text->size() || text->height() < words)
            return QStringLiteral("%1x%2 seen of %3x%4, words %5 high").arg(seen.width()).arg(seen.height()).arg(text->width()).arg(text->height()).arg(words);
    }
    return {};
}

/// From the moment the last card is made, without an event in between: the next one may be a paint event.
void TestInboxLook::cardsAreNeverPaintedCut()
{
    InboxFixture world;
    const Customer customer = world.customer(QStringLiteral("Ege"), QStringLiteral("ege@example.com"));
    const Ticket ticket = world.ticket(customer, QStringLiteral("Masa"), QStringLiteral("a"));
    for (int i = 0; i < 12; ++i)
        world.mail(ticket, customer, QStringLiteral("Merhaba,\n\n%1\n\nİyi günler\nEge\n\n> alıntı\n> alıntı\n> alıntı\n> alıntı\n> alıntı")
                                         .arg(QStringLiteral("Satıra sığmayan uzun bir cümle. ").repeated(i)));
    const auto content = readThread(world.stores(), ticket.id, world.me.id);
    QVERIFY(content.has_value());
    const AppContext context = world.context();
    const InboxLists lists(context);
    ThreadPane pane(context, lists);
    pane.resize(480, 500);
    pane.show();
    QString cut;
    int made = 0;
    connect(&pane, &ThreadPane::completed, &pane, [&] {
        made = pane.cardCount();
        cut = cutText(pane);
    });
    pane.setContent(*content);
    QTRY_VERIFY(made >= 12);
    QCOMPARE(cut, QString());
    QCOMPARE(cutText(pane), QString());
    // Layouts ask for other widths too; what is painted is laid out for its own.
    pane.widget()->grab();
    for (const MessageText* text : pane.findChildren<MessageText*>())
        QCOMPARE(qRound(text->document()->textWidth()), text->viewport()->width());
    pane.resize(760, 500);
    QTRY_COMPARE(cutText(pane), QString());
}

void TestInboxLook::longWordsKeepTheLayout()
{
    InboxFixture world;
    const QString name = QStringLiteral("Çok uzun adlı müşteri ").repeated(6).left(120);
    const Customer customer = world.customer(name, QStringLiteral("a").repeated(60) + QStringLiteral("@example.com"));
    const Ticket ticket = world.ticket(customer, QStringLiteral("Kesintisizuzunkonu").repeated(7).left(120), QStringLiteral("a"));
    Interaction mail = world.mail(ticket, customer, QStringLiteral("Merhaba"));
    mail.toAddresses = QStringLiteral("destek.").repeated(20) + QStringLiteral("@shop.example");
    const AppContext context = world.context();
    MessageCard card(context, mail, {}, {}, name);
    card.resize(440, 200);
    card.show();
    QVERIFY2(card.minimumSizeHint().width() <= 440, qPrintable(QString::number(card.minimumSizeHint().width())));
    const auto* moment = card.findChild<QLabel*>(QStringLiteral("moment"));
    QVERIFY(moment);
    QVERIFY(moment->width() >= moment->sizeHint().width());
    QVERIFY(moment->geometry().right() <= card.rect().right());
    const InboxLists lists(context);
    ThreadHeader header(context.actions, lists);
    const auto rows = world.stores().tickets.rows({ticket.id});
    QVERIFY(rows && rows->size() == 1);
    header.setTicket(rows->first(), world.clock.now());
    header.resize(520, 90);
    header.show();
    QVERIFY(header.minimumSizeHint().width() <= 440);
    // Chips stand on one line below the subject.
    QSet<int> lines;
    for (const Chip* chip : header.findChildren<Chip*>())
        lines << chip->y();
    QCOMPARE(lines.size(), 1);
    CustomerPanel panel(context);
    panel.resize(244, 600);
    panel.setVisible(true);
    panel.setCustomer(customer.id);
    QTRY_COMPARE(panel.customer().id, customer.id);
    QVERIFY2(panel.minimumSizeHint().width() <= 244, qPrintable(QString::number(panel.minimumSizeHint().width())));
}

QTEST_MAIN(TestInboxLook)
#include "tst_inbox_look.moc"
