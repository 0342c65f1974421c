// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/CalendarJson.h"
#include "core/calendar/TurkishHolidays.h"
#include "core/calls/ContactHours.h"
#include "core/personas/PersonaMatch.h"
#include "core/privacy/DueDates.h"
#include "core/text/PhoneNumber.h"
#include "core/text/TurkishFormat.h"
#include "core/text/TurkishIds.h"
#include "core/text/TurkishText.h"
#include "tests/kpi/VectorMetrics.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace memnun::test {
namespace {

Answer phone(const QJsonObject& in)
{
    const PhoneNumber number = normalizePhone(in[key("raw")].toString());
    const auto text = [&](const QString& value) {
        return number.isValid() ? QJsonValue(value) : QJsonValue(QJsonValue::Null);
    };
    return QJsonObject{{key("normalized"), text(number.normalized)},
                       {key("kind"), text(toString(number.kind))},
                       {key("extension"), number.extension.isEmpty() ? QJsonValue() : QJsonValue(number.extension)}};
}

template <bool (*isValid)(QStringView)>
Answer checksum(const QJsonObject& in)
{
    return QJsonObject{{key("valid"), isValid(in[key("value")].toString())}};
}

Answer turkishCase(const QJsonObject& in)
{
    const QString text = in[key("text")].toString();
    const QString op = in[key("op")].toString();
    if (op == key("lower"))
        return QJsonObject{{key("result"), lowerTr(text)}};
    if (op == key("upper"))
        return QJsonObject{{key("result"), upperTr(text)}};
    return op == key("fold") ? Answer(QJsonObject{{key("result"), foldForSearch(text)}})
                             : Answer(QJsonObject{{key("result"), foldAscii(text)}});
}

Answer turkishSort(const QJsonObject& in)
{
    QStringList items;
    for (const QJsonValue& item : in[key("items")].toArray())
        items.append(item.toString());
    std::stable_sort(items.begin(), items.end(),
                     [](const QString& a, const QString& b) { return compareTr(a, b) < 0; });
    return QJsonObject{{key("sorted"), QJsonArray::fromStringList(items)}};
}

Answer turkishSearch(const QJsonObject& in)
{
    const QString text = foldForSearch(in[key("text")].toString());
    return QJsonObject{{key("match"), text.contains(foldForSearch(in[key("query")].toString()))}};
}

Answer turkishFormat(const QJsonObject& in)
{
    const double value = in[key("value")].toDouble();
    const QString kind = in[key("kind")].toString();
    QString text;
    if (kind == key("number"))
        text = formatNumber(value);
    else if (kind == key("try"))
        text = formatMoney(std::llround(value * 100));
    else if (kind == key("percent1"))
        text = formatPercent(value, 1);
    else
        return rejected(key("kind"));
    return QJsonObject{{key("text"), text}};
}

Answer turkishDate(const QJsonObject& in)
{
    static const QHash<QString, DateStyle> styles{{key("short"), DateStyle::Short},
                                                  {key("medium"), DateStyle::Medium},
                                                  {key("long"), DateStyle::Long},
                                                  {key("full"), DateStyle::Full}};
    const auto style = styles.constFind(in[key("kind")].toString());
    const QDate date = QDate::fromString(in[key("date")].toString(), Qt::ISODate);
    if (style == styles.constEnd() || !date.isValid())
        return rejected(key("kind or date"));
    return QJsonObject{{key("text"), formatDate(date, *style)}};
}

Answer turkishHolidayList(const QJsonObject& in)
{
    return QJsonObject{{key("days"), toJson(turkishHolidays(in[key("year")].toInt()))}};
}

QJsonValue dayOrNull(std::optional<QDate> day)
{
    return day ? QJsonValue(day->toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

Answer kvkkRequestDue(const QJsonObject& in)
{
    const QDate received = QDate::fromString(in[key("received")].toString(), Qt::ISODate);
    return QJsonObject{{key("due"), dayOrNull(requestDue(received, in[key("days")].toInt(kRequestDays)))}};
}

Answer kvkkBreachDue(const QJsonObject& in)
{
    const auto learned = instantOf(in[key("learned")]);
    return learned ? Answer(QJsonObject{{key("due"), breachDue(*learned).toIso()}}) : Answer(rejected(key("learned")));
}

Answer iysDueDay(const QJsonObject& in)
{
    const auto calendar = calendarFromJson(in[key("calendar")].toObject());
    const QDate obtained = QDate::fromString(in[key("obtained")].toString(), Qt::ISODate);
    if (!calendar || !obtained.isValid())
        return rejected(key("calendar or day"));
    return QJsonObject{{key("due"), dayOrNull(iysDue(obtained, *calendar, in[key("business_days")].toInt(kIysDays)))}};
}


/// The vectors' rules are [field, op, value, weight].
Result<QVector<PersonaRule>> personaRules(const QJsonArray& all)
{
    QVector<PersonaRule> rules;
    for (const QJsonValue& value : all) {
        const QJsonArray rule = value.toArray();
        auto when = factConditionOf({{key("field"), rule.at(0)}, {key("op"), rule.at(1)}, {key("value"), rule.at(2)}});
        if (!when)
            return fail(when.error());
        rules.append({*when, rule.at(3).toDouble()});
    }
    return rules;
}

Answer personaMatch(const QJsonObject& in)
{
    FactSet facts;
    const QJsonObject customer = in[key("customer")].toObject();
    for (auto fact = customer.begin(); fact != customer.end(); ++fact) {
        if (fact->isDouble())
            facts.setNumber(fact.key(), fact->toDouble());
        else
            facts.addWord(fact.key(), fact->toString());
    }
    QVector<Persona> personas;
    QJsonObject scores;
    for (const QJsonValue& value : in[key("personas")].toArray()) {
        Persona one;
        one.id = PersonaId(personas.size() + 1);
        one.name = value[key("name")].toString();
        one.minScore = in[key("min_score")].toDouble();
        auto rules = personaRules(value[key("rules")].toArray());
        if (!rules)
            return fail(rules.error());
        one.rules = *rules;
        scores.insert(one.name, scoreOf(one, facts).score);
        personas.append(one);
    }
    const auto best = bestOf(personas, facts);
    const QJsonValue winner = best ? QJsonValue(personas.at(best->persona.value() - 1).name) : QJsonValue();
    return QJsonObject{{key("persona"), winner}, {key("scores"), scores}};
}

Answer bestHour(const QJsonObject& in)
{
    QMap<int, HourTries> hours;
    const QJsonObject tries = in[key("reached_tries_by_local_hour")].toObject();
    for (auto it = tries.begin(); it != tries.end(); ++it)
        hours.insert(it.key().toInt(), {it->toArray().at(0).toInt(), it->toArray().at(1).toInt()});
    const auto best = bestContactHour(hours, in[key("min_tries")].toInt(kFewestTries));
    if (!best)
        return fail(best.error());
    if (!*best)
        return QJsonObject{{key("hour"), QJsonValue::Null}, {key("score"), QJsonValue::Null}};
    return QJsonObject{{key("hour"), (*best)->hour}, {key("score"), (*best)->score}};
}

}  // namespace

QHash<QString, Metric> customerMetrics()
{
    return {
        {key("phone_tr"), phone},
        {key("tckn_valid"), checksum<isTckn>},
        {key("vkn_valid"), checksum<isVkn>},
        {key("iban_tr_valid"), checksum<isTurkishIban>},
        {key("tr_case"), turkishCase},
        {key("tr_sort"), turkishSort},
        {key("tr_search"), turkishSearch},
        {key("tr_format"), turkishFormat},
        {key("tr_date"), turkishDate},
        {key("tr_holidays"), turkishHolidayList},
        {key("kvkk_request_due"), kvkkRequestDue},
        {key("kvkk_breach_due"), kvkkBreachDue},
        {key("iys_due"), iysDueDay},
        {key("persona_match"), personaMatch},
        {key("best_contact_hour"), bestHour},
    };
}

}  // namespace memnun::test
