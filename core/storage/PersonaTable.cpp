// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/PersonaTable.h"

#include "core/storage/Guarded.h"
#include "core/storage/PersonaFacts.h"
#include "core/text/TurkishText.h"

#include <algorithm>
#include <cmath>

namespace memnun {

namespace {

constexpr double kMillion = 1'000'000;

constexpr const char* kInsert =
    "INSERT INTO persona(name, quote, demographic, psychographic, behavioural, pains, tone, channel, picture, rules, min_score, active, "
    "removed) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?) RETURNING id";
constexpr const char* kUpdate =
    "UPDATE persona SET name=?, quote=?, demographic=?, psychographic=?, behavioural=?, pains=?, tone=?, channel=?, picture=?, rules=?, "
    "min_score=?, active=?, removed=?, revision=revision+1 WHERE id=? AND revision=?";
constexpr const char* kExists = "SELECT 1 FROM persona WHERE id=?";
#define MEMNUN_PERSONAS                                                                                                          \
    "SELECT id, name, quote, demographic, psychographic, behavioural, pains, tone, channel, picture, rules, min_score, active, " \
    "removed, revision FROM persona "
constexpr const char* kById = MEMNUN_PERSONAS "WHERE id=?";
constexpr const char* kAll = MEMNUN_PERSONAS "WHERE removed=0 ORDER BY id";

constexpr const char* kChosen =
    "SELECT p.id FROM customer c LEFT JOIN customer_persona g ON g.customer_id = c.id "
    "LEFT JOIN persona p ON p.id = g.chosen_id AND p.removed = 0 AND p.active = 1 WHERE c.id=?";
constexpr const char* kChoose =
    "INSERT INTO customer_persona(customer_id, chosen_id) VALUES (?,?) ON CONFLICT (customer_id) DO UPDATE SET chosen_id = excluded.chosen_id";
constexpr const char* kAssign =
    "INSERT INTO customer_persona(customer_id, computed_id, score) VALUES (?,?,?) "
    "ON CONFLICT (customer_id) DO UPDATE SET computed_id = excluded.computed_id, score = excluded.score";

#define MEMNUN_KNOWN                                                                                               \
    "SELECT c.id, c.name, c.kind, c.lifecycle, c.city, c.created_at, g.chosen_id, g.computed_id, coalesce(g.score, 0), " \
    "coalesce(f.birth, ''), coalesce(f.tier, '') FROM customer c LEFT JOIN customer_persona g ON g.customer_id = c.id "       \
    "LEFT JOIN customer_profile f ON f.customer_id = c.id WHERE c.lifecycle <> 'anonymized' AND "
constexpr const char* kCandidates = MEMNUN_KNOWN "c.id > ? ORDER BY c.id LIMIT ?";
constexpr const char* kCandidate = MEMNUN_KNOWN "c.id = ?";

// One that was given by hand counts while its persona is there and active; else what was worked out.
constexpr const char* kShares =
    "SELECT e.persona_id, count(*), CAST(sum(e.by_hand) AS BIGINT), CAST(sum((SELECT count(*) FROM ticket t "
    "WHERE t.customer_id = e.customer_id AND t.discarded = 0 AND t.status <> 'merged')) AS BIGINT) FROM (SELECT g.customer_id, "
    "coalesce(h.id, w.id) AS persona_id, CASE WHEN h.id IS NULL THEN 0 ELSE 1 END AS by_hand FROM customer_persona g "
    "JOIN customer c ON c.id = g.customer_id AND c.lifecycle <> 'anonymized' "
    "LEFT JOIN persona h ON h.id = g.chosen_id AND h.removed = 0 AND h.active = 1 "
    "LEFT JOIN persona w ON w.id = g.computed_id AND w.removed = 0 AND w.active = 1) e "
    "WHERE e.persona_id IS NOT NULL GROUP BY e.persona_id ORDER BY e.persona_id";

/// Rules a newer program wrote are no rules to this one: nobody is of such a persona, which is said by the empty list.
Persona personaOf(const Row& row)
{
    Persona one;
    one.id = row.id<PersonaId>(0);
    one.name = row.text(1);
    one.quote = row.text(2);
    for (int i = 0; i < 4; ++i) {
        one.sections[static_cast<std::size_t>(i)] = row.text(3 + i);
    }
    one.tone = row.text(7);
    one.channel = fromKey<Channel>(row.text(8));
    one.picture = row.bytes(9);
    one.rules = rulesOfJson(row.text(10)).value_or(QVector<PersonaRule>());
    one.minScore = static_cast<double>(row.integer(11)) / kMillion;
    one.active = row.flag(12);
    one.removed = row.flag(13);
    one.revision = row.number(14);
    return one;
}

QVariantList fieldsOf(const Persona& one)
{
    const auto& sections = one.sections;
    const auto least = static_cast<qint64>(std::llround(one.minScore * kMillion));
    return {asText(one.name), asText(one.quote), asText(sections[0]), asText(sections[1]), asText(sections[2]), asText(sections[3]),
            asText(one.tone), one.channel ? toKey(*one.channel) : QVariant(QLatin1String("")),
            one.picture.isEmpty() ? QVariant(QMetaType::fromType<QByteArray>()) : QVariant(one.picture), toJsonText(one.rules),
            std::clamp<qint64>(least, 1, 1'000'000), one.active ? 1 : 0, one.removed ? 1 : 0};
}

}  // namespace

struct PersonaTable::Known {
    PersonaCandidate candidate;
    KnownOfCustomer known;
};

Result<PersonaId> PersonaTable::insert(const Persona& one)
{
    return insertedAs<PersonaId>(m_database.insert(kInsert, fieldsOf(one)));
}

Result<int> PersonaTable::update(const Persona& one)
{
    const auto saved = expectChanged(m_database, m_database.change(kUpdate, fieldsOf(one) << one.id.value() << one.revision), kExists,
                                     one.id.value());
    return saved ? Result<int>(one.revision + 1) : Result<int>(fail(saved.error()));
}

Result<Persona> PersonaTable::byId(PersonaId id)
{
    return oneRow<Persona>(m_database, kById, {id.value()}, personaOf);
}

Result<QVector<Persona>> PersonaTable::all()
{
    auto all = allRows<Persona>(m_database, kAll, {}, personaOf);
    if (all) {
        std::stable_sort(all->begin(), all->end(), [](const Persona& a, const Persona& b) { return compareTr(a.name, b.name) < 0; });
    }
    return all;
}

Result<PersonaId> PersonaTable::chosenFor(CustomerId customer)
{
    return oneRow<PersonaId>(m_database, kChosen, {customer.value()}, [](const Row& row) { return row.id<PersonaId>(0); });
}

Result<> PersonaTable::choose(CustomerId customer, PersonaId persona)
{
    if (const auto there = m_database.number("SELECT 1 FROM customer WHERE id=?", {customer.value()}); !there || !there->has_value()) {
        return there ? fail(Code::NotFound, QStringLiteral("customer %1").arg(customer.value())) : fail(there.error());
    }
    return m_database.exec(kChoose, {customer.value(), nullable(persona)});
}

Result<> PersonaTable::assign(CustomerId customer, PersonaId persona, double score)
{
    return m_database.exec(kAssign, {customer.value(), nullable(persona), static_cast<qint64>(std::llround(score * kMillion))});
}

PersonaTable::Known PersonaTable::knownOf(const Row& row)
{
    Known one;
    one.candidate.customer = row.id<CustomerId>(0);
    one.candidate.name = row.text(1);
    one.known.kind = row.text(2);
    one.known.lifecycle = row.text(3);
    one.known.city = row.text(4);
    one.known.since = row.instant(5);
    one.candidate.chosen = row.id<PersonaId>(6);
    one.candidate.computed = row.id<PersonaId>(7);
    one.candidate.score = static_cast<double>(row.integer(8)) / kMillion;
    one.known.birth = QDate::fromString(row.text(9), Qt::ISODate);
    one.known.tier = row.text(10);
    return one;
}

Result<QVector<PersonaCandidate>> PersonaTable::withFacts(QVector<Known> known, CustomerId after, Instant now)
{
    QVector<PersonaCandidate> found;
    if (known.isEmpty()) {
        return found;
    }
    const CustomerId last = known.last().candidate.customer;
    const auto figures = personaFacts::figures(m_database, after, last, now);
    const auto tickets = figures ? personaFacts::ticketsLastYear(m_database, after, last, now)
                                 : Result<QHash<CustomerId, qint64>>(fail(figures.error()));
    if (!tickets) {
        return fail(tickets.error());
    }
    found.reserve(known.size());
    for (Known& one : known) {
        one.known.purchases = figures->value(one.candidate.customer);
        one.known.ticketsLastYear = tickets->value(one.candidate.customer);
        one.candidate.facts = factsOf(one.known, now, m_words);
        found.append(std::move(one.candidate));
    }
    return found;
}

Result<QVector<PersonaCandidate>> PersonaTable::candidates(CustomerId after, int limit, Instant now)
{
    auto known = allRows<Known>(m_database, kCandidates, {after.value(), limit}, knownOf);
    return known ? withFacts(std::move(*known), after, now) : Result<QVector<PersonaCandidate>>(fail(known.error()));
}

Result<PersonaCandidate> PersonaTable::candidate(CustomerId customer, Instant now)
{
    auto known = oneRow<Known>(m_database, kCandidate, {customer.value()}, knownOf);
    if (!known) {
        return fail(known.error());
    }
    auto found = withFacts({*known}, CustomerId(customer.value() - 1), now);
    return found ? Result<PersonaCandidate>(found->first()) : Result<PersonaCandidate>(fail(found.error()));
}

Result<QVector<PersonaShare>> PersonaTable::shares()
{
    return allRows<PersonaShare>(m_database, kShares, {}, [](const Row& row) {
        return PersonaShare{row.id<PersonaId>(0), row.integer(1), row.integer(2), row.integer(3)};
    });
}

}  // namespace memnun
