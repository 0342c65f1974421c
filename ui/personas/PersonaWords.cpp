// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/personas/PersonaWords.h"

#include "core/base/TooLong.h"
#include "core/customers/Profile.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/Format.h"

#include <QCoreApplication>

namespace memnun {

namespace {

struct PersonaWords {
    Q_DECLARE_TR_FUNCTIONS(PersonaWords)
};

QString numberText(double value)
{
    return Format().number(value, value == static_cast<double>(qRound64(value)) ? 0 : 2);
}

std::optional<CustomerFact> factOf(const QString& field)
{
    return fromKey<CustomerFact>(field);
}

QString fieldText(const QString& field)
{
    const auto fact = factOf(field);
    return fact ? factText(*fact) : field;
}

QString valueText(const FactTest& test, const QString& unit)
{
    QStringList values;
    for (const double number : test.numbers)
        values << (unit.isEmpty() ? numberText(number) : numberText(number) + QLatin1Char(' ') + unit);
    for (const QString& word : test.words)
        values << factWord(test.field, word);
    return values.join(QStringLiteral(", "));
}

QString testText(const FactTest& test)
{
    const auto fact = factOf(test.field);
    const QString unit = fact ? factUnit(*fact) : QString();
    const QString field = fieldText(test.field);
    const QString value = valueText(test, unit);
    const bool number = !test.numbers.isEmpty();
    switch (test.op) {
    case FactOp::Eq: return number ? QStringLiteral("%1 = %2").arg(field, value) : PersonaWords::tr("%1 is %2").arg(field, value);
    case FactOp::Ne: return number ? QStringLiteral("%1 ≠ %2").arg(field, value) : PersonaWords::tr("%1 is not %2").arg(field, value);
    case FactOp::In: return PersonaWords::tr("%1 is one of %2").arg(field, value);
    case FactOp::Gte: return PersonaWords::tr("%1 at least %2").arg(field, value);
    case FactOp::Lte: return PersonaWords::tr("%1 at most %2").arg(field, value);
    case FactOp::Between:
        return PersonaWords::tr("%1 between %2 and %3").arg(field, numberText(test.numbers.value(0)),
                                                            numberText(test.numbers.value(1)) + (unit.isEmpty() ? QString() : QLatin1Char(' ') + unit));
    }
    return {};
}

QString knownText(const QString& field, const FactSet& facts)
{
    if (const auto number = facts.number(field))
        return numberText(*number);
    QStringList words;
    for (const QString& word : facts.words(field))
        words << factWord(field, word);
    return words.isEmpty() ? PersonaWords::tr("not known") : words.join(QStringLiteral(", "));
}

QString lifecycleText(Lifecycle lifecycle)
{
    switch (lifecycle) {
    case Lifecycle::Lead: return PersonaWords::tr("Lead");
    case Lifecycle::Active: return PersonaWords::tr("Active");
    case Lifecycle::Dormant: return PersonaWords::tr("Dormant");
    case Lifecycle::Lost: return PersonaWords::tr("Lost");
    case Lifecycle::Anonymized: return PersonaWords::tr("Anonymised");
    }
    return {};
}

QString tierText(Tier tier)
{
    switch (tier) {
    case Tier::Standard: return PersonaWords::tr("Standard");
    case Tier::Premium: return PersonaWords::tr("Premium");
    case Tier::Vip: return PersonaWords::tr("VIP");
    }
    return {};
}

}  // namespace

QString sectionText(PersonaSection section)
{
    switch (section) {
    case PersonaSection::Demographic: return PersonaWords::tr("Demographic");
    case PersonaSection::Psychographic: return PersonaWords::tr("Psychographic");
    case PersonaSection::Behavioural: return PersonaWords::tr("Behavioural");
    case PersonaSection::Pains: return PersonaWords::tr("Pain points");
    }
    return {};
}

QString sectionHint(PersonaSection section)
{
    switch (section) {
    case PersonaSection::Demographic: return PersonaWords::tr("Gap: age, place, income, education, occupation");
    case PersonaSection::Psychographic: return PersonaWords::tr("Gap: values, interests, attitudes, way of life");
    case PersonaSection::Behavioural: return PersonaWords::tr("Gap: how they buy, which channels and products they use");
    case PersonaSection::Pains: return PersonaWords::tr("Gap: what annoys them, what holds them back");
    }
    return {};
}

QString factText(CustomerFact fact)
{
    switch (fact) {
    case CustomerFact::Age: return PersonaWords::tr("Age");
    case CustomerFact::City: return PersonaWords::tr("City");
    case CustomerFact::CityType: return PersonaWords::tr("Kind of city");
    case CustomerFact::Kind: return PersonaWords::tr("Kind of customer");
    case CustomerFact::Lifecycle: return PersonaWords::tr("Lifecycle");
    case CustomerFact::Tier: return PersonaWords::tr("Tier");
    case CustomerFact::Channel: return PersonaWords::tr("Buys mostly by");
    case CustomerFact::Orders: return PersonaWords::tr("Orders");
    case CustomerFact::OrdersLastYear: return PersonaWords::tr("Orders in 12 months");
    case CustomerFact::LastOrderDays: return PersonaWords::tr("Days since the last order");
    case CustomerFact::Amount: return PersonaWords::tr("Spent in all");
    case CustomerFact::AmountLastYear: return PersonaWords::tr("Spent in 12 months");
    case CustomerFact::AverageAmount: return PersonaWords::tr("Spent per order");
    case CustomerFact::Returns: return PersonaWords::tr("Returns");
    case CustomerFact::Category: return PersonaWords::tr("Bought category");
    case CustomerFact::CustomerDays: return PersonaWords::tr("Days as a customer");
    case CustomerFact::TicketsLastYear: return PersonaWords::tr("Tickets in 12 months");
    }
    return {};
}

QString factUnit(CustomerFact fact)
{
    switch (fact) {
    case CustomerFact::Amount:
    case CustomerFact::AmountLastYear:
    case CustomerFact::AverageAmount: return QStringLiteral("₺");
    default: return {};
    }
}

QString opText(FactOp op, bool number)
{
    switch (op) {
    case FactOp::Eq: return number ? QStringLiteral("=") : PersonaWords::tr("is");
    case FactOp::Ne: return number ? QStringLiteral("≠") : PersonaWords::tr("is not");
    case FactOp::In: return PersonaWords::tr("is one of");
    case FactOp::Gte: return PersonaWords::tr("at least");
    case FactOp::Lte: return PersonaWords::tr("at most");
    case FactOp::Between: return PersonaWords::tr("between");
    }
    return {};
}

QString salesChannelText(SalesChannel channel)
{
    switch (channel) {
    case SalesChannel::Web: return PersonaWords::tr("Web");
    case SalesChannel::Mobile: return PersonaWords::tr("Mobile");
    case SalesChannel::Phone: return PersonaWords::tr("Phone");
    case SalesChannel::Store: return PersonaWords::tr("Shop");
    case SalesChannel::Marketplace: return PersonaWords::tr("Marketplace");
    case SalesChannel::Chat: return PersonaWords::tr("Chat");
    case SalesChannel::Other: return PersonaWords::tr("Other");
    }
    return {};
}

QString purchaseStatusText(PurchaseStatus status)
{
    switch (status) {
    case PurchaseStatus::Cart: return PersonaWords::tr("In the cart");
    case PurchaseStatus::Ordered: return PersonaWords::tr("Ordered");
    case PurchaseStatus::Delivered: return PersonaWords::tr("Delivered");
    case PurchaseStatus::Cancelled: return PersonaWords::tr("Cancelled");
    case PurchaseStatus::Refunded: return PersonaWords::tr("Refunded");
    }
    return {};
}

QString factWord(const QString& field, const QString& word)
{
    const auto fact = factOf(field);
    if (fact == CustomerFact::CityType)
        return word == QLatin1String("big") ? PersonaWords::tr("Big city") : word == QLatin1String("other") ? PersonaWords::tr("Smaller place") : word;
    if (fact == CustomerFact::Kind)
        return word == QLatin1String("company") ? PersonaWords::tr("Company") : word == QLatin1String("person") ? PersonaWords::tr("Person") : word;
    if (const auto lifecycle = fact == CustomerFact::Lifecycle ? fromKey<Lifecycle>(word) : std::nullopt)
        return lifecycleText(*lifecycle);
    if (const auto tier = fact == CustomerFact::Tier ? fromKey<Tier>(word) : std::nullopt)
        return tierText(*tier);
    if (const auto channel = fact == CustomerFact::Channel ? fromKey<SalesChannel>(word) : std::nullopt)
        return salesChannelText(*channel);
    return word;
}

QString conditionText(const FactCondition& condition)
{
    QStringList parts;
    for (const FactCondition& part : condition.parts)
        parts << (part.kind == FactCondition::Kind::Test ? conditionText(part) : QLatin1Char('(') + conditionText(part) + QLatin1Char(')'));
    switch (condition.kind) {
    case FactCondition::Kind::Test: return testText(condition.test);
    case FactCondition::Kind::Not: return PersonaWords::tr("not %1").arg(parts.value(0));
    case FactCondition::Kind::All: return parts.join(PersonaWords::tr(" and "));
    case FactCondition::Kind::Any: return parts.join(PersonaWords::tr(" or "));
    }
    return {};
}

QString reasonText(const PersonaRule& rule, RuleOutcome outcome, const FactSet& facts)
{
    QStringList known;
    const QStringList fields = fieldsOf(rule.when);
    for (const QString& field : fields)
        known << (fields.size() > 1 ? fieldText(field) + QLatin1Char(' ') + knownText(field, facts) : knownText(field, facts));
    const QString mark = outcome == RuleOutcome::Satisfied ? QStringLiteral("✓") : outcome == RuleOutcome::Failed ? QStringLiteral("✗") : QStringLiteral("?");
    return QStringLiteral("%1 %2: %3").arg(mark, conditionText(rule.when), known.join(QStringLiteral(", ")));
}

QString reasonLines(const Persona& persona, const PersonaScore& score, const FactSet& facts)
{
    QStringList lines;
    for (qsizetype i = 0; i < persona.rules.size() && i < score.rules.size(); ++i)
        lines << reasonText(persona.rules.at(i), score.rules.at(i), facts);
    return lines.join(QLatin1Char('\n'));
}

QString personaErrorSentence(const FieldError& problem)
{
    if (mostOf(problem.rule) > 0)
        return fieldErrorSentence(problem);
    if (problem.field == QLatin1String("name"))
        return problem.rule == QLatin1String("taken") ? PersonaWords::tr("Another persona has this name.") : PersonaWords::tr("A persona needs a name.");
    if (problem.field == QLatin1String("picture"))
        return problem.rule == QLatin1String("too_big") ? PersonaWords::tr("This picture is too big.") : PersonaWords::tr("This is no picture that can be shown.");
    if (problem.field == QLatin1String("rules"))
        return problem.rule == QLatin1String("too_many") ? PersonaWords::tr("These are too many rules: at most %n.", nullptr, kMostRules)
               : problem.rule == QLatin1String("weight") ? PersonaWords::tr("A rule needs a weight above 0.")
                                                         : PersonaWords::tr("A rule is not complete. Please fill in what it compares with.");
    if (problem.field == QLatin1String("personas"))
        return PersonaWords::tr("There are as many personas as there can be. Please delete one first.");
    return fieldErrorSentence(problem);
}

QVector<ConflictRow> personaConflict(const Collision& collision)
{
    const QHash<QString, QString> names{{QStringLiteral("name"), PersonaWords::tr("Name")}, {QStringLiteral("quote"), PersonaWords::tr("Quote")},
        {QStringLiteral("demographic"), sectionText(PersonaSection::Demographic)}, {QStringLiteral("psychographic"), sectionText(PersonaSection::Psychographic)},
        {QStringLiteral("behavioural"), sectionText(PersonaSection::Behavioural)}, {QStringLiteral("pains"), sectionText(PersonaSection::Pains)},
        {QStringLiteral("tone"), PersonaWords::tr("Tone")}, {QStringLiteral("rules"), PersonaWords::tr("Rules")},
        {QStringLiteral("min_score"), PersonaWords::tr("Minimum score")}};
    const auto words = [](const QString& field, const QString& value) {
        if (field != QLatin1String("rules"))
            return value;
        QStringList lines;
        for (const PersonaRule& rule : rulesOfJson(value).value_or(QVector<PersonaRule>()))
            lines << conditionText(rule.when);
        return lines.join(QLatin1Char('\n'));
    };
    QVector<ConflictRow> rows;
    for (const FieldDifference& difference : collision.differences)
        rows.append({names.value(difference.field, difference.field), words(difference.field, difference.mine), words(difference.field, difference.stored)});
    return rows;
}

}  // namespace memnun
