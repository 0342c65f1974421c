// SPDX-License-Identifier: GPL-3.0-or-later
// What others wrote stays theirs; only the person is struck out of it.
#include "core/privacy/StrikeMail.h"
#include "core/storage/BlobTable.h"
#include "core/storage/CustomerSql.h"
#include "core/storage/EraseTable.h"
#include "core/storage/SearchTable.h"
#include "core/text/Words.h"

#include <algorithm>
#include <array>

namespace memnun {

namespace {

const QString kStruck = QStringLiteral("[…]");

/// Columns with words, of tables that hold far fewer rows than messages.
struct WordsIn {
    const char* table;
    const char* column;
};
constexpr std::array kColumns{
    WordsIn{"ticket", "snippet"}, WordsIn{"task", "title"}, WordsIn{"draft", "body"}, WordsIn{"draft", "html"},
    WordsIn{"draft", "cc"}, WordsIn{"draft", "bcc"}, WordsIn{"draft_file", "name"}, WordsIn{"reply_form", "html"},
    WordsIn{"reply_form", "cc"}, WordsIn{"reply_form", "bcc"}, WordsIn{"reply_picture", "name"}, WordsIn{"attachment", "name"},
    WordsIn{"outbox", "recipients"}, WordsIn{"outbox", "last_error"}, WordsIn{"saved_view", "tree"}, WordsIn{"saved_view", "name"},
    WordsIn{"import_run", "source"}, WordsIn{"quarantine", "source"}, WordsIn{"quarantine", "reason"},
    WordsIn{"mail_folder", "last_error"}, WordsIn{"customer", "notes"}, WordsIn{"customer_profile", "attrs"},
    WordsIn{"customer_value", "value"}, WordsIn{"customer_value", "folded"}, WordsIn{"tag", "name"},
    WordsIn{"channel_choice", "reason"}, WordsIn{"persona", "quote"}, WordsIn{"persona", "pains"}};

#define MEMNUN_ALL_WORDS \
    "(m.subject || ' ' || m.body || ' ' || m.from_name || ' ' || m.from_address || ' ' || m.to_addresses || ' ' || m.reply_to " \
    "|| ' ' || m.in_reply_to || ' ' || m.reason)"
constexpr const char* kTextsOf =
    "SELECT subject, body, from_name, from_address, to_addresses, reply_to, in_reply_to, reason, raw_blob_id FROM interaction WHERE id=?";
constexpr int kTexts = 8;
constexpr int kBody = 1;
constexpr const char* kWrite =
    "UPDATE interaction SET subject=?, body=?, from_name=?, from_address=?, to_addresses=?, reply_to=?, in_reply_to=?, reason=? "
    "WHERE id=?";
constexpr const char* kWriteWords = "UPDATE interaction SET words=CAST(? AS tsvector) WHERE id=?";
constexpr const char* kUnindexOne = "INSERT INTO interaction_fts(interaction_fts, rowid, subject, body) VALUES ('delete',?,?,?)";
constexpr const char* kIndexOne = "INSERT INTO interaction_fts(rowid, subject, body) VALUES (?,?,?)";
constexpr const char* kBesideThem =
    "SELECT o.id FROM interaction o WHERE o.ticket_id IN (SELECT t.id FROM ticket t WHERE t.customer_id=? UNION "
    "SELECT i.ticket_id FROM interaction i WHERE i.customer_id=?) AND o.body<>''";

QString withoutWords(QString text, const QStringList& words)
{
    for (const QString& word : words) {
        text.replace(word, kStruck, Qt::CaseInsensitive);
    }
    return text;
}

/// Lines that repeat what the person wrote, with or without marks of a quotation.
QString withoutLines(const QString& text, const QSet<QString>& lines, QStringList& struck)
{
    if (lines.isEmpty()) {
        return text;
    }
    QStringList kept = text.split(QLatin1Char('\n'));
    for (QString& line : kept) {
        qsizetype marks = 0;
        while (marks < line.size() && (line.at(marks) == QLatin1Char('>') || line.at(marks).isSpace())) {
            ++marks;
        }
        if (const QString bare = line.mid(marks).trimmed(); lines.contains(bare)) {
            struck.append(bare);
            line = line.left(marks) + kStruck;
        }
    }
    return kept.join(QLatin1Char('\n'));
}

/// SQLite's LIKE knows upper and lower case of ASCII only; a name comes in all its spellings.
QString anyOf(const QString& text, qsizetype words, bool sqlite)
{
    QStringList parts;
    for (qsizetype i = 0; i < words; ++i) {
        parts.append(text + (sqlite ? QLatin1String(" LIKE ? ESCAPE '\\'") : QLatin1String(" ILIKE ? ESCAPE '\\'")));
    }
    return parts.join(QLatin1String(" OR "));
}

QVariantList patterns(const QStringList& words)
{
    QVariantList found;
    for (const QString& word : words) {
        found.append(likePattern(word));
    }
    return found;
}

}  // namespace

Result<QVector<qint64>> EraseTable::mentioning(qint64 id, const Traits& traits)
{
    QVector<qint64> found;
    const auto take = [&](const Row& row) { found.append(row.integer(0)); };
    Result<> done = m_database.each(kBesideThem, {id, id}, take);
    if (done && !traits.words.isEmpty()) {
        const QString sql = QStringLiteral("SELECT m.id FROM interaction m WHERE ")
                            + anyOf(QStringLiteral(MEMNUN_ALL_WORDS), traits.words.size(), m_database.isSqlite());
        done = m_database.eachOnce(sql, patterns(traits.words), take);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return done ? Result<QVector<qint64>>(std::move(found)) : Result<QVector<qint64>>(fail(done.error()));
}

Result<> EraseTable::strikeMessage(qint64 message, const Traits& traits, Erasure& told)
{
    QVariantList before;
    QVariantList after;
    qint64 original = 0;
    QStringList texts = traits.words;
    Result<> done = m_database.each(kTextsOf, {message}, [&](const Row& row) {
        for (int i = 0; i < kTexts; ++i) {
            before.append(asText(row.text(i)));
            const QString struck = withoutWords(row.text(i), traits.words);
            after.append(asText(i == kBody ? withoutLines(struck, traits.lines, texts) : struck));
        }
        original = row.isNull(kTexts) ? 0 : row.integer(kTexts);
    });
    if (!done || before == after) {
        return done;
    }
    ++told.struck;
    if (m_database.isSqlite()) {
        done = m_database.exec(kUnindexOne, {message, before.at(0), before.at(kBody)});
        done = done ? m_database.exec(kIndexOne, {message, after.at(0), after.at(kBody)}) : done;
    } else {
        const QString text = after.at(0).toString() + QLatin1Char('\n') + after.at(kBody).toString();
        done = m_database.exec(kWriteWords, {asText(postgresWords(*m_folder, text)), message});
    }
    done = done ? m_database.exec(kWrite, after + QVariantList{message}) : done;
    return done ? strikeFiles(message, original, texts, told) : done;
}

/// True when something of it had to be struck; the row names another blob then.
Result<bool> EraseTable::strikeBytes(const char* statement, qint64 row, qint64 blob, const QStringList& texts)
{
    BlobTable blobs(m_database);
    const auto bytes = blobs.get(BlobId(blob));
    if (!bytes) {
        return false;  // what can't be read tells nobody anything
    }
    const QByteArray struck = struckMail(*bytes, texts);
    if (struck == *bytes) {
        return false;
    }
    const auto stored = blobs.put(struck);
    const auto done = stored ? m_database.exec(statement, {stored->value(), row}) : Result<>(fail(stored.error()));
    return done ? Result<bool>(true) : Result<bool>(fail(done.error()));
}

Result<> EraseTable::strikeFiles(qint64 message, qint64 original, const QStringList& texts, Erasure& told)
{
    QVector<std::pair<qint64, qint64>> files;
    Result<> done = m_database.each("SELECT id, blob_id FROM attachment WHERE interaction_id=? AND blob_id IS NOT NULL", {message},
                                    [&](const Row& row) { files.append({row.integer(0), row.integer(1)}); });
    for (qsizetype i = 0; done && i < files.size(); ++i) {
        const auto struck = strikeBytes("UPDATE attachment SET blob_id=? WHERE id=?", files.at(i).first, files.at(i).second, texts);
        done = struck ? Result<>() : Result<>(fail(struck.error()));
    }
    if (!done || original == 0) {
        return done;
    }
    const auto struck = strikeBytes("UPDATE interaction SET raw_blob_id=? WHERE id=?", message, original, texts);
    told.originals += struck.value_or(false) ? 1 : 0;
    return struck ? Result<>() : Result<>(fail(struck.error()));
}

Result<> EraseTable::strikeMessages(qint64 id, const Traits& traits, Erasure& told)
{
    const auto found = mentioning(id, traits);
    Result<> done = found ? Result<>() : Result<>(fail(found.error()));
    for (qsizetype i = 0; done && i < found->size(); ++i) {
        done = strikeMessage(found->at(i), traits, told);
    }
    return done;
}

Result<> EraseTable::strikeSubjects(const Traits& traits, Erasure& told)
{
    QVector<std::pair<qint64, QString>> found;
    const QString sql = QStringLiteral("SELECT id, subject FROM ticket WHERE ")
                        + anyOf(QStringLiteral("subject"), traits.words.size(), m_database.isSqlite());
    Result<> done = traits.words.isEmpty() ? Result<>() : m_database.eachOnce(sql, patterns(traits.words), [&](const Row& row) {
        found.append({row.integer(0), row.text(1)});
    });
    for (qsizetype i = 0; done && i < found.size(); ++i) {
        const QString struck = withoutWords(found.at(i).second, traits.words);
        const qint64 ticket = found.at(i).first;
        ++told.struck;
        done = m_database.exec("UPDATE ticket SET subject=?, revision=revision+1 WHERE id=?", {struck, ticket});
        if (done && !m_database.isSqlite()) {
            done = m_database.exec("UPDATE ticket SET words=CAST(? AS tsvector) WHERE id=?", {asText(postgresWords(*m_folder, struck)), ticket});
        }
    }
    return done;
}

Result<> EraseTable::strikeColumns(const Traits& traits)
{
    Result<> done;
    for (const WordsIn& place : kColumns) {
        const QString sql = QStringLiteral("UPDATE %1 SET %2=replace(%2, ?, ?) WHERE %2 LIKE ? ESCAPE '\\' AND replace(%2, ?, ?)<>%2")
                                .arg(QLatin1String(place.table), QLatin1String(place.column));
        for (const QString& word : traits.words) {
            done = done ? m_database.execOnce(sql, {word, kStruck, likePattern(word), word, kStruck}) : done;
        }
    }
    for (const QString& address : traits.addresses) {
        done = done ? m_database.exec("DELETE FROM auto_answer WHERE address=?", {address}) : done;
        done = done ? m_database.exec("DELETE FROM mail_block WHERE kind='address' AND value=?", {address}) : done;
        done = done ? m_database.exec("DELETE FROM thread_ref WHERE lower(message_id) LIKE lower(?) ESCAPE '\\'", {likePattern(address)}) : done;
    }
    return done;
}

/// What could not be taken in and names the person goes; that it was there stays known, so that it is not fetched again.
Result<> EraseTable::emptyQuarantine(const Traits& traits)
{
    QVector<std::pair<qint64, BlobId>> held;
    Result<> done = m_database.each("SELECT id, blob_id FROM quarantine WHERE blob_id IS NOT NULL", {},
                                    [&](const Row& row) { held.append({row.integer(0), row.id<BlobId>(1)}); });
    BlobTable blobs(m_database);
    for (qsizetype i = 0; done && i < held.size(); ++i) {
        const auto bytes = blobs.get(held.at(i).second);
        if (!bytes) {
            continue;  // what can't be read tells nobody anything
        }
        const QByteArray lower = bytes->toLower();
        const bool names = std::any_of(traits.words.begin(), traits.words.end(), [&](const QString& word) {
            return lower.contains(word.toUtf8().toLower());
        });
        if (names) {
            done = m_database.exec("UPDATE quarantine SET blob_id=NULL, source='' WHERE id=?", {held.at(i).first});
        }
    }
    return done;
}

}  // namespace memnun
