// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/exchange/calls/CallRecord.h"
#include "core/exchange/mail/ThreadTicket.h"
#include "core/kernel/UnitOfWork.h"

#include <QHash>
#include <QSet>

namespace memnun {

/// Calls of one number belong together while no more than a day lies between two of them, for a week.
inline constexpr qint64 kCallGapS = 86400;
inline constexpr qint64 kCallSpanS = 7 * 86400;

/// The same call of any log that holds it: the log's own id, else when, with whom and how long.
QString callKey(const CallRecord& call);
/// A number in the form in which the same one is always the same.
QString callNumberKey(const QString& number);
/// Where the calls that belong together with the one at `from` end. They are of one number, oldest first.
qsizetype callsTogether(const QVector<CallRecord>& calls, qsizetype from);

/// Who is behind a number: a customer who has it, or a new one, a lead.
class CallPeople {
public:
    Result<CustomerId> customer(const CallRecord& call, UnitOfWork& work);
    int added() const { return m_added; }
    /// What was remembered of a transaction that was rolled back is forgotten; before it `added` were made.
    void forget(int added);

private:
    QHash<QString, CustomerId> m_known;
    int m_added = 0;
};

/// Writes calls that belong together into a ticket. One that ends with a talk is history; one whose last call nobody took
/// waits to be called back, unless it is older than `quietBefore`.
class CallWriter {
public:
    struct Counts {
        qint64 added = 0, present = 0, tickets = 0;
    };
    /// `label` is what a ticket of calls is called.
    CallWriter(UnitOfWork& work, CallPeople& people, ImportId run, QString label, Instant quietBefore)
        : m_work(work), m_people(people), m_run(run), m_label(std::move(label)), m_quietBefore(quietBefore)
    {
    }
    /// Calls [from, to) of one number; `known` are the keys of those that are here already.
    Result<> write(const QVector<CallRecord>& calls, qsizetype from, qsizetype to, const QSet<QString>& known);
    const Counts& counts() const { return m_counts; }

private:
    Result<> open(const CallRecord& call, TicketId parent);
    /// The ticket of a call that is here.
    Result<> adopt(const QString& key, const CallRecord& first);
    Result<> add(const CallRecord& call);

    UnitOfWork& m_work;
    CallPeople& m_people;
    ImportId m_run;
    QString m_label;
    Instant m_quietBefore;
    std::optional<ThreadTicket> m_ticket;
    Counts m_counts;
};

}  // namespace memnun
