// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/HeaderScan.h"

#include "core/mime/AddressParser.h"
#include "core/mime/Charset.h"
#include "core/mime/HeaderBlock.h"

namespace memnun::mime {
namespace {

constexpr qsizetype MaxIds = 500;

QString idText(QByteArrayView id)
{
    int ignored = 0;
    return decodeText(id, {}, ignored).simplified();
}

void addId(QStringList& ids, QByteArrayView id)
{
    const QString text = idText(id);
    if (!text.isEmpty() && text.size() < 1000 && !ids.contains(text)) {
        ids.append(text);
    }
}

}  // namespace

QStringList parseMessageIds(QByteArrayView value)
{
    QStringList ids;
    qsizetype at = value.indexOf('<');
    if (at < 0) {
        // Some programs leave the brackets out; a word without "@" is prose ("Your message of Monday").
        const QList<QByteArray> words = unfold(value).split(' ');
        for (const QByteArray& word : words) {
            if (word.contains('@') && ids.size() < MaxIds) {
                addId(ids, word);
            }
        }
        return ids;
    }
    while (at >= 0 && ids.size() < MaxIds) {
        const qsizetype end = value.indexOf('>', at);
        if (end < 0) {
            break;
        }
        addId(ids, value.sliced(at + 1, end - at - 1));
        at = value.indexOf('<', end);
    }
    return ids;
}

QStringList threadIds(QByteArrayView references, QByteArrayView inReplyTo)
{
    QStringList ids;
    const QList<QByteArray> tokens = unfold(references).simplified().split(' ');
    for (QByteArray token : tokens) {
        while (token.startsWith('<')) {
            token.remove(0, 1);
        }
        while (token.endsWith('>')) {
            token.chop(1);
        }
        if (!token.isEmpty() && ids.size() < MaxIds) {
            addId(ids, token);
        }
    }
    if (!references.trimmed().isEmpty()) {
        return ids;
    }
    const QByteArray only = unfold(inReplyTo).simplified();
    const bool oneId = only.startsWith('<') && only.indexOf('>') == only.size() - 1 && !only.contains(' ');
    return oneId ? parseMessageIds(inReplyTo) : ids;
}

HeaderSummary scanHeaders(QByteArrayView raw)
{
    const QByteArray text = withLineFeeds(raw);
    const HeaderBlock headers(text);
    HeaderSummary summary;
    int ignored = 0;
    QByteArrayView from;
    QByteArrayView sender;
    QByteArrayView inReplyTo;
    QByteArrayView references;
    bool hasSubject = false;
    bool hasReceived = false;
    for (const HeaderBlock::Field& field : headers.fields()) {
        const auto is = [&](QByteArrayView name) { return HeaderBlock::same(field.name, name); };
        if (is("message-id") && summary.messageId.isEmpty()) {
            summary.messageId = parseMessageId(field.value);
        } else if (is("references") && summary.references.isEmpty()) {
            references = field.value;
            summary.references = parseMessageIds(field.value);
        } else if (is("in-reply-to") && inReplyTo.isEmpty()) {
            inReplyTo = field.value;
        } else if (is("date") && !summary.date) {
            summary.date = plausibleDate(parseMailDate(field.value));
        } else if (is("received") && !hasReceived) {
            hasReceived = true;
            summary.received = plausibleDate(parseMailDate(field.value.sliced(field.value.lastIndexOf(';') + 1)));
        } else if (is("from") && from.isEmpty()) {
            from = field.value;
        } else if (is("sender") && sender.isEmpty()) {
            sender = field.value;
        } else if (is("subject") && !hasSubject) {
            hasSubject = true;
            summary.subject = decodeHeader(field.value, ignored);
        }
    }
    summary.threadIds = threadIds(references, inReplyTo);
    const QStringList replied = parseMessageIds(inReplyTo);
    for (const QString& id : replied) {
        if (!summary.references.contains(id)) {
            summary.references.append(id);
        }
    }
    const QVector<Address> senders = parseAddresses(from.isEmpty() ? sender : from, ignored, 1);
    summary.fromAddress = senders.isEmpty() ? QString() : senders.first().address;
    return summary;
}

QString parseMessageId(QByteArrayView value)
{
    const QStringList ids = parseMessageIds(value);
    return ids.isEmpty() ? idText(value.trimmed()) : ids.first();
}

}  // namespace memnun::mime
