// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/Condition.h"
#include "core/people/User.h"
#include "core/storage/Database.h"

namespace memnun {

class WordFolder;

/// A condition over the ticket named t, in brackets; every value a person typed is bound, none stands in the text.
struct SqlCondition {
    QString sql;
    QVariantList values;
    bool spam = false;  ///< it asks for spam, which is left out otherwise, see listed()
};

/// Tickets that a list or a search may show.
#define MEMNUN_LISTED "t.discarded=0 AND t.status<>'merged'"
#define MEMNUN_LISTED_OR_SPAM "t.discarded=0 AND (t.status<>'merged' OR t.spam=1)"
constexpr const char* listed(bool withSpam) { return withSpam ? MEMNUN_LISTED_OR_SPAM : MEMNUN_LISTED; }

/// Turns the one condition grammar into the SQL of a connection's engine. Never NULL, so that "not" is right.
class ConditionSql {
public:
    ConditionSql(Database& database, WordFolder& folder) : m_database(database), m_folder(folder) {}
    Result<SqlCondition> compile(const TicketFilter& filter);

private:
    QString write(const Condition& condition);
    QString joined(const Condition& condition, const char* with, const char* empty);
    QString test(const ConditionTest& test);
    QString customer(const QString& value);
    QString recipient(const QString& value);
    QString subject(const QString& value);
    QString words(const QString& value);
    QString trait(TicketTrait trait);
    QString assignee(const QString& value);
    Result<> readUsers(const Condition& condition);
    Result<> readCalls(const Condition& condition);

    Database& m_database;
    WordFolder& m_folder;
    ConditionAt m_at;
    QVector<User> m_users;
    QStringList m_calling;  ///< ids of the tickets behind "is:mentioned"
    QVariantList m_values;
};

}  // namespace memnun
