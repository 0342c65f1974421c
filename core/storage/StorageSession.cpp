// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/StorageSession.h"

#include "core/storage/AuditTable.h"
#include "core/storage/BlobTable.h"
#include "core/storage/BlockTable.h"
#include "core/storage/ConversationTable.h"
#include "core/storage/CustomerTable.h"
#include "core/storage/EraseTable.h"
#include "core/storage/FactTable.h"
#include "core/storage/ImportTable.h"
#include "core/storage/MailAccountTable.h"
#include "core/storage/MailSyncTable.h"
#include "core/storage/Migrator.h"
#include "core/storage/NoticeTable.h"
#include "core/storage/OutboxTable.h"
#include "core/storage/PackTable.h"
#include "core/storage/PersonaTable.h"
#include "core/storage/ProfileTable.h"
#include "core/storage/PurchaseTable.h"
#include "core/storage/SearchTable.h"
#include "core/storage/ServerReach.h"
#include "core/storage/SettingTable.h"
#include "core/storage/TaskTable.h"
#include "core/storage/TemplateTable.h"
#include "core/storage/TicketTable.h"
#include "core/storage/TimelineTable.h"
#include "core/storage/UserTable.h"
#include "core/storage/ViewTable.h"

namespace memnun {

namespace {

/// PostgreSQL takes up to 7,999 bytes with a notification.
constexpr qsizetype kLongestAnnouncement = 7000;
/// How long a command waits to hear what became of it before it says that nobody knows.
constexpr std::chrono::seconds kLongestDoubt{30};
/// A transaction of a broken connection that lives longer than this on the server is ended there.
constexpr std::chrono::seconds kOrphanAge{1};

int ourSchema()
{
    static const int newest = [] {
        const auto migrations = Migrator::builtin();
        return migrations && !migrations->isEmpty() ? migrations->last().version : 0;
    }();
    return newest;
}

}  // namespace

struct StorageSession::Tables {
    explicit Tables(Database& database)
        : users(database), customers(database), tickets(database), conversations(database), blobs(database),
          outbox(database), tasks(database), search(database), settings(database), imports(database), audit(database),
          facts(database), packs(database), views(database), notices(database), accounts(database),
          mailSync(database), blocks(database), templates(database), profiles(database), timelines(database), personas(database),
          purchases(database), erasures(database),
          stores{users, customers, tickets, conversations, blobs, outbox, tasks, search, settings, imports, audit, facts, packs,
                 views, notices, accounts, mailSync, blocks, templates, profiles, timelines, personas, purchases, erasures}
    {
    }
    UserTable users;
    CustomerTable customers;
    TicketTable tickets;
    ConversationTable conversations;
    BlobTable blobs;
    OutboxTable outbox;
    TaskTable tasks;
    SearchTable search;
    SettingTable settings;
    ImportTable imports;
    AuditTable audit;
    FactTable facts;
    PackTable packs;
    ViewTable views;
    NoticeTable notices;
    MailAccountTable accounts;
    MailSyncTable mailSync;
    BlockTable blocks;
    TemplateTable templates;
    ProfileTable profiles;
    TimelineTable timelines;
    PersonaTable personas;
    PurchaseTable purchases;
    EraseTable erasures;
    Stores stores;
};

StorageSession::StorageSession(std::unique_ptr<Database> database, Reopen reopen, std::shared_ptr<ServerReach> reach)
    : m_reopen(std::move(reopen)), m_reach(std::move(reach)), m_database(std::move(database)),
      m_tables(std::make_unique<Tables>(*m_database))
{
}

StorageSession::~StorageSession() = default;

Stores& StorageSession::stores()
{
    return m_tables->stores;
}

Result<> StorageSession::begin()
{
    m_announcement.clear();
    return m_database->begin();
}

Result<> StorageSession::commit()
{
    return m_database->isSqlite() ? m_database->commit() : commitOnServer();
}

Result<> StorageSession::announce(const ChangeSet& changes)
{
    if (m_reach && !changes.changes.isEmpty()) {
        m_announcement = m_reach->origin() + QLatin1Char(' ') + toText(changes, kLongestAnnouncement);
    }
    return {};
}

/// The transaction's number is asked for while all is well: with it a new connection can ask what became of it. With the same
/// question a program hears that a colleague's newer one has brought the workspace to a schema it must not write to.
Result<> StorageSession::commitOnServer()
{
    Fate fate;
    fate.backend = m_database->backend();
    qint64 wanted = 0;
    const auto take = [&fate, &wanted](const Row& row) {
        fate.transaction = row.isNull(0) ? std::nullopt : std::optional(row.integer(0));
        fate.audit = row.integer(1);
        fate.auditAt = row.integer(2);
        wanted = row.integer(3);
    };
    // its own line in the audit log is among the newest
    const auto asked = m_database->each(
        "SELECT t.id, coalesce(a.id, 0), coalesce(a.at, 0), (SELECT max(min_compatible) FROM schema_version) FROM (SELECT txid_current_if_assigned() AS id) t LEFT JOIN "
        "(SELECT id, at, CAST(CAST(xmin AS text) AS bigint) AS x FROM audit_log ORDER BY id DESC LIMIT 50) a "
        "ON a.x = t.id % 4294967296 ORDER BY 2 DESC LIMIT 1", {}, take);
    if (!asked) {
        return fail(asked.error());
    }
    if (wanted > ourSchema()) {
        return fail(Code::Unavailable, QStringLiteral("the workspace wants a program of schema %1").arg(wanted),
                    {{QStringLiteral("workspace"), QStringLiteral("newer_schema")}});
    }
    if (!m_announcement.isEmpty()) {
        if (auto told = m_database->each("SELECT pg_notify('memnun_changes', ?)", {m_announcement}, [](const Row&) {}); !told) {
            return fail(told.error());
        }
    }
    auto done = m_database->commit();
    return done || !m_database->isLost() || !fate.transaction ? done : settle(fate);
}

/// The server's own word is not enough where it was killed: numbers that never reached its disk are given out again.
Result<QString> StorageSession::askFate(const Fate& fate)
{
    QString found;
    const auto asked = m_database->each(
        "SELECT CASE WHEN CAST(? AS bigint) >= txid_snapshot_xmax(txid_current_snapshot()) THEN 'aborted' ELSE txid_status(?) END",
        {*fate.transaction, *fate.transaction}, [&](const Row& row) { found = row.text(0); });
    if (!asked) {
        return fail(asked.error());
    }
    if (found != QLatin1String("committed") || fate.audit == 0) {
        return found;
    }
    const auto lines = m_database->number(
        "SELECT count(*) FROM audit_log WHERE id = ? AND at = ? AND CAST(CAST(xmin AS text) AS bigint) = CAST(? AS bigint) % 4294967296",
        {fate.audit, fate.auditAt, *fate.transaction});
    if (!lines) {
        return fail(lines.error());
    }
    return lines->value_or(0) > 0 ? found : QStringLiteral("aborted");
}

Result<> StorageSession::settle(const Fate& fate)
{
    const auto began = std::chrono::steady_clock::now();
    const auto age = [began] { return std::chrono::steady_clock::now() - began; };
    while (m_reach && !m_reach->isLeaving() && age() < kLongestDoubt) {
        if (m_database->isLost() && !restore()) {
            m_reach->await(std::chrono::milliseconds(200));
            continue;
        }
        const auto found = askFate(fate);
        if (!found && !m_database->isLost()) {
            break;  // not the server it was
        }
        if (found && *found == QLatin1String("committed")) {
            return {};
        }
        if (found && *found == QLatin1String("aborted")) {
            return fail(Code::Unavailable, QStringLiteral("the connection broke before the commit"),
                        {{QStringLiteral("workspace"), rule::kNotCommitted}});
        }
        if (found && age() > kOrphanAge) {
            // only while it still runs that transaction: after a restart another connection can have its number
            const auto ended = m_database->exec(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid = CAST(? AS integer) "
                "AND CAST(CAST(backend_xid AS text) AS bigint) = CAST(? AS bigint) % 4294967296",
                {fate.backend, *fate.transaction});
            Q_UNUSED(ended)
        }
        m_reach->await(std::chrono::milliseconds(100));
    }
    return fail(Code::Unavailable, QStringLiteral("the connection broke during the commit"),
                {{QStringLiteral("workspace"), rule::kOutcomeUnknown}});
}

Result<> StorageSession::restore()
{
    if (!m_database->isLost()) {
        return {};
    }
    if (!m_reopen || !m_reach->mayTry()) {
        return m_reach ? Result<>(m_reach->gone()) : Result<>(fail(Code::Unavailable, QStringLiteral("connection lost")));
    }
    auto database = m_reopen();
    if (!database) {
        m_reach->failed(database.error().context);
        return m_reach->gone();
    }
    m_reach->reached();
    m_tables.reset();
    m_database = std::move(*database);
    m_tables = std::make_unique<Tables>(*m_database);
    if (m_repeatable) {
        setRepeatable(true);
    }
    return {};
}

void StorageSession::rollback()
{
    if (!m_database->isLost()) {
        m_database->rollback();
    }
}

void StorageSession::setRepeatable(bool on)
{
    m_repeatable = on;
    const char* sqlite = on ? "PRAGMA synchronous=NORMAL" : "PRAGMA synchronous=FULL";
    const char* postgres = on ? "SET synchronous_commit=off" : "SET synchronous_commit=on";
    const auto ignored = m_database->execOnce(QString::fromLatin1(m_database->isSqlite() ? sqlite : postgres));
    Q_UNUSED(ignored)
}

}  // namespace memnun
