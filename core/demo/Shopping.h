// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/Dice.h"
#include "core/personas/PersonaPass.h"
#include "core/personas/PersonaStore.h"

namespace memnun::demo {

/// What the demo company's customers bought, and of which persona they are. Each customer's purchases hang on nothing but
/// the seed and who they are.
class Shopping {
public:
    Shopping(quint64 seed, Instant now) : m_seed(seed), m_now(now) {}

    /// One batch of customers. False when all is written.
    Result<bool> next(UnitOfWork& work);

private:
    enum class Habit { Nothing, Modern, Traditional, Office };
    struct Catalogue {
        QVector<ProductId> ids;
        QVector<int> all, small, office;  ///< of products()
    };

    static Habit habitOf(const PersonaCandidate& customer, Dice& dice);
    Result<> makeCatalogue(UnitOfWork& work);
    Result<> shop(const PersonaCandidate& customer, UnitOfWork& work);
    Result<> buy(CustomerId customer, Habit habit, int number, Instant at, Dice& dice, UnitOfWork& work);

    quint64 m_seed;
    Instant m_now;
    Catalogue m_catalogue;
    CustomerId m_after;
    bool m_shopped = false;
    PersonaPass m_pass;
};

}  // namespace memnun::demo
