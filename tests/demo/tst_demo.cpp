// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conversations/BlobStore.h"
#include "core/conversations/ConversationStore.h"
#include "core/customers/CustomerStore.h"
#include "core/customers/ProfileStore.h"
#include "core/calendar/CalendarJson.h"
#include "core/people/UserStore.h"
#include "core/settings/Settings.h"
#include "core/text/TurkishIds.h"
#include "core/tickets/TicketStatus.h"
#include "core/tickets/TicketStore.h"
#include "core/views/ViewStore.h"
#include "core/tasks/Task.h"
#include "tests/demo/DemoShop.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace memnun;

namespace {

QByteArray contents(Shop& shop)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (qint64 i = 1; i <= shop.counts.tickets; ++i) {
        const auto ticket = shop.stores().tickets.byId(TicketId(i));
        hash.addData((ticket->subject + toKey(ticket->status) + QString::number(ticket->lastAt.ms)).toUtf8());
        for (const TicketEvent& event : shop.events(i)) {
            hash.addData((toKey(event.field) + event.newValue + QString::number(event.at.ms)).toUtf8());
        }
        for (const Interaction& text : shop.thread(i)) {
            hash.addData((text.body + text.messageId + QString::number(text.at.ms)).toUtf8());
            if (text.rawBlob.isValid()) {
                hash.addData(*shop.stores().blobs.get(text.rawBlob));
            }
        }
    }
    for (qint64 i = 1; i <= shop.counts.customers; ++i) {
        const auto customer = shop.stores().customers.byId(CustomerId(i));
        hash.addData((customer->name + customer->contact(ContactKind::Email) + customer->contact(ContactKind::Phone)).toUtf8());
    }
    return hash.result().toHex();
}

/// Letters of Turkish and of the English and foreign names, digits and the marks people use; nothing else.
QString strangeLetter(const QString& text)
{
    static const QString known = QStringLiteral("çğıöşüÇĞİÖŞÜâÂîû–…%&*+,-./:;<=>?@_'\"()!#\n ");
    for (const QChar letter : text) {
        const bool plain = letter.unicode() < 128 && letter.isLetterOrNumber();
        if (!plain && !known.contains(letter)) {
            return QStringLiteral("U+%1 in: %2").arg(int(letter.unicode()), 4, 16).arg(text);
        }
    }
    return {};
}

}  // namespace

