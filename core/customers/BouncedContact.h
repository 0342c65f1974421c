// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/Customer.h"
#include "core/kernel/Command.h"

namespace memnun {

/// Takes the mark off an address that mail came back from: somebody knows that it works again. For everybody who has the
/// address. Can be undone; when mail comes back once more, the mark is there again. NotFound when nobody has it.
struct UseAddressAgain {
    using Outcome = void;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "contact.use_again";
    QString norm;  ///< ContactPoint::norm
};
Result<> run(const UseAddressAgain& command, UnitOfWork& work);

/// The way back of UseAddressAgain.
struct MarkAddressBounced {
    using Outcome = void;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "contact.mark_bounced";
    QString norm;
    Instant at;
    QString status;
};
Result<> run(const MarkAddressBounced& command, UnitOfWork& work);

/// The mark of an address, of whoever has it.
Result<std::optional<ContactPoint>> bouncedPoint(class CustomerStore& store, const QString& norm);

}  // namespace memnun
