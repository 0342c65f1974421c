// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Command.h"

namespace memnun {

/// One field of an edit that was refused. Enums are keys, references ids, instants milliseconds; the interface knows
/// each field's words.
struct FieldDifference {
    QString field;   ///< "name", "status", "assignee" …
    QString mine;    ///< what the refused edit wanted
    QString stored;  ///< what is there now
    bool operator==(const FieldDifference&) const = default;
};

/// Two people edited the same thing, and the second was refused: hangs on the Conflict that says so.
struct Collision {
    Entity entity = Entity::Workspace;
    qint64 id = 0;
    int storedRevision = 0;
    QVector<FieldDifference> differences;  ///< only fields that differ; empty when both wanted the same
    /// The same edit over what is stored now: submitted when the person decides to overwrite. It is refused again when
    /// the thing moved on once more.
    std::shared_ptr<AnyCommand> anyway;
    QString by{};  ///< who saved what is stored now; empty where nobody knows any more
    Instant at{};  ///< when
};

/// Fills in who wrote the thing last, as the audit log has it.
void nameLastWriter(Collision& collision, Stores& stores);

/// Adds a difference where there is one.
inline void compare(QVector<FieldDifference>& into, const char* field, const QString& mine, const QString& stored)
{
    if (mine != stored) {
        into.append({QString::fromLatin1(field), mine, stored});
    }
}

/// The refusal, with what it is about.
inline tl::unexpected<Error> fail(Collision collision, const QString& context)
{
    Error error{Code::Conflict, context, {}};
    error.collision = std::make_shared<const Collision>(std::move(collision));
    return tl::unexpected<Error>(std::move(error));
}

}  // namespace memnun
