// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/EnumText.h"
#include "core/base/Id.h"
#include "core/kernel/LiveLink.h"

#include <QHash>
#include <QTimer>

namespace memnun {

enum class Doing { Reading, Answering };
template <>
struct EnumKeys<Doing> {
    static constexpr auto keys =
        std::to_array<EnumKey<Doing>>({{Doing::Reading, "reading"}, {Doing::Answering, "answering"}});
};

/// Who else is at a ticket now. Nothing of it is stored: each window says what its person does, again every ten seconds,
/// and whoever is silent for thirty is gone. Lives in the UI thread.
class PresenceBoard final : public QObject {
    Q_OBJECT
public:
    static constexpr int kBeatMs = 10'000;
    static constexpr qint64 kSilenceMs = 30'000;

    PresenceBoard(LiveLink& link, const Clock& clock, QObject* parent = nullptr);
    /// Says that my person left.
    ~PresenceBoard() override;

    void setMe(UserId me) { m_me = me; }
    /// What my person does; an invalid ticket = nothing. Others hear of it at once.
    void setDoing(TicketId ticket, Doing doing = Doing::Reading);

    struct Colleague {
        UserId user;
        Doing doing = Doing::Reading;
        bool operator==(const Colleague&) const = default;
    };
    /// Other people at this ticket, answering ones first, each once.
    QVector<Colleague> at(TicketId ticket) const;

    /// What another program said of its person: "user ticket doing", ticket 0 = left.
    void hear(const QString& from, const QString& word);

    /// What the timer does: says again what I do, and forgets the silent.
    void beat();

Q_SIGNALS:
    void changed(memnun::TicketId ticket);

private:
    struct Seen {
        UserId user;
        TicketId ticket;
        Doing doing = Doing::Reading;
        Instant at;
    };
    void say();

    LiveLink& m_link;
    const Clock& m_clock;
    QTimer m_timer;
    UserId m_me;
    TicketId m_ticket;
    Doing m_doing = Doing::Reading;
    QHash<QString, Seen> m_seen;  ///< by program
};

}  // namespace memnun
