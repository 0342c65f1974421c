// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ConversationTable.h"

#include "core/privacy/EraseStore.h"
#include "core/storage/CallSql.h"
#include "core/storage/SearchTable.h"
#include "core/text/Words.h"

namespace memnun {

namespace {

#define MEMNUN_INTERACTION_COLUMNS(BODY) \
    "i.id, i.ticket_id, i.customer_id, i.user_id, i.channel, i.direction, i.is_public, i.automated, i.at, i.ended_at, " \
    "i.subject, " BODY ", i.has_html, i.message_id, i.in_reply_to, i.from_name, i.from_address, i.to_addresses, " \
    "i.raw_blob_id, i.wait_s, i.talk_s, i.hold_s, i.wrap_s, i.outcome, i.reason, i.withdrawn, i.import_id, i.reply_to"

#define MEMNUN_INSERTED \
    "ticket_id, customer_id, user_id, channel, direction, is_public, automated, at, ended_at, " \
    "subject, body, has_html, message_id, in_reply_to, from_name, from_address, to_addresses, raw_blob_id, wait_s, talk_s, " \
    "hold_s, wrap_s, outcome, reason, import_id, reply_to"
constexpr const char* kInsert = "INSERT INTO interaction(" MEMNUN_INSERTED
    ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) RETURNING id";
constexpr const char* kInsertWithWords = "INSERT INTO interaction(" MEMNUN_INSERTED
    ", words) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,CAST(? AS tsvector)) RETURNING id";
constexpr const char* kInsertTexts = "INSERT INTO interaction_fts(rowid, subject, body) VALUES (?,?,?)";
constexpr const char* kById = "SELECT " MEMNUN_INTERACTION_COLUMNS("i.body") " FROM interaction i WHERE i.id=?";
constexpr const char* kByMessageId = "SELECT " MEMNUN_INTERACTION_COLUMNS("i.body")
    " FROM interaction i WHERE i.message_id IN (?,?)";
constexpr const char* kThread = "SELECT " MEMNUN_INTERACTION_COLUMNS("i.body") ", coalesce(f.cc,'')"
    " FROM interaction i LEFT JOIN reply_form f ON f.interaction_id=i.id"
    " WHERE i.ticket_id=? AND i.withdrawn=0 ORDER BY i.at, i.id";
constexpr const char* kNewestOfOthers =
    "SELECT max(id) FROM interaction WHERE ticket_id=? AND is_public=1 AND withdrawn=0 AND coalesce(user_id, 0)<>?";
constexpr const char* kRows = "SELECT " MEMNUN_INTERACTION_COLUMNS("substr(i.body, 1, 200)")
    ", t.subject, coalesce(c.name,''), t.status FROM interaction i JOIN ticket t ON t.id=i.ticket_id "
    "LEFT JOIN customer c ON c.id=i.customer_id WHERE i.withdrawn=0 AND t.discarded=0 AND t.spam=0";
constexpr const char* kAttach =
    "INSERT INTO attachment(interaction_id, name, type, size, sha256, blob_id, part_index, section) VALUES (?,?,?,?,?,?,?,?) RETURNING id";
#define MEMNUN_ATTACHMENT_COLUMNS \
    "a.id, a.interaction_id, a.name, a.type, a.size, a.sha256, a.blob_id, a.part_index, a.section"
constexpr const char* kAttachments =
    "SELECT " MEMNUN_ATTACHMENT_COLUMNS " FROM attachment a "
    "JOIN interaction i ON i.id=a.interaction_id WHERE i.ticket_id=? ORDER BY a.id";
constexpr const char* kAttachment = "SELECT " MEMNUN_ATTACHMENT_COLUMNS " FROM attachment a WHERE a.id=?";
constexpr const char* kFill = "UPDATE attachment SET blob_id=?, size=?, sha256=? WHERE id=? AND blob_id IS NULL AND section<>''";

Interaction interactionOf(const Row& row)
{
    Interaction found;
    found.id = row.id<InteractionId>(0);
    found.ticketId = row.id<TicketId>(1);
    found.customerId = row.id<CustomerId>(2);
    found.userId = row.id<UserId>(3);
    found.channel = fromKeyOr(row.text(4), Channel::Email);
    found.direction = fromKeyOr(row.text(5), Direction::In);
    found.isPublic = row.flag(6);
    found.automated = fromKeyOr(row.text(7), AutomatedKind::None);
    found.at = row.instant(8);
    found.endedAt = row.maybeInstant(9);
    found.subject = row.text(10);
    found.body = row.text(11);
    found.hasHtml = row.flag(12);
    found.messageId = row.text(13);
    found.inReplyTo = row.text(14);
    found.fromName = row.text(15);
    found.fromAddress = row.text(16);
    found.toAddresses = row.text(17);
    found.rawBlob = row.id<BlobId>(18);
    found.waitS = row.number(19);
    found.talkS = row.number(20);
    found.holdS = row.number(21);
    found.wrapS = row.number(22);
    found.outcome = fromKeyOr(row.text(23), CallOutcome::None);
    found.reason = row.text(24);
    found.withdrawn = row.flag(25);
    found.importId = row.id<ImportId>(26);
    found.replyTo = row.text(27);
    return found;
}

Attachment attachmentOf(const Row& row)
{
    return {row.id<AttachmentId>(0), row.id<InteractionId>(1), row.text(2), row.text(3), row.integer(4),
            row.text(5), row.id<BlobId>(6), row.number(7), row.text(8)};
}

QVariantList fieldsOf(const Interaction& item)
{
    return {item.ticketId.value(), nullable(item.customerId), nullable(item.userId), toKey(item.channel),
            toKey(item.direction), item.isPublic ? 1 : 0, toKey(item.automated), item.at.ms, nullable(item.endedAt),
            asText(item.subject), asText(item.body), item.hasHtml ? 1 : 0, nullableText(item.messageId),
            asText(item.inReplyTo), asText(item.fromName), asText(item.fromAddress), asText(item.toAddresses),
            nullable(item.rawBlob), item.waitS, item.talkS, item.holdS, item.wrapS, toKey(item.outcome),
            asText(item.reason), nullable(item.importId), asText(item.replyTo)};
}

/// PostgreSQL takes no NUL in a text, and SQLite's functions stop at one.
Interaction withoutNul(Interaction item)
{
    for (QString* text : {&item.subject, &item.body, &item.fromName, &item.fromAddress, &item.toAddresses, &item.messageId,
                          &item.inReplyTo, &item.replyTo}) {
        if (text->contains(QChar(QChar::Null))) {
            text->replace(QChar(QChar::Null), QChar(QChar::ReplacementCharacter));
        }
    }
    return item;
}

}  // namespace

