// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/chat/Chat.h"

#include <QSet>

namespace memnun {

QStringList Chat::authors() const
{
    QStringList found;
    QSet<QString> had;
    for (const ChatMessage& message : messages) {
        if (!had.contains(message.author)) {
            had.insert(message.author);
            found.append(message.author);
        }
    }
    return found;
}

QString chatName(const QString& written)
{
    QString name = written.left(1000);
    name.removeIf([](QChar c) {
        return c.category() == QChar::Other_Format && c != QChar(0x200D);  // joins the parts of an emoji
    });
    for (QChar& c : name) {
        if (c.category() == QChar::Other_Control) {
            c = QLatin1Char(' ');
        }
    }
    return name.simplified().left(200);
}

}  // namespace memnun
