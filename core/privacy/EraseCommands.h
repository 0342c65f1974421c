// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Command.h"
#include "core/privacy/EraseStore.h"

namespace memnun {

namespace rule {
/// With a Conflict: mail to the person waits in the outbox.
inline constexpr QLatin1String kMailWaiting("mail_waiting");
}  // namespace rule

/// Makes a customer anonymous for good: "Anonim #12". It can't be taken back. For one who is anonymous already it does
/// nothing, so that EraseStore::scrub(), which is to follow, can be repeated. Conflict with rule::kMailWaiting.
struct EraseCustomer {
    using Outcome = Erasure;
    static constexpr auto permission = Permission::Erase;
    static constexpr auto verb = "customer.erase";
    CustomerId id;
    QString label;  ///< "Anonim", in the language of whoever asks
};
Result<Erasure> run(const EraseCustomer& command, UnitOfWork& work);

}  // namespace memnun
