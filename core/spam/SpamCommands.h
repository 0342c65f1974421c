// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spam/MailBlock.h"
#include "core/tickets/TicketCommands.h"

namespace memnun {

namespace rule {
/// Our own address, or a domain that is ours.
inline constexpr QLatin1String kOwnAddress("own_address");
/// Everybody can have an address there.
inline constexpr QLatin1String kSharedDomain("shared_domain");
}  // namespace rule

/// Says of tickets that they are nobody's business: they leave all queues and figures and lie among the spam. With `block`,
/// mail from who wrote them goes there by itself from now on. All of it is undone together.
struct MarkSpam {
    using Outcome = QVector<Ticket>;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "ticket.spam";
    QVector<TicketRef> tickets;
    std::optional<BlockKind> block{};
};
Result<QVector<Ticket>> run(const MarkSpam& command, UnitOfWork& work);

/// They were none after all: each stands as before, at any time.
struct UnmarkSpam {
    using Outcome = QVector<Ticket>;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "ticket.no_spam";
    QVector<TicketId> tickets;
};
Result<QVector<Ticket>> run(const UnmarkSpam& command, UnitOfWork& work);

/// Invalid (field "address") with "email" or "domain" for what is none, with rule::kOwnAddress and rule::kSharedDomain.
struct BlockSender {
    using Outcome = MailBlock;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "block.add";
    BlockKind kind = BlockKind::Address;
    QString value;
};
Result<MailBlock> run(const BlockSender& command, UnitOfWork& work);

struct Unblock {
    using Outcome = void;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "block.remove";
    BlockId id;
};
Result<> run(const Unblock& command, UnitOfWork& work);

/// Who wrote a ticket's mail from outside: the newest of them; empty where nobody did.
Result<QString> spamSender(UnitOfWork& work, TicketId ticket);

namespace ticketing {

/// Puts a ticket among the spam, by moves that the state machine knows. Invalid for a closed one.
Result<> toSpam(TicketChange& change, Instant at);

}  // namespace ticketing

}  // namespace memnun
