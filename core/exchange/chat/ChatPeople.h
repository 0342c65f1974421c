// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/exchange/chat/Chat.h"
#include "core/kernel/UnitOfWork.h"
#include "core/settings/SettingStore.h"

#include <QHash>
#include <QSet>

namespace memnun {

namespace setting {
inline constexpr const char* kChatNames = "chat_names";  ///< ["Ladin Mobilya"]: what the business is called in its chats
}  // namespace setting

/// What the business is called in its chats; compared without regard to case and marks.
class OwnChatNames {
public:
    OwnChatNames() = default;
    explicit OwnChatNames(const QStringList& names);
    static Result<OwnChatNames> load(SettingStore& store);
    const QStringList& names() const { return m_names; }
    bool contains(const QString& name) const;
    /// Whether it is clear who of the chat is us: somebody is, or there is only one who wrote, to whom we said nothing.
    bool tells(const Chat& chat) const;

private:
    QStringList m_names;
    QSet<QString> m_folded;
};

/// Who is behind a name in a chat: ourselves, or a customer (made when new).
class ChatPeople {
public:
    explicit ChatPeople(OwnChatNames us) : m_us(std::move(us)) {}

    Result<> load(UnitOfWork& work);
    const OwnChatNames& us() const { return m_us; }
    /// The agent of that name; none when it is the business's.
    UserId agent(const QString& name) const;
    /// The number behind a name, in E.164: the name itself, or the title of a chat of two. Empty for most.
    QString numberOf(const QString& name, const Chat& chat) const;
    /// By number, or by name where exactly one customer is called so.
    Result<CustomerId> customer(const QString& name, const Chat& chat, Instant firstSeen, UnitOfWork& work);
    /// Who the chat is with, where that is one person; invalid otherwise.
    QString peer(const Chat& chat) const;
    bool isFound(const QString& name) const { return m_customers.contains(name); }
    /// It is known from elsewhere who that is.
    void remember(const QString& name, CustomerId id) { m_customers.insert(name, id); }
    /// The next chat has other people of these names.
    void leaveChat() { m_customers.clear(); }
    int added() const { return m_added; }
    /// What was remembered of a transaction that was rolled back is forgotten; before it `added` were made.
    void forget(int added);

private:
    Result<CustomerId> find(const QString& name, const QString& number, UnitOfWork& work);

    OwnChatNames m_us;
    QHash<QString, UserId> m_agents;
    QHash<QString, CustomerId> m_customers;
    int m_added = 0;
};

}  // namespace memnun
