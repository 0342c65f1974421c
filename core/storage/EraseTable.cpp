// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/EraseTable.h"

#include "core/customers/Customer.h"
#include "core/storage/BlobTable.h"
#include "core/storage/CustomerSql.h"
#include "core/storage/CustomerTable.h"
#include "core/storage/SortKey.h"
#include "core/text/TurkishText.h"
#include "core/text/Words.h"

#include <algorithm>
#include <array>

namespace memnun {

namespace {

constexpr qsizetype kShortestWord = 5;     ///< "Ali" stands in too many words to be struck out of them
constexpr qsizetype kShortestLine = 12;    ///< as does "Merhaba,"
constexpr qsizetype kMostLines = 100'000;
constexpr qsizetype kMostTraces = 60;       ///< each is looked for in the whole file
constexpr qsizetype kShortestTrace = 20;    ///< what is shorter others write, too
constexpr qsizetype kTraceLength = 48;

constexpr const char* kOwnTexts =
    "SELECT i.direction, i.body FROM interaction i WHERE i.id IN (" MEMNUN_OF_PERSON ") ORDER BY i.id DESC";
constexpr const char* kUnindex = "INSERT INTO interaction_fts(interaction_fts, rowid, subject, body) "
    "SELECT 'delete', m.id, m.subject, m.body FROM interaction m WHERE m.id IN (" MEMNUN_OF_PERSON ")";
constexpr const char* kIndex = "INSERT INTO interaction_fts(rowid, subject, body) "
    "SELECT m.id, m.subject, m.body FROM interaction m WHERE m.id IN (" MEMNUN_OF_PERSON ")";
#define MEMNUN_REDACTED \
    "UPDATE interaction SET subject='', body='', has_html=0, in_reply_to='', from_name='', from_address='', to_addresses='', " \
    "reply_to='', reason='', raw_blob_id=NULL"
constexpr const char* kRedact = MEMNUN_REDACTED " WHERE id IN (" MEMNUN_OF_PERSON ")";
constexpr const char* kRedactWords = MEMNUN_REDACTED ", words='' WHERE id IN (" MEMNUN_OF_PERSON ")";
// Tokens of our own making (Once.h) and hashes tell nothing.
constexpr const char* kMessageIds =
    "SELECT m.id, m.message_id FROM interaction m WHERE m.id IN (" MEMNUN_OF_PERSON ") AND m.message_id IS NOT NULL "
    "AND m.message_id NOT LIKE 'once:%' AND m.message_id NOT LIKE 'sha256:%' AND m.message_id NOT LIKE 'erased:%'";
constexpr const char* kAttachments = "DELETE FROM attachment WHERE interaction_id IN (" MEMNUN_OF_PERSON ")";
constexpr std::array kBesideMessages{
    "DELETE FROM reply_picture WHERE interaction_id IN (" MEMNUN_OF_PERSON ")",
    "DELETE FROM reply_form WHERE interaction_id IN (" MEMNUN_OF_PERSON ")",
    "DELETE FROM thread_ref WHERE ticket_id IN (SELECT id FROM ticket WHERE customer_id IN (?,?)) AND message_id NOT LIKE 'once:%'",
    "DELETE FROM draft_file WHERE ticket_id IN (SELECT id FROM ticket WHERE customer_id IN (?,?))",
    "DELETE FROM draft WHERE ticket_id IN (SELECT id FROM ticket WHERE customer_id IN (?,?))",
    "DELETE FROM auto_answer WHERE ticket_id IN (SELECT id FROM ticket WHERE customer_id IN (?,?))"};
// What waits was refused before; what is left says only that something was sent, which figures ask.
constexpr const char* kOutbox =
    "UPDATE outbox SET recipients='', last_error='', folder_at=NULL, raw_blob_id=? WHERE interaction_id IN (" MEMNUN_OF_PERSON ")";
constexpr const char* kTickets = "UPDATE ticket SET subject='', snippet='', revision=revision+1 WHERE customer_id=?";
constexpr const char* kTicketsWords = "UPDATE ticket SET subject='', snippet='', words='', revision=revision+1 WHERE customer_id=?";
constexpr const char* kSnippets =
    "UPDATE ticket SET snippet='' WHERE id IN (SELECT i.ticket_id FROM interaction i WHERE i.customer_id=?)";
constexpr const char* kTasks =
    "UPDATE task SET title=?, revision=revision+1 WHERE customer_id=? OR ticket_id IN (SELECT id FROM ticket WHERE customer_id=?)";
constexpr const char* kCustomer =
    "UPDATE customer SET lifecycle='anonymized', name=?, sort_key=?, find_text=?, find_extra='', company_id=NULL, city='', notes='', "
    "revision=revision+1 WHERE id=?";
// What tells of a kind of customer stays, for figures; what tells of this one goes.
constexpr std::array kOfProfile{
    "UPDATE customer_profile SET given='', family='', vkn='', tax_office='', birth='', gender='', district='', income_band='', "
    "education='', occupation='', locale='', tz='', style='[]', pref_channel='', pref_hours='{}', attrs='{}', verified_at=NULL, "
    "revision=revision+1 WHERE customer_id=?",
    "DELETE FROM customer_value WHERE customer_id=?",
    "DELETE FROM customer_tag WHERE customer_id=?",
    "UPDATE channel_choice SET reason='[…]' WHERE customer_id=?",
    "UPDATE purchase SET external_ref='' WHERE customer_id=?"};
constexpr const char* kWaiting = "SELECT count(*) FROM outbox WHERE state IN ('queued','sending','failed') "
    "AND interaction_id IN (" MEMNUN_OF_PERSON ")";
constexpr const char* kWaitingCopies =
    "SELECT count(*) FROM outbox WHERE state IN ('queued','sending','failed') AND lower(recipients) LIKE lower(?) ESCAPE '\\'";
constexpr const char* kNamesakes = "SELECT count(*) FROM customer WHERE sort_key=? AND id<>?";
constexpr const char* kSameContact = "SELECT count(*) FROM contact_point WHERE norm=? AND customer_id<>?";

void addTrace(Erasure& told, const QString& text)
{
    if (told.traces.size() >= kMostTraces) {
        return;
    }
    QString longest;
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        longest = line.trimmed().size() > longest.size() ? line.trimmed() : longest;
    }
    if (longest.size() >= kShortestTrace) {
        told.traces.append(longest.left(kTraceLength).toUtf8());
    }
}

/// As people and programs write it.
QStringList spellings(const ContactPoint& point)
{
    QStringList found{point.raw, point.norm};
    const bool isNumber = point.kind == ContactKind::Phone || point.kind == ContactKind::WhatsApp;
    if (isNumber && point.norm.size() > 10) {
        found.append(point.norm.right(10));  // without the country
    }
    found.append(point.raw.toLower());
    return found;
}

}  // namespace

