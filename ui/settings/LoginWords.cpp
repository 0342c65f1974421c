// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/LoginWords.h"

#include "ui/shared/ErrorText.h"
#include "ui/shared/Format.h"

#include <QCoreApplication>

namespace memnun {

namespace {

struct LoginWords {
    Q_DECLARE_TR_FUNCTIONS(LoginWords)
};

QString certificateSentence(const LoginCheck& check, const SmtpAccount& account)
{
    const ServerCertificate& shown = check.certificate;
    QString sentence = LoginWords::tr("%1 shows a certificate that this computer does not trust.").arg(account.host);
    if (!shown.subject.isEmpty()) {
        sentence += QLatin1Char(' ')
                    + LoginWords::tr("It names %1, was issued by %2 and runs out on %3.")
                          .arg(shown.subject, shown.issuer, Format().date(shown.expires.date()));
    }
    return sentence + QLatin1Char(' ')
           + LoginWords::tr("Trust it only if you or your provider set this server up.");
}

}  // namespace

QString loginSentence(const LoginCheck& check, const SmtpAccount& account)
{
    switch (check.failedAt) {
    case LoginStep::Done: return LoginWords::tr("Connected and logged in. Answers can be sent.");
    case LoginStep::Account: return LoginWords::tr("Some fields need another look before the server can be asked.");
    case LoginStep::Name:
        return LoginWords::tr("There is no server called “%1”. Please check the name and the network connection.")
            .arg(account.host);
    case LoginStep::Port:
        return LoginWords::tr("%1 does not answer on port %2. Usual ports are 587 (STARTTLS) and 465 (TLS).")
            .arg(account.host)
            .arg(account.port);
    case LoginStep::Encryption:
        return LoginWords::tr("The connection to %1 could not be encrypted. Please try the other kind of encryption.")
            .arg(account.host);
    case LoginStep::Certificate: return certificateSentence(check, account);
    case LoginStep::Login:
        return LoginWords::tr("%1 refused the user name or the password. Some providers want an app password here.")
            .arg(account.host);
    case LoginStep::Server:
        return LoginWords::tr("%1 answered, but not as a mail server should: %2").arg(account.host, check.context);
    case LoginStep::Cancelled: return LoginWords::tr("The test was cancelled.");
    }
    return {};
}

QString accountFieldSentence(const FieldError& error)
{
    if (error.rule == QLatin1String("host"))
        return LoginWords::tr("This is not the name of a server.");
    if (error.rule == QLatin1String("port"))
        return LoginWords::tr("A port is a number from 1 to 65535.");
    if (error.rule == QLatin1String("needs_tls"))
        return LoginWords::tr("With a user name the connection must be encrypted, or the password could be read on the way.");
    if (error.rule == QLatin1String("control"))
        return LoginWords::tr("This holds characters that mail does not allow.");
    if (error.rule.startsWith(QLatin1String("email")))
        return LoginWords::tr("This is not an e-mail address.");
    return fieldErrorSentence(error);
}

}  // namespace memnun
