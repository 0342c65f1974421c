// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages ask of the stores, at size: lists, counts, finding, searching, a long thread. Beside each the time of the
// barest SQL that reads the same rows.
#include "core/conversations/ConversationStore.h"
#include "core/customers/CustomerStore.h"
#include "core/kernel/Session.h"
#include "core/kernel/Stores.h"
#include "core/search/SearchStore.h"
#include "core/storage/Connection.h"
#include "core/storage/PartsTokenizer.h"
#include "core/storage/TimelineTable.h"
#include "core/text/TurkishText.h"
#include "core/tickets/TicketStore.h"
#include "tests/bench/BareSql.h"
#include "tests/bench/BenchCompany.h"
#include "tests/bench/BenchPeople.h"
#include "tests/bench/BenchPlace.h"
#include "tests/bench/BenchTable.h"

#include <QTest>

#include <cstdio>

using namespace memnun;
using namespace memnun::bench;

namespace {

constexpr quint64 kSeed = 7;
constexpr int kPage = 60;
constexpr int kFindings = 200;
constexpr int kWordsPerDecile = 50;
constexpr int kEntries = 100'000;  ///< of one customer
constexpr double kLongestMakingS = 20 * 60;
const QueueContext kContext{UserId(2), kNow, kNow.plusSeconds(9 * 3600)};

}  // namespace

class BenchStores final : public QObject {
    Q_OBJECT

public:
    explicit BenchStores(BenchPlace& place) : m_place(place), m_table(place.folder(), place.engine(), place.size()) {}

private Q_SLOTS:
    void initTestCase();
    void queues();
    void scrolling();
    void views();
    void customers();
    void finding();
    void searching();
    void typing();
    void thread();
    void timeline();
    void cleanupTestCase();

private:
    Stores& stores() { return m_session->stores(); }
    template <class F>
    Took took(F&& work) { return m_place.took(std::forward<F>(work)); }
    Times find(const std::function<QString(const Customer&)>& part, Times& bareTimes);
    QVector<int> wordsOfDecile(int decile, demo::Dice& dice) const;
    struct Searches {
        Times times;
        Times bare;
    };
    /// Whole words, or the last one is only begun.
    enum class Asked { Words, Beginning };
    void search(const QStringList& words, Asked asked, Searches& into);
    void addSearches(const QString& what, const Searches& searches, bool longest = false);

    BenchPlace& m_place;
    BenchTable m_table;
    BenchWords m_words{20261122};
    std::unique_ptr<Session> m_session;
    std::unique_ptr<BareSql> m_bare;
};

void BenchStores::initTestCase()
{
    QVERIFY2(m_place.prepare(), qPrintable(m_place.problem()));
    const auto workspace = Workspace::open(m_place.location());
    QVERIFY(workspace);
    auto session = workspace->sessions()(Access::ReadOnly);
    QVERIFY(session);
    m_session = std::move(*session);
    m_bare = std::make_unique<BareSql>(m_place);
    if (const auto seconds = m_place.madeIn())
        m_table.add({m_place.isPostgres() ? QStringLiteral("filling the server") : QStringLiteral("making the company"),
                     {*seconds, 0}, m_place.isPostgres() ? std::nullopt : std::optional<double>(kLongestMakingS), {}, "s"});
}

void BenchStores::cleanupTestCase()
{
    m_table.print();
    m_table.keep();
}

void BenchStores::queues()
{
    Times counts;
    Times bareCounts;
    for (int i = 0; i < 30; ++i) {
        counts.add(took([&] { QVERIFY(stores().tickets.counts(kContext)); }));
        bareCounts.add(m_bare->run("SELECT count(*) FROM ticket t WHERE t.discarded=0 AND t.status IN ('new','open','pending_customer','on_hold')", {}));
    }
    m_table.add({QStringLiteral("queue counts, p95"), counts.percentile(0.95), 30, bareCounts.percentile(0.95)});
    Times switches;
    Times bareSwitches;
    for (int round = 0; round < 10; ++round) {
        for (const Queue queue : {Queue::Mine, Queue::Unassigned, Queue::Open, Queue::Waiting, Queue::Snoozed, Queue::DueToday, Queue::All}) {
            switches.add(took([&] { QVERIFY(stores().tickets.page({queue, kContext, {}, kPage})); }));
            bareSwitches.add(m_bare->page(kPage));
        }
    }
    m_table.add({QStringLiteral("first page of a queue, p95"), switches.percentile(0.95), 30, bareSwitches.percentile(0.95)});
}

