// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/personas/PersonaPass.h"

#include "core/personas/PersonaStore.h"
#include "core/text/TurkishText.h"

#include <algorithm>
#include <cmath>

namespace memnun {

namespace {

constexpr int kAtOnce = 2'000;
constexpr double kSameScore = 0.0000015;  ///< stored in millionths

bool comesBefore(const PersonaFit& left, const PersonaFit& right)
{
    if (left.byHand != right.byHand) {
        return left.byHand;
    }
    if (left.score.score != right.score.score) {
        return left.score.score > right.score.score;
    }
    return left.customer < right.customer;
}

const Persona* named(const QVector<Persona>& all, PersonaId id)
{
    const auto found = std::find_if(all.begin(), all.end(), [id](const Persona& one) { return one.id == id && one.active; });
    return found == all.end() ? nullptr : &*found;
}

/// All of them, with the draft in the place of its stored self.
Result<QVector<Persona>> withDraft(const Persona& draft, PersonaStore& personas)
{
    auto all = personas.all();
    if (!all) {
        return all;
    }
    all->removeIf([&](const Persona& one) { return one.id == draft.id; });
    all->append(draft);
    return all;
}

class Previewing {
public:
    Previewing(const Persona& draft, const QVector<Persona>& all, int most) : m_draft(draft), m_all(all), m_most(most) {}

    void add(const PersonaCandidate& one)
    {
        ++m_found.customers;
        const bool byHand = m_draft.id.isValid() && one.chosen == m_draft.id && m_draft.active;
        if (!byHand && one.chosen.isValid() && named(m_all, one.chosen)) {
            return;  // somebody else's hand
        }
        if (!byHand) {
            const auto best = bestOf(m_all, one.facts);
            if (!best || best->persona != m_draft.id) {
                return;
            }
        }
        ++m_found.matching;
        m_found.byHand += byHand ? 1 : 0;
        keep({one.customer, one.name, one.facts, scoreOf(m_draft, one.facts), byHand});
    }
    PersonaPreview done()
    {
        std::sort_heap(m_found.fits.begin(), m_found.fits.end(), comesBefore);
        return std::move(m_found);
    }

private:
    /// A heap with the worst on top.
    void keep(PersonaFit fit)
    {
        auto& fits = m_found.fits;
        if (m_most <= 0 || (fits.size() >= m_most && !comesBefore(fit, fits.first()))) {
            return;
        }
        if (fits.size() >= m_most) {
            std::pop_heap(fits.begin(), fits.end(), comesBefore);
            fits.removeLast();
        }
        fits.append(std::move(fit));
        std::push_heap(fits.begin(), fits.end(), comesBefore);
    }

    const Persona& m_draft;
    const QVector<Persona>& m_all;
    int m_most;
    PersonaPreview m_found;
};

}  // namespace

Result<bool> PersonaPass::next(UnitOfWork& work)
{
    m_before = m_after;
    PersonaStore& store = work.stores().personas;
    const auto personas = store.all();
    const auto some = personas ? store.candidates(m_after, kAtOnce, work.now())
                               : Result<QVector<PersonaCandidate>>(fail(personas.error()));
    if (!some) {
        return fail(some.error());
    }
    bool any = false;
    for (const PersonaCandidate& one : *some) {
        const PersonaScore best = bestOf(*personas, one.facts).value_or(PersonaScore());
        m_after = one.customer;
        ++m_seen;
        if (best.persona == one.computed && std::abs(best.score - one.score) < kSameScore) {
            continue;
        }
        if (auto written = store.assign(one.customer, best.persona, best.score); !written) {
            return fail(written.error());
        }
        any = true;
        ++m_changed;
    }
    if (any) {
        work.announce(Entity::Persona, 0);
    }
    return some->size() == kAtOnce;
}

Result<PersonaPreview> previewOf(const Persona& draft, Stores& stores, Instant now, int most, const std::function<bool()>& stop)
{
    const auto all = withDraft(draft, stores.personas);
    if (!all) {
        return fail(all.error());
    }
    Previewing preview(draft, *all, most);
    CustomerId after;
    for (bool more = true; more;) {
        if (stop && stop()) {
            return fail(Code::Cancelled, QStringLiteral("preview"));
        }
        const auto some = stores.personas.candidates(after, kAtOnce, now);
        if (!some) {
            return fail(some.error());
        }
        for (const PersonaCandidate& one : *some) {
            preview.add(one);
            after = one.customer;
        }
        more = some->size() == kAtOnce;
    }
    return preview.done();
}

Result<PersonaOfCustomer> personaOf(CustomerId customer, Stores& stores, Instant now)
{
    const auto all = stores.personas.all();
    const auto one = all ? stores.personas.candidate(customer, now) : Result<PersonaCandidate>(fail(all.error()));
    if (!one) {
        return fail(one.error());
    }
    PersonaOfCustomer found;
    found.facts = one->facts;
    found.all = *all;
    const Persona* persona = named(*all, one->chosen);
    found.byHand = persona != nullptr;
    if (!persona) {
        const auto best = bestOf(*all, one->facts);
        persona = best ? named(*all, best->persona) : nullptr;
    }
    if (persona) {
        found.persona = *persona;
        found.score = scoreOf(*persona, one->facts);
    }
    return found;
}

}  // namespace memnun
