// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/email/SmtpSender.h"

#include "core/channels/email/LoginAdvice.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslKey>

#include <curl/curl.h>

#include <algorithm>

namespace memnun {

namespace {

// Envelope addresses go into commands of their own: a line break or a bracket would be another command.
bool isEnvelopeAddress(const QString& address)
{
    return address.size() > 2 && address.contains(QLatin1Char('@')) &&
           std::none_of(address.begin(), address.end(), [](QChar c) {
               return c.isSpace() || c.category() == QChar::Other_Control || c == QLatin1Char('<') || c == QLatin1Char('>');
           });
}

// Which step of the conversation a libcurl code belongs to.
LoginStep stepOf(int code)
{
    switch (code) {
    case CURLE_OK:
        return LoginStep::Done;
    case CURLE_ABORTED_BY_CALLBACK:
        return LoginStep::Cancelled;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_URL_MALFORMAT:
        return LoginStep::Name;
    case CURLE_COULDNT_CONNECT:
    case CURLE_OPERATION_TIMEDOUT:
        return LoginStep::Port;
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_CONNECT_ERROR:
        return LoginStep::Encryption;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_CACERT_BADFILE:
        return LoginStep::Certificate;
    case CURLE_LOGIN_DENIED:
        return LoginStep::Login;
    default:
        return LoginStep::Server;
    }
}

Code codeOf(int code, const CurlSession& session)
{
    if (const auto& refused = session.refusals(); !refused.isEmpty()) {
        const bool forGood = std::any_of(refused.begin(), refused.end(), [](const auto& one) { return one.reply.startsWith('5'); });
        return forGood ? Code::Invalid : Code::Unavailable;
    }
    const int reply = session.replyCode();
    const bool refusedForGood = reply >= 500 && reply < 600;
    switch (stepOf(code)) {
    case LoginStep::Login:
        // 4xx says "not now": the password may be right.
        return reply >= 400 && reply < 500 ? Code::Unavailable : Code::Forbidden;
    case LoginStep::Cancelled:
        return session.handedOver() ? Code::Conflict : Code::Cancelled;
    case LoginStep::Name:
    case LoginStep::Encryption:
    case LoginStep::Certificate:
        return Code::Unavailable;
    default:
        break;
    }
    if (refusedForGood) {
        return Code::Invalid;
    }
    const bool refusedForNow = reply >= 400 && reply < 500;
    return session.handedOver() && !refusedForNow ? Code::Conflict : Code::Unavailable;
}

ServerCertificate shownBy(const SmtpAccount& account, SmtpTimeouts timeouts, CancelFlag cancel)
{
    CurlSession session(account, timeouts, std::move(cancel), CurlSession::Trust::Nothing);
    session.stopAfterLogin();
    (void)session.perform();
    const QList<QSslCertificate> found = QSslCertificate::fromData(session.certificate(), QSsl::Pem);
    if (found.isEmpty()) {
        return {};
    }
    const QSslCertificate& first = found.first();
    const QByteArray key = QCryptographicHash::hash(first.publicKey().toDer(), QCryptographicHash::Sha256).toBase64();
    const QByteArray digest = first.digest(QCryptographicHash::Sha256).toHex(':').toUpper();
    return {QStringLiteral("sha256//") + QString::fromLatin1(key), first.subjectDisplayName(), first.issuerDisplayName(),
            first.expiryDate().toUTC(), QString::fromLatin1(digest), faultOf(found, account.host, account.pinnedKey)};
}

}  // namespace

Result<> SmtpSender::send(const SmtpAccount& account, const QString& password, const QString& sender,
                          const QStringList& recipients, const QByteArray& message, CancelFlag cancel) const
{
    if (auto problems = account.problems(); !problems.isEmpty()) {
        return fail(Code::Unavailable, QStringLiteral("the mail account is not complete"), std::move(problems));
    }
    if (!isEnvelopeAddress(sender)) {
        return fail(Code::Invalid, QStringLiteral("sender"), {{QStringLiteral("from"), QStringLiteral("email")}});
    }
    if (recipients.isEmpty() || !std::all_of(recipients.begin(), recipients.end(), isEnvelopeAddress) || message.isEmpty()) {
        return fail(Code::Invalid, QStringLiteral("recipients"), {{QStringLiteral("to"), QStringLiteral("email")}});
    }
    CurlSession session(account, m_timeouts, std::move(cancel));
    session.login(password);
    session.envelope(sender, recipients);
    session.message(message);
    const int code = session.perform();
    if (code == CURLE_OK) {
        return {};
    }
    Error error{codeOf(code, session), session.describe(code), {}};
    const bool deferred = !session.refusals().isEmpty() || (session.replyCode() >= 400 && session.replyCode() < 500);
    if (error.code == Code::Unavailable && deferred) {
        error.fields = {{QStringLiteral("server"), QStringLiteral("deferred")}};
    } else if (stepOf(code) == LoginStep::Certificate) {
        error.fields = {{QStringLiteral("server"), QStringLiteral("certificate")}};
    }
    return fail(error);
}

Result<> SmtpSender::deliver(const Delivery& delivery, CancelFlag cancel)
{
    return send(delivery.account, delivery.password, delivery.sender, delivery.recipients, delivery.message,
                std::move(cancel));
}

LoginCheck SmtpSender::testLogin(const SmtpAccount& account, const QString& password, CancelFlag cancel) const
{
    LoginCheck check;
    check.fields = account.problems();
    if (!check.fields.isEmpty()) {
        check.failedAt = LoginStep::Account;
        return check;
    }
    CurlSession session(account, m_timeouts, cancel);
    session.login(password);
    session.stopAfterLogin();
    const int code = session.perform();
    check.failedAt = stepOf(code);
    if (check.failedAt == LoginStep::Port && session.hasHeard()) {
        check.failedAt = LoginStep::Server;  // it talked, and then fell silent
    }
    if (check.ok() && !account.user.isEmpty() && session.mechanisms().isEmpty()) {
        // libcurl is content without a login where the server knows none
        check.failedAt = LoginStep::Server;
        check.context = QStringLiteral("%1:%2: offers no login").arg(account.host).arg(account.port);
        return check;
    }
    if (check.ok()) {
        return check;
    }
    check.context = session.describe(code);
    if (check.failedAt == LoginStep::Login && account.auth == AuthKind::Password) {
        check.need = needAfter(session.lastReply(), session.mechanisms());
    } else if (check.failedAt == LoginStep::Login && !takesTokens(session.mechanisms())) {
        check.failedAt = LoginStep::Server;
        check.context = QStringLiteral("%1:%2: takes no tokens").arg(account.host).arg(account.port);
    }
    if (check.failedAt == LoginStep::Certificate) {
        check.certificate = shownBy(account, m_timeouts, std::move(cancel));
    }
    return check;
}

}  // namespace memnun
