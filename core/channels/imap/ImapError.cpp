// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/imap/ImapError.h"

#include <algorithm>
#include <array>

namespace memnun::imap {

namespace {

Code codeOf(QLatin1String rule)
{
    if (rule == rules::kLoginRefused || rule == rules::kAppPasswordNeeded || rule == rules::kOauthNeeded) {
        return Code::Forbidden;
    }
    if (rule == rules::kServerSaidNo || rule == rules::kNeedsTls) {
        return Code::Invalid;
    }
    return rule == rules::kCancelled ? Code::Cancelled : Code::Unavailable;
}

// What people may read in a log: one line of printable characters.
QString readable(const QByteArray& said)
{
    QString text = QString::fromUtf8(said.left(200));
    std::replace_if(text.begin(), text.end(), [](QChar c) { return !c.isPrint(); }, QLatin1Char(' '));
    return text.simplified();
}

bool isTemporary(const QByteArray& code)
{
    return code == "UNAVAILABLE" || code == "INUSE" || code == "LIMIT" || code == "SERVERBUG" || code == "CONTACTADMIN";
}

bool saysAny(const QString& text, const auto& words)
{
    return std::any_of(words.begin(), words.end(),
                       [&text](const char* word) { return text.contains(QLatin1String(word), Qt::CaseInsensitive); });
}

}  // namespace

Error imapError(QLatin1String rule, const QString& context)
{
    return {codeOf(rule), context, {{QStringLiteral("imap"), rule}}};
}

Error protocolError(const QByteArray& said)
{
    return imapError(rules::kProtocol, QStringLiteral("not IMAP: ") + readable(said.left(60)));
}

Error refusal(const QByteArray& command, const Response& answer)
{
    const QString code = answer.code.isEmpty() ? QString() : QLatin1Char('[') + readable(answer.code) + QStringLiteral("] ");
    Error error = imapError(rules::kServerSaidNo, QString::fromLatin1(command) + QStringLiteral(": ") + code + readable(answer.text));
    if (isTemporary(answer.code)) {
        error.code = Code::Unavailable;
    } else if (answer.code == "NONEXISTENT" || answer.code == "TRYCREATE") {
        error.code = Code::NotFound;
    }
    return error;
}

Error loginRefusal(const Response& answer, const QByteArray& greeting, bool byPassword)
{
    // Gmail, iCloud, Yahoo, Yandex, Zoho; then Microsoft, whose plain "LOGIN failed." says it by its name alone.
    static constexpr std::array appPassword{"application-specific password", "app-specific password", "app password",
                                            "application password",          "use an app",            "uygulama şifresi"};
    static constexpr std::array oauth{"basic authentication is disabled", "basicauthblocked",      "web login required",
                                      "log in via your web browser",      "less secure",           "oauth",
                                      "authentication mechanism is disabled"};
    Error error = refusal("LOGIN", answer);
    if (error.code == Code::Unavailable) {
        return error;
    }
    QLatin1String rule = rules::kLoginRefused;
    const QString said = readable(answer.text + ' ' + answer.code);
    if (byPassword && saysAny(said, appPassword)) {
        rule = rules::kAppPasswordNeeded;
    } else if (byPassword && (saysAny(said, oauth) || greeting.contains("Microsoft Exchange"))) {
        rule = rules::kOauthNeeded;
    }
    return imapError(rule, said);
}

QString withoutSecrets(QString text, const QString& user, const QString& secret)
{
    if (secret.isEmpty()) {
        return text;
    }
    const QByteArray raw = secret.toUtf8();
    const QByteArray plain = '\0' + user.toUtf8() + '\0' + raw;
    for (const QByteArray& form : {plain.toBase64(), raw.toBase64(), raw}) {
        text.replace(QString::fromUtf8(form), QStringLiteral("***"));
    }
    return text;
}

}  // namespace memnun::imap
