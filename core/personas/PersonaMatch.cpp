// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/personas/PersonaMatch.h"

#include "core/text/TurkishText.h"

#include <algorithm>
#include <cmath>

namespace memnun {

namespace {

/// Sums of weights such as 0.1 don't come out even.
constexpr double kSame = 1e-9;

RuleOutcome outcomeOf(const PersonaRule& rule, const FactSet& facts)
{
    const auto answer = holds(rule.when, facts);
    return !answer ? RuleOutcome::Unknown : *answer ? RuleOutcome::Satisfied : RuleOutcome::Failed;
}

bool weighs(double weight)
{
    return std::isfinite(weight) && weight > 0;
}

double shareOf(const Persona& persona, const FactSet& facts, QVector<RuleOutcome>* outcomes)
{
    double got = 0;
    double all = 0;
    for (const PersonaRule& rule : persona.rules) {
        const RuleOutcome outcome = outcomeOf(rule, facts);
        if (outcomes) {
            outcomes->append(outcome);
        }
        if (weighs(rule.weight)) {
            all += rule.weight;
            got += outcome == RuleOutcome::Satisfied ? rule.weight : 0;
        }
    }
    return all > 0 ? std::min(1.0, got / all) : 0;
}

/// A minimum of 0, or one that is no number, is reached by nobody: else everybody would be of that persona.
bool reaches(const Persona& persona, double score)
{
    return persona.minScore > 0 && score > 0 && score >= persona.minScore - kSame;
}

}  // namespace

PersonaScore scoreOf(const Persona& persona, const FactSet& facts)
{
    PersonaScore score{persona.id};
    score.score = shareOf(persona, facts, &score.rules);
    score.reached = reaches(persona, score.score);
    return score;
}

std::optional<PersonaScore> bestOf(const QVector<Persona>& personas, const FactSet& facts)
{
    const Persona* best = nullptr;
    double bestScore = 0;
    for (const Persona& persona : personas) {
        if (!persona.active || persona.removed) {
            continue;
        }
        const double score = shareOf(persona, facts, nullptr);
        if (!reaches(persona, score)) {
            continue;
        }
        const bool same = best && std::abs(score - bestScore) < kSame;
        if (!best || (same ? compareTr(persona.name, best->name) < 0 : score > bestScore)) {
            best = &persona;
            bestScore = score;
        }
    }
    return best ? std::optional(PersonaScore{best->id, bestScore, true}) : std::nullopt;
}

}  // namespace memnun
