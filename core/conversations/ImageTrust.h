// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Command.h"

namespace memnun {

class SettingStore;

/// Whose pictures a person always wants to see. Kept in the workspace, for each of its people on their own: loading a
/// picture tells its sender who reads. Senders are kept as hashes of their addresses, so that erasing a customer need not
/// look here.
Result<bool> imagesTrusted(SettingStore& settings, UserId user, const QString& sender);

/// For the actor; can be undone. At most kMostTrusted senders are kept, the newest.
struct TrustImages {
    using Outcome = void;
    static constexpr auto permission = Permission::Read;
    static constexpr auto verb = "images.trust";
    static constexpr qsizetype kMostTrusted = 5000;
    QString sender;
    bool trust = true;
};
Result<> run(const TrustImages& command, UnitOfWork& work);

}  // namespace memnun
