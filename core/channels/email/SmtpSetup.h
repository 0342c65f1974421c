// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/email/SmtpSender.h"
#include "core/kernel/Background.h"
#include "core/security/SecretStore.h"

namespace memnun {

/// What the settings page may ask: a trial login on a worker thread, and keeping the password.
class SmtpSetup final : public QObject, public SmtpSetupPort {
    Q_OBJECT
public:
    explicit SmtpSetup(SecretStore& secrets, SmtpTimeouts timeouts = {}, QObject* parent = nullptr);
    /// Cancels a trial that is under way and waits for it (a second or so).
    ~SmtpSetup() override;

    void testLogin(const SmtpAccount& account, const QString& password, QObject* guard,
                   std::function<void(LoginCheck)> then) override;
    void savePassword(const SmtpAccount& account, const QString& password, QObject* guard,
                      std::function<void(Result<bool>)> then) override;

Q_SIGNALS:
    /// Connect to OutboxSender::accountChanged.
    void passwordSaved();

private:
    void begin(const SmtpAccount& account, const QString& password, QObject* guard,
               std::function<void(LoginCheck)> then);

    SecretStore& m_secrets;
    SmtpSender m_sender;
    CancelFlag m_cancel;
    Background m_background;
};

}  // namespace memnun
