// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/SmtpAccount.h"

#include "core/settings/Settings.h"
#include "core/text/EmailAddress.h"

#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace memnun {

namespace {

bool hasControl(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

// A name or an address, nothing that would change the meaning of an URL.
bool isHost(const QString& host)
{
    return std::all_of(host.begin(), host.end(), [](QChar c) {
        return c.isLetterOrNumber() || c == QLatin1Char('.') || c == QLatin1Char('-') || c == QLatin1Char(':') ||
               c == QLatin1Char('_');
    });
}

bool isThisMachine(const QString& host)
{
    static const QRegularExpression loopback(QStringLiteral("\\A(?:localhost|::1|127(?:\\.[0-9]{1,3}){3})\\z"));
    return loopback.match(host).hasMatch();
}

bool isPin(const QString& pin)
{
    const QLatin1String prefix("sha256//");
    return pin.startsWith(prefix) && QByteArray::fromBase64(pin.mid(prefix.size()).toLatin1()).size() == 32;
}

}  // namespace

QString SmtpAccount::secretKey() const
{
    return QStringLiteral("smtp:%1@%2:%3").arg(user, host).arg(port);
}

QVector<FieldError> SmtpAccount::problems() const
{
    QVector<FieldError> found;
    const auto refuse = [&found](const char* field, const char* rule) {
        found.append({QString::fromLatin1(field), QString::fromLatin1(rule)});
    };
    if (host.trimmed().isEmpty()) {
        refuse("host", "required");
    } else if (!isHost(host)) {
        refuse("host", "host");
    }
    if (port < 1 || port > 65535) {
        refuse("port", "port");
    }
    if (hasControl(user)) {
        refuse("user", "control");
    }
    if (!user.isEmpty() && tls == TlsMode::None && !isThisMachine(host)) {
        refuse("tls", "needs_tls");
    }
    if (const auto address = normalizeEmail(fromAddress); !address) {
        found.append({QStringLiteral("from"), address.error().fields.value(0).rule});
    }
    if (hasControl(fromName)) {
        refuse("from_name", "control");
    }
    if (!pinnedKey.isEmpty() && !isPin(pinnedKey)) {
        refuse("pin", "pin");
    }
    return found;
}

QJsonValue SmtpAccount::toJson() const
{
    QJsonObject object{{QStringLiteral("host"), host},
                       {QStringLiteral("port"), port},
                       {QStringLiteral("tls"), toKey(tls)},
                       {QStringLiteral("user"), user},
                       {QStringLiteral("from"), fromAddress},
                       {QStringLiteral("from_name"), fromName}};
    if (!pinnedKey.isEmpty()) {
        object.insert(QStringLiteral("pin"), pinnedKey);
    }
    return object;
}

std::optional<SmtpAccount> SmtpAccount::fromJson(const QJsonValue& value)
{
    if (!value.isObject()) {
        return std::nullopt;
    }
    const QJsonObject object = value.toObject();
    SmtpAccount account;
    account.host = object.value(QStringLiteral("host")).toString();
    account.port = object.value(QStringLiteral("port")).toInt(account.port);
    account.tls = fromKeyOr(object.value(QStringLiteral("tls")).toString(), TlsMode::StartTls);
    account.user = object.value(QStringLiteral("user")).toString();
    account.fromAddress = object.value(QStringLiteral("from")).toString();
    account.fromName = object.value(QStringLiteral("from_name")).toString();
    account.pinnedKey = object.value(QStringLiteral("pin")).toString();
    return account;
}

Result<std::optional<SmtpAccount>> SmtpAccount::load(SettingStore& store)
{
    const auto value = store.get(QString::fromLatin1(setting::kSmtp));
    if (!value) {
        return fail(value.error());
    }
    auto account = *value ? fromJson(**value) : std::nullopt;
    if (account && !account->problems().isEmpty()) {
        account.reset();
    }
    return account;
}

}  // namespace memnun