class TestDemo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_shop = std::make_unique<Shop>(600, m_now);
        QVERIFY2(m_shop->problem.isEmpty(), qPrintable(m_shop->problem));
    }

    void isTheSameEveryTime()
    {
        Shop again(600, m_now);
        QVERIFY2(again.problem.isEmpty(), qPrintable(again.problem));
        QCOMPARE(again.counts.interactions, m_shop->counts.interactions);
        QCOMPARE(contents(again), contents(*m_shop));
    }

    void anyMomentWorks_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<int>("tickets");
        QTest::newRow("nearly nothing") << QStringLiteral("2026-11-18T11:20:00Z") << 12;
        QTest::newRow("many") << QStringLiteral("2026-11-18T11:20:00Z") << qEnvironmentVariable("MEMNUN_DEMO_TICKETS", QStringLiteral("4000")).toInt();
        QTest::newRow("just after midnight") << QStringLiteral("2026-01-01T21:05:00Z") << 120;
        QTest::newRow("sunday") << QStringLiteral("2026-11-22T05:40:00Z") << 120;
        QTest::newRow("in a holiday") << QStringLiteral("2026-05-28T12:00:00Z") << 120;
        QTest::newRow("before new year") << QStringLiteral("2027-12-31T20:59:59Z") << 120;
    }
    void anyMomentWorks()
    {
        QFETCH(QString, now);
        QFETCH(int, tickets);
        QElapsedTimer clock;
        clock.start();
        Shop shop(tickets, *Instant::fromIso(now));
        qInfo("%d tickets in %lld ms", tickets, clock.elapsed());
        QVERIFY2(shop.problem.isEmpty(), qPrintable(shop.problem));
        QCOMPARE(shop.counts.tickets, tickets);
        verifyTickets(shop, *Instant::fromIso(now));
    }

    void ticketsObeyTheRules() { verifyTickets(*m_shop, m_now); }

    void firstAnswersComeWithinTheHour()
    {
        const auto setting = m_shop->stores().settings.get(QLatin1String(setting::kCalendar));
        const auto calendar = calendarFromJson((*setting)->toObject());
        QVERIFY(calendar);
        QVector<qint64> minutes;
        for (qint64 i = 1; i <= 600; ++i) {
            const auto thread = m_shop->stores().conversations.thread(TicketId(i));
            if (thread->front().channel != Channel::Email) {
                continue;
            }
            for (const Interaction& text : *thread) {
                if (text.direction == Direction::Out && text.automated == AutomatedKind::None) {
                    minutes.append(calendar->businessSeconds(thread->front().at, text.at) / 60);
                    break;
                }
            }
        }
        std::sort(minutes.begin(), minutes.end());
        QVERIFY(minutes.size() > 300);
        const qint64 median = minutes[minutes.size() / 2];
        qInfo("median first response %lld min of %lld, P90 %lld", median, qint64(minutes.size()), minutes[minutes.size() * 9 / 10]);
        QVERIFY(median >= 35 && median <= 75);
        QVERIFY(minutes[minutes.size() * 9 / 10] > 2 * median);
    }

    void noQueueIsEmpty()
    {
        const auto people = m_shop->stores().users.all();
        QVERIFY(people && people->size() == 6);
        QCOMPARE(people->front().name, QStringLiteral("Elif Yıldız"));
        QDateTime midnight = m_now.toUtc().toTimeZone(QTimeZone("Europe/Istanbul"));
        midnight.setTime(QTime(0, 0));
        const auto counts = m_shop->stores().tickets.counts({people->front().id, m_now, Instant::from(midnight.addDays(1))});
        QVERIFY(counts);
        for (const auto& [queue, key] : EnumKeys<Queue>::keys) {
            qInfo("%s: %lld", key, counts->value(queue));
            if (queue != Queue::Quarantine && queue != Queue::Spam) {
                QVERIFY2(counts->value(queue) > 0, key);
            }
        }
        const auto tasks = m_shop->stores().tasks.open({}, Instant::from(midnight.addDays(1)));
        QVERIFY(tasks && tasks->size() >= 4);
    }

    void everyViewHoldsTickets()
    {
        const auto people = m_shop->stores().users.all();
        QVERIFY(people);
        const UserId owner = people->front().id;
        const auto views = m_shop->stores().views.visibleTo(owner);
        QVERIFY(views);
        QCOMPARE(views->size(), 4);
        QCOMPARE(m_shop->stores().views.visibleTo(people->back().id)->size(), 3);
        for (const SavedView& view : *views) {
            TicketQuery query;
            query.filter = TicketFilter{view.condition, {owner, m_now}};
            const auto count = m_shop->stores().tickets.count(query, 100);
            QVERIFY2(count && *count > 0 && *count < 60, qPrintable(view.name));
            qInfo("%s: %lld", qPrintable(view.name), *count);
        }
    }

    /// The company keeps up with its work: what is open now is no more than a busy week's worth above the usual.
    void doesNotCollapseAtTheEnd()
    {
        const auto openAt = [this](Instant moment) {
            int open = 0;
            for (qint64 i = 1; i <= 600; ++i) {
                bool done = true;
                for (const TicketEvent& event : m_shop->events(i)) {
                    if (event.at <= moment && event.field == EventField::Created)
                        done = false;
                    if (event.at <= moment && event.field == EventField::Status)
                        done = isDone(*fromKey<TicketStatus>(event.newValue));
                }
                open += done ? 0 : 1;
            }
            return open;
        };
        int sum = 0;
        for (int week = 1; week <= 12; ++week)
            sum += openAt(m_now.plusSeconds(-week * 7 * 86400));
        const int now = openAt(m_now);
        qInfo("open now %d, usually %d", now, sum / 12);
        QVERIFY2(now * 12 <= sum * 8 / 5 && now * 12 >= sum * 3 / 5, qPrintable(QStringLiteral("%1 of %2").arg(now).arg(sum / 12)));
    }

    /// What is waited for fits who spoke last.
    void nobodyWaitsForWhoHasWritten()
    {
        for (qint64 i = 1; i <= 600; ++i) {
            const auto ticket = m_shop->stores().tickets.byId(TicketId(i));
            const auto thread = m_shop->thread(i);
            QVERIFY2(ticket->status != TicketStatus::PendingCustomer || !ticket->unread, qPrintable(ticket->subject));
            const auto last = std::find_if(thread.rbegin(), thread.rend(), [](const Interaction& text) {
                return text.isPublic && text.automated == AutomatedKind::None;
            });
            QVERIFY2(ticket->status != TicketStatus::PendingCustomer || last->direction == Direction::Out
                         || last->outcome == CallOutcome::Answered,
                     qPrintable(QStringLiteral("%1 %2").arg(i).arg(ticket->subject)));
        }
    }

    void filesAreThere()
    {
        int files = 0;
        for (qint64 i = 1; i <= 600; ++i) {
            const auto attachments = m_shop->stores().conversations.attachments(TicketId(i));
            QVERIFY(attachments);
            for (const Attachment& file : *attachments) {
                if (file.partIndex >= 0) {
                    continue;  // in its mail, see tst_demo_letters
                }
                const auto bytes = m_shop->stores().blobs.get(file.blobId);
                QVERIFY2(bytes && bytes->size() == file.size, qPrintable(file.name));
                QVERIFY2(bytes->startsWith(file.type == QStringLiteral("image/png") ? "\x89PNG" : "%PDF-"), qPrintable(file.name));
                QVERIFY2(strangeLetter(file.name).isEmpty() && !file.name.contains(u'{'), qPrintable(file.name));
                ++files;
            }
            for (const Interaction& text : m_shop->thread(i)) {
                const bool named = text.body.section(QStringLiteral("\n> "), 0, 0).contains(QStringLiteral("ektedir"));
                const bool has = std::any_of(attachments->begin(), attachments->end(),
                                             [&](const Attachment& file) { return file.interactionId == text.id; });
                QVERIFY2(!named || has, qPrintable(text.body));
            }
        }
        QVERIFY2(files > 40, qPrintable(QString::number(files)));
    }

    void textsAreWhole()
    {
        for (qint64 i = 1; i <= 600; ++i) {
            const auto ticket = m_shop->stores().tickets.byId(TicketId(i));
            QVERIFY2(!ticket->snippet.contains(QStringLiteral(" > ")) && !ticket->snippet.contains(QStringLiteral(" -- ")), qPrintable(ticket->snippet));
            QVERIFY2(strangeLetter(ticket->subject).isEmpty(), qPrintable(strangeLetter(ticket->subject)));
            for (const Interaction& text : m_shop->thread(i)) {
                QVERIFY2(strangeLetter(text.body).isEmpty(), qPrintable(strangeLetter(text.body)));
                QVERIFY(!text.body.contains(u'{') && !text.body.contains(u'['));
            }
        }
    }

    void customersCanBeReached()
    {
        for (qint64 i = 1; i <= m_shop->counts.customers; ++i) {
            const auto customer = m_shop->stores().customers.byId(CustomerId(i));
            QVERIFY(customer);
            QVERIFY2(customer->contactPoints.size() == 2, qPrintable(customer->name));
            QVERIFY(customer->contact(ContactKind::Email).endsWith(QStringLiteral(".example")));
        }
        QCOMPARE(*m_shop->stores().customers.count(), m_shop->counts.customers);
    }

    void moreIsKnownOfSome()
    {
        const auto fields = m_shop->stores().profiles.fields();
        QVERIFY(fields && fields->size() == 5);
        int known = 0;
        int full = 0;
        int important = 0;
        for (qint64 i = 1; i <= m_shop->counts.customers; ++i) {
            const auto customer = m_shop->stores().customers.byId(CustomerId(i));
            const auto profile = m_shop->stores().profiles.of(CustomerId(i));
            QVERIFY(customer && profile);
            known += profile->revision > 0 ? 1 : 0;
            important += profile->tier == Tier::Vip ? 1 : 0;
            full += profile->values.size() == fields->size() ? 1 : 0;
            QVERIFY(customer->kind == CustomerKind::Person || isTaxNumber(profile->vkn));
            QVERIFY(!profile->birth.isValid() || profile->birth.addYears(18) < customer->createdAt.toUtc().date());
        }
        QVERIFY2(known * 10 > m_shop->counts.customers * 4 && known < m_shop->counts.customers, qPrintable(QString::number(known)));
        QVERIFY(important > 1);
        QCOMPARE(full, 1);
    }

