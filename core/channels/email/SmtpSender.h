// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/email/CurlSession.h"
#include "core/settings/LoginCheck.h"

namespace memnun {

/// Sends by SMTP. Everything here blocks: call it on a worker thread, see OutboxSender.
class SmtpSender final : public Transport {
public:
    explicit SmtpSender(SmtpTimeouts timeouts = {}) : m_timeouts(timeouts) {}

    /// All recipients get the message or, when one is refused, none. Errors as Transport says.
    Result<> send(const SmtpAccount& account, const QString& password, const QString& sender,
                  const QStringList& recipients, const QByteArray& message, CancelFlag cancel) const;
    Result<> deliver(const Delivery& delivery, CancelFlag cancel) override;

    /// Connects and logs in, sends nothing.
    LoginCheck testLogin(const SmtpAccount& account, const QString& password, CancelFlag cancel) const;

private:
    SmtpTimeouts m_timeouts;
};

}  // namespace memnun
