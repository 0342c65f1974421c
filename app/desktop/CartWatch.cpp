// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/CartWatch.h"

#include "core/purchases/PurchaseCommands.h"
#include "core/purchases/PurchaseStore.h"

#include <chrono>

namespace memnun {

namespace {

using namespace std::chrono_literals;
constexpr auto kFirst = 1min;
constexpr auto kEvery = 1h;

}  // namespace

CartWatch::CartWatch(const AppContext& context, QObject* parent) : QObject(parent), m_context(context)
{
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_timer.setInterval(kEvery);
        look();
    });
    m_timer.start(kFirst);
}

/// Asked first, so that an hour in which nobody left a cart writes nothing.
void CartWatch::look()
{
    if (!allows(m_context.me.role, FollowUpCarts::permission))
        return;
    const Instant before = m_context.clock.now().plusSeconds(-kCartSeconds);
    m_context.executor.read<bool>(
        this,
        [before](Stores& stores) -> Result<bool> {
            const auto carts = stores.purchases.leftCarts(before, 1);
            return carts ? Result<bool>(!carts->isEmpty()) : Result<bool>(fail(carts.error()));
        },
        [this](Result<bool> any) {
            if (any && *any)
                m_context.commands.submit(FollowUpCarts{tr("Ask about the cart: %1"), tr("Ask about the cart that was left")}, this, {});
        });
}

}  // namespace memnun
