// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/chat/ChatImport.h"

#include <QHash>

#include <algorithm>

namespace memnun {

namespace {

class Counting {
public:
    explicit Counting(ChatOverview& overview) : m_overview(overview) {}

    void add(const Chat& chat)
    {
        for (const QString& name : chat.people) {
            ++of(name).chats;
        }
        for (const ChatMessage& message : chat.messages) {
            ++of(message.author).messages;
        }
    }

    void sort()
    {
        std::stable_sort(m_overview.people.begin(), m_overview.people.end(), [](const auto& one, const auto& other) {
            return std::pair(one.chats, one.messages) > std::pair(other.chats, other.messages);
        });
    }

private:
    ChatOverview::Person& of(const QString& name)
    {
        const auto at = m_places.constFind(name);
        if (at != m_places.constEnd()) {
            return m_overview.people[*at];
        }
        m_places.insert(name, m_overview.people.size());
        m_overview.people.append({name, 0, 0});
        return m_overview.people.last();
    }

    ChatOverview& m_overview;
    QHash<QString, qsizetype> m_places;
};

}  // namespace

ChatOverview lookAtChats(const QStringList& paths, const ChatRules& rules, const OwnChatNames& us)
{
    ChatOverview overview;
    Counting counting(overview);
    const ChatSources sources = findChats(paths);
    overview.refused = sources.refused;
    for (const ChatSource& source : sources.found) {
        const ChatsRead read = readChats(source, rules);
        overview.refused += read.refused;
        for (const Chat& chat : read.chats) {
            ++overview.chats;
            overview.messages += chat.messages.size();
            overview.withoutUs += us.tells(chat) ? 0 : 1;
            counting.add(chat);
            if (chat.datesDoubtful) {
                overview.doubtfulAs = overview.doubtful.isEmpty() ? chat.order : overview.doubtfulAs;
                overview.doubtful.append(chat.title.isEmpty() ? source.shown : chat.title);
            }
        }
    }
    counting.sort();
    return overview;
}

}  // namespace memnun