void BenchStores::scrolling()
{
    Times pages;
    Times bares;
    for (const Queue queue : {Queue::All, Queue::Open}) {
        std::optional<std::pair<Instant, TicketId>> after;
        for (int page = 0; page < 60; ++page) {
            Result<QVector<TicketRow>> rows = fail(Code::Bug);
            pages.add(took([&] { rows = stores().tickets.page({queue, kContext, after, kPage}); }));
            QVERIFY(rows);
            if (rows->size() < kPage)
                break;
            after = {rows->last().ticket.lastAt, rows->last().ticket.id};
            bares.add(m_bare->run("SELECT t.* FROM ticket t WHERE t.discarded=0 AND t.status<>'merged' AND (t.last_at, t.id) < (?, ?) "
                           "ORDER BY t.last_at DESC, t.id DESC LIMIT ?", {after->first.ms, after->second.value(), kPage}));
        }
    }
    m_table.add({QStringLiteral("next page of a list, p95"), pages.percentile(0.95), 30, bares.percentile(0.95)});
}

/// What the rail and the list ask for saved views of every kind: those that hold for few tickets are the dear ones.
void BenchStores::views()
{
    const QString word = m_words.word(400);
    const QStringList typed{QStringLiteral("is:open is:high"), QStringLiteral("is:unassigned is:new"), QStringLiteral("is:mine is:waiting"),
                            QStringLiteral("is:mine is:done"), QStringLiteral("tag:\"etiket 3\" is:open"), QStringLiteral("tag:\"etiket 7\""),
                            QStringLiteral("from:yılmaz"), QStringLiteral("from:yılmaz is:open"), QStringLiteral("from:\"ayşe yıl\""),
                            QStringLiteral("from:5321234"), QStringLiteral("from:ay is:open"), QStringLiteral("subject:") + word,
                            QStringLiteral("subject:") + word + QStringLiteral(" is:open"), word + QStringLiteral(" is:active"),
                            QStringLiteral("has:attachment channel:phone is:active"), QStringLiteral("before:2024-02-01 is:done"),
                            QStringLiteral("is:urgent is:unread"), QStringLiteral("is:overdue is:active")};
    Times pages;
    Times counts;
    for (const QString& text : typed) {
        const auto query = searchQueryOf(text, {kContext.me, kContext.now});
        QVERIFY2(query, qPrintable(text));
        TicketQuery tickets;
        tickets.context = kContext;
        tickets.limit = kPage;
        tickets.filter = TicketFilter{query->condition(), {kContext.me, kContext.now}};
        for (int i = 0; i < 3; ++i) {
            pages.add(took([&] { QVERIFY(stores().tickets.page(tickets)); }));
            counts.add(took([&] { QVERIFY(stores().tickets.count(tickets, 1001)); }));
        }
        m_table.note(QStringLiteral("view %1: page %2 ms, count %3 ms").arg(text).arg(pages.last().wall, 0, 'f', 1).arg(counts.last().wall, 0, 'f', 1));
    }
    m_table.add({QStringLiteral("first page of a saved view, p95"), pages.percentile(0.95)});
    m_table.add({QStringLiteral("first page of a saved view, longest"), pages.longest()});
    m_table.add({QStringLiteral("count of a saved view up to 1,000, p95"), counts.percentile(0.95)});
    m_table.add({QStringLiteral("count of a saved view up to 1,000, longest"), counts.longest()});
}

void BenchStores::customers()
{
    Times pages;
    Times bares;
    std::optional<std::pair<QByteArray, CustomerId>> after;
    for (int page = 0; page < 60; ++page) {
        Result<QVector<CustomerRow>> rows = fail(Code::Bug);
        pages.add(took([&] { rows = stores().customers.page({{}, after, 100}); }));
        QVERIFY(rows && !rows->isEmpty());
        after = {rows->last().sortKey, rows->last().customer.id};
        bares.add(m_bare->run("SELECT c.* FROM customer c WHERE (c.sort_key, c.id) > (?, ?) ORDER BY c.sort_key, c.id LIMIT 100",
                       {after->first, after->second.value()}));
    }
    m_table.add({QStringLiteral("page of customers, p95"), pages.percentile(0.95), 30, bares.percentile(0.95)});
    const Took count = took([&] { QVERIFY(stores().customers.count()); });
    m_table.add({QStringLiteral("customer count"), count, 30, m_bare->run("SELECT count(*) FROM customer")});
}

