// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mail/AccountSink.h"

#include <QThreadPool>

#include <algorithm>

namespace memnun {

namespace {

/// The workspace is out of reach or not ours to write, or its disk is full or faulty (SQLite's words, PostgreSQL's class 53):
/// a message put into quarantine for that would be lost sight of for nothing.
bool isNoMessagesFault(const Error& error)
{
    return error.code == Code::Unavailable || error.code == Code::Forbidden || error.code == Code::Cancelled
           || error.fields.value(0).field == QLatin1String("workspace") || error.context.contains(QLatin1String("disk I/O error"))
           || error.context.contains(QLatin1String(" [53"));
}

/// Only what the fetcher left out counts: any sender can write such a header.
void noteLeftOut(const imap::IncomingMail& mail, PreparedMail& prepared)
{
    if (mail.leftOut.isEmpty() || !prepared.mail) {
        return;
    }
    for (const mime::Attachment& file : prepared.mail->attachments) {
        for (const imap::LeftOut& left : mail.leftOut) {
            if (file.leftOut == left.section + ' ' + QByteArray::number(left.size)) {
                const bool isText = left.type.startsWith("text/") || left.type.startsWith("message/");
                const qint64 decoded = isText ? left.size : left.size * 57 / 78;  // base64, in lines of 76
                prepared.leftOut.insert(file.partIndex, {QString::fromLatin1(left.section), decoded});
            }
        }
    }
}

}  // namespace

AccountSink::AccountSink(CommandBus& bus, const Clock& clock, FolderKeeper& keeper, const MailAccount& account,
                         const QString& mailbox, QObject* parent)
    : QObject(parent), m_bus(bus), m_clock(clock), m_keeper(keeper), m_name(account.address + QLatin1Char('/') + mailbox),
      m_line(this)
{
}

AccountSink::~AccountSink() = default;

QString AccountSink::sourceOf(quint32 uid) const
{
    return QStringLiteral("%1;UIDVALIDITY=%2;UID=%3").arg(m_name).arg(m_keeper.uidValidity()).arg(uid);
}

/// As a stream of one step: it is nobody's act, so that nobody finds it on the undo stack.
template <class C>
void AccountSink::run(C command, std::function<void(Result<typename C::Outcome>)> then)
{
    using Got = typename C::Outcome;
    const auto outcome = std::make_shared<Result<Got>>(fail(Code::Bug));
    const auto step = [command = std::move(command), outcome](UnitOfWork& work) -> Result<bool> {
        *outcome = memnun::run(command, work);
        return *outcome ? Result<bool>(false) : Result<bool>(fail(outcome->error()));
    };
    m_bus.stream(C::permission, QString::fromLatin1(C::verb), step, std::make_shared<std::atomic<bool>>(false), this,
                 [outcome, then = std::move(then)](const Result<>& done) {
                     then(done ? *outcome : Result<Got>(fail(done.error())));
                 });
}

void AccountSink::take(imap::IncomingMail mail, std::function<void(Result<Outcome>)> then)
{
    QThreadPool::globalInstance()->start([this, line = m_line.handset(), source = sourceOf(mail.uid), place = placeOf(mail.uid),
                                          now = m_clock.now(), number = m_came++, mail = std::move(mail), then = std::move(then)] {
        if (line.isCut()) {
            return;
        }
        const auto prepared = std::make_shared<PreparedMail>(prepareMail(mail.bytes, source, mail.arrived.value_or(now), now));
        noteLeftOut(mail, *prepared);
        const Ready ready{{place, prepared}, mail.arrived, then};
        line.deliver([this, number, ready] {
            m_ready.emplace(number, ready);
            pump();
        });
    });
}

void AccountSink::pump()
{
    if (m_writing) {
        return;
    }
    Batch batch;
    if (!m_oneByOne.isEmpty()) {
        batch.append(m_oneByOne.takeFirst());
    } else {
        for (auto next = m_ready.find(m_next); next != m_ready.end(); next = m_ready.find(++m_next)) {
            batch.append(next->second);
            m_ready.erase(next);
        }
    }
    m_writing = !batch.isEmpty();
    if (m_writing) {
        write(batch);
    }
}

void AccountSink::write(Batch batch)
{
    const auto outcomes = std::make_shared<QVector<Taken>>();
    const auto step = [batch, outcomes](UnitOfWork& work) -> Result<bool> {
        outcomes->clear();
        MailIntake intake(work);
        for (const Ready& mail : batch) {
            const auto taken = intake.take(mail.command);
            if (!taken) {
                return fail(taken.error());
            }
            outcomes->append(*taken);
        }
        return false;
    };
    m_bus.stream(TakeMail::permission, QString::fromLatin1(TakeMail::verb), step, std::make_shared<std::atomic<bool>>(false), this,
                 [this, batch, outcomes](const Result<>& done) {
                     written(batch, done ? Result<QVector<Taken>>(*outcomes) : Result<QVector<Taken>>(fail(done.error())));
                 });
}

void AccountSink::written(const Batch& batch, const Result<QVector<Taken>>& outcomes)
{
    m_writing = false;
    if (outcomes) {
        for (qsizetype i = 0; i < batch.size(); ++i) {
            answer(batch.at(i), outcomes->at(i));
        }
    } else if (isNoMessagesFault(outcomes.error())) {
        for (const Ready& mail : batch) {
            mail.then(fail(outcomes.error()));
        }
    } else if (batch.size() > 1) {
        m_oneByOne += batch;
    } else {
        putAside(batch.first(), outcomes.error());
    }
    pump();
}

/// The second failure is the workspace's, not the message's: its disk is full.
void AccountSink::putAside(Ready mail, const Error& why)
{
    if (!mail.command.refusal.isEmpty()) {
        mail.then(fail(why));
        return;
    }
    mail.command.refusal = codeKey(why.code) + QStringLiteral(": ") + why.context;
    m_oneByOne.prepend(mail);
}

void AccountSink::answer(const Ready& mail, Taken outcome)
{
    if (outcome == Taken::Added && mail.arrived) {
        m_keeper.noteLag(*mail.arrived, m_clock.now());
    }
    m_added += outcome == Taken::Added ? 1 : 0;
    Q_EMIT settled(outcome);
    mail.then(outcome == Taken::Quarantined ? Outcome::Quarantined : Outcome::Taken);
}

void AccountSink::quarantine(quint32 uid, Error reason, std::function<void(Result<>)> then)
{
    const QString rule = reason.fields.value(0).rule;
    run(QuarantinePlace{placeOf(uid), sourceOf(uid), (rule.isEmpty() ? codeKey(reason.code) : rule) + QStringLiteral(": ") + reason.context},
        [this, then = std::move(then)](const Result<>& done) {
            if (done) {
                Q_EMIT settled(Taken::Quarantined);
            }
            then(done);
        });
}

void AccountSink::recognise(QVector<imap::UidMessageId> mails, std::function<void(Result<QVector<quint32>>)> then)
{
    RecogniseMails command{m_keeper.folder(), m_keeper.uidValidity(), {}};
    for (const imap::UidMessageId& mail : mails) {
        QByteArray id = mail.messageId.trimmed();
        if (id.startsWith('<') && id.endsWith('>')) {
            id = id.mid(1, id.size() - 2);
        }
        command.mails.append({mail.uid, QString::fromUtf8(id), mail.size});
    }
    run(std::move(command), std::move(then));
}

void AccountSink::flags(QVector<imap::UidFlags>, std::function<void(Result<>)> then)
{
    then({});
}

}  // namespace memnun
