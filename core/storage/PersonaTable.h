// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/personas/PersonaStore.h"

namespace memnun {

class Database;
class Row;

class PersonaTable final : public PersonaStore {
public:
    explicit PersonaTable(Database& database) : m_database(database) {}
    Result<PersonaId> insert(const Persona& one) override;
    Result<int> update(const Persona& one) override;
    Result<Persona> byId(PersonaId id) override;
    Result<QVector<Persona>> all() override;
    Result<PersonaId> chosenFor(CustomerId customer) override;
    Result<> choose(CustomerId customer, PersonaId persona) override;
    Result<> assign(CustomerId customer, PersonaId persona, double score) override;
    Result<QVector<PersonaCandidate>> candidates(CustomerId after, int limit, Instant now) override;
    Result<PersonaCandidate> candidate(CustomerId customer, Instant now) override;
    Result<QVector<PersonaShare>> shares() override;

private:
    struct Known;
    Result<QVector<PersonaCandidate>> withFacts(QVector<Known> known, CustomerId after, Instant now);
    static Known knownOf(const Row& row);

    Database& m_database;
    FactWords m_words;
};

}  // namespace memnun
