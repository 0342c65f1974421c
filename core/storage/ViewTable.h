// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/views/ViewStore.h"

namespace memnun {

class Database;

class ViewTable final : public ViewStore {
public:
    explicit ViewTable(Database& database) : m_database(database) {}
    Result<ViewId> insert(const SavedView& view) override;
    Result<int> update(const SavedView& view) override;
    Result<> remove(ViewId id) override;
    Result<SavedView> byId(ViewId id) override;
    Result<QVector<SavedView>> visibleTo(UserId user) override;

private:
    Database& m_database;
};

}  // namespace memnun