Times BenchStores::find(const std::function<QString(const Customer&)>& part, Times& bareTimes)
{
    Times times;
    demo::Dice dice(kSeed);
    for (int done = 0; done < kFindings;) {
        const auto customer = stores().customers.byId(CustomerId(1 + static_cast<qint64>(dice.next() % static_cast<quint64>(m_place.tickets()))));
        if (!customer)
            qFatal("customer");
        const QString text = part(*customer);
        if (text.isEmpty())
            continue;  // has no such thing
        ++done;
        Result<QVector<CustomerRow>> found = fail(Code::Bug);
        times.add(took([&] { found = stores().customers.page({text, {}, 50}); }));
        if (!found || found->isEmpty())
            qFatal("'%s' finds nobody", qPrintable(text));
        const QString folded = foldForSearch(text).trimmed();
        bareTimes.add(m_place.isPostgres()
                          ? m_bare->run("SELECT id FROM customer WHERE find_text LIKE ? LIMIT 50", {QLatin1Char('%') + folded + QLatin1Char('%')})
                          : m_bare->run("SELECT rowid FROM customer_find WHERE customer_find MATCH ? ORDER BY rowid LIMIT 50",
                                 {partsExpression(folded)}));
    }
    return times;
}

void BenchStores::finding()
{
    demo::Dice dice(kSeed + 1);
    const auto add = [this](const char* what, const std::function<QString(const Customer&)>& part) {
        Times bares;
        const Times times = find(part, bares);
        m_table.add({QStringLiteral("customer find by %1, p95").arg(QLatin1String(what)), times.percentile(0.95), 30, bares.percentile(0.95)});
        m_table.add({QStringLiteral("customer find by %1, longest").arg(QLatin1String(what)), times.longest(), {}, bares.longest()});
    };
    const auto cut = [&dice](const QString& text, int length) {
        return text.mid(dice.below(static_cast<int>(std::max<qsizetype>(1, text.size() - length))), length).trimmed();
    };
    add("part of a name", [&](const Customer& customer) {
        const QString name = customer.name.section(QLatin1Char(' '), -1);
        return cut(name.size() < 3 ? customer.name : name, dice.between(3, 6));
    });
    add("two name parts", [&](const Customer& customer) {
        return customer.name.section(QLatin1Char(' '), 0, 0).left(3) + QLatin1Char(' ') + customer.name.section(QLatin1Char(' '), -1).left(3);
    });
    add("part of a phone", [&](const Customer& customer) {
        return customer.contact(ContactKind::Phone).right(dice.between(4, 9));
    });
    add("part of an address", [&](const Customer& customer) { return cut(customer.contact(ContactKind::Email), dice.between(5, 12)); });
    add("two letters", [&](const Customer& customer) { return customer.name.left(2); });
}

QVector<int> BenchStores::wordsOfDecile(int decile, demo::Dice& dice) const
{
    // by Zipf's law the order of ranks is the order of document frequencies; decile 9 holds the commonest words
    const int size = m_words.size() / 10;
    QVector<int> ranks;
    for (int i = 0; i < kWordsPerDecile; ++i)
        ranks.append((9 - decile) * size + dice.below(size));
    return ranks;
}

void BenchStores::search(const QStringList& words, Asked asked, Searches& into)
{
    into.times.add(took([&] { QVERIFY(stores().search.tickets(words.join(QLatin1Char(' ')), 100)); }));
    into.bare.add(m_bare->texts(words, asked == Asked::Beginning));
}

void BenchStores::addSearches(const QString& what, const Searches& searches, bool longest)
{
    m_table.add({what + QStringLiteral(", p95"), searches.times.percentile(0.95), 50, searches.bare.percentile(0.95)});
    if (longest)
        m_table.add({what + QStringLiteral(", longest"), searches.times.longest(), {}, searches.bare.longest()});
}

