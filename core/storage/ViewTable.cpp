// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ViewTable.h"

#include "core/conditions/ConditionJson.h"
#include "core/storage/Guarded.h"

namespace memnun {

namespace {

constexpr const char* kInsert = "INSERT INTO saved_view(name, owner_id, shared, tree, sort) VALUES (?,?,?,?,?) RETURNING id";
constexpr const char* kInsertAgain = "INSERT INTO saved_view(name, owner_id, shared, tree, sort, id, revision) VALUES (?,?,?,?,?,?,?) RETURNING id";
constexpr const char* kUpdate =
    "UPDATE saved_view SET name=?, owner_id=?, shared=?, tree=?, sort=?, revision=revision+1 WHERE id=? AND revision=?";
constexpr const char* kRemove = "DELETE FROM saved_view WHERE id=?";
constexpr const char* kExists = "SELECT 1 FROM saved_view WHERE id=?";
constexpr const char* kById = "SELECT id, name, owner_id, shared, tree, sort, revision FROM saved_view WHERE id=?";
constexpr const char* kVisible =
    "SELECT id, name, owner_id, shared, tree, sort, revision FROM saved_view WHERE shared=1 OR owner_id=? ORDER BY id";

SavedView viewOf(const Row& row)
{
    SavedView view;
    view.id = row.id<ViewId>(0);
    view.name = row.text(1);
    view.owner = row.id<UserId>(2);
    view.shared = row.flag(3);
    // One that this version can't read is there still, shows nothing and can be edited.
    auto condition = conditionOfJson(row.text(4));
    view.foreign = condition ? QByteArray() : row.text(4).toUtf8();
    view.condition = condition ? std::move(*condition) : Condition::any({});
    view.sort = fromKeyOr(row.text(5), ViewSort::Newest);
    view.revision = row.number(6);
    return view;
}

QVariantList fieldsOf(const SavedView& view)
{
    const bool untouched = !view.foreign.isEmpty() && view.condition == Condition::any({});
    return {asText(view.name), nullable(view.owner), view.shared ? 1 : 0,
            untouched ? QString::fromUtf8(view.foreign) : toJsonText(view.condition), toKey(view.sort)};
}

}  // namespace

Result<ViewId> ViewTable::insert(const SavedView& view)
{
    return insertedAs<ViewId>(view.id.isValid()
                                  ? m_database.insert(kInsertAgain, fieldsOf(view) << view.id.value() << view.revision)
                                  : m_database.insert(kInsert, fieldsOf(view)));
}

Result<int> ViewTable::update(const SavedView& view)
{
    const auto saved = expectChanged(m_database, m_database.change(kUpdate, fieldsOf(view) << view.id.value() << view.revision),
                                     kExists, view.id.value());
    return saved ? Result<int>(view.revision + 1) : Result<int>(fail(saved.error()));
}

Result<> ViewTable::remove(ViewId id)
{
    return expectChanged(m_database, m_database.change(kRemove, {id.value()}), kExists, id.value());
}

Result<SavedView> ViewTable::byId(ViewId id)
{
    return oneRow<SavedView>(m_database, kById, {id.value()}, viewOf);
}

Result<QVector<SavedView>> ViewTable::visibleTo(UserId user)
{
    return allRows<SavedView>(m_database, kVisible, {user.value()}, viewOf);
}

}  // namespace memnun