ConversationTable::ConversationTable(Database& database) : m_database(database), m_folder(std::make_unique<WordFolder>()) {}
ConversationTable::~ConversationTable() = default;

Result<InteractionId> ConversationTable::insert(const Interaction& given)
{
    const Interaction interaction = withoutNul(given);
    QVariantList fields = fieldsOf(interaction);
    if (!m_database.isSqlite()) {
        // written once: a second version of the row would cost as much again, in every index
        fields.append(asText(postgresWords(*m_folder, interaction.subject + QLatin1Char('\n') + interaction.body)));
    }
    const auto id = m_database.insert(m_database.isSqlite() ? kInsert : kInsertWithWords, fields);
    Result<> indexed;
    if (id && m_database.isSqlite()) {
        indexed = m_database.exec(kInsertTexts, {*id, asText(interaction.subject), asText(interaction.body)});
    }
    return id && indexed ? Result<InteractionId>(InteractionId(*id)) : fail(id ? indexed.error() : id.error());
}

Result<Interaction> ConversationTable::byId(InteractionId id)
{
    std::optional<Interaction> found;
    if (auto read = m_database.each(kById, {id.value()}, [&](const Row& row) { found = interactionOf(row); }); !read) {
        return fail(read.error());
    }
    if (!found) {
        return fail(Code::NotFound, QStringLiteral("interaction %1").arg(id.value()));
    }
    return *found;
}

Result<std::optional<Interaction>> ConversationTable::byMessageId(const QString& messageId)
{
    std::optional<Interaction> found;
    auto read = m_database.each(kByMessageId, {messageId, erasedMessageId(messageId)},
                                [&](const Row& row) { found = interactionOf(row); });
    return read ? Result<std::optional<Interaction>>(std::move(found)) : fail(read.error());
}

Result<QVector<Interaction>> ConversationTable::thread(TicketId ticket)
{
    QVector<Interaction> found;
    auto read = m_database.each(kThread, {ticket.value()}, [&](const Row& row) {
        found.append(interactionOf(row));
        found.last().copies = row.text(28).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    });
    if (!read) {
        return fail(read.error());
    }
    return found;
}

