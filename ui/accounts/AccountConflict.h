// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/MailAccount.h"
#include "ui/shared/ConflictDialog.h"

namespace memnun {

/// What this person wants of an account and what somebody else saved meanwhile.
QVector<ConflictRow> accountConflict(const MailAccount& mine, const MailAccount& stored);

}  // namespace memnun
