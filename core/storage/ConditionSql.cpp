// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ConditionSql.h"

#include "core/conditions/ConditionCheck.h"
#include "core/people/Mention.h"
#include "core/storage/CustomerSql.h"
#include "core/storage/NamePlace.h"
#include "core/storage/PartsTokenizer.h"
#include "core/storage/SearchTerms.h"
#include "core/text/TurkishText.h"
#include "core/text/Words.h"

#include <algorithm>

namespace memnun {

namespace {

const QString kYes = QStringLiteral("1=1");
const QString kNo = QStringLiteral("1=0");

QString statusIn(const char* states)
{
    return QStringLiteral("t.status IN (%1)").arg(QLatin1String(states));
}

/// Some of the states of active tickets, and in the words of the index that holds only those: few of a million tickets.
QString activeIn(const char* states)
{
    return statusIn(states) + QStringLiteral(" AND t.discarded=0 AND ") + statusIn("'new','open','pending_customer','on_hold'");
}

QString priorityIs(Priority priority)
{
    return QStringLiteral("t.priority='%1'").arg(toKey(priority));
}

// Notes with an "@" of tickets that are not done: the few of them are walked by their own index, then their notes.
constexpr const char* kCalls =
    "SELECT i.ticket_id, i.body FROM ticket t CROSS JOIN interaction i WHERE t.discarded=0 "
    "AND t.status IN ('new','open','pending_customer','on_hold') AND i.ticket_id=t.id AND i.is_public=0 AND i.withdrawn=0 "
    "AND i.body LIKE '%@%' ORDER BY i.ticket_id";

bool asksForPeople(const Condition& condition)
{
    return condition.kind == Condition::Kind::Test ? condition.test.field == TicketField::Assignee
                                                   : std::any_of(condition.parts.begin(), condition.parts.end(), asksForPeople);
}

}  // namespace

Result<SqlCondition> ConditionSql::compile(const TicketFilter& filter)
{
    if (auto checked = checkLimits(filter.condition); !checked) {
        return fail(checked.error());
    }
    m_at = filter.at;
    m_values.clear();
    if (auto read = readUsers(filter.condition); !read) {
        return fail(read.error());
    }
    if (auto read = readCalls(filter.condition); !read) {
        return fail(read.error());
    }
    const QString sql = QLatin1Char('(') + write(filter.condition) + QLatin1Char(')');
    return SqlCondition{sql, m_values, asksForSpam(filter.condition)};
}

/// People are few and their names are compared folded, which SQL can't.
Result<> ConditionSql::readUsers(const Condition& condition)
{
    m_users.clear();
    if (!asksForPeople(condition) && !asksFor(condition, TicketTrait::Mentioned)) {
        return {};
    }
    return m_database.each("SELECT id, name, email, active FROM app_user", {}, [&](const Row& row) {
        User user;
        user.id = row.id<UserId>(0);
        user.name = row.text(1);
        user.email = row.text(2);
        user.active = row.flag(3);
        m_users.append(user);
    });
}

/// Whom a note calls is told by its words, which SQL can't.
Result<> ConditionSql::readCalls(const Condition& condition)
{
    m_calling.clear();
    if (!asksFor(condition, TicketTrait::Mentioned)) {
        return {};
    }
    return m_database.each(kCalls, {}, [&](const Row& row) {
        const QString id = QString::number(row.integer(0));
        const QVector<Mention> called = !m_calling.isEmpty() && m_calling.last() == id ? QVector<Mention>() : mentionsIn(row.text(1), m_users);
        if (std::any_of(called.begin(), called.end(), [&](const Mention& one) { return one.user == m_at.me; })) {
            m_calling.append(id);
        }
    });
}

QString ConditionSql::write(const Condition& condition)
{
    switch (condition.kind) {
    case Condition::Kind::Test: return test(condition.test);
    case Condition::Kind::Not: return QStringLiteral("NOT (%1)").arg(write(condition.parts.first()));
    case Condition::Kind::All: return joined(condition, " AND ", "1=1");
    case Condition::Kind::Any: return joined(condition, " OR ", "1=0");
    }
    return kNo;
}

QString ConditionSql::joined(const Condition& condition, const char* with, const char* empty)
{
    QStringList parts;
    for (const Condition& part : condition.parts) {
        parts.append(QLatin1Char('(') + write(part) + QLatin1Char(')'));
    }
    return parts.isEmpty() ? QString::fromLatin1(empty) : parts.join(QLatin1String(with));
}

QString ConditionSql::test(const ConditionTest& test)
{
    const QString value = std::holds_alternative<QString>(test.value) ? std::get<QString>(test.value) : QString();
    switch (test.field) {
    case TicketField::Customer: return customer(value);
    case TicketField::Recipient: return recipient(value);
    case TicketField::Subject: return subject(value);
    case TicketField::Words: return words(value);
    case TicketField::Tag:
        m_values.append(asText(foldForSearch(value)));
        return QStringLiteral("EXISTS (SELECT 1 FROM ticket_tag l JOIN tag g ON g.id=l.tag_id WHERE l.ticket_id=t.id AND g.folded=?)");
    case TicketField::Trait: return trait(std::get<TicketTrait>(test.value));
    case TicketField::Attachment:
        return QStringLiteral("EXISTS (SELECT 1 FROM interaction i JOIN attachment a ON a.interaction_id=i.id WHERE i.ticket_id=t.id)");
    case TicketField::LastContact:
        m_values.append(m_at.startOf(std::get<ConditionDay>(test.value)).ms);
        return test.op == TestOp::Before ? QStringLiteral("t.last_at < ?") : QStringLiteral("t.last_at >= ?");
    case TicketField::Channel:
        m_values.append(toKey(std::get<Channel>(test.value)));
        return QStringLiteral("t.channel=?");
    case TicketField::Assignee: return assignee(value);
    }
    return kNo;
}

/// Both engines have an index of the parts of names. One or two letters are in so many that the tickets are walked instead
/// and their customers looked at one by one.
QString ConditionSql::customer(const QString& value)
{
    QStringList tests{QStringLiteral("t.customer_id IS NOT NULL")};
    for (const QString& needle : customerNeedles(value)) {
        if (needle.size() < 3) {
            m_values.append(likePattern(needle));
            // not EXISTS: that is turned into a join, which may begin with all customers
            tests.append(QStringLiteral("(SELECT c.find_text FROM customer c WHERE c.id=t.customer_id) LIKE ? ESCAPE '\\'"));
        } else if (m_database.isSqlite()) {
            m_values.append(partsExpression(needle));
            tests.append(QStringLiteral("t.customer_id IN (SELECT rowid % %1 FROM customer_find WHERE customer_find MATCH ?)")
                             .arg(namePlace::kIds));
        } else {
            m_values.append(likePattern(needle));
            tests.append(QStringLiteral("t.customer_id IN (SELECT c.id FROM customer c WHERE c.find_text LIKE ? ESCAPE '\\')"));
        }
    }
    return tests.join(QStringLiteral(" AND "));
}

/// Addresses are compared in C-locale case, whatever the server's locale is.
QString ConditionSql::recipient(const QString& value)
{
    m_values.append(likePattern(foldAscii(value)));
    return QStringLiteral("EXISTS (SELECT 1 FROM interaction i WHERE i.ticket_id=t.id AND i.withdrawn=0 AND %1 LIKE ? ESCAPE '\\')")
        .arg(m_database.isSqlite() ? QStringLiteral("lower(i.to_addresses)") : QStringLiteral("lower(i.to_addresses COLLATE \"C\")"));
}

QString ConditionSql::subject(const QString& value)
{
    const QVector<Term> terms = termsOfValue(m_folder, value);
    if (terms.isEmpty()) {
        return kYes;
    }
    if (m_database.isSqlite()) {
        m_values.append(fts5Expression(terms));
        return QStringLiteral("t.id IN (SELECT rowid FROM ticket_fts WHERE ticket_fts MATCH ?)");
    }
    m_values.append(tsqueryOf(terms));
    return QStringLiteral("t.words @@ CAST(? AS tsquery)");
}

QString ConditionSql::words(const QString& value)
{
    const QVector<Term> terms = termsOf(m_folder, value);
    if (terms.isEmpty()) {
        return kYes;
    }
    const QString expression = m_database.isSqlite() ? fts5Expression(terms) : tsqueryOf(terms);
    m_values << expression << expression;
    if (m_database.isSqlite()) {
        return QStringLiteral("t.id IN (SELECT i.ticket_id FROM interaction_fts CROSS JOIN interaction i ON i.id=interaction_fts.rowid "
                              "WHERE interaction_fts MATCH ? AND i.withdrawn=0 "
                              "UNION ALL SELECT rowid FROM ticket_fts WHERE ticket_fts MATCH ?)");
    }
    return QStringLiteral("t.id IN (SELECT i.ticket_id FROM interaction_found i WHERE memnun_words_of(i.id) @@ CAST(? AS tsquery) "
                          "UNION ALL SELECT s.id FROM ticket s WHERE s.words @@ CAST(? AS tsquery))");
}

QString ConditionSql::trait(TicketTrait trait)
{
    switch (trait) {
    case TicketTrait::Unread: return QStringLiteral("t.unread=1");
    case TicketTrait::Mine:
        m_values.append(m_at.me.value());
        return QStringLiteral("t.assignee_id IS NOT NULL AND t.assignee_id=?");
    case TicketTrait::Unassigned: return QStringLiteral("t.assignee_id IS NULL");
    case TicketTrait::New: return activeIn("'new'");
    case TicketTrait::Open: return activeIn("'new','open'");
    case TicketTrait::Waiting: return activeIn("'pending_customer','on_hold'");
    case TicketTrait::Active: return activeIn("'new','open','pending_customer','on_hold'");
    case TicketTrait::Solved: return statusIn("'solved'");
    case TicketTrait::Closed: return statusIn("'closed'");
    case TicketTrait::Done: return statusIn("'solved','closed'");
    case TicketTrait::Snoozed:
        m_values.append(m_at.now.ms);
        return QStringLiteral("t.snoozed_until IS NOT NULL AND t.snoozed_until > ?");
    case TicketTrait::Overdue:
        m_values.append(m_at.now.ms);
        return QStringLiteral("t.due_at IS NOT NULL AND t.due_at < ?");
    case TicketTrait::Urgent: return priorityIs(Priority::Urgent);
    case TicketTrait::High: return priorityIs(Priority::High);
    case TicketTrait::Normal: return priorityIs(Priority::Normal);
    case TicketTrait::Low: return priorityIs(Priority::Low);
    case TicketTrait::Unsent:  // in the words of the index that holds only those
        return QStringLiteral("t.id IN (SELECT o.ticket_id FROM outbox o WHERE o.state IN ('queued','sending','failed'))");
    case TicketTrait::Mentioned: return m_calling.isEmpty() ? kNo : QStringLiteral("t.id IN (%1)").arg(m_calling.join(QLatin1Char(',')));
    case TicketTrait::Spam: return QStringLiteral("t.spam=1");
    }
    return kNo;
}

QString ConditionSql::assignee(const QString& value)
{
    qsizetype meant = 0;
    for (const User& user : std::as_const(m_users)) {
        if (meansPerson(value, user.name, user.email)) {
            m_values.append(user.id.value());
            ++meant;
        }
    }
    return meant == 0 ? kNo : QStringLiteral("t.assignee_id IS NOT NULL AND t.assignee_id IN (%1)").arg(Database::placeholders(meant));
}

}  // namespace memnun
