// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/chat/ChatKeys.h"

#include "core/text/TurkishText.h"

#include <QCryptographicHash>
#include <QHash>

namespace memnun {

namespace {

constexpr QChar kBetween(0x1F);

/// What of a message another export has, too.
QString lasting(const ChatMessage& message)
{
    QString text = message.text;
    if (!message.mark.isEmpty()) {
        text.remove(message.mark);
    }
    return QStringList{message.written, message.author, text.simplified()}.join(kBetween);
}

}  // namespace

QStringList chatKeys(const Chat& chat, const QString& peer, qsizetype from, qsizetype to)
{
    const QString place = QStringList{toKey(chat.kind), chat.id.isEmpty() ? foldForSearch(peer) : chat.id}.join(kBetween);
    QHash<QString, int> had;  // those of the same moment that are alike, counted from the first one
    qsizetype at = from;
    while (at > 0 && at < chat.messages.size() && chat.messages[at - 1].written == chat.messages[from].written) {
        --at;
    }
    QStringList keys;
    for (; at < to; ++at) {
        const ChatMessage& message = chat.messages[at];
        if (at > 0 && message.written != chat.messages[at - 1].written) {
            had.clear();
        }
        const QString what = !message.id.isEmpty() && !chat.id.isEmpty() ? QStringLiteral("#") + message.id : lasting(message);
        const int number = had[what]++;
        if (at >= from) {
            const QString whole = QStringList{place, what, QString::number(number)}.join(kBetween);
            keys.append(QStringLiteral("chat:") + QString::fromLatin1(QCryptographicHash::hash(whole.toUtf8(), QCryptographicHash::Sha256).toHex().left(48)));
        }
    }
    return keys;
}

}  // namespace memnun
