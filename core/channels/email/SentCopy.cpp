// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/email/SentCopy.h"

#include "core/mime/MailEncoding.h"

#include <utility>

namespace memnun {

namespace {

/// Where a header's value stands, folded lines with it; its line break is not part of it. {-1, 0}: there is no such header.
std::pair<qsizetype, qsizetype> placeOf(const QByteArray& message, const QByteArray& name)
{
    for (qsizetype at = 0; at < message.size();) {
        qsizetype end = message.indexOf('\n', at);
        end = end < 0 ? message.size() : end;
        if (message.mid(at, end - at).trimmed().isEmpty()) {
            break;  // the body follows
        }
        if (message.mid(at, name.size() + 1).compare(name + ':', Qt::CaseInsensitive) == 0) {
            while (end + 1 < message.size() && (message[end + 1] == ' ' || message[end + 1] == '\t')) {
                const qsizetype next = message.indexOf('\n', end + 1);
                end = next < 0 ? message.size() : next;
            }
            const qsizetype from = at + name.size() + 1;
            const qsizetype to = end > from && message[end - 1] == '\r' ? end - 1 : end;
            return {from, to - from};
        }
        at = end + 1;
    }
    return {-1, 0};
}

}  // namespace

QByteArray asSent(const OutboxItem& item, const QByteArray& message)
{
    const auto [at, length] = placeOf(message, "Date");
    if (!item.sendAt || at < 0) {
        return message;
    }
    QByteArray dated = message;
    return dated.replace(at, length, ' ' + mime::dateText(*item.sendAt));
}

QString messageIdOf(const QByteArray& message)
{
    const auto [at, length] = placeOf(message, "Message-ID");
    QByteArray id = at < 0 ? QByteArray() : message.mid(at, length).simplified();
    if (id.startsWith('<') && id.endsWith('>')) {
        id = id.mid(1, id.size() - 2);
    }
    return QString::fromUtf8(id);
}

}  // namespace memnun
