// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/personas/Persona.h"

namespace memnun {

/// Unknown: a fact the rule asks for is not known, so that it is not satisfied.
enum class RuleOutcome { Satisfied, Failed, Unknown };

/// How well somebody fits a persona, and why.
struct PersonaScore {
    PersonaId persona;
    double score = 0;              ///< weights of the satisfied rules / all weights; 0 without rules
    bool reached = false;          ///< the minimum
    QVector<RuleOutcome> rules{};  ///< in the order of the persona's
    bool operator==(const PersonaScore&) const = default;
};

PersonaScore scoreOf(const Persona& persona, const FactSet& facts);

/// Of the active ones, the best that reaches its minimum; of equals the first in the order of the Turkish alphabet. None
/// where no one does. Which rules were satisfied is left out: scoreOf() says it of the one that is wanted.
std::optional<PersonaScore> bestOf(const QVector<Persona>& personas, const FactSet& facts);

}  // namespace memnun
