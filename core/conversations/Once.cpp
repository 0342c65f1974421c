// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conversations/Once.h"

#include "core/conversations/ConversationStore.h"
#include "core/tickets/TicketStore.h"

namespace memnun::once {

namespace {

Error used(const QString& key)
{
    return {Code::Conflict, QStringLiteral("used before: ") + key, {{QStringLiteral("token"), rule::kTokenUsed}}};
}

}  // namespace

QString keyOf(const QString& token)
{
    return token.isEmpty() ? QString() : QStringLiteral("once:") + token;
}

Result<std::optional<Interaction>> message(UnitOfWork& work, const QString& key,
                                           const std::function<bool(const Interaction&)>& isSame)
{
    if (key.isEmpty()) {
        return std::nullopt;
    }
    auto first = work.stores().conversations.byMessageId(key);
    if (!first || !*first) {
        return first;
    }
    const Interaction& found = **first;
    const bool same = !found.withdrawn && found.userId == work.actor().id && isSame(found);
    return same ? first : Result<std::optional<Interaction>>(fail(used(key)));
}

Result<std::optional<Ticket>> ticket(UnitOfWork& work, const QString& key)
{
    if (key.isEmpty()) {
        return std::nullopt;
    }
    const auto id = work.stores().tickets.ofMessageIds({key});
    if (!id) {
        return fail(id.error());
    }
    if (!*id) {
        return std::nullopt;
    }
    const auto found = work.stores().tickets.byId(**id);
    if (!found) {
        return fail(found.error());
    }
    if (found->discarded) {
        return fail(used(key));
    }
    return std::optional(*found);
}

Result<> claim(UnitOfWork& work, TicketId ticket, const QString& key)
{
    if (key.isEmpty()) {
        return {};
    }
    if (auto linked = work.stores().tickets.linkMessageIds(ticket, {key}); !linked) {
        return linked;
    }
    const auto owner = work.stores().tickets.ofMessageIds({key});
    if (!owner) {
        return fail(owner.error());
    }
    return *owner == ticket ? Result<>() : Result<>(fail(Code::Conflict, QStringLiteral("at the same moment: ") + key));
}

}  // namespace memnun::once
