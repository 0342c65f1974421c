// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/AuditTable.h"

#include "core/storage/Database.h"
#include "core/storage/Guarded.h"

namespace memnun {

namespace {

constexpr const char* kAppend =
    "INSERT INTO audit_log(at, actor_id, verb, entity, entity_id) VALUES (?, ?, ?, ?, ?)";
constexpr const char* kRecent =
    "SELECT id, at, actor_id, verb, entity, entity_id FROM audit_log ORDER BY id DESC LIMIT ?";

AuditRow auditOf(const Row& row)
{
    AuditRow audit;
    audit.id = row.integer(0);
    audit.at = row.instant(1);
    audit.actorId = row.id<UserId>(2);
    audit.verb = row.text(3);
    audit.entity = fromKeyOr(row.text(4), Entity::Workspace);
    audit.entityId = row.integer(5);
    return audit;
}

}  // namespace

Result<> AuditTable::append(const AuditRow& row)
{
    return m_database.exec(kAppend,
                           {row.at.ms, nullable(row.actorId), asText(row.verb), toKey(row.entity), row.entityId});
}

Result<QVector<AuditRow>> AuditTable::recent(int limit)
{
    return allRows<AuditRow>(m_database, kRecent, {limit}, auditOf);
}

}  // namespace memnun
