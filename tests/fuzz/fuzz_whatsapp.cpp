// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a chat as a phone exports it.
#include "core/exchange/chat/WhatsAppChat.h"

#include <cstdint>
#include <cstdlib>
#include <limits>

using namespace memnun;

namespace {

void require(bool condition)
{
    if (!condition) {
        std::abort();
    }
}

void look(const QByteArray& raw, const ChatRules& rules)
{
    const auto chat = readWhatsApp(raw, QStringLiteral("chat"), rules);
    if (!chat) {
        require(!chat.error().fields.isEmpty());
        return;
    }
    Instant last{std::numeric_limits<qint64>::min()};
    for (const ChatMessage& message : chat->messages) {
        require(!message.author.isEmpty() && message.author.size() <= 200 && chat->people.contains(message.author));
        require(!message.text.isEmpty() || !message.files.isEmpty());
        require(!message.text.contains(QChar(u'\0')) && message.written.size() == 14);
        require(message.at >= last);
        last = message.at;
        for (const QString& file : message.files) {
            require(!file.contains(QLatin1Char('/')) && !file.isEmpty());
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray raw(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    look(raw, {});
    ChatRules rules;
    rules.order = DateOrder::MonthFirst;
    rules.charset = "windows-1254";
    look(raw, rules);
    return 0;
}