Result<QVector<TimelineRow>> ConversationTable::rows(const QString& condition, QVariantList values, int limit)
{
    QVector<TimelineRow> found;
    values.append(limit);
    const QString sql = QString::fromLatin1(kRows) + condition + QStringLiteral(" ORDER BY i.at DESC, i.id DESC LIMIT ?");
    auto read = m_database.eachOnce(sql, values, [&](const Row& row) {
        found.append({interactionOf(row), row.text(28), row.text(29), fromKeyOr(row.text(30), TicketStatus::Open)});
    });
    if (!read) {
        return fail(read.error());
    }
    return found;
}

Result<InteractionId> ConversationTable::newestOfOthers(TicketId ticket, UserId me)
{
    const auto newest = m_database.number(kNewestOfOthers, {ticket.value(), me.value()});
    return newest ? Result<InteractionId>(InteractionId(newest->value_or(0))) : fail(newest.error());
}

Result<QVector<TimelineRow>> ConversationTable::timeline(const TimelineQuery& query)
{
    QString condition = QStringLiteral(" AND i.customer_id=?");
    QVariantList values{query.customer.value()};
    if (query.before) {
        condition += QStringLiteral(" AND (i.at, i.id) < (?, ?)");
        values << query.before->first.ms << query.before->second.value();
    }
    return rows(condition, values, query.limit);
}

Result<QVector<TimelineRow>> ConversationTable::calls(const CallQuery& query)
{
    // A note on a ticket that came by phone is no call.
    QString condition = QStringLiteral(" AND i.channel='phone' AND i.is_public=1");
    QVariantList values;
    if (query.missedOnly) {
        condition += QStringLiteral(" AND i.direction='in' AND i.outcome IN " MEMNUN_NOT_TAKEN);
    }
    if (query.before) {
        condition += QStringLiteral(" AND (i.at, i.id) < (?, ?)");
        values << query.before->first.ms << query.before->second.value();
    }
    return rows(condition, values, query.limit);
}

Result<> ConversationTable::setWithdrawn(InteractionId id, bool withdrawn)
{
    const auto rows = m_database.change("UPDATE interaction SET withdrawn=? WHERE id=?", {withdrawn ? 1 : 0, id.value()});
    if (!rows) {
        return fail(rows.error());
    }
    return *rows == 1 ? Result<>() : Result<>(fail(Code::NotFound, QStringLiteral("interaction %1").arg(id.value())));
}

Result<QHash<QString, QByteArray>> ConversationTable::known(const QStringList& messageIds)
{
    QHash<QString, QByteArray> found;
    QHash<QString, QString> asked;
    for (const QString& id : messageIds) {
        asked.insert(erasedMessageId(id), id);
    }
    const QString sql = QStringLiteral("SELECT i.message_id, coalesce(b.sha256,'') FROM interaction i "
                                       "LEFT JOIN stored_blob b ON b.id=i.raw_blob_id WHERE i.message_id IN (%1)");
    const QStringList either = messageIds + asked.keys();
    auto read = m_database.eachOf(sql, QVariantList(either.begin(), either.end()), [&](const Row& row) {
        found.insert(asked.value(row.text(0), row.text(0)), row.text(1).toLatin1());
    });
    return read ? Result<QHash<QString, QByteArray>>(std::move(found)) : Result<QHash<QString, QByteArray>>(fail(read.error()));
}

Result<AttachmentId> ConversationTable::attach(const Attachment& item)
{
    auto id = m_database.insert(kAttach, {item.interactionId.value(), asText(item.name), asText(item.type), item.size,
                                          asText(item.sha256), nullable(item.blobId), item.partIndex, asText(item.section)});
    return id ? Result<AttachmentId>(AttachmentId(*id)) : Result<AttachmentId>(fail(id.error()));
}

Result<QVector<Attachment>> ConversationTable::attachments(TicketId ticket)
{
    QVector<Attachment> found;
    auto read = m_database.each(kAttachments, {ticket.value()}, [&](const Row& row) {
        found.append(attachmentOf(row));
    });
    if (!read) {
        return fail(read.error());
    }
    return found;
}

Result<Attachment> ConversationTable::attachment(AttachmentId id)
{
    std::optional<Attachment> found;
    if (auto read = m_database.each(kAttachment, {id.value()}, [&](const Row& row) { found = attachmentOf(row); }); !read) {
        return fail(read.error());
    }
    return found ? Result<Attachment>(*found) : fail(Code::NotFound, QStringLiteral("attachment %1").arg(id.value()));
}

Result<bool> ConversationTable::fillAttachment(AttachmentId id, BlobId content, qint64 size, const QString& sha256)
{
    const auto rows = m_database.change(kFill, {content.value(), size, asText(sha256), id.value()});
    return rows ? Result<bool>(*rows == 1) : Result<bool>(fail(rows.error()));
}

}  // namespace memnun