void BenchStores::searching()
{
    demo::Dice dice(kSeed);
    Searches all;
    for (int decile = 0; decile < 10; ++decile) {
        Searches own;
        for (const int rank : wordsOfDecile(decile, dice)) {
            search({m_words.word(rank)}, Asked::Words, own);
            all.times.add(own.times.last());
            all.bare.add(own.bare.last());
        }
        addSearches(QStringLiteral("search, decile %1").arg(decile + 1), own);
    }
    addSearches(QStringLiteral("search, all deciles"), all);
    Searches common;
    for (int rank = 0; rank < 100; ++rank)
        search({m_words.word(rank)}, Asked::Words, common);
    addSearches(QStringLiteral("search, the 100 commonest words"), common, true);
}

void BenchStores::typing()
{
    demo::Dice dice(kSeed + 2);
    Searches letters;
    Searches pairs;
    for (int i = 0; i < 40; ++i) {
        const QString word = m_words.word(m_words.draw(dice));
        for (int length = 2; length <= std::min<int>(6, static_cast<int>(word.size())); ++length)
            search({word.left(length)}, Asked::Beginning, letters);
        const QString first = m_words.word(m_words.draw(dice));
        search({first, m_words.word(m_words.draw(dice))}, Asked::Beginning, pairs);
    }
    addSearches(QStringLiteral("search while a word is typed"), letters, true);
    addSearches(QStringLiteral("search of two words"), pairs);
}

void BenchStores::thread()
{
    const TicketId id(longThreadId(m_place.tickets()));
    Times times;
    Times bares;
    for (int i = 0; i < 20; ++i) {
        times.add(took([&] {
            const auto messages = stores().conversations.thread(id);
            QVERIFY(messages && messages->size() >= kLongThread - 10);
            QVERIFY(stores().tickets.rows({id}) && stores().tickets.events(id) && stores().conversations.attachments(id));
        }));
        bares.add(m_bare->thread(id));
    }
    m_table.add({QStringLiteral("reading a thread of 500, p95"), times.percentile(0.95), 150, bares.percentile(0.95)});
}

/// One customer with 100,000 entries among all the others, in a transaction that is taken back.
void BenchStores::timeline()
{
    auto database = openConnection(m_place.location(), Access::ReadWrite);
    QVERIFY(database && (*database)->begin());
    const QString numbers = m_place.isPostgres()
                                ? QStringLiteral("(SELECT i FROM generate_series(1, %1) i) g")
                                : QStringLiteral("(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<%1) SELECT i FROM n) g");
    const QString at = QStringLiteral("%1 + g.i * 1000").arg(kNow.ms);
    for (const QString& sql : {QStringLiteral("INSERT INTO interaction(ticket_id, customer_id, channel, direction, is_public, at, body) "
                                              "SELECT 1, 1, CASE WHEN g.i=7 THEN 'chat' ELSE 'email' END, 'in', 1, %1, 'x' FROM ").arg(at)
                                   + numbers.arg(kEntries * 8 / 10),
                               QStringLiteral("INSERT INTO ticket_event(ticket_id, customer_id, at, field, new_value) SELECT 1, 1, %1, 'priority', 'high' FROM ")
                                       .arg(at) + numbers.arg(kEntries * 15 / 100),
                               QStringLiteral("INSERT INTO task(title, customer_id, created_at) SELECT 'x', 1, %1 FROM ").arg(at) + numbers.arg(kEntries * 5 / 100)})
        QVERIFY((*database)->execOnce(sql));
    TimelineTable table(**database);
    Times pages;
    CustomerTimelineQuery query{CustomerId(1), {}, {}, kPage};
    for (int page = 0; page < 100; ++page) {
        Result<QVector<TimelineEntry>> rows = fail(Code::Bug);
        pages.add(took([&] { rows = table.page(query); }));
        QVERIFY(rows && rows->size() == kPage);
        query.before = rows->last().place();
    }
    Times rare;
    for (int i = 0; i < 20; ++i)
        rare.add(took([&] { QVERIFY(table.page({CustomerId(1), EntryKind::Message, {}, kPage})); }));
    m_table.add({QStringLiteral("page of a timeline of 100,000, p95"), pages.percentile(0.95), 30});
    m_table.add({QStringLiteral("the one message among them, p95"), rare.percentile(0.95), 100});
    (*database)->rollback();
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    if (const auto done = BenchPlace::doneByArguments(application.arguments()))
        return *done;
    BenchPlace place;
    BenchStores bench(place);
    return QTest::qExec(&bench, argc, argv);
}

#include "bench_stores.moc"
