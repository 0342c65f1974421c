// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/AccountWords.h"

#include "ui/inbox/QuarantineWords.h"
#include "ui/shared/ErrorText.h"

#include <QCoreApplication>
#include <QDir>

namespace memnun {

namespace {

struct AccountWords {
    Q_DECLARE_TR_FUNCTIONS(AccountWords)
};

QString withContext(const QString& sentence, const QString& context)
{
    return context.isEmpty() ? sentence : sentence + QStringLiteral(" (") + context + QLatin1Char(')');
}

QString portSentence(ServerKind kind, const MailServer& server)
{
    return (kind == ServerKind::Incoming
                ? AccountWords::tr("%1 does not answer on port %2. Usual ports are 993 (TLS) and 143 (STARTTLS).")
                : AccountWords::tr("%1 does not answer on port %2. Usual ports are 465 (TLS) and 587 (STARTTLS)."))
        .arg(server.host)
        .arg(server.port);
}

/// What stands before the first ": " of a stored reason, and the rest of it.
std::pair<QString, QString> keyed(const QString& reason)
{
    const auto at = reason.indexOf(QLatin1String(": "));
    return at < 0 ? std::pair(reason, QString()) : std::pair(reason.left(at), reason.mid(at + 2));
}

QString reasonFor(const QString& key)
{
    static const QHash<QString, const char*> sentences = {
        {QStringLiteral("unreachable"), QT_TRANSLATE_NOOP("AccountWords", "The server could not be reached. It is tried again by itself.")},
        {QStringLiteral("unavailable"), QT_TRANSLATE_NOOP("AccountWords", "The server could not be reached. It is tried again by itself.")},
        {QStringLiteral("timeout"), QT_TRANSLATE_NOOP("AccountWords", "The server took too long to answer. It is tried again by itself.")},
        {QStringLiteral("server_closed"), QT_TRANSLATE_NOOP("AccountWords", "The server ended the connection. It is tried again by itself.")},
        {QStringLiteral("tls_certificate"), QT_TRANSLATE_NOOP("AccountWords", "The server's certificate is not trusted. Please test the account and look at it.")},
        {QStringLiteral("tls_failed"), QT_TRANSLATE_NOOP("AccountWords", "The connection could not be encrypted. Please check the account's encryption.")},
        {QStringLiteral("needs_tls"), QT_TRANSLATE_NOOP("AccountWords", "Without encryption the password would cross the network in the clear. Please choose an encryption.")},
        {QStringLiteral("login_refused"), QT_TRANSLATE_NOOP("AccountWords", "The server refused the user name or the password. Please check the account.")},
        {QStringLiteral("forbidden"), QT_TRANSLATE_NOOP("AccountWords", "The server refused the user name or the password. Please check the account.")},
        {QStringLiteral("app_password_needed"), QT_TRANSLATE_NOOP("AccountWords", "The server wants an app password. Please make one at your provider and enter it in the account.")},
        {QStringLiteral("oauth_needed"), QT_TRANSLATE_NOOP("AccountWords", "The server takes no password. Please sign in at the provider, in the account.")},
        {QStringLiteral("server_said_no"), QT_TRANSLATE_NOOP("AccountWords", "The server refused to do what was asked.")},
        {QStringLiteral("protocol"), QT_TRANSLATE_NOOP("AccountWords", "The server answered with something that no mail server says.")},
        {QStringLiteral("not_found"), QT_TRANSLATE_NOOP("AccountWords", "It is no longer on the server.")},
        {QStringLiteral("cancelled"), QT_TRANSLATE_NOOP("AccountWords", "It was stopped before it was done. The next run goes on from there.")},
        {QStringLiteral("storage"), QT_TRANSLATE_NOOP("AccountWords", "The workspace could not be written. Please check the disk's free space.")},
        {QStringLiteral("invalid"), QT_TRANSLATE_NOOP("AccountWords", "It holds something that could not be understood.")},
        {QStringLiteral("bug"), QT_TRANSLATE_NOOP("AccountWords", "Something went wrong inside Memnun.")},
    };
    const char* sentence = sentences.value(key);
    return sentence ? QCoreApplication::translate("AccountWords", sentence) : QString();
}

}  // namespace

QString proposalSource(const AccountProposal& proposal)
{
    switch (proposal.foundBy) {
    case FoundBy::Provider: return AccountWords::tr("%1: known to this program").arg(proposal.source);
    case FoundBy::MailExchange:
        return AccountWords::tr("%1: the domain's mail goes to %2")
            .arg(proposal.providerName.isEmpty() ? proposal.source : proposal.providerName, proposal.source);
    case FoundBy::Autoconfig: return AccountWords::tr("Found at %1").arg(proposal.source);
    case FoundBy::ServiceRecord: return AccountWords::tr("Named by the domain itself (%1)").arg(proposal.source);
    case FoundBy::Guess: return AccountWords::tr("Usual names: please check");
    }
    return {};
}

QString proposalServers(const AccountProposal& proposal)
{
    QStringList hosts;
    for (const MailServer* server : {&proposal.incoming, &proposal.outgoing}) {
        if (server->isSet() && !hosts.contains(server->host))
            hosts.append(server->host);
    }
    return hosts.join(QStringLiteral(" · "));
}

QString passwordHelp(const AccountProposal& proposal)
{
    if (proposal.signIn == SignIn::Password || proposal.signIn == SignIn::OAuth)
        return {};
    if (proposal.provider == QLatin1String("google"))
        return AccountWords::tr("Google takes an app password here, not your usual one. Make it at myaccount.google.com under "
                                "Security › 2-Step Verification › App passwords.");
    if (proposal.provider == QLatin1String("yandex"))
        return AccountWords::tr("Yandex takes an app password here, not your usual one. Make it at id.yandex.com under Security › "
                                "App passwords, and allow mail programs in the mail's settings.");
    if (proposal.providerName == QLatin1String("iCloud"))
        return AccountWords::tr("iCloud takes an app-specific password here, not your usual one. Make it at account.apple.com under "
                                "Sign-In and Security.");
    return AccountWords::tr("%1 takes an app password here, not your usual one. You can make it in your account's security "
                            "settings there.")
        .arg(proposal.providerName.isEmpty() ? proposal.incoming.host : proposal.providerName);
}

QString testSentence(ServerKind kind, const MailServer& server, const ServerReport& report)
{
    switch (report.cause) {
    case TestCause::None:
        return kind == ServerKind::Incoming ? AccountWords::tr("Connected and logged in. Mail can be fetched.")
                                            : AccountWords::tr("Connected and logged in. Answers can be sent.");
    case TestCause::NoSecret:
        return server.auth == AuthKind::OAuth ? AccountWords::tr("Nobody has signed in yet. Please sign in at the provider.")
                                              : AccountWords::tr("There is no password yet. Please enter it.");
    case TestCause::SignIn: return AccountWords::tr("The sign-in has run out or was taken back. Please sign in again.");
    case TestCause::Provider:
        return AccountWords::tr("The provider of the sign-in can't be reached just now. Please check the connection.");
    case TestCause::Name:
        return AccountWords::tr("There is no server called “%1”, or no network. Please check the name and the connection.").arg(server.host);
    case TestCause::Port: return portSentence(kind, server);
    case TestCause::Encryption:
        return AccountWords::tr("The connection to %1 could not be encrypted. Please try the other kind of encryption.").arg(server.host);
    case TestCause::Certificate: return certificateReason(report.certificate, server.host);
    case TestCause::Login:
        return AccountWords::tr("%1 refused the user name or the password. Please check both.").arg(server.host);
    case TestCause::AppPassword:
        return AccountWords::tr("%1 does not take your usual password from programs. Please make an app password at your provider "
                                "and enter it here.")
            .arg(server.host);
    case TestCause::OAuth:
        return AccountWords::tr("%1 takes no password. Please choose the sign-in at the provider.").arg(server.host);
    case TestCause::Server:
        return withContext(AccountWords::tr("%1 answered, but not as a mail server should. Please check name and port.").arg(server.host),
                           report.context);
    case TestCause::Cancelled: return AccountWords::tr("The test was cancelled.");
    }
    return {};
}

QString certificateReason(const ServerCertificate& certificate, const QString& host)
{
    switch (certificate.fault) {
    case CertificateFault::SelfSigned:
        return AccountWords::tr("%1 vouches for itself: nobody else has signed its certificate.").arg(host);
    case CertificateFault::Expired: return AccountWords::tr("The certificate of %1 has run out.").arg(host);
    case CertificateFault::NotYetValid:
        return AccountWords::tr("The certificate of %1 is not valid yet. Is this computer's clock right?").arg(host);
    case CertificateFault::OtherHost:
        return AccountWords::tr("The certificate that %1 shows is made out to another server.").arg(host);
    case CertificateFault::UnknownAuthority:
        return AccountWords::tr("This computer does not know who issued the certificate of %1.").arg(host);
    case CertificateFault::OtherKey:
        return AccountWords::tr("%1 shows another key than the one that was trusted. Somebody may be listening in, or the server "
                                "got a new one.")
            .arg(host);
    case CertificateFault::None:
    case CertificateFault::Other: break;
    }
    return AccountWords::tr("%1 shows a certificate that this computer does not trust.").arg(host);
}

QString accountFieldSentence(const FieldError& error)
{
    if (error.rule == QLatin1String("host"))
        return AccountWords::tr("This is not the name of a server.");
    if (error.rule == QLatin1String("port"))
        return AccountWords::tr("A port is a number from 1 to 65535.");
    if (error.rule == QLatin1String("needs_tls"))
        return AccountWords::tr("With a user name the connection must be encrypted, or the password could be read on the way.");
    if (error.rule == QLatin1String("control"))
        return AccountWords::tr("This holds characters that mail does not allow.");
    if (error.rule == QLatin1String("server"))
        return AccountWords::tr("Please name a server for fetching or one for sending.");
    if (error.rule == QLatin1String("folder"))
        return AccountWords::tr("This is not the name of a folder.");
    if (error.rule == QLatin1String("duplicate"))
        return error.field == QLatin1String("alias") ? AccountWords::tr("One address stands here twice.")
                                                     : AccountWords::tr("This mailbox has an account already.");
    if (error.rule.startsWith(QLatin1String("email")))
        return AccountWords::tr("This is not an e-mail address.");
    return fieldErrorSentence(error);
}

QString folderErrorSentence(const QString& lastError)
{
    if (lastError.isEmpty())
        return {};
    const auto [key, said] = keyed(lastError);
    const QString sentence = reasonFor(key);
    return withContext(sentence.isEmpty() ? AccountWords::tr("The last run did not go well.") : sentence, sentence.isEmpty() ? lastError : said);
}

QString setAsideSentence(const SetAsideMail& mail)
{
    const auto [key, said] = keyed(mail.reason);
    if (const QString sentence = reasonFor(key); !sentence.isEmpty())
        return withContext(sentence, said);
    QuarantineItem item;
    item.reason = mail.reason;
    return quarantineReason(item);
}

QString vaultSentence(const SecretVault& vault)
{
    const QString file = QDir::toNativeSeparators(vault.file());
    switch (vault.place()) {
    case SecretVault::Place::Keychain:
        return AccountWords::tr("Passwords are kept in this system's keychain, never in the workspace.");
    case SecretVault::Place::OpenFile:
        return AccountWords::tr("This system has no keychain. Passwords are kept in %1, sealed with your passphrase.").arg(file);
    case SecretVault::Place::LockedFile:
        return AccountWords::tr("Passwords are kept in %1, which is locked. Until it is opened no mail is fetched or sent.").arg(file);
    case SecretVault::Place::Nowhere:
        return AccountWords::tr("This system has no keychain. Until you choose a passphrase, passwords last only while Memnun runs.");
    }
    return {};
}

}  // namespace memnun
