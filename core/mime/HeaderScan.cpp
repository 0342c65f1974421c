// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/HeaderScan.h"

#include "core/mime/AddressParser.h"
#include "core/mime/Charset.h"
#include "core/mime/HeaderBlock.h"

#include <utility>

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

/// unfold(), without a copy where there is nothing to unfold; never null.
static QByteArray onOneLine(QByteArrayView value)
{
    const QByteArrayView line = value.trimmed();
    if (line.isEmpty()) {
        return QByteArray("");
    }
    const bool folded = line.contains('\r') || line.contains('\n') || line.contains('\t');
    return folded ? unfold(line) : QByteArray::fromRawData(line.data(), line.size());
}

HeaderSummary scanHeaders(QByteArrayView raw)
{
    const QByteArray text = withLineFeeds(raw);
    const HeaderBlock headers(text);
    HeaderSummary summary;
    // unfolded as HeaderBlock::value() does: else a stray CR inside makes two different mails of one
    QByteArray id, references, inReplyTo, date, received, from, sender, subject;
    const std::pair<QByteArrayView, QByteArray*> wanted[] = {{"message-id", &id}, {"references", &references},
        {"in-reply-to", &inReplyTo}, {"date", &date}, {"received", &received}, {"from", &from}, {"sender", &sender}, {"subject", &subject}};
    for (const HeaderBlock::Field& field : headers.fields()) {
        for (const auto& [name, first] : wanted) {
            if (first->isNull() && HeaderBlock::same(field.name, name)) {
                *first = onOneLine(field.value);
                break;
            }
        }
    }
    int ignored = 0;
    summary.messageId = parseMessageId(id);
    summary.references = parseMessageIds(references);
    summary.date = plausibleDate(parseMailDate(date));
    summary.received = plausibleDate(parseMailDate(received.sliced(received.lastIndexOf(';') + 1)));
    summary.subject = decodeHeader(subject, ignored);
    summary.threadIds = threadIds(references, inReplyTo);
    const QStringList replied = parseMessageIds(inReplyTo);
    for (const QString& one : replied) {
        if (!summary.references.contains(one)) {
            summary.references.append(one);
        }
    }
    QVector<Address> senders = parseAddresses(from, ignored, 1);
    if (senders.isEmpty()) {
        senders = parseAddresses(sender, ignored, 1);
    }
    summary.fromAddress = senders.isEmpty() ? QString() : senders.first().address;
    return summary;
}

QString parseMessageId(QByteArrayView value)
{
    const QStringList ids = parseMessageIds(value);
    return ids.isEmpty() ? idText(value.trimmed()) : ids.first();
}

}  // namespace memnun::mime
