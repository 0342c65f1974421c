// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/UnitOfWork.h"
#include "core/personas/PersonaMatch.h"

#include <QSet>

namespace memnun {

/// Works out the persona of every customer, a few thousand in a transaction: CommandBus::stream() runs next(). Only what
/// changed is written. Whom somebody gave a persona by hand gets one worked out too, for when the hand is taken away.
class PersonaPass {
public:
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "persona.assign";

    /// False when all are done.
    Result<bool> next(UnitOfWork& work);
    /// The last next() was rolled back.
    void takenBack() { m_after = m_before; }

    qint64 seen() const { return m_seen; }
    qint64 changed() const { return m_changed; }

private:
    CustomerId m_after;
    CustomerId m_before;
    qint64 m_seen = 0;
    qint64 m_changed = 0;
};

/// A customer that fits a persona that is being written, with the reason.
struct PersonaFit {
    CustomerId customer;
    QString name;
    FactSet facts;
    PersonaScore score;
    bool byHand = false;  ///< somebody gave it to them
};

/// What the rules of a persona, saved or not, would mean: who would be of it, the best first.
struct PersonaPreview {
    qint64 customers = 0;  ///< that there are
    qint64 matching = 0;   ///< that would be of it
    qint64 byHand = 0;     ///< of them, whatever the rules say
    QVector<PersonaFit> fits;  ///< at most `most`
};
/// Reads every customer once, and keeps the best only. Cancelled as soon as `stop` says so.
Result<PersonaPreview> previewOf(const Persona& draft, Stores& stores, Instant now, int most, const std::function<bool()>& stop = {});

/// The persona of one customer as things stand now, and why.
struct PersonaOfCustomer {
    Persona persona;      ///< an invalid id: none
    PersonaScore score;   ///< of it
    FactSet facts;
    bool byHand = false;
    QVector<Persona> all{};  ///< that could be chosen
};
Result<PersonaOfCustomer> personaOf(CustomerId customer, Stores& stores, Instant now);

}  // namespace memnun
