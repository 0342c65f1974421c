// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/HeldMail.h"

#include "core/conversations/OutboxProblem.h"

namespace memnun {

QString holdWaitingMail(const QString& now)
{
    return QStringLiteral("UPDATE outbox SET state = 'failed', last_error = '%1' WHERE state = 'sending' "
                          "OR (state = 'queued' AND not_before <= %2) "
                          "OR (state = 'failed' AND (last_error LIKE '%3:%' OR last_error LIKE '%4:%'))")
        .arg(OutboxProblem::restored().toText(), now, toKey(OutboxTrouble::Unreachable), toKey(OutboxTrouble::LoginRefused));
}

namespace {

QString waits()
{
    return QStringLiteral("(state = 'queued' OR (state = 'failed' AND (last_error LIKE '%1:%' OR last_error LIKE '%2:%')))")
        .arg(toKey(OutboxTrouble::Unreachable), toKey(OutboxTrouble::LoginRefused));
}

/// Whether it was done: not where it left, or was taken back, meanwhile.
Result<bool> hold(Database& database, qint64 id)
{
    int rows = 0;
    const QString sql = QStringLiteral("UPDATE outbox SET state = 'failed', last_error = ? WHERE id = ? AND ") + waits() + QStringLiteral(" RETURNING id");
    const auto done = database.eachOnce(sql, {OutboxProblem::moved().toText(), id}, [&rows](const Row&) { ++rows; });
    return done ? Result<bool>(rows > 0) : Result<bool>(fail(done.error()));
}

Result<> inTransaction(Database& database, const std::function<Result<>()>& work)
{
    Result<> done = database.begin();
    if (done) {
        done = work();
        done = done ? database.commit() : done;
        if (!done) {
            database.rollback();
        }
    }
    return done;
}

}  // namespace

Result<QVector<WaitingMail>> waitingMail(Database& database)
{
    QVector<WaitingMail> found;
    const auto read = database.eachOnce(QStringLiteral("SELECT id, state, last_error FROM outbox WHERE ") + waits(), {},
                                        [&found](const Row& row) { found.append({row.integer(0), row.text(1), row.text(2)}); });
    return read ? Result<QVector<WaitingMail>>(found) : Result<QVector<WaitingMail>>(fail(read.error()));
}

Result<> holdMoved(Database& source, Database& target, QVector<WaitingMail>& waiting)
{
    QVector<WaitingMail> held;
    const auto done = inTransaction(source, [&]() -> Result<> {
        for (const WaitingMail& mail : std::as_const(waiting)) {
            const auto isHeld = hold(source, mail.id);
            const auto isSettled = !isHeld || *isHeld ? isHeld : hold(target, mail.id);
            if (!isSettled) {
                return fail(isSettled.error());
            }
            if (*isHeld) {
                held.append(mail);
            }
        }
        return {};
    });
    waiting = done ? held : QVector<WaitingMail>();
    return done;
}

Result<> giveBack(Database& source, const QVector<WaitingMail>& held)
{
    return inTransaction(source, [&]() -> Result<> {
        for (const WaitingMail& mail : held) {
            const auto done = source.execOnce(QStringLiteral("UPDATE outbox SET state = ?, last_error = ? WHERE id = ? AND state = 'failed' AND last_error = ?"),
                                              {mail.state, asText(mail.lastError), mail.id, OutboxProblem::moved().toText()});
            if (!done) {
                return done;
            }
        }
        return {};
    });
}

}  // namespace memnun
