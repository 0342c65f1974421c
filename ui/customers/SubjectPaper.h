// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/OriginalMail.h"
#include "core/kernel/Stores.h"
#include "core/privacy/EraseStore.h"

#include <QStringList>

class QJsonObject;

namespace memnun {

/// What is kept of a person, for reading: who they are, what was said between them and us, what is to be done.
class SubjectPaper {
public:
    void add(const QString& table, const QJsonObject& row);
    /// Safe HTML. Messages in the order of time; of very many the newest, with a word on where the others are.
    QString html() const;
    QString title() const;

private:
    struct Message {
        qint64 at = 0;
        QString html;
    };
    void addMessage(const QJsonObject& row);

    QString m_name;
    QStringList m_facts;
    QStringList m_tickets;
    QStringList m_tasks;
    QVector<Message> m_messages;
    qsizetype m_left = 0;  ///< messages that are in the JSON alone
};

/// writeSubject() with customer.pdf beside the rest. Any thread that has a QGuiApplication; not the one of the window.
Result<QStringList> writeSubjectWithPaper(Stores& stores, const OriginalMail& originals, CustomerId id, const QString& folder);

}  // namespace memnun
