// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/Condition.h"

namespace memnun {

enum class ViewSort { Newest, Oldest };
template <>
struct EnumKeys<ViewSort> {
    static constexpr auto keys = std::to_array<EnumKey<ViewSort>>({{ViewSort::Newest, "newest"}, {ViewSort::Oldest, "oldest"}});
};

/// Tickets that somebody wants to see together again. What "is:mine" means in a shared one depends on who looks.
struct SavedView {
    ViewId id;
    QString name;
    UserId owner;
    bool shared = false;
    Condition condition;
    ViewSort sort = ViewSort::Newest;
    int revision = 0;
    /// The condition as it is stored, where this version can't read it (`condition` holds for nothing then). Kept as it is
    /// until somebody gives the view another condition.
    QByteArray foreign{};
    bool operator==(const SavedView&) const = default;
};

}  // namespace memnun
