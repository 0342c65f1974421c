// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/personas/Persona.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace memnun {

namespace {

const QString kWhen = QStringLiteral("when");
const QString kWeight = QStringLiteral("weight");

tl::unexpected<Error> badRules(const QString& rule)
{
    return fail(Code::Invalid, QStringLiteral("persona"), {{QStringLiteral("rules"), rule}});
}

}  // namespace

QString toJsonText(const QVector<PersonaRule>& rules)
{
    QJsonArray all;
    for (const PersonaRule& rule : rules) {
        all.append(QJsonObject{{kWhen, toJson(rule.when)}, {kWeight, rule.weight}});
    }
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

Result<QVector<PersonaRule>> rulesOfJson(const QString& text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isArray()) {
        return badRules(QStringLiteral("malformed"));
    }
    QVector<PersonaRule> rules;
    for (const QJsonValue& value : document.array()) {
        const QJsonObject one = value.toObject();
        auto when = factConditionOf(one.value(kWhen).toObject());
        if (!when) {
            return badRules(when.error().fields.value(0).rule);
        }
        rules.append({std::move(*when), one.value(kWeight).toDouble(std::nan(""))});
    }
    const auto checked = checkRules(rules);
    return checked ? Result<QVector<PersonaRule>>(std::move(rules)) : Result<QVector<PersonaRule>>(fail(checked.error()));
}

Result<> checkRules(const QVector<PersonaRule>& rules)
{
    if (rules.size() > kMostRules) {
        return badRules(QStringLiteral("too_many"));
    }
    for (const PersonaRule& rule : rules) {
        if (!std::isfinite(rule.weight) || rule.weight <= 0 || rule.weight > kHeaviestRule) {
            return badRules(QStringLiteral("weight"));
        }
        if (const auto sound = checkFacts(rule.when); !sound) {
            return badRules(sound.error().fields.value(0).rule);
        }
    }
    return {};
}

bool looksLikePicture(const QByteArray& bytes)
{
    return bytes.startsWith("\x89PNG\r\n\x1a\n") || bytes.startsWith("\xff\xd8\xff");
}

}  // namespace memnun
