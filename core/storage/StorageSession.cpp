// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/StorageSession.h"

#include "core/storage/AuditTable.h"
#include "core/storage/BlobTable.h"
#include "core/storage/ConversationTable.h"
#include "core/storage/CustomerTable.h"
#include "core/storage/FactTable.h"
#include "core/storage/ImportTable.h"
#include "core/storage/OutboxTable.h"
#include "core/storage/SearchTable.h"
#include "core/storage/SettingTable.h"
#include "core/storage/TaskTable.h"
#include "core/storage/TicketTable.h"
#include "core/storage/UserTable.h"

namespace memnun {

struct StorageSession::Tables {
    explicit Tables(Database& database)
        : users(database), customers(database), tickets(database), conversations(database), blobs(database),
          outbox(database), tasks(database), search(database), settings(database), imports(database), audit(database),
          facts(database),
          stores{users, customers, tickets, conversations, blobs, outbox, tasks, search, settings, imports, audit, facts}
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
    Stores stores;
};

StorageSession::StorageSession(std::unique_ptr<Database> database)
    : m_database(std::move(database)), m_tables(std::make_unique<Tables>(*m_database))
{
}

StorageSession::~StorageSession() = default;

Stores& StorageSession::stores()
{
    return m_tables->stores;
}

Result<> StorageSession::begin()
{
    return m_database->begin();
}

Result<> StorageSession::commit()
{
    return m_database->commit();
}

void StorageSession::rollback()
{
    m_database->rollback();
}

void StorageSession::setRepeatable(bool on)
{
    const char* sqlite = on ? "PRAGMA synchronous=NORMAL" : "PRAGMA synchronous=FULL";
    const char* postgres = on ? "SET synchronous_commit=off" : "SET synchronous_commit=on";
    const auto ignored = m_database->execOnce(QString::fromLatin1(m_database->isSqlite() ? sqlite : postgres));
    Q_UNUSED(ignored)
}

}  // namespace memnun
