// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/email/SmtpSetup.h"

namespace memnun {

SmtpSetup::SmtpSetup(SecretStore& secrets, SmtpTimeouts timeouts, QObject* parent)
    : QObject(parent), m_secrets(secrets), m_sender(timeouts), m_cancel(std::make_shared<std::atomic<bool>>(false))
{
}

SmtpSetup::~SmtpSetup()
{
    m_cancel->store(true);
}

void SmtpSetup::testLogin(const SmtpAccount& account, const QString& password, QObject* guard,
                          std::function<void(LoginCheck)> then)
{
    if (!password.isNull() || account.user.isEmpty()) {
        begin(account, password, guard, std::move(then));
        return;
    }
    m_secrets.get(account.secretKey(), guard,
                  [this, account, guard = QPointer<QObject>(guard), then = std::move(then)](Result<QString> stored) {
                      begin(account, stored.value_or(QString()), guard.data(), then);
                  });
}

void SmtpSetup::begin(const SmtpAccount& account, const QString& password, QObject* guard,
                      std::function<void(LoginCheck)> then)
{
    m_background.later<LoginCheck>(guard, [this, account, password, cancel = m_cancel] {
        return m_sender.testLogin(account, password, cancel);
    }, std::move(then));
}

void SmtpSetup::savePassword(const SmtpAccount& account, const QString& password, QObject* guard,
                             std::function<void(Result<bool>)> then)
{
    m_secrets.set(account.secretKey(), password, this,
                  [this, guard = QPointer<QObject>(guard), then = std::move(then)](Result<> saved) {
                      if (saved) {
                          Q_EMIT passwordSaved();
                      }
                      if (guard && then) {
                          then(saved ? Result<bool>(m_secrets.persistent()) : Result<bool>(fail(saved.error())));
                      }
                  });
}

}  // namespace memnun
