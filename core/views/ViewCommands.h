// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Command.h"
#include "core/views/SavedView.h"

namespace memnun {

/// The longest name, in characters.
inline constexpr int kLongestViewName = 60;

/// The author becomes the owner.
struct CreateView {
    using Outcome = SavedView;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "view.create";
    SavedView view;
};
Result<SavedView> run(const CreateView& command, UnitOfWork& work);

/// A view belongs to its owner; who may configure the workspace may also change and remove shared ones. A change of what
/// somebody else changed meanwhile is a Conflict with its Collision, unless both wanted the same.
struct EditView {
    using Outcome = SavedView;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "view.edit";
    SavedView view;
};
Result<SavedView> run(const EditView& command, UnitOfWork& work);

struct RemoveView {
    using Outcome = void;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "view.remove";
    ViewId id;
    /// Only while it is like this, whatever its revision; Conflict otherwise. So that who takes back the making of a view
    /// takes nothing with it that a colleague changed since.
    std::optional<SavedView> asMade{};
};
Result<> run(const RemoveView& command, UnitOfWork& work);

/// Takes a removal back.
struct RestoreView {
    using Outcome = void;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "view.restore";
    SavedView view;
};
Result<> run(const RestoreView& command, UnitOfWork& work);

/// Whether somebody may change a view.
bool mayEdit(const SavedView& view, const Actor& actor);

}  // namespace memnun
