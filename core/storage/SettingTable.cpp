// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/SettingTable.h"

#include "core/storage/Database.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace memnun {

namespace {

constexpr const char* kGet = "SELECT value FROM setting WHERE key = ?";
constexpr const char* kSet =
    "INSERT INTO setting(key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value";

/// QJsonDocument writes arrays and objects only, so a lone value travels in an array whose brackets are cut off.
QString toText(const QJsonValue& value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

Result<QJsonValue> fromText(const QString& key, const QString& text)
{
    QJsonParseError problem;
    const QJsonDocument array = QJsonDocument::fromJson('[' + text.toUtf8() + ']', &problem);
    if (problem.error != QJsonParseError::NoError || array.array().size() != 1) {
        return fail(Code::Storage, QStringLiteral("setting %1 is not JSON").arg(key));
    }
    return array.array().first();
}

}  // namespace

Result<std::optional<QJsonValue>> SettingTable::get(const QString& key)
{
    std::optional<QString> text;
    const auto done = m_database.each(kGet, {asText(key)}, [&](const Row& row) { text = row.text(0); });
    if (!done) {
        return fail(done.error());
    }
    if (!text) {
        return std::optional<QJsonValue>();
    }
    auto value = fromText(key, *text);
    if (!value) {
        return fail(value.error());
    }
    return std::optional<QJsonValue>(std::move(*value));
}

Result<> SettingTable::set(const QString& key, const QJsonValue& value)
{
    return m_database.exec(kSet, {asText(key), toText(value)});
}

}  // namespace memnun
