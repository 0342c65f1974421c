// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/email/OutboxSender.h"

namespace memnun {

class StatusCentre;

/// Tells the status bar what the outbox does: what waits, what failed, what is missing.
class OutboxLines final : public QObject {
    Q_OBJECT

public:
    OutboxLines(OutboxSender& sender, StatusCentre& status, QObject* parent = nullptr);

    int waiting() const { return m_waiting; }
    void retranslate();

Q_SIGNALS:
    void accountWanted();
    void ticketWanted(memnun::TicketId ticket);
    /// All tickets with an answer that has not left.
    void unsentWanted();

private:
    void show();
    void showFailure();
    QString missingText() const;

    enum class Missing { Nothing, Account, Password, SignIn };

    OutboxSender& m_sender;
    StatusCentre& m_status;
    int m_waiting = 0;
    int m_failed = 0;
    std::optional<OutboxItem> m_failure;  ///< the newest
    Missing m_missing = Missing::Nothing;
    OutboxTrouble m_delay = OutboxTrouble::None;
};

}  // namespace memnun
