// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/LocalTime.h"
#include "core/kernel/Stores.h"
#include "core/tickets/TicketStore.h"

#include <QHash>
#include <QString>

namespace memnun::cli {

/// Agents by id, for histories.
QHash<qint64, QString> agentNames(Stores& stores);

/// "solved · Ali · Şule · high": how a ticket stands, for people.
QString standingOf(const TicketRow& row, const QHash<qint64, QString>& agents);
/// What became of it, a line each: its states, to whom it was given, how pressing it was.
QStringList historyOf(const QVector<TicketEvent>& events, const QHash<qint64, QString>& agents, const LocalTime& local);

}  // namespace memnun::cli
