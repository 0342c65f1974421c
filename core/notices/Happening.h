// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/EnumText.h"
#include "core/base/Id.h"

#include <QMetaType>
#include <QVector>

namespace memnun {

/// What a person at work wants to hear of while looking elsewhere.
enum class HappeningKind { Message, NewTicket, Assigned, TaskDue, SendFailed, Mentioned };
template <>
struct EnumKeys<HappeningKind> {
    static constexpr auto keys = std::to_array<EnumKey<HappeningKind>>({{HappeningKind::Message, "message"},
        {HappeningKind::NewTicket, "new_ticket"}, {HappeningKind::Assigned, "assigned"},
        {HappeningKind::TaskDue, "task_due"}, {HappeningKind::SendFailed, "send_failed"},
        {HappeningKind::Mentioned, "mentioned"}});
};

/// One of them, as it concerns one person.
struct Happening {
    HappeningKind kind = HappeningKind::Message;
    qint64 source = 0;  ///< the row it was seen in: interaction, ticket event, task or outbox, by kind
    TicketId ticket;    ///< none for a task that belongs to no ticket
    QString subject;    ///< of the ticket; a task's title
    QString customer;   ///< may be empty
    QString colleague;  ///< who assigned it, or wrote the note

    bool operator==(const Happening&) const = default;
};

/// What is told at once.
struct Notice {
    QVector<Happening> happenings;  ///< never empty, in the order they came
    bool heldBack = false;          ///< sums up what came during quiet hours

    bool operator==(const Notice&) const = default;
};

}  // namespace memnun

Q_DECLARE_METATYPE(memnun::Notice)
