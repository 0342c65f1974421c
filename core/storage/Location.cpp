// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Location.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace memnun {

namespace {

const QString kHost = QStringLiteral("host");

Result<Location> notAnAddress()
{
    return fail(Code::Invalid, QStringLiteral("not a server address"),
                {{QStringLiteral("workspace"), QStringLiteral("server_address")}});
}

/// Qt's driver turns semicolons into spaces before libpq reads its options, so that none can stand in a value.
bool isOption(const QString& name, const QString& value)
{
    static const QRegularExpression word(QStringLiteral("^[a-z_]+$"));
    return word.match(name).hasMatch() && !value.contains(QLatin1Char(';')) && !value.contains(QChar::Null);
}

/// Some settings may stand in the query as well; libpq prefers them there.
bool takeSetting(Location& location, const QString& name, const QString& value)
{
    if (name == kHost) {
        location.host = value;
    } else if (name == QLatin1String("port")) {
        location.port = value.toInt();
    } else if (name == QLatin1String("dbname")) {
        location.database = value;
    } else if (name == QLatin1String("user")) {
        location.user = value;
    } else if (name == QLatin1String("password")) {
        location.password = value;
    } else {
        return false;
    }
    return true;
}

Result<Location> fromAddress(const QString& text)
{
    const QUrl url(text);
    Location location;
    location.host = url.host(QUrl::FullyDecoded);
    location.port = url.port(5432);
    location.database = url.path(QUrl::FullyDecoded).mid(1);
    location.user = url.userName(QUrl::FullyDecoded);
    location.password = url.password(QUrl::FullyDecoded);
    for (const auto& [name, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        if (takeSetting(location, name, value)) {
            continue;
        }
        if (!isOption(name, value)) {
            return notAnAddress();
        }
        location.options.insert(name, value);
    }
    if (!url.isValid() || location.database.isEmpty() || location.port <= 0) {
        return notAnAddress();
    }
    return location;
}

}  // namespace

Result<Location> Location::fromText(const QString& text)
{
    if (text.startsWith(QLatin1String("postgresql://")) || text.startsWith(QLatin1String("postgres://"))) {
        return fromAddress(text);
    }
    if (text.trimmed().isEmpty()) {
        return fail(Code::Invalid, QStringLiteral("empty"), {{QStringLiteral("workspace"), QStringLiteral("required")}});
    }
    return ofFile(text);
}

Location Location::ofFile(const QString& path)
{
    Location location;
    location.file = QFileInfo(path).absoluteFilePath();
    return location;
}

QString Location::shown() const
{
    if (isFile()) {
        return file;
    }
    const auto encoded = [](const QString& part) { return QString::fromLatin1(QUrl::toPercentEncoding(part)); };
    QUrl url;
    url.setScheme(QStringLiteral("postgresql"));
    url.setUserName(user, QUrl::DecodedMode);
    url.setPath(QLatin1Char('/') + database, QUrl::DecodedMode);
    url.setPort(port);
    QUrlQuery query;
    if (host.startsWith(QLatin1Char('/'))) {
        url.setHost(QString(), QUrl::DecodedMode);
        url.setPort(-1);
        query.addQueryItem(kHost, encoded(host));
        if (port != 5432) {
            query.addQueryItem(QStringLiteral("port"), QString::number(port));
        }
    } else {
        url.setHost(host, QUrl::DecodedMode);
    }
    for (auto option = options.begin(); option != options.end(); ++option) {
        if (!option.key().contains(QLatin1String("password"))) {
            query.addQueryItem(option.key(), encoded(option.value()));
        }
    }
    if (!query.isEmpty()) {
        url.setQuery(query);
    }
    return url.toString();
}

/// The keepalives find out within half a minute that a network was cut; without them it takes hours.
QMap<QString, QString> Location::allOptions() const
{
    QMap<QString, QString> all = options;
    for (const auto& [name, value] : {std::pair("connect_timeout", "10"), std::pair("application_name", "memnun"),
                                      std::pair("keepalives_idle", "10"), std::pair("keepalives_interval", "5"),
                                      std::pair("keepalives_count", "3"), std::pair("tcp_user_timeout", "20000")}) {
        if (const QString key = QString::fromLatin1(name); !all.contains(key)) {
            all.insert(key, QString::fromLatin1(value));
        }
    }
    return all;
}

QMap<QString, QString> Location::settings() const
{
    QMap<QString, QString> all = allOptions();
    all.insert(kHost, host);
    all.insert(QStringLiteral("port"), QString::number(port));
    all.insert(QStringLiteral("dbname"), database);
    all.insert(QStringLiteral("user"), user);
    all.insert(QStringLiteral("password"), password);
    all.removeIf([](const auto& setting) { return setting.value().isEmpty(); });
    return all;
}

QString Location::connectOptions() const
{
    const QMap<QString, QString> all = allOptions();
    QStringList parts;
    for (auto option = all.begin(); option != all.end(); ++option) {
        QString value = option.value();
        value.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('\''), QLatin1String("\\'"));
        parts.append(QStringLiteral("%1='%2'").arg(option.key(), value));
    }
    return parts.join(QLatin1Char(';'));
}

}  // namespace memnun
