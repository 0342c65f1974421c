// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notices/NoticeWatch.h"

#include <algorithm>

namespace memnun {

namespace {

constexpr int kSoonMs = 1'000;
constexpr int kBeatMs = 20'000;
/// Rows that are looked through again: on a server those of two people may appear in another order than they are numbered.
constexpr qint64 kOverlap = 100;

/// Takes the ids in, forgets those that are not asked for again, and answers where to ask from.
qint64 moveOn(QSet<qint64>& known, const QVector<qint64>& ids, qint64 from)
{
    for (const qint64 id : ids) {
        known.insert(id);
    }
    const qint64 newest = ids.isEmpty() ? from : *std::max_element(ids.begin(), ids.end());
    const qint64 next = std::max(from, newest - kOverlap);
    known.removeIf([next](qint64 id) { return id <= next; });
    return next;
}

}  // namespace

NoticeWatch::NoticeWatch(Parts parts, QObject* parent) : QObject(parent), m_parts(std::move(parts))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    m_gather.setSingleShot(true);
    m_beat.setInterval(kBeatMs);
    connect(&m_soon, &QTimer::timeout, this, &NoticeWatch::read);
    connect(&m_gather, &QTimer::timeout, this, &NoticeWatch::tell);
    connect(&m_beat, &QTimer::timeout, this, &NoticeWatch::beat);
    connect(&m_parts.changes, &ChangeBus::changed, this, [this](const ChangeSet& changes) {
        const bool concerns = changes.touches(Entity::Ticket) || changes.touches(Entity::Interaction)
                              || changes.touches(Entity::Outbox) || changes.touches(Entity::Task);
        if (m_started && concerns && !m_soon.isActive()) {
            m_soon.start();
        }
    });
}

void NoticeWatch::start()
{
    m_started = true;
    m_beat.start();
    m_from.me = m_parts.me;
    m_from.tasksAfter = m_parts.clock.now();
    lookBack();
}

/// How far the rows go that are no news. Where the workspace can't be read (which is said elsewhere), the next beat asks again.
void NoticeWatch::lookBack()
{
    m_reading = true;
    m_parts.executor.read<NoticeQuery>(
        this, [](Stores& stores) { return stores.notices.newest(); },
        [this](Result<NoticeQuery> newest) {
            m_reading = false;
            if (!newest) {
                return;
            }
            m_lookedBack = true;
            m_from.interactionsAfter = std::max<qint64>(0, newest->interactionsAfter - kOverlap);
            m_from.eventsAfter = std::max<qint64>(0, newest->eventsAfter - kOverlap);
            read();
        });
}

void NoticeWatch::beat()
{
    if (m_started) {
        read();
    }
    tell();
}

void NoticeWatch::read()
{
    if (m_reading) {
        m_again = true;
        return;
    }
    if (!m_lookedBack) {
        lookBack();
        return;
    }
    m_reading = true;
    NoticeQuery query = m_from;
    query.tasksUntil = m_parts.clock.now();
    m_parts.executor.read<NoticeNews>(
        this, [query](Stores& stores) { return stores.notices.news(query); },
        [this, query](Result<NoticeNews> news) {
            m_reading = false;
            if (news) {
                take(query, *news);
            }
            if (std::exchange(m_again, false)) {
                m_soon.start();
            }
        });
}

/// Where the sources of such happenings are kept; none of those that are told by other means.
QSet<qint64>* NoticeWatch::sourcesOf(HappeningKind kind)
{
    switch (kind) {
    case HappeningKind::Message:
    case HappeningKind::Mentioned: return &m_interactions;
    case HappeningKind::SendFailed: return &m_failed;
    case HappeningKind::TaskDue: return nullptr;
    default: return &m_events;
    }
}

void NoticeWatch::take(const NoticeQuery& asked, const NoticeNews& news)
{
    const QSet<HappeningKind> wanted = m_parts.rules().wanted;
    const Instant now = m_parts.clock.now();
    const QSet<qint64> failedBefore = m_failed;
    m_failed.clear();
    for (const Happening& happening : news.happenings) {
        QSet<qint64>* sources = sourcesOf(happening.kind);
        const bool isMail = happening.kind == HappeningKind::SendFailed;
        const bool known = sources && (isMail ? failedBefore : *sources).contains(happening.source);
        if (sources) {
            // also what came between the two questions of a reading and is not among the ids that the first one gave
            sources->insert(happening.source);
        }
        if (m_primed && !known && wanted.contains(happening.kind)
            && !(happening.ticket.isValid() && m_parts.isLookedAt(happening.ticket))) {
            m_gate.take(happening, now);
        }
    }
    m_from.interactionsAfter = moveOn(m_interactions, news.interactions, asked.interactionsAfter);
    m_from.eventsAfter = moveOn(m_events, news.events, asked.eventsAfter);
    m_from.tasksAfter = asked.tasksUntil;
    m_primed = true;
    Q_EMIT unreadCounted(static_cast<int>(news.unread));
    tell();
}

void NoticeWatch::tell()
{
    const Instant now = m_parts.clock.now();
    if (const auto notice = m_gate.due(now, m_parts.rules().quiet.isQuiet(now, m_parts.calendar()))) {
        Q_EMIT told(*notice);
    }
    if (m_gate.isGathering() && !m_gather.isActive()) {
        m_gather.start(static_cast<int>(NoticeGate::kGatherMs));
    }
}

}  // namespace memnun
