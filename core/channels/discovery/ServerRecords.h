// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/AccountProposal.h"
#include "core/channels/discovery/Lookups.h"

#include <QHash>

namespace memnun::discovery {

/// The names to ask for, of RFC 6186 and RFC 8314: those with TLS from the start first.
QStringList serviceNames();

/// What the answers, by name, come to; none without a server. Targets that are no hosts are passed over.
std::optional<AccountProposal> byServices(const QString& address, const QHash<QString, QVector<ServiceRecord>>& answers);

/// True for the domain itself and what is below it.
bool belongsTo(const QString& host, const QString& domain);

}  // namespace memnun::discovery
