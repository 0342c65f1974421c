// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/InboxLists.h"

#include "core/people/UserStore.h"
#include "ui/tickets/TicketWords.h"

namespace memnun {

namespace {

struct Lists {
    QVector<User> users;
    QVector<Tag> tags;
    QVector<Category> categories;
};

Result<Lists> readLists(Stores& stores)
{
    const auto users = stores.users.all();
    if (!users)
        return fail(users.error());
    const auto tags = stores.tickets.tags();
    if (!tags)
        return fail(tags.error());
    const auto categories = stores.tickets.categories();
    if (!categories)
        return fail(categories.error());
    return Lists{*users, *tags, *categories};
}

}  // namespace

InboxLists::InboxLists(const AppContext& context, QObject* parent) : QObject(parent), m_context(context)
{
    connect(&context.changes, &ChangeBus::changed, this, [this](const ChangeSet& changes) {
        // Tags are made while tickets are tagged, so a ticket's change may bring a new one.
        if (changes.touches(Entity::User) || changes.touches(Entity::Ticket) || changes.touches(Entity::Workspace))
            refresh();
    });
}

void InboxLists::refresh()
{
    m_context.executor.read<Lists>(this, readLists, [this](Result<Lists> lists) {
        if (!lists)
            return;
        m_users = lists->users;
        m_tags = lists->tags;
        m_categories = lists->categories;
        Q_EMIT changed();
    });
}

QString InboxLists::userName(UserId id) const
{
    if (id.isValid() && id == m_context.me.id)
        return tr("you");
    for (const User& user : m_users) {
        if (user.id == id)
            return user.name;
    }
    return {};
}

QString InboxLists::categoryPath(CategoryId id) const
{
    QStringList path;
    // Three levels at most; the bound keeps a damaged tree from looping.
    for (int level = 0; level < 4 && id.isValid(); ++level) {
        const auto at = std::find_if(m_categories.begin(), m_categories.end(),
                                     [id](const Category& category) { return category.id == id; });
        if (at == m_categories.end())
            break;
        path.prepend(categoryText(at->name));
        id = at->parentId;
    }
    return path.join(QStringLiteral(" › "));
}

QString InboxLists::tagName(TagId id) const
{
    for (const Tag& tag : m_tags) {
        if (tag.id == id)
            return tag.name;
    }
    return {};
}

}  // namespace memnun
