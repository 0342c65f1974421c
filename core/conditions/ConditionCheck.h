// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/Condition.h"

namespace memnun {

class WordFolder;
struct Stores;

/// One ticket with all that a condition may ask about it.
struct ConditionSubject {
    struct Text {
        QString subject;
        QString body;
    };
    Ticket ticket;
    QString customerFind;    ///< ProfileStore::findText() of its customer
    QStringList recipients;  ///< of its messages
    QStringList tags;
    QString assigneeName;
    QString assigneeEmail;
    bool hasAttachment = false;
    QVector<Text> texts;     ///< its messages
    bool hasUnsent = false;  ///< one of them is in the outbox
    QVector<UserId> called{};  ///< by its notes
};

/// The same answer that the databases give (core/storage/ConditionSql.h); a test compares them.
bool holds(const Condition& condition, const ConditionSubject& subject, const ConditionAt& at, WordFolder& folder);

Result<ConditionSubject> subjectOf(Stores& stores, TicketId ticket);

/// Whether a person is meant by "assignee:": a part of the name or address, folded.
bool meansPerson(const QString& value, const QString& name, const QString& email);
/// The folded words of which all must occur in what a customer is found by.
QStringList customerNeedles(const QString& value);

}  // namespace memnun
