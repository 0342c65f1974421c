// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/ConversationCommands.h"
#include "core/kernel/CommandBus.h"

#include <QTimer>

namespace memnun::test {

/// Notes written one after another as fast as they are taken; one that is refused because the server is away is tried
/// again, as a person does. Lives as long as its guard.
class ManyNotes {
public:
    ManyNotes(CommandBus& bus, QObject& guard, TicketId ticket, QString name)
        : m_bus(bus), m_guard(guard), m_ticket(ticket), m_name(std::move(name))
    {
    }
    Q_DISABLE_COPY_MOVE(ManyNotes)

    void write(int count)
    {
        for (int n = 0; n < count; ++n)
            add(QStringLiteral("%1 %2").arg(m_name).arg(n));
    }
    qsizetype answered() const { return acknowledged.size() + unknown.size(); }

    QStringList acknowledged;
    QStringList unknown;  ///< nobody can say whether they are there

private:
    void add(const QString& text)
    {
        m_bus.submit(AddNote{m_ticket, text}, &m_guard, [this, text](const Result<InteractionId>& added) {
            if (!added && added.error().hasRule(rule::kServerGone))
                QTimer::singleShot(50, &m_guard, [this, text] { add(text); });
            else
                (added ? acknowledged : unknown).append(text);
        });
    }

    CommandBus& m_bus;
    QObject& m_guard;
    TicketId m_ticket;
    QString m_name;
};

}  // namespace memnun::test
