// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/ServerRules.h"

#include <QRegularExpression>

#include <algorithm>

namespace memnun {

namespace {

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

bool hasControl(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

QVector<FieldError> serverProblems(const QString& prefix, const QString& host, int port, TlsMode tls, const QString& user,
                                   const QString& pinnedKey)
{
    QVector<FieldError> found;
    const auto refuse = [&](const char* field, const char* rule) {
        found.append({prefix + QLatin1String(field), QString::fromLatin1(rule)});
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
    if (!pinnedKey.isEmpty() && !isPin(pinnedKey)) {
        refuse("pin", "pin");
    }
    return found;
}

}  // namespace memnun
