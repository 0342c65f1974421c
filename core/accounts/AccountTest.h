// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/LoginSource.h"
#include "core/settings/LoginCheck.h"

namespace memnun {

/// Why a server can't be used, as people understand it.
enum class TestCause {
    None,          ///< connected and logged in
    NoSecret,      ///< there is no password, or nobody signed in yet
    SignIn,        ///< the sign-in has run out or was taken back
    Provider,      ///< nobody answers where a sign-in is renewed: it may be good
    Name,          ///< there is no such server, or no network
    Port,          ///< nobody answers there
    Encryption,    ///< no encrypted connection of that kind is to be had
    Certificate,   ///< see the certificate: its fault and fingerprint
    Login,         ///< user name or password
    AppPassword,   ///< the password is not taken from programs: one made for this program is needed
    OAuth,         ///< no password is taken: a sign-in at the provider is needed
    Server,        ///< it answered, but not as a mail server should
    Cancelled,
};
template <>
struct EnumKeys<TestCause> {
    static constexpr auto keys = std::to_array<EnumKey<TestCause>>({{TestCause::None, "none"},
        {TestCause::NoSecret, "no_secret"}, {TestCause::SignIn, "sign_in"}, {TestCause::Provider, "provider"},
        {TestCause::Name, "name"},
        {TestCause::Port, "port"}, {TestCause::Encryption, "encryption"}, {TestCause::Certificate, "certificate"},
        {TestCause::Login, "login"}, {TestCause::AppPassword, "app_password"}, {TestCause::OAuth, "oauth"},
        {TestCause::Server, "server"}, {TestCause::Cancelled, "cancelled"}});
};

/// A folder found on the way, for choosing what is watched.
struct FoundFolder {
    QString name;
    bool isSent = false;      ///< the server says that copies of answers go there
    bool isUsual = true;      ///< not spam, drafts or the bin
    bool operator==(const FoundFolder&) const = default;
};

/// What became of trying one server.
struct ServerReport {
    TestCause cause = TestCause::None;
    QString context;                ///< English: host and what the server said; never a secret
    ServerCertificate certificate;  ///< when cause is Certificate
    QVector<FoundFolder> folders;   ///< of the incoming one
    bool ok() const { return cause == TestCause::None; }
};

struct AccountReport {
    QVector<FieldError> fields;             ///< nothing was tried: see MailAccount::problems()
    std::optional<ServerReport> incoming;   ///< none where the account has no such server
    std::optional<ServerReport> outgoing;
    bool ok() const { return fields.isEmpty() && (!incoming || incoming->ok()) && (!outgoing || outgoing->ok()); }
};

/// What the "Test" button does: connects to both servers at once and logs in; sends nothing and changes nothing.
class AccountTestPort {
public:
    virtual ~AccountTestPort() = default;
    /// Typed just now; a null one is looked up.
    struct Secrets {
        QString incoming;
        QString outgoing;
    };
    /// Answers once, later, within about two minutes at the worst. A new test cancels the last.
    virtual void test(const MailAccount& account, const Secrets& secrets, QObject* guard,
                      std::function<void(AccountReport)> then) = 0;
    virtual void cancel() = 0;
};

}  // namespace memnun
