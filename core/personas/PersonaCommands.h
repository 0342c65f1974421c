// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Command.h"
#include "core/personas/Persona.h"

namespace memnun {

/// Makes a persona, or changes the one with its id. Invalid names the field: "name" required or too_long or taken, "quote",
/// "tone" and the sections too_long, "min_score" (no number from above 0 to 1), "picture" malformed or too_big, "rules"
/// weight, too_many, or what is wrong with a condition, "personas" too_many.
struct SavePersona {
    using Outcome = Persona;
    static constexpr auto permission = Permission::Configure;
    static constexpr auto verb = "persona.save";
    Persona one;
};
Result<Persona> run(const SavePersona& command, UnitOfWork& work);

/// Whom it was given to by hand is kept, so that all comes back with it.
struct RemovePersona {
    using Outcome = void;
    static constexpr auto permission = Permission::Configure;
    static constexpr auto verb = "persona.remove";
    PersonaId id;
};
Result<> run(const RemovePersona& command, UnitOfWork& work);

struct RestorePersona {
    using Outcome = void;
    static constexpr auto permission = Permission::Configure;
    static constexpr auto verb = "persona.restore";
    PersonaId id;
};
Result<> run(const RestorePersona& command, UnitOfWork& work);

/// By hand, which holds whatever the rules say; an invalid persona lets the rules say it again.
struct ChoosePersona {
    using Outcome = void;
    static constexpr auto permission = Permission::EditCustomers;
    static constexpr auto verb = "persona.choose";
    CustomerId customer;
    PersonaId persona;
};
Result<> run(const ChoosePersona& command, UnitOfWork& work);

}  // namespace memnun
