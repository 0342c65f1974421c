// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/personas/CustomerFacts.h"
#include "core/personas/Persona.h"

namespace memnun {

/// A customer with all that personas may ask, the persona somebody gave them by hand, and the one that was worked out last.
struct PersonaCandidate {
    CustomerId customer;
    QString name;
    FactSet facts;
    PersonaId chosen;
    PersonaId computed;
    double score = 0;  ///< of computed

    bool operator==(const PersonaCandidate&) const = default;
};

/// Of whom there are how many: by hand or by what was worked out last.
struct PersonaShare {
    PersonaId persona;
    qint64 customers = 0;
    qint64 chosen = 0;   ///< of them by hand
    qint64 tickets = 0;  ///< theirs
    bool operator==(const PersonaShare&) const = default;
};

class PersonaStore {
public:
    virtual ~PersonaStore() = default;
    virtual Result<PersonaId> insert(const Persona& one) = 0;
    /// Also whether it is removed. Conflict when `one.revision` is not the stored one. Returns the new revision.
    virtual Result<int> update(const Persona& one) = 0;
    virtual Result<Persona> byId(PersonaId id) = 0;
    /// Those that are not removed, in the order of the Turkish alphabet.
    virtual Result<QVector<Persona>> all() = 0;

    /// Given by hand; none where nobody did, or that persona is removed or not active.
    virtual Result<PersonaId> chosenFor(CustomerId customer) = 0;
    /// An invalid persona: what is worked out holds again. NotFound without the customer.
    virtual Result<> choose(CustomerId customer, PersonaId persona) = 0;
    /// What was worked out; an invalid persona where none fits.
    virtual Result<> assign(CustomerId customer, PersonaId persona, double score) = 0;

    /// In the order of their ids, those behind `after`; anonymised ones are left out.
    virtual Result<QVector<PersonaCandidate>> candidates(CustomerId after, int limit, Instant now) = 0;
    virtual Result<PersonaCandidate> candidate(CustomerId customer, Instant now) = 0;
    /// By id; those nobody is of are left out.
    virtual Result<QVector<PersonaShare>> shares() = 0;
};

}  // namespace memnun
