// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/Profile.h"
#include "core/kernel/Command.h"

namespace memnun {

/// In characters.
inline constexpr int kLongestProfileText = 200;
inline constexpr int kMostProfileWords = 50;  ///< of psychographic and behavioural each

/// Saves what is known of a customer. Invalid names the field: "vkn" malformed, "until" before_since, "birth" in_future or malformed,
/// "zone" or "locale" malformed, "hours" malformed, any text too_long, "field:ID" malformed (a value that its field does not take;
/// one that stood there before is let be) or unknown. Conflict with both states when somebody else saved meanwhile.
struct EditProfile {
    using Outcome = CustomerProfile;
    static constexpr auto permission = Permission::EditCustomers;
    static constexpr auto verb = "customer.profile";
    CustomerProfile profile;  ///< with the revision its editor saw; its values as they were typed
};
Result<CustomerProfile> run(const EditProfile& command, UnitOfWork& work);

/// Why a customer was reached in another way than they prefer. Invalid ("reason", required or too_long).
struct NoteChannelChoice {
    using Outcome = ChannelChoiceId;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "customer.channel_choice";
    ChannelChoice choice;  ///< its author and moment are filled in
};
Result<ChannelChoiceId> run(const NoteChannelChoice& command, UnitOfWork& work);

/// The way back of NoteChannelChoice.
struct ForgetChannelChoice {
    using Outcome = void;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "customer.channel_choice_undone";
    ChannelChoice choice;
};
Result<> run(const ForgetChannelChoice& command, UnitOfWork& work);

}  // namespace memnun
