// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/BenchCompany.h"

#include "core/calendar/CalendarJson.h"
#include "core/calendar/TurkishHolidays.h"
#include "core/kernel/Session.h"
#include "core/kernel/Stores.h"
#include "core/people/UserStore.h"
#include "core/settings/Settings.h"
#include "core/storage/Connection.h"
#include "core/storage/CustomerTable.h"
#include "core/storage/TicketTable.h"
#include "tests/bench/BenchPeople.h"

#include <QElapsedTimer>
#include <QJsonArray>

#include <cstdio>

namespace memnun::bench {

namespace {

constexpr quint64 kSeed = 42;
constexpr const char* kBulkTables =
    "('customer','contact_point','ticket','ticket_tag','ticket_event','interaction','attachment')";
constexpr const char* kMessage =
    "INSERT INTO interaction(ticket_id, customer_id, user_id, channel, direction, is_public, automated, at, ended_at, subject, "
    "body, message_id, from_name, wait_s, talk_s, outcome, withdrawn) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
constexpr const char* kEvent =
    "INSERT INTO ticket_event(ticket_id, at, actor_id, field, old_value, new_value) VALUES (?,?,?,?,?,?)";
constexpr const char* kAttachment =
    "INSERT INTO attachment(interaction_id, name, type, size, sha256) VALUES (?,'fatura.pdf','application/pdf',48000,'')";

class Stopwatch {
public:
    explicit Stopwatch(const char* what) : m_what(what) { m_timer.start(); }
    ~Stopwatch()
    {
        std::printf("  %-24s %7.1f s\n", m_what, static_cast<double>(m_timer.elapsed()) / 1000);
        std::fflush(stdout);
    }
    Q_DISABLE_COPY_MOVE(Stopwatch)

private:
    const char* m_what;
    QElapsedTimer m_timer;
};

}  // namespace

BenchCompany::BenchCompany(const Workspace& workspace, qint64 tickets)
    : m_workspace(workspace), m_tickets(tickets)
{
}

BenchCompany::~BenchCompany() = default;

Result<> BenchCompany::write()
{
    if (auto settled = settle(); !settled)
        return settled;
    auto database = openConnection(m_workspace.location(), Access::ReadWrite);
    if (!database)
        return fail(database.error());
    m_database = std::move(*database);
    m_rows = std::make_unique<TicketTable>(*m_database);
    Result<> done = tune(true);
    for (Result<> (BenchCompany::*step)() : {&BenchCompany::takeAside, &BenchCompany::writeCustomers,
                                             &BenchCompany::writeTickets, &BenchCompany::bringBack}) {
        if (done)
            done = (this->*step)();
    }
    return done ? tune(false) : done;
}

Result<> BenchCompany::settle()
{
    auto session = m_workspace.sessions()(Access::ReadWrite);
    if (!session)
        return fail(session.error());
    Stores& stores = (*session)->stores();
    WeeklyHours weekly;
    for (std::size_t day = 0; day < 5; ++day)
        weekly.at(day) = {{9 * 3600, 18 * 3600}};
    const BusinessCalendar calendar(QTimeZone("Europe/Istanbul"), weekly,
                                    turkishHolidays(2023) + turkishHolidays(2024) + turkishHolidays(2025) + turkishHolidays(2026));
    Result<> done = stores.settings.set(QLatin1String(setting::kCompany), QStringLiteral("Işık Mobilya"));
    if (done)
        done = stores.settings.set(QLatin1String(setting::kCalendar), toJson(calendar));
    for (int n = 1; done && n <= kAgents; ++n) {
        User user;
        user.name = QStringLiteral("Temsilci %1").arg(n);
        user.email = QStringLiteral("temsilci%1@isik.example").arg(n);
        user.role = n == 1 ? Role::Owner : Role::Agent;
        if (const auto added = stores.users.insert(user); !added)
            done = fail(added.error());
    }
    for (int n = 1; done && n <= kTags; ++n) {
        if (const auto tag = stores.tickets.tagNamed(QStringLiteral("etiket %1").arg(n)); !tag)
            done = fail(tag.error());
    }
    return done;
}

Result<> BenchCompany::tune(bool bulk)
{
    QStringList settings{QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")};
    if (bulk)
        settings = {QStringLiteral("PRAGMA foreign_keys=OFF"), QStringLiteral("PRAGMA synchronous=NORMAL"),
                    QStringLiteral("PRAGMA cache_size=-400000")};
    Result<> done;
    for (const QString& setting : settings)
        done = done ? m_database->execOnce(setting) : done;
    return done;
}

/// Indexes that only make it faster and SQLite's triggers; keys and constraints stay.
Result<> BenchCompany::takeAside()
{
    const QString all = QStringLiteral("SELECT type, name, sql, tbl_name FROM sqlite_master WHERE type IN ('index','trigger') "
                                       "AND sql IS NOT NULL AND tbl_name IN %1 ORDER BY type");
    QStringList drops;
    const QString tables = QString::fromLatin1(kBulkTables);
    auto read = m_database->eachOnce(all.arg(tables), {}, [&](const Row& row) {
        drops.append(QStringLiteral("DROP %1 %2").arg(row.text(0), row.text(1)));
        m_aside.append(row.text(2));
    });
    for (const QString& drop : drops)
        read = read ? m_database->execOnce(drop) : read;
    return read;
}

Result<> BenchCompany::bringBack()
{
    {
        const Stopwatch watch("indexes");
        for (const QString& statement : m_aside) {
            if (auto made = m_database->execOnce(statement); !made)
                return made;
        }
    }
    const Stopwatch watch("search indexes");
    for (const char* index : {"interaction_fts", "ticket_fts", "customer_find"}) {
        const QString name = QLatin1String(index);
        // in big pieces: a few large segments instead of thousands that are merged again and again
        Result<> done = m_database->execOnce(QStringLiteral("INSERT INTO %1(%1, rank) VALUES ('hashsize', 134217728)").arg(name));
        done = done ? m_database->execOnce(QStringLiteral("INSERT INTO %1(%1) VALUES ('rebuild')").arg(name)) : done;
        done = done ? m_database->execOnce(QStringLiteral("INSERT INTO %1(%1, rank) VALUES ('hashsize', 1048576)").arg(name)) : done;
        if (!done)
            return done;
    }
    return {};
}

Result<> BenchCompany::inBatches(qint64 n, const Step& step)
{
    constexpr qint64 kBatch = 20'000;
    for (qint64 i = 1; i <= n; ++i) {
        Result<> done = i % kBatch == 1 ? m_database->begin() : Result<>();
        done = done ? step(i) : done;
        if (done && (i % kBatch == 0 || i == n))
            done = m_database->commit();
        if (!done)
            return done;
    }
    return {};
}

Result<> BenchCompany::writeCustomers()
{
    const Stopwatch watch("customers");
    CustomerTable customers(*m_database);
    demo::Dice dice(kSeed);
    return inBatches(m_tickets, [&](qint64 n) -> Result<> {
        const auto id = customers.insert(madeCustomer(dice, n, kNow.plusSeconds(-kYears * 365 * 86'400)));
        return id ? Result<>() : Result<>(fail(id.error()));
    });
}

Result<> BenchCompany::writeTickets()
{
    const Stopwatch watch("tickets and messages");
    BenchTickets tickets(m_words, kSeed + 1, m_tickets);
    return inBatches(m_tickets + 1, [&](qint64 n) { return writeTicket(n <= m_tickets ? tickets.next() : tickets.longThread()); });
}

Result<> BenchCompany::writeTicket(const MadeTicket& made)
{
    const auto ticket = m_rows->insert(made.ticket);
    if (!ticket)
        return fail(ticket.error());
    const qint64 id = ticket->value();
    for (const int tag : made.tags) {
        if (auto done = m_database->exec("INSERT INTO ticket_tag(ticket_id, tag_id) VALUES (?,?)", {id, tag}); !done)
            return done;
    }
    for (const TicketEvent& event : made.events) {
        auto done = m_database->exec(kEvent, {id, event.at.ms, nullable(event.actorId), toKey(event.field),
                                              asText(event.oldValue), asText(event.newValue)});
        if (!done)
            return done;
    }
    for (qsizetype i = 0; i < made.messages.size(); ++i) {
        Result<> done = writeMessage(made, made.messages.at(i), id);
        if (done && i == made.attachmentOf)
            done = m_database->exec(kAttachment, {m_messages});
        if (!done)
            return done;
    }
    return {};
}

Result<> BenchCompany::writeMessage(const MadeTicket& made, const Interaction& message, qint64 ticket)
{
    ++m_messages;
    const QString messageId = made.ticket.channel == Channel::Email ? QStringLiteral("%1.%2@isik.example").arg(ticket).arg(m_messages)
                                                                    : QString();
    const QVariantList values{ticket, nullable(message.customerId), nullable(message.userId), toKey(message.channel),
                              toKey(message.direction), message.isPublic ? 1 : 0, toKey(message.automated), message.at.ms,
                              nullable(message.endedAt), message.subject, message.body, nullableText(messageId),
                              asText(message.fromName), message.waitS, message.talkS, asText(toKey(message.outcome)),
                              message.withdrawn ? 1 : 0};
    return m_database->exec(kMessage, values);
}

}  // namespace memnun::bench
