// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/accounts/AccountTester.h"

#include <QPointer>
#include <QTimer>

namespace memnun {

struct AccountTester::Trial {
    MailAccount account;
    QPointer<QObject> guard;
    std::function<void(AccountReport)> then;
    AccountReport report;
    int open = 0;

    void answer() const
    {
        if (guard && then) {
            then(report);
        }
    }
};

AccountTester::AccountTester(LoginSource& logins, ServerProbe& incoming, ServerProbe& outgoing, QObject* parent)
    : QObject(parent), m_logins(logins), m_incoming(incoming), m_outgoing(outgoing)
{
}

void AccountTester::cancel()
{
    if (m_trial) {
        m_trial.reset();
        m_incoming.cancel();
        m_outgoing.cancel();
    }
}

void AccountTester::test(const MailAccount& account, const Secrets& secrets, QObject* guard,
                         std::function<void(AccountReport)> then)
{
    cancel();
    const auto trial = std::make_shared<Trial>(Trial{tidied(account), guard, std::move(then), {}, 1});
    m_trial = trial;
    trial->report.fields = trial->account.problems();
    if (trial->report.fields.isEmpty()) {
        begin(trial, ServerKind::Incoming, secrets.incoming);
        begin(trial, ServerKind::Outgoing, secrets.outgoing);
    }
    // never from within this call, whatever answered at once
    QTimer::singleShot(0, this, [this, trial] {
        if (trial == m_trial && --trial->open == 0) {
            m_trial.reset();
            trial->answer();
        }
    });
}

void AccountTester::begin(const std::shared_ptr<Trial>& trial, ServerKind server, const QString& typed)
{
    const MailServer& where = server == ServerKind::Incoming ? trial->account.incoming : trial->account.outgoing;
    if (!where.isSet()) {
        return;
    }
    ++trial->open;
    if (where.auth == AuthKind::None || (where.auth == AuthKind::Password && !typed.isNull())) {
        probe(trial, server, typed);
        return;
    }
    m_logins.secretFor(trial->account, server, this,
                       [this, trial, server](const Result<QString>& secret) { probe(trial, server, secret); });
}

void AccountTester::probe(const std::shared_ptr<Trial>& trial, ServerKind server, const Result<QString>& secret)
{
    if (trial != m_trial) {
        return;
    }
    if (!secret) {
        const Code code = secret.error().code;
        const AuthKind auth = server == ServerKind::Incoming ? trial->account.incoming.auth : trial->account.outgoing.auth;
        const TestCause away = auth == AuthKind::OAuth ? TestCause::Provider : TestCause::Name;
        const TestCause cause = code == Code::Forbidden ? TestCause::SignIn : code == Code::Unavailable ? away : TestCause::NoSecret;
        settle(trial, server, {cause, secret.error().context, {}, {}});
        return;
    }
    ServerProbe& probe = server == ServerKind::Incoming ? m_incoming : m_outgoing;
    probe.probe(trial->account, *secret, this,
                [this, trial, server](const ServerReport& report) { settle(trial, server, report); });
}

void AccountTester::settle(const std::shared_ptr<Trial>& trial, ServerKind server, const ServerReport& report)
{
    if (trial != m_trial) {
        return;
    }
    (server == ServerKind::Incoming ? trial->report.incoming : trial->report.outgoing) = report;
    if (--trial->open == 0) {
        m_trial.reset();
        trial->answer();
    }
}

}  // namespace memnun
