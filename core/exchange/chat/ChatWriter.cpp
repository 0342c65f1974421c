// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/chat/ChatWriter.h"

#include "core/conversations/BlobCodec.h"
#include "core/conversations/BlobStore.h"
#include "core/conversations/ConversationStore.h"
#include "core/exchange/chat/ChatKeys.h"
#include "core/mime/FileName.h"
#include "core/tickets/TicketMoves.h"

#include <QMimeDatabase>

#include <algorithm>

namespace memnun {

namespace {

constexpr qint64 kMostAttachment = 64 * 1024 * 1024;
constexpr qsizetype kSubject = 80;
constexpr qsizetype kLookedFor = 300;  ///< messages asked for at once

Channel channelOf(ChatKind kind)
{
    return kind == ChatKind::Messenger || kind == ChatKind::Instagram ? Channel::Social : Channel::Messaging;
}

/// The beginning of what was said first.
QString subjectFrom(const Chat& chat, qsizetype first, qsizetype to)
{
    for (qsizetype at = first; at < to; ++at) {
        const QString words = ticketing::snippetOf(chat.messages[at].text);
        if (!words.isEmpty() && chat.messages[at].mark.isEmpty()) {
            return words.size() > kSubject ? words.left(kSubject - 1) + QChar(0x2026) : words;
        }
    }
    return chat.title;
}

}  // namespace

bool ChatWriter::goesOn(qsizetype to) const
{
    const auto& messages = m_from.chat.messages;
    return to < messages.size() && messages[to].at.secondsSince(messages[to - 1].at) <= kChatGapS;
}

Result<> ChatWriter::write(qsizetype from, qsizetype to, TicketId carried)
{
    if (auto met = meetPeer(); !met) {
        return met;
    }
    m_begin = from;
    m_keys = chatKeys(m_from.chat, m_people.peer(m_from.chat), from, to);
    const auto known = m_work.stores().conversations.known(m_keys);
    if (!known) {
        return fail(known.error());
    }
    for (auto it = known->keyBegin(); it != known->keyEnd(); ++it) {
        m_known.insert(*it);
    }
    TicketId before = carried;
    for (qsizetype begin = from; begin < to;) {
        qsizetype end = begin + 1;
        while (end < to && goesOn(end)) {
            ++end;
        }
        if (auto written = converse(begin, end, before); !written) {
            return written;
        }
        before = m_carried;
        begin = end;
    }
    return {};
}

/// Of a chat that came in before the customer is known, whatever they are called meanwhile.
Result<> ChatWriter::meetPeer()
{
    const Chat& chat = m_from.chat;
    const QString peer = m_people.peer(chat);
    for (qsizetype from = 0; from < chat.messages.size() && !peer.isEmpty() && !m_people.isFound(peer); from += kLookedFor) {
        const QStringList keys = chatKeys(chat, peer, from, std::min(from + kLookedFor, chat.messages.size()));
        const auto known = m_work.stores().conversations.known(keys);
        if (!known) {
            return fail(known.error());
        }
        if (known->isEmpty()) {
            continue;
        }
        const auto message = m_work.stores().conversations.byMessageId(known->constBegin().key());
        if (!message) {
            return fail(message.error());
        }
        if (*message && (*message)->customerId.isValid()) {
            m_people.remember(peer, (*message)->customerId);
        }
        break;
    }
    return {};
}

Result<> ChatWriter::converse(qsizetype from, qsizetype to, TicketId before)
{
    m_ticket.reset();
    m_carried = {};
    if (auto placed = place(from, to, before); !placed) {
        return placed;
    }
    for (qsizetype at = from; at < to && m_ticket; ++at) {
        if (!isKnown(at) && m_people.us().contains(m_from.chat.messages[at].author)) {
            m_ticket->expectAnswer(m_from.chat.messages[at].at);
        }
    }
    for (qsizetype at = from; at < to; ++at) {
        if (isKnown(at)) {
            ++m_counts.present;
        } else if (auto added = add(at, to); !added) {
            return added;
        }
    }
    Result<> done;
    if (m_ticket && goesOn(to)) {
        m_carried = m_ticket->ticket().id;
    } else if (m_ticket) {
        done = m_ticket->closeIfQuiet(m_quietBefore);
    }
    return done && m_ticket ? m_ticket->save() : done;
}

/// The conversation's ticket: the one of the slice before, or of a message that is here already, or a new one. None where
/// nothing is to be added and nothing goes on.
Result<> ChatWriter::place(qsizetype from, qsizetype to, TicketId before)
{
    if (before.isValid()) {
        return adopt(before);
    }
    qsizetype there = -1;
    bool isNew = false;
    for (qsizetype at = from; at < to; ++at) {
        there = isKnown(at) ? at : there;
        isNew = isNew || !isKnown(at);
    }
    if (there < 0) {
        return open(from, to, {});
    }
    if (!isNew && !goesOn(to)) {
        return {};
    }
    const auto message = m_work.stores().conversations.byMessageId(keyAt(there));
    if (!message || !*message) {
        return message ? open(from, to, {}) : Result<>(fail(message.error()));
    }
    return adopt((*message)->ticketId);
}

Result<> ChatWriter::adopt(TicketId id)
{
    const auto home = ticketing::home(m_work.stores(), id);  // it may be merged
    auto loaded = home ? ThreadTicket::load(m_work, *home) : Result<ThreadTicket>(fail(home.error()));
    if (!loaded) {
        return fail(loaded.error());
    }
    m_ticket.emplace(std::move(*loaded));
    return {};
}

Result<> ChatWriter::open(qsizetype first, qsizetype to, TicketId parent)
{
    const Chat& chat = m_from.chat;
    const ChatMessage& message = chat.messages[first];
    Ticket ticket;
    ticket.subject = subjectFrom(chat, first, to);
    ticket.channel = channelOf(chat.kind);
    ticket.origin = m_people.us().contains(message.author) ? Origin::Agent : Origin::Customer;
    ticket.createdAt = ticket.lastAt = message.at;
    ticket.parentId = parent;
    QString who = m_people.peer(chat);
    for (qsizetype at = first; at < to && who.isEmpty(); ++at) {
        who = m_people.us().contains(chat.messages[at].author) ? QString() : chat.messages[at].author;
    }
    const auto customer = m_people.customer(who, chat, message.at, m_work);
    if (!customer) {
        return fail(customer.error());
    }
    ticket.customerId = *customer;
    auto opened = ThreadTicket::open(m_work, ticket);
    if (!opened) {
        return fail(opened.error());
    }
    ++m_counts.tickets;
    m_ticket.emplace(std::move(*opened));
    return {};
}

Result<Interaction> ChatWriter::interactionOf(const ChatMessage& message, const QString& key)
{
    Interaction found;
    found.channel = channelOf(m_from.chat.kind);
    found.at = message.at;
    found.subject = m_from.chat.title.left(200);
    found.body = message.text;
    found.messageId = key;
    found.fromName = message.author;
    found.fromAddress = m_people.numberOf(message.author, m_from.chat);
    found.importId = m_run;
    if (m_people.us().contains(message.author)) {
        found.direction = Direction::Out;
        found.userId = m_people.agent(message.author);
        found.fromAddress.clear();
        return found;
    }
    const auto customer = m_people.customer(message.author, m_from.chat, message.at, m_work);
    if (!customer) {
        return fail(customer.error());
    }
    found.customerId = *customer;
    return found;
}

/// Stores what the export brings along; `missing` are the names of the others.
Result<QVector<Attachment>> ChatWriter::filesOf(const ChatMessage& message, QStringList& missing)
{
    static const QMimeDatabase types;
    QVector<Attachment> files;
    for (const QString& file : message.files) {
        const QString name = mime::safeFileName(file.section(QLatin1Char('/'), -1));
        const auto bytes = m_from.place ? readChatFile(*m_from.place, m_from.source, file, kMostAttachment) : Result<QByteArray>(fail(Code::NotFound));
        if (!bytes) {
            missing.append(name);
            if (const QString rule = bytes.error().fields.value(0).rule; !rule.isEmpty()) {
                m_refused.append({name, rule == QLatin1String("too_large") ? QStringLiteral("attachment_too_large") : rule});
            }
            continue;
        }
        const auto blob = m_work.stores().blobs.put(*bytes);
        if (!blob) {
            return fail(blob.error());
        }
        Attachment kept;
        kept.name = name;
        kept.type = types.mimeTypeForFile(name, QMimeDatabase::MatchExtension).name();
        kept.size = bytes->size();
        kept.sha256 = QString::fromLatin1(blobHash(*bytes));
        kept.blobId = *blob;
        files.append(kept);
    }
    return files;
}

Result<> ChatWriter::add(qsizetype index, qsizetype to)
{
    const ChatMessage& said = m_from.chat.messages[index];
    auto message = interactionOf(said, keyAt(index));
    if (!message) {
        return fail(message.error());
    }
    if (m_ticket->isLeftBy(*message)) {
        if (auto saved = m_ticket->save(); !saved) {
            return saved;
        }
        const Ticket& left = m_ticket->ticket();
        if (auto opened = open(index, to, left.discarded || left.spam ? TicketId() : left.id); !opened) {
            return opened;
        }
    }
    message->ticketId = m_ticket->ticket().id;
    if (!message->customerId.isValid()) {
        message->customerId = m_ticket->ticket().customerId;
    }
    QStringList missing;
    const auto files = filesOf(said, missing);
    if (!files) {
        return fail(files.error());
    }
    if (!missing.isEmpty()) {
        message->body = (QStringList{message->body} + missing).join(QLatin1Char('\n')).trimmed();
    }
    const auto id = m_work.stores().conversations.insert(*message);
    if (!id) {
        return fail(id.error());
    }
    for (Attachment file : *files) {
        file.interactionId = *id;
        if (auto attached = m_work.stores().conversations.attach(file); !attached) {
            return fail(attached.error());
        }
    }
    ++m_counts.added;
    return m_ticket->take(*message, message->body.isEmpty() && !files->isEmpty() ? files->first().name : message->body);
}

}  // namespace memnun
