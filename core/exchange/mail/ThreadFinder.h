// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/mail/Correspondents.h"
#include "core/exchange/mail/MailPrefetch.h"
#include "core/tickets/Ticket.h"

#include <optional>

namespace memnun {

/// Which ticket of the workspace messages belong to. The nearest relative decides: what a message answers, then what it
/// refers to from the newest on, then anything its thread names, then the ticket's token in the subject of the first.
class ThreadFinder {
public:
    ThreadFinder(UnitOfWork& work, Correspondents& people) : m_work(work), m_people(people) {}
    Result<std::optional<TicketId>> find(const std::vector<const PreparedMail*>& mails);

private:
    Result<std::optional<TicketId>> byToken(const mime::ParsedMail& mail);
    Result<bool> mayJoinByToken(const Ticket& ticket, const mime::ParsedMail& mail);

    UnitOfWork& m_work;
    Correspondents& m_people;
};

}  // namespace memnun
