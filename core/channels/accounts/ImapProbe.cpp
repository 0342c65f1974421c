// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/accounts/ImapProbe.h"

#include <QHostInfo>
#include <QPointer>

#include <algorithm>

namespace memnun {

namespace {

CertificateFault faultOf(imap::RefusedCertificate::Reason reason)
{
    using Reason = imap::RefusedCertificate::Reason;
    switch (reason) {
    case Reason::SelfSigned:
        return CertificateFault::SelfSigned;
    case Reason::Expired:
        return CertificateFault::Expired;
    case Reason::NotYetValid:
        return CertificateFault::NotYetValid;
    case Reason::OtherHost:
        return CertificateFault::OtherHost;
    case Reason::UnknownAuthority:
        return CertificateFault::UnknownAuthority;
    case Reason::OtherKey:
        return CertificateFault::OtherKey;
    case Reason::Other:
        break;
    }
    return CertificateFault::Other;
}

QVector<FoundFolder> foldersOf(const QVector<imap::Mailbox>& mailboxes)
{
    static const QList<QByteArray> aside{"\\Junk", "\\Trash", "\\Drafts", "\\All"};
    QVector<FoundFolder> folders;
    for (const imap::Mailbox& mailbox : mailboxes) {
        if (mailbox.selectable) {
            folders.append({mailbox.name, mailbox.specialUse == "\\Sent", !aside.contains(mailbox.specialUse)});
        }
    }
    return folders;
}

}  // namespace

struct ImapProbe::Trial {
    MailAccount account;
    QString secret;
    QPointer<QObject> guard;
    std::function<void(ServerReport)> then;
    imap::Client* client = nullptr;  ///< goes by deleteLater
    int lookup = -1;
};

imap::Endpoint endpointOf(const MailAccount& account)
{
    imap::Endpoint endpoint;
    endpoint.host = account.incoming.host;
    endpoint.port = account.incoming.port;
    endpoint.tls = account.incoming.tls;
    endpoint.pinnedKey = account.incoming.pinnedKey;
    endpoint.plainOnLoopback = account.incoming.tls == TlsMode::None;
    return endpoint;
}

imap::Login loginOf(const MailAccount& account, const QString& secret)
{
    const bool token = account.incoming.auth == AuthKind::OAuth;
    return {token ? imap::Login::Kind::Token : imap::Login::Kind::Password, account.incoming.user, secret};
}

TestCause causeOf(const Error& error, AuthKind auth, bool heard)
{
    const QString rule = error.fields.value(0).rule;
    const std::pair<QLatin1String, TestCause> table[] = {
        {imap::rules::kUnreachable, TestCause::Port},        {imap::rules::kTlsCertificate, TestCause::Certificate},
        {imap::rules::kTlsFailed, TestCause::Encryption},    {imap::rules::kNeedsTls, TestCause::Encryption},
        {imap::rules::kAppPasswordNeeded, TestCause::AppPassword}, {imap::rules::kOauthNeeded, TestCause::OAuth},
        {imap::rules::kCancelled, TestCause::Cancelled},
    };
    for (const auto& [known, cause] : table) {
        if (rule == known) {
            return cause;
        }
    }
    if (rule == imap::rules::kLoginRefused) {
        return auth == AuthKind::OAuth ? TestCause::SignIn : TestCause::Login;
    }
    return rule == imap::rules::kTimeout && !heard ? TestCause::Port : TestCause::Server;
}

ServerReport reportOf(const Error& error, const MailAccount& account, const imap::Client& client)
{
    ServerReport report{causeOf(error, account.incoming.auth, client.bytesReceived() > 0), error.context, {}, {}};
    if (const auto& refused = client.refusedCertificate()) {
        report.certificate = refused->certificate;
        report.certificate.fingerprint = refused->fingerprint;
        report.certificate.fault = faultOf(refused->reason);
    }
    return report;
}

ImapProbe::ImapProbe(const imap::Timeouts& timeouts, QObject* parent) : QObject(parent), m_timeouts(timeouts) {}

void ImapProbe::cancel()
{
    const auto trial = std::exchange(m_trial, nullptr);
    if (!trial) {
        return;
    }
    QHostInfo::abortHostLookup(trial->lookup);
    if (trial->client) {
        trial->client->cancel();
        trial->client->deleteLater();
    }
}

void ImapProbe::probe(const MailAccount& account, const QString& secret, QObject* guard,
                      std::function<void(ServerReport)> then)
{
    cancel();
    const auto trial = std::make_shared<Trial>(Trial{account, secret, guard, std::move(then)});
    m_trial = trial;
    // The name first: people are told whether the server or only its port is wrong.
    trial->lookup = QHostInfo::lookupHost(account.incoming.host, this, [this, trial](const QHostInfo& found) {
        if (trial != m_trial) {
            return;
        }
        if (found.addresses().isEmpty()) {
            finish(trial, {TestCause::Name, trial->account.incoming.host + QStringLiteral(": ") + found.errorString(), {}, {}});
        } else {
            open(trial);
        }
    });
}

void ImapProbe::open(const std::shared_ptr<Trial>& trial)
{
    trial->client = new imap::Client(m_timeouts, {}, this);
    trial->client->open(endpointOf(trial->account), loginOf(trial->account, trial->secret),
                        [this, trial](const Result<>& result) { opened(trial, result); });
}

void ImapProbe::opened(const std::shared_ptr<Trial>& trial, const Result<>& result)
{
    if (trial != m_trial) {
        return;
    }
    if (!result) {
        finish(trial, reportOf(result.error(), trial->account, *trial->client));
        return;
    }
    trial->client->list([this, trial](const Result<QVector<imap::Mailbox>>& mailboxes) {
        if (trial == m_trial) {
            finish(trial, mailboxes ? ServerReport{TestCause::None, {}, {}, foldersOf(*mailboxes)}
                                    : ServerReport{TestCause::Server, mailboxes.error().context, {}, {}});
        }
    });
}

void ImapProbe::finish(const std::shared_ptr<Trial>& trial, const ServerReport& report)
{
    m_trial.reset();
    if (imap::Client* client = trial->client) {
        if (client->isOpen()) {
            client->logout([client](const Result<>&) { client->deleteLater(); });
        } else {
            client->deleteLater();
        }
    }
    if (trial->guard && trial->then) {
        trial->then(report);
    }
}

}  // namespace memnun
