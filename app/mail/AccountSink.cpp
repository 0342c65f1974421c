// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mail/AccountSink.h"

namespace memnun {

AccountSink::AccountSink(Executor& executor, CommandBus& bus, const Clock& clock, FolderKeeper& keeper,
                         const MailAccount& account, const QString& mailbox, QObject* parent)
    : QObject(parent), m_executor(executor), m_bus(bus), m_clock(clock), m_keeper(keeper),
      m_name(account.address + QLatin1Char('/') + mailbox)
{
    m_pool.setMaxThreadCount(1);
}

AccountSink::~AccountSink()
{
    m_pool.waitForDone();
}

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
    m_pool.start([this, self = QPointer<QObject>(this), source = sourceOf(mail.uid), place = placeOf(mail.uid),
                  now = m_clock.now(), mail = std::move(mail), then = std::move(then)] {
        const TakeMail command{place, std::make_shared<const PreparedMail>(
                                          prepareMail(mail.bytes, source, mail.arrived.value_or(now), now))};
        m_executor.courier().deliver(self, [this, command, arrived = mail.arrived, then] { file(command, arrived, then); });
    });
}

void AccountSink::file(const TakeMail& command, std::optional<Instant> arrived, std::function<void(Result<Outcome>)> then)
{
    run(command, [this, arrived, then = std::move(then)](const Result<Taken>& taken) {
        if (!taken) {
            then(fail(taken.error()));
            return;
        }
        if (*taken == Taken::Added && arrived) {
            m_keeper.noteLag(*arrived, m_clock.now());
        }
        m_added += *taken == Taken::Added ? 1 : 0;
        then(*taken == Taken::Quarantined ? Outcome::Quarantined : Outcome::Taken);
    });
}

void AccountSink::quarantine(quint32 uid, Error reason, std::function<void(Result<>)> then)
{
    const QString rule = reason.fields.value(0).rule;
    run(QuarantinePlace{placeOf(uid), sourceOf(uid), (rule.isEmpty() ? codeKey(reason.code) : rule) + QStringLiteral(": ") + reason.context},
        std::move(then));
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
