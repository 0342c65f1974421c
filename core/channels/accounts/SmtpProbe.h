// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/accounts/AccountTester.h"
#include "core/channels/email/SmtpSender.h"
#include "core/kernel/Courier.h"

#include <QThreadPool>

namespace memnun {

/// A trial login by SMTP, on a thread of its own.
class SmtpProbe final : public QObject, public ServerProbe {
    Q_OBJECT
public:
    explicit SmtpProbe(SmtpTimeouts timeouts = {}, QObject* parent = nullptr);
    /// Cancels a trial that is under way and waits for it (a second or so).
    ~SmtpProbe() override;

    void probe(const MailAccount& account, const QString& secret, QObject* guard,
               std::function<void(ServerReport)> then) override;
    void cancel() override;

private:
    SmtpSender m_sender;
    Courier m_courier;
    CancelFlag m_cancel;
    QThreadPool m_pool;
};

/// In the words of a test.
ServerReport reportOf(const LoginCheck& check, const MailServer& server);

}  // namespace memnun