EraseTable::EraseTable(Database& database) : m_database(database), m_folder(std::make_unique<WordFolder>()) {}
EraseTable::~EraseTable() = default;

Result<Customer> EraseTable::customer(qint64 id)
{
    return CustomerTable(m_database).byId(CustomerId(id));
}

Result<bool> EraseTable::isOthers(const char* sql, const QVariantList& values)
{
    const auto count = m_database.number(sql, values);
    return count ? Result<bool>(count->value_or(0) > 0) : Result<bool>(fail(count.error()));
}

Result<EraseTable::Traits> EraseTable::traitsOf(const Customer& one)
{
    Traits traits;
    QStringList words;
    const auto take = [&](const Result<bool>& others, const QStringList& texts) -> Result<> {
        traits.shared += others && *others ? 1 : 0;
        words += others && !*others ? texts : QStringList();
        return others ? Result<>() : Result<>(fail(others.error()));
    };
    // A first name alone names nobody.
    Result<> done = one.name.contains(QLatin1Char(' '))
                        ? take(isOthers(kNamesakes, {sortKey(one.name), one.id.value()}), {one.name, upperTr(one.name), lowerTr(one.name)})
                        : Result<>();
    for (const ContactPoint& point : one.contactPoints) {
        done = done ? take(isOthers(kSameContact, {point.norm, one.id.value()}), spellings(point)) : done;
        if (point.kind == ContactKind::Email) {
            traits.addresses.append(point.norm);
        }
    }
    words.removeIf([](const QString& word) { return word.size() < kShortestWord; });
    words.removeDuplicates();
    std::sort(words.begin(), words.end(), [](const QString& a, const QString& b) { return a.size() > b.size(); });
    traits.words = words;
    return done ? Result<Traits>(std::move(traits)) : Result<Traits>(fail(done.error()));
}

Result<bool> EraseTable::hasWaitingMail(CustomerId id)
{
    const auto one = customer(id.value());
    auto waits = one ? isOthers(kWaiting, {id.value(), id.value()}) : Result<bool>(fail(one.error()));
    for (qsizetype i = 0; waits && !*waits && i < one->contactPoints.size(); ++i) {
        const ContactPoint& point = one->contactPoints.at(i);
        if (point.kind == ContactKind::Email) {
            waits = isOthers(kWaitingCopies, {likePattern(point.norm)});
        }
    }
    return waits;
}

