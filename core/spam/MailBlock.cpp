// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spam/MailBlock.h"

namespace memnun {

namespace {

QString folded(const QString& address)
{
    return address.trimmed().toLower();  // independent of the language: an address is ASCII, or as good as
}

}  // namespace

QString domainOf(const QString& address)
{
    const QString known = folded(address);
    const qsizetype at = known.lastIndexOf(QLatin1Char('@'));
    return at < 0 ? QString() : known.mid(at + 1);
}

QStringList blockedAs(const QString& address)
{
    const QString domain = domainOf(address);
    if (domain.isEmpty()) {
        return {};
    }
    QStringList values{folded(address)};
    for (QString part = domain; part.contains(QLatin1Char('.')); part = part.section(QLatin1Char('.'), 1)) {
        values.append(part);
    }
    return values;
}

bool isSharedDomain(const QString& domain)
{
    static const QStringList shared{
        QStringLiteral("gmail.com"), QStringLiteral("googlemail.com"), QStringLiteral("hotmail.com"), QStringLiteral("hotmail.com.tr"),
        QStringLiteral("outlook.com"), QStringLiteral("outlook.com.tr"), QStringLiteral("live.com"), QStringLiteral("msn.com"),
        QStringLiteral("windowslive.com"), QStringLiteral("yahoo.com"), QStringLiteral("yahoo.com.tr"), QStringLiteral("ymail.com"),
        QStringLiteral("icloud.com"), QStringLiteral("me.com"), QStringLiteral("mac.com"), QStringLiteral("yandex.com"),
        QStringLiteral("yandex.com.tr"), QStringLiteral("yandex.ru"), QStringLiteral("mail.ru"), QStringLiteral("mynet.com"),
        QStringLiteral("superonline.com"), QStringLiteral("ttmail.com"), QStringLiteral("proton.me"), QStringLiteral("protonmail.com"),
        QStringLiteral("gmx.com"), QStringLiteral("gmx.de"), QStringLiteral("web.de"), QStringLiteral("aol.com"), QStringLiteral("zoho.com")};
    return shared.contains(folded(domain));
}

}  // namespace memnun
