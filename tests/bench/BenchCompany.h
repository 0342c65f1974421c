// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Database.h"
#include "core/storage/Workspace.h"
#include "tests/bench/BenchTickets.h"

#include <functional>

namespace memnun {
class TicketTable;
}

namespace memnun::bench {

/// Changes with what is generated, so that cached workspaces of an older generator are made anew.
inline constexpr int kGenerator = 4;

/// Fills an empty workspace file with a made company: so many tickets, as many customers, five times as many messages.
/// Rows go through the same connection as the program's, but past its indexes and triggers, which are taken away and
/// built again at the end: a workspace made this way is the same as one that grew, and is made in minutes.
class BenchCompany {
public:
    BenchCompany(const Workspace& workspace, qint64 tickets);
    ~BenchCompany();
    Result<> write();

private:
    using Step = std::function<Result<>(qint64)>;
    Result<> settle();
    Result<> takeAside();
    Result<> bringBack();
    Result<> writeCustomers();
    Result<> writeTickets();
    Result<> writeTicket(const MadeTicket& made);
    Result<> writeMessage(const MadeTicket& made, const Interaction& message, qint64 ticket);
    Result<> tune(bool bulk);
    /// Calls `step` for 1 … n, committing every 20,000.
    Result<> inBatches(qint64 n, const Step& step);

    const Workspace& m_workspace;
    qint64 m_tickets;
    BenchWords m_words{20261122};
    std::unique_ptr<Database> m_database;
    std::unique_ptr<TicketTable> m_rows;
    QStringList m_aside;  ///< what makes the indexes and triggers again
    qint64 m_messages = 0;
};

/// The long thread is the last ticket.
constexpr qint64 longThreadId(qint64 tickets)
{
    return tickets + 1;
}

}  // namespace memnun::bench