private:
    void verifyTickets(Shop& shop, Instant now);

    const Instant m_now = *Instant::fromIso(QStringLiteral("2026-11-18T11:20:00Z"));
    std::unique_ptr<Shop> m_shop;
};

void TestDemo::verifyTickets(Shop& shop, Instant now)
{
    Instant before;
    int backlog = 0;
    int aWeekAgo = 0;
    const Instant weekAgo = now.plusSeconds(-7 * 86400);
    for (qint64 i = 1; i <= shop.counts.tickets; ++i) {
        const auto ticket = shop.stores().tickets.byId(TicketId(i));
        QVERIFY(ticket);
        QVERIFY(ticket->createdAt >= before && ticket->createdAt <= now && ticket->lastAt <= now);
        before = ticket->createdAt;
        auto status = TicketStatus::New;
        Instant at = ticket->createdAt;
        std::optional<Instant> solved;
        for (const TicketEvent& event : shop.events(i)) {
            QVERIFY(event.at >= at && event.at <= now);
            at = event.at;
            if (event.field == EventField::Status) {
                const auto to = fromKey<TicketStatus>(event.newValue);
                QCOMPARE(event.oldValue, toKey(status));
                QVERIFY(to && checkTransition(status, *to));
                status = *to;
                solved = status == TicketStatus::Solved ? std::optional(at) : isDone(status) ? solved : std::nullopt;
            }
        }
        QCOMPARE(status, ticket->status);
        QCOMPARE(ticket->solvedAt, solved);
        QVERIFY(!isDone(status) || ticket->categoryId.isValid());
        QVERIFY2(isDone(status) || now.secondsSince(ticket->createdAt) < 30 * 86400, qPrintable(ticket->subject));
        backlog += isDone(status) ? 0 : 1;
        aWeekAgo += ticket->createdAt < weekAgo && (!solved || *solved >= weekAgo) ? 1 : 0;
        const auto thread = shop.stores().conversations.thread(ticket->id);
        QVERIFY(thread && !thread->isEmpty());
        QCOMPARE(thread->front().at, ticket->createdAt);
        QCOMPARE(thread->back().at, ticket->lastAt);
        QVERIFY(!thread->back().endedAt || *thread->back().endedAt <= now);
        for (const Interaction& text : *thread) {
            QVERIFY(text.at >= ticket->createdAt && text.at <= now);
            if (!text.messageId.isEmpty()) {
                QCOMPARE(*shop.stores().tickets.ofMessageIds({text.messageId}), std::optional(ticket->id));
            }
        }
    }
    qInfo("%d customers, %d tickets, %d interactions, backlog %d", shop.counts.customers, shop.counts.tickets,
          shop.counts.interactions, backlog);
    if (shop.counts.tickets == 600) {
        QVERIFY(backlog >= 9 && backlog <= 24);
        // a standing backlog, not a heap that fell from the sky
        QVERIFY2(aWeekAgo * 3 >= backlog, qPrintable(QString::number(aWeekAgo)));
    }
}

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
