// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/HeldMail.h"

#include "core/conversations/OutboxProblem.h"

namespace memnun {

QString holdWaitingMail(const QString& now)
{
    return QStringLiteral("UPDATE outbox SET state = 'failed', last_error = '%1' WHERE state = 'sending' "
                          "OR (state = 'queued' AND not_before <= %2) "
                          "OR (state = 'failed' AND (last_error LIKE '%3:%' OR last_error LIKE '%4:%'))")
        .arg(OutboxProblem::restored().toText(), now, toKey(OutboxTrouble::Unreachable), toKey(OutboxTrouble::LoginRefused));
}

}  // namespace memnun
