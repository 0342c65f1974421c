// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/Interaction.h"
#include "core/kernel/UnitOfWork.h"

#include <functional>

namespace memnun {

namespace rule {
/// Of a Conflict: what the token stands for was taken back, or is something else. A new try wants a new token.
inline constexpr QLatin1String kTokenUsed("token_used");
}  // namespace rule

/// How a command takes effect once, also when it is sent again because nobody knew whether it had. Whoever sends it gives
/// it a token, letters and digits, and the same one again; what it made is kept under the token's key: a message under
/// it as its Message-ID, a ticket among the references that lead to it.
namespace once {

/// Empty for an empty token, which asks for no such care. No mail has such an id.
QString keyOf(const QString& token);
/// The message that an earlier run of the acting person left under `key`. Conflict with kTokenUsed when it was taken
/// back since, or is not what `isSame` asks for.
Result<std::optional<Interaction>> message(UnitOfWork& work, const QString& key,
                                           const std::function<bool(const Interaction&)>& isSame);
/// The ticket that an earlier run left under `key`; Conflict with kTokenUsed when it was taken back since.
Result<std::optional<Ticket>> ticket(UnitOfWork& work, const QString& key);
/// Keeps a new ticket under `key`. Conflict when another run did so at this very moment.
Result<> claim(UnitOfWork& work, TicketId ticket, const QString& key);

}  // namespace once

}  // namespace memnun