Result<> EraseTable::readOwnLines(qint64 id, Traits& traits, Erasure& told)
{
    for (const QString& word : std::as_const(traits.words)) {
        told.traces.append(word.toUtf8());
    }
    return m_database.each(kOwnTexts, {id, id}, [&](const Row& row) {
        const QString body = row.text(1);
        if (row.text(0) != QLatin1String("in") || traits.lines.size() >= kMostLines) {
            return;
        }
        addTrace(told, body);
        for (const QString& line : body.split(QLatin1Char('\n'))) {
            if (const QString bare = line.trimmed(); bare.size() >= kShortestLine) {
                traits.lines.insert(bare);
            }
        }
    });
}

Result<> EraseTable::renameMessages(qint64 id)
{
    QVector<std::pair<qint64, QString>> found;
    Result<> done = m_database.each(kMessageIds, {id, id}, [&](const Row& row) { found.append({row.integer(0), row.text(1)}); });
    for (qsizetype i = 0; done && i < found.size(); ++i) {
        const auto& [message, name] = found.at(i);
        done = m_database.exec("DELETE FROM thread_ref WHERE message_id=?", {name});
        done = done ? m_database.exec("UPDATE interaction SET message_id=? WHERE id=?", {erasedMessageId(name), message}) : done;
    }
    return done;
}

Result<> EraseTable::redactMessages(qint64 id, Erasure& told)
{
    const bool sqlite = m_database.isSqlite();
    Result<> done = sqlite ? m_database.exec(kUnindex, {id, id}) : Result<>();
    const auto changed = done ? m_database.change(sqlite ? kRedact : kRedactWords, {id, id}) : Result<int>(fail(done.error()));
    done = changed ? Result<>() : Result<>(fail(changed.error()));
    told.messages = changed.value_or(0);
    return done && sqlite ? m_database.exec(kIndex, {id, id}) : done;
}

Result<> EraseTable::dropBeside(qint64 id, Erasure& told)
{
    const auto attachments = m_database.change(kAttachments, {id, id});
    Result<> done = attachments ? Result<>() : Result<>(fail(attachments.error()));
    told.attachments = attachments.value_or(0);
    for (const char* statement : kBesideMessages) {
        done = done ? m_database.exec(statement, {id, id}) : done;
    }
    const auto nothing = done ? BlobTable(m_database).put(QByteArray("")) : Result<BlobId>(fail(done.error()));
    return nothing ? m_database.exec(kOutbox, {nothing->value(), id, id}) : Result<>(fail(nothing.error()));
}

Result<> EraseTable::emptyTickets(qint64 id, Erasure& told)
{
    const auto changed = m_database.change(m_database.isSqlite() ? kTickets : kTicketsWords, {id});
    told.tickets = changed.value_or(0);
    return changed ? m_database.exec(kSnippets, {id}) : Result<>(fail(changed.error()));
}

Result<> EraseTable::nameAnew(Customer one, const QString& name)
{
    one.name = name;
    one.contactPoints.clear();
    const qint64 id = one.id.value();
    auto done = m_database.exec("DELETE FROM contact_point WHERE customer_id=?", {id});
    for (const char* statement : kOfProfile) {
        done = done ? m_database.exec(statement, {id}) : done;
    }
    return done ? m_database.exec(kCustomer, {name, sortKey(name), findTextOf(one), id}) : done;
}

Result<Erasure> EraseTable::erase(CustomerId id, const QString& name)
{
    const qint64 key = id.value();
    const auto one = customer(key);
    auto traits = one ? traitsOf(*one) : Result<Traits>(fail(one.error()));
    if (!traits) {
        return fail(traits.error());
    }
    Erasure told;
    told.id = id;
    told.shared = traits->shared;
    Result<> done = readOwnLines(key, *traits, told);
    done = done ? renameMessages(key) : done;
    done = done ? dropBeside(key, told) : done;
    done = done ? redactMessages(key, told) : done;
    done = done ? emptyTickets(key, told) : done;
    const auto tasks = done ? m_database.change(kTasks, {name, key, key}) : Result<int>(fail(done.error()));
    done = tasks ? Result<>() : Result<>(fail(tasks.error()));
    told.tasks = tasks.value_or(0);
    done = done ? nameAnew(*one, name) : done;
    done = done ? strikeMessages(key, *traits, told) : done;
    done = done ? strikeSubjects(*traits, told) : done;
    done = done ? strikeColumns(*traits) : done;
    done = done ? emptyQuarantine(*traits) : done;
    return done ? Result<Erasure>(std::move(told)) : Result<Erasure>(fail(done.error()));
}

}  // namespace memnun
