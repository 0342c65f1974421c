// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Executor.h"
#include "core/tickets/BulkChange.h"
#include "core/tickets/TicketStore.h"
#include "ui/shell/StatusCentre.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace memnun {

struct AppContext;

/// One change to all tickets of a query, those not loaded too: reads which they are, changes them batch by batch, tells
/// the status centre how far it is, and offers one undo of all of it. Deletes itself when finished() was heard.
class BulkTask final : public QObject {
    Q_OBJECT

public:
    /// What it did to so many tickets, for people: "Solved · 312 tickets".
    using Words = std::function<QString(qint64)>;
    BulkTask(const AppContext& context, BulkChange::Change change, const TicketQuery& query, Words words, QObject* parent);

    void start();

Q_SIGNALS:
    /// So many tickets are changed, also after an error or a cancel.
    void finished(qint64 changed, const memnun::Result<>& result);

private:
    void begin(Result<QVector<TicketId>> tickets);
    void ended(const Result<>& result);
    void nameOnceOffered(const std::shared_ptr<AnyCommand>& inverse);
    void report();
    void finish(const Result<>& result);
    QString sentence(const BulkChange::Progress& at) const;

    const AppContext& m_context;
    BulkChange::Change m_change;
    TicketQuery m_query;
    Words m_words;
    std::shared_ptr<BulkChange> m_bulk;
    CancelFlag m_cancel;
    QString m_id;
    QTimer m_timer;
    QElapsedTimer m_time;
};

}  // namespace memnun
