// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/accounts/SmtpProbe.h"

namespace memnun {

namespace {

TestCause causeOf(const LoginCheck& check, AuthKind auth)
{
    switch (check.failedAt) {
    case LoginStep::Done:
        return TestCause::None;
    case LoginStep::Name:
        return TestCause::Name;
    case LoginStep::Port:
        return TestCause::Port;
    case LoginStep::Encryption:
        return TestCause::Encryption;
    case LoginStep::Certificate:
        return TestCause::Certificate;
    case LoginStep::Login:
        break;
    case LoginStep::Cancelled:
        return TestCause::Cancelled;
    case LoginStep::Account:
    case LoginStep::Server:
        return TestCause::Server;
    }
    if (auth == AuthKind::OAuth) {
        return TestCause::SignIn;
    }
    return check.need == LoginNeed::AppPassword ? TestCause::AppPassword
         : check.need == LoginNeed::OAuth       ? TestCause::OAuth
                                                : TestCause::Login;
}

}  // namespace

ServerReport reportOf(const LoginCheck& check, const MailServer& server)
{
    return {causeOf(check, server.auth), check.context, check.certificate, {}};
}

SmtpProbe::SmtpProbe(SmtpTimeouts timeouts, QObject* parent)
    : QObject(parent), m_sender(timeouts), m_cancel(std::make_shared<std::atomic<bool>>(false))
{
    m_pool.setMaxThreadCount(1);
}

SmtpProbe::~SmtpProbe()
{
    cancel();
    m_pool.waitForDone();
}

void SmtpProbe::cancel()
{
    m_cancel->store(true);
    m_cancel = std::make_shared<std::atomic<bool>>(false);
}

void SmtpProbe::probe(const MailAccount& account, const QString& secret, QObject* guard,
                      std::function<void(ServerReport)> then)
{
    m_pool.start([this, account, secret, guard = QPointer<QObject>(guard), then = std::move(then), cancel = m_cancel] {
        const ServerReport report = reportOf(m_sender.testLogin(account.smtp(), secret, cancel), account.outgoing);
        m_courier.deliver(guard, [then, report] { then(report); });
    });
}

}  // namespace memnun
