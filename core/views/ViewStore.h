// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/views/SavedView.h"

namespace memnun {

class ViewStore {
public:
    virtual ~ViewStore() = default;
    /// With the id it has, or a new one.
    virtual Result<ViewId> insert(const SavedView& view) = 0;
    /// Conflict when `view.revision` is not the stored one. Returns the new revision.
    virtual Result<int> update(const SavedView& view) = 0;
    virtual Result<> remove(ViewId id) = 0;
    virtual Result<SavedView> byId(ViewId id) = 0;
    /// One's own and the shared ones, in the order in which they were made.
    virtual Result<QVector<SavedView>> visibleTo(UserId user) = 0;
};

}  // namespace memnun
