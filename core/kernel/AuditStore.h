// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/EnumText.h"
#include "core/base/Id.h"
#include "core/base/Result.h"

#include <QVector>

namespace memnun {

/// The kinds of things a change or an audit row may speak of.
enum class Entity { Workspace, User, Customer, Ticket, Interaction, Task, Setting, Outbox, Import, Quarantine, Draft, View,
                    MailAccount, Block, Template, CustomField, Persona, Purchase };
template <>
struct EnumKeys<Entity> {
    static constexpr auto keys = std::to_array<EnumKey<Entity>>({{Entity::Workspace, "workspace"},
        {Entity::User, "user"}, {Entity::Customer, "customer"}, {Entity::Ticket, "ticket"},
        {Entity::Interaction, "interaction"}, {Entity::Task, "task"}, {Entity::Setting, "setting"},
        {Entity::Outbox, "outbox"}, {Entity::Import, "import"}, {Entity::Quarantine, "quarantine"},
        {Entity::Draft, "draft"}, {Entity::View, "view"},
        {Entity::MailAccount, "mail_account"}, {Entity::Block, "block"},
        {Entity::Template, "template"}, {Entity::CustomField, "custom_field"},
        {Entity::Persona, "persona"}, {Entity::Purchase, "purchase"}});
};

/// Who did what to which row. Ids and a verb only: never a name or a text.
struct AuditRow {
    qint64 id = 0;
    Instant at;
    UserId actorId;
    QString verb;
    Entity entity = Entity::Workspace;
    qint64 entityId = 0;
};

class AuditStore {
public:
    virtual ~AuditStore() = default;
    virtual Result<> append(const AuditRow& row) = 0;
    virtual Result<QVector<AuditRow>> recent(int limit) = 0;
};

}  // namespace memnun
