// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/PresenceBoard.h"

#include <algorithm>

namespace memnun {

PresenceBoard::PresenceBoard(LiveLink& link, const Clock& clock, QObject* parent)
    : QObject(parent), m_link(link), m_clock(clock)
{
    connect(&m_link, &LiveLink::heard, this, &PresenceBoard::hear);
    connect(&m_timer, &QTimer::timeout, this, &PresenceBoard::beat);
    m_timer.start(kBeatMs);
}

PresenceBoard::~PresenceBoard()
{
    setDoing({});
}

void PresenceBoard::setDoing(TicketId ticket, Doing doing)
{
    if (ticket == m_ticket && (doing == m_doing || !ticket.isValid())) {
        return;
    }
    m_ticket = ticket;
    m_doing = doing;
    say();
}

void PresenceBoard::say()
{
    m_link.say(QStringLiteral("%1 %2 %3").arg(m_me.value()).arg(m_ticket.value()).arg(toKey(m_doing)));
}

void PresenceBoard::hear(const QString& from, const QString& word)
{
    const QStringList parts = word.split(QLatin1Char(' '));
    if (parts.size() < 3) {
        return;  // of a newer program
    }
    const Seen before = m_seen.value(from);
    Seen now{UserId(parts.at(0).toLongLong()), TicketId(parts.at(1).toLongLong()), fromKeyOr(parts.at(2), Doing::Reading),
             m_clock.now()};
    if (now.ticket.isValid()) {
        m_seen.insert(from, now);
    } else {
        m_seen.remove(from);
    }
    const bool moved = before.ticket != now.ticket;
    if (moved && before.ticket.isValid()) {
        Q_EMIT changed(before.ticket);
    }
    if (now.ticket.isValid() && (moved || before.doing != now.doing)) {
        Q_EMIT changed(now.ticket);
    }
    if (moved && now.ticket.isValid() && now.ticket == m_ticket) {
        say();  // whoever comes in hears at once that I am here
    }
}

void PresenceBoard::beat()
{
    if (m_ticket.isValid()) {
        say();
    }
    QVector<TicketId> left;
    for (auto it = m_seen.begin(); it != m_seen.end();) {
        if (m_clock.now().ms - it->at.ms > kSilenceMs) {
            left.append(it->ticket);
            it = m_seen.erase(it);
        } else {
            ++it;
        }
    }
    for (const TicketId ticket : left) {
        Q_EMIT changed(ticket);
    }
}

QVector<PresenceBoard::Colleague> PresenceBoard::at(TicketId ticket) const
{
    QVector<Colleague> found;
    for (const Seen& seen : m_seen) {
        if (seen.ticket != ticket || seen.user == m_me) {
            continue;
        }
        const auto same = std::find_if(found.begin(), found.end(), [&](const Colleague& one) { return one.user == seen.user; });
        if (same == found.end()) {
            found.append({seen.user, seen.doing});
        } else if (seen.doing == Doing::Answering) {
            same->doing = Doing::Answering;
        }
    }
    std::sort(found.begin(), found.end(), [](const Colleague& a, const Colleague& b) {
        return a.doing != b.doing ? a.doing == Doing::Answering : a.user.value() < b.user.value();
    });
    return found;
}

}  // namespace memnun
