// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/mail/MailPrefetch.h"
#include "core/kernel/UnitOfWork.h"

#include <QHash>

namespace memnun {

/// Whether this very mail is in the workspace already, or among those about to be written (`fresh`, by key). `known` is
/// what ConversationStore::known() said of its key. A different one that has its Message-ID only is marked as such and
/// looked for by its bytes.
Result<bool> isThere(PreparedMail& mail, const QHash<QString, QByteArray>& known,
                     const QHash<QString, const PreparedMail*>& fresh, UnitOfWork& work);

}  // namespace memnun
