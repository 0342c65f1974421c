// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Database.h"

namespace memnun {

/// Every table, view, sequence and type of its own of the schema in use, but those of extensions: what stands behind FROM.
inline constexpr const char* kThingsInSchema =
    "pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = current_schema() "
    "AND c.relkind IN ('r','p','v','m','f','S','c') AND NOT EXISTS (SELECT 1 FROM pg_depend d "
    "WHERE d.classid = CAST('pg_class' AS regclass) AND d.objid = c.oid AND d.deptype = 'e')";

/// Whether a workspace may be made in the schema this connection leads to, which has none. Conflict with the rule
/// "foreign_tables" where another program's tables lie there; Unavailable with the rule "encoding" (what it has instead as
/// context) where the database can't hold every letter; Forbidden with "no_permission" where there is no schema for this
/// role. A file has room for one workspace always.
Result<> refuseUsedPlace(Database& database);

}  // namespace memnun
