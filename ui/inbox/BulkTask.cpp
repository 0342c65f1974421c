// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/BulkTask.h"

#include "core/kernel/CommandBus.h"
#include "ui/shared/ErrorText.h"
#include "ui/shell/AppContext.h"

namespace memnun {

BulkTask::BulkTask(const AppContext& context, BulkChange::Change change, const TicketQuery& query, Words words, QObject* parent)
    : QObject(parent), m_context(context), m_change(std::move(change)), m_query(query), m_words(std::move(words)),
      m_cancel(std::make_shared<std::atomic<bool>>(false)),
      m_id(QStringLiteral("bulk.%1").arg(reinterpret_cast<quintptr>(this)))
{
    m_timer.setInterval(200);
    connect(&m_timer, &QTimer::timeout, this, &BulkTask::report);
    if (m_context.status) {
        connect(m_context.status, &StatusCentre::cancelRequested, this, [this](const QString& id) {
            if (id == m_id)
                m_cancel->store(true);
        });
    }
}

void BulkTask::start()
{
    m_time.start();
    m_timer.start();
    report();
    using Tickets = QVector<TicketId>;
    m_context.executor.read<Tickets>(
        this, [query = m_query](Stores& stores) { return stores.tickets.matching(query); },
        [this](Result<Tickets> tickets) { begin(std::move(tickets)); });
}

void BulkTask::begin(Result<QVector<TicketId>> tickets)
{
    m_bulk = std::make_shared<BulkChange>(m_change, tickets ? *tickets : QVector<TicketId>());
    if (!tickets)
        return finish(fail(tickets.error()));
    if (tickets->isEmpty())
        return finish({});
    // Where somebody changed one of a batch's tickets at the same moment, nothing of it was kept, and it begins again.
    m_context.commands.stream(
        BulkChange::permission, QString::fromLatin1(BulkChange::verb),
        [bulk = m_bulk](UnitOfWork& work) { return bulk->step(work); }, m_cancel, this,
        [this](Result<> result) { ended(result); }, [bulk = m_bulk] { bulk->settle(false); });
}

void BulkTask::ended(const Result<>& result)
{
    // A cancel is heard between two batches, so the last one was committed.
    const bool committed = result || result.error().code == Code::Cancelled;
    m_bulk->settle(committed);
    if (const auto inverse = m_bulk->inverse()) {
        nameOnceOffered(inverse);
        m_context.commands.keep({QString::fromLatin1(BulkChange::verb), static_cast<qsizetype>(m_bulk->progress().changed), inverse});
    }
    finish(result);
}

/// By the status centre, which outlives this object.
void BulkTask::nameOnceOffered(const std::shared_ptr<AnyCommand>& inverse)
{
    if (!m_context.status)
        return;
    auto heard = std::make_shared<QMetaObject::Connection>();
    *heard = connect(&m_context.commands, &CommandBus::undoable, m_context.status,
                     [heard, status = m_context.status, text = m_words(m_bulk->progress().changed), inverse](const UndoEntry& entry) {
                         if (entry.inverse != inverse)
                             return;
                         disconnect(*heard);
                         Q_EMIT status->told(text);
                     });
}

void BulkTask::report()
{
    if (!m_context.status)
        return;
    TaskProgress shown;
    shown.title = tr("Changing tickets");
    shown.cancellable = true;
    if (m_bulk) {
        shown.done = m_bulk->progress().done;
        shown.total = m_bulk->total();
    }
    const double elapsed = static_cast<double>(m_time.elapsed()) / 1000.0;
    if (elapsed > 0.5)
        shown.ratePerSecond = static_cast<double>(shown.done) / elapsed;
    m_context.status->setTask(m_id, shown);
}

QString BulkTask::sentence(const BulkChange::Progress& at) const
{
    QString text = m_words(at.changed) + QLatin1Char('.');
    if (at.done > at.changed)
        text += QLatin1Char(' ') + tr("%n needed no change or could not be changed.", nullptr, static_cast<int>(at.done - at.changed));
    const qint64 left = m_bulk->total() - at.done;
    if (left > 0)
        text += QLatin1Char(' ') + tr("%n stayed as they were.", nullptr, static_cast<int>(left));
    return text;
}

void BulkTask::finish(const Result<>& result)
{
    m_timer.stop();
    const BulkChange::Progress at = m_bulk->progress();
    if (m_context.status) {
        const QString text = sentence(at);
        const bool cancelled = !result && result.error().code == Code::Cancelled;
        const TaskOutcome outcome = result ? TaskOutcome::Done : cancelled ? TaskOutcome::Cancelled : TaskOutcome::Failed;
        m_context.status->finishTask(m_id, outcome,
                                     result || cancelled ? text : text + QLatin1Char(' ') + errorSentence(result.error()),
                                     tr("Changing tickets"));
    }
    Q_EMIT finished(at.changed, result);
    deleteLater();
}

}  // namespace memnun
