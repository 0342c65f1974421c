// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Executor.h"
#include "core/notices/NoticeGate.h"
#include "core/notices/NoticeStore.h"
#include "core/notices/QuietHours.h"

#include <QSet>
#include <QTimer>

namespace memnun {

/// What a person chose to be told, and when not.
struct NoticeRules {
    QSet<HappeningKind> wanted;
    QuietHours quiet;
};

/// Follows the workspace for one person and says what should be told, when it should. Lives in the UI thread.
class NoticeWatch final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Executor& executor;
        ChangeBus& changes;
        const Clock& clock;
        UserId me;
        /// Asked each time, so that a choice takes effect at once.
        std::function<NoticeRules()> rules;
        std::function<BusinessCalendar()> calendar;
        /// That ticket is open in the window the person works in.
        std::function<bool(TicketId)> isLookedAt;
    };
    explicit NoticeWatch(Parts parts, QObject* parent = nullptr);

    /// From now on; what is there already is no news.
    void start();
    /// The person looks at this ticket now.
    void seen(TicketId ticket) { m_gate.seen(ticket); }
    /// What the timers do: look for what fell due, and tell what is to be told. Also after a choice was changed.
    void beat();

Q_SIGNALS:
    void told(const memnun::Notice& notice);
    /// Unread tickets of mine or of nobody; at most NoticeStore::kMostUnread.
    void unreadCounted(int unread);

private:
    void lookBack();
    void read();
    QSet<qint64>* sourcesOf(HappeningKind kind);
    void take(const NoticeQuery& asked, const NoticeNews& news);
    void tell();

    Parts m_parts;
    NoticeGate m_gate;
    NoticeQuery m_from;
    QSet<qint64> m_interactions;  ///< looked through already, of those that are looked through again
    QSet<qint64> m_events;
    QSet<qint64> m_failed;        ///< mails known not to have left
    QTimer m_soon;                ///< an import changes things many times a second
    QTimer m_gather;
    QTimer m_beat;
    bool m_started = false;
    bool m_lookedBack = false;    ///< m_from says where the news begins
    bool m_primed = false;        ///< what was there before is known
    bool m_reading = false;
    bool m_again = false;
};

}  // namespace memnun
