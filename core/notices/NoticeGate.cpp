// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notices/NoticeGate.h"

#include <algorithm>
#include <utility>

namespace memnun {

namespace {

/// A new ticket is told by its beginning, not once more by the message it began with.
void add(QVector<Happening>& to, const Happening& happening)
{
    const auto isSame = [&](const Happening& other, HappeningKind kind) {
        return other.kind == kind && other.ticket == happening.ticket && happening.ticket.isValid();
    };
    const auto any = [&](HappeningKind kind) {
        return std::any_of(to.begin(), to.end(), [&](const Happening& other) { return isSame(other, kind); });
    };
    if (happening.kind == HappeningKind::Message && any(HappeningKind::NewTicket)) {
        return;
    }
    if (happening.kind == HappeningKind::NewTicket) {
        to.removeIf([&](const Happening& other) { return isSame(other, HappeningKind::Message); });
    }
    to.append(happening);
}

}  // namespace

void NoticeGate::take(const Happening& happening, Instant now)
{
    if (m_waiting.isEmpty()) {
        m_since = now;
    }
    add(m_waiting, happening);
}

void NoticeGate::seen(TicketId ticket)
{
    const auto isOf = [ticket](const Happening& happening) {
        return happening.ticket == ticket && happening.kind != HappeningKind::TaskDue
               && happening.kind != HappeningKind::SendFailed;
    };
    m_waiting.removeIf(isOf);
    m_held.removeIf(isOf);
}

std::optional<Notice> NoticeGate::due(Instant now, bool quiet)
{
    if (quiet) {
        for (const Happening& happening : std::exchange(m_waiting, {})) {
            add(m_held, happening);
        }
        return std::nullopt;
    }
    if (!m_held.isEmpty()) {
        for (const Happening& happening : std::exchange(m_waiting, {})) {
            add(m_held, happening);
        }
        return Notice{std::exchange(m_held, {}), true};
    }
    if (m_waiting.isEmpty() || now < m_since.plusMs(kGatherMs)) {
        return std::nullopt;
    }
    return Notice{std::exchange(m_waiting, {}), false};
}

}  // namespace memnun
