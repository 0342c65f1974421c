// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/OutboxProblem.h"

#include <QStringList>

namespace memnun::test {

/// A ticket with an outbox in all states, for both engines.
inline QStringList waitingMail()
{
    return {QStringLiteral("INSERT INTO ticket(id, subject, status, priority, channel, origin, created_at, last_at) "
                           "VALUES (7, 'Masa', 'open', 'normal', 'email', 'customer', 1, 1)"),
            QStringLiteral("INSERT INTO stored_blob(id, sha256, size) VALUES (7, 'x', 0)"),
            QStringLiteral("INSERT INTO interaction(id, ticket_id, channel, direction, is_public, at) VALUES (7, 7, 'email', 'out', 1, 1)"),
            QStringLiteral("INSERT INTO outbox(id, ticket_id, interaction_id, raw_blob_id, sender, recipients, state, not_before, last_error) "
                           "VALUES (1, 7, 7, 7, 's', 'r', 'queued', 1, ''), (2, 7, 7, 7, 's', 'r', 'queued', 9000000000000, ''), "
                           "(3, 7, 7, 7, 's', 'r', 'sending', 9000000000000, ''), (4, 7, 7, 7, 's', 'r', 'failed', 1, 'unreachable: x'), "
                           "(5, 7, 7, 7, 's', 'r', 'failed', 1, 'refused: x'), (6, 7, 7, 7, 's', 'r', 'sent', 1, '')")};
}

inline QString waitingMailQuestion()
{
    return QStringLiteral("SELECT state || '|' || last_error FROM outbox ORDER BY id");
}

/// What of it may have left since the copy was made waits for somebody's word; the rest is as it was.
inline QStringList heldMail()
{
    const QString held = QStringLiteral("failed|") + OutboxProblem::restored().toText();
    return {held, QStringLiteral("queued|"), held, held, QStringLiteral("failed|refused: x"), QStringLiteral("sent|")};
}

}  // namespace memnun::test
