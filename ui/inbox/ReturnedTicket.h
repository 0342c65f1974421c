// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Changes.h"

#include <QObject>

namespace memnun {

class CommandBus;

/// Remembers the tickets that left the list by what was done to them, and says which of them an undo brought back.
class ReturnedTicket final : public QObject {
    Q_OBJECT

public:
    ReturnedTicket(const CommandBus& commands, const ChangeBus& changes, QObject* parent = nullptr);

    void left(TicketId ticket);

Q_SIGNALS:
    void returned(memnun::TicketId ticket);

private:
    void look();

    QVector<TicketId> m_left;  ///< the newest last
    ChangeSet m_newest;        ///< what was changed last: an undo announces that before itself
};

}  // namespace memnun
