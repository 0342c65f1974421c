// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/accounts/AccountTester.h"
#include "core/channels/imap/Client.h"

namespace memnun {

/// A trial login by IMAP; on the way it learns the folders.
class ImapProbe final : public QObject, public ServerProbe {
    Q_OBJECT
public:
    explicit ImapProbe(const imap::Timeouts& timeouts = {}, QObject* parent = nullptr);

    /// One at a time: a new one drops the last.
    void probe(const MailAccount& account, const QString& secret, QObject* guard,
               std::function<void(ServerReport)> then) override;
    void cancel() override;

private:
    struct Trial;
    void open(const std::shared_ptr<Trial>& trial);
    void opened(const std::shared_ptr<Trial>& trial, const Result<>& result);
    void finish(const std::shared_ptr<Trial>& trial, const ServerReport& report);

    imap::Timeouts m_timeouts;
    std::shared_ptr<Trial> m_trial;
};

/// Where and how an account's mail is fetched.
imap::Endpoint endpointOf(const MailAccount& account);
imap::Login loginOf(const MailAccount& account, const QString& secret);
/// What a failed login means; `heard`: the server said anything at all.
TestCause causeOf(const Error& error, AuthKind auth, bool heard);
/// The same with the certificate that was refused.
ServerReport reportOf(const Error& error, const MailAccount& account, const imap::Client& client);

}  // namespace memnun
