// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/NewPlace.h"

namespace memnun {

namespace {

constexpr const char* kPlace = "SELECT current_setting('server_encoding'), current_schema(), current_database()";

}  // namespace

Result<> refuseUsedPlace(Database& database)
{
    if (database.isSqlite()) {
        return {};
    }
    Result<> may = fail(Code::Bug, QStringLiteral("a server without a place"));
    QString name;
    const auto asked = database.each(kPlace, {}, [&](const Row& row) {
        const QString encoding = row.text(0);
        name = row.text(2);
        may = Result<>();
        if (row.isNull(1)) {
            may = fail(Code::Forbidden, QStringLiteral("no schema"), {{QStringLiteral("server"), QStringLiteral("no_permission")}});
        } else if (encoding != QLatin1String("UTF8")) {
            may = fail(Code::Unavailable, encoding, {{QStringLiteral("server"), QStringLiteral("encoding")}});
        }
    });
    if (!asked || !may) {
        return asked ? may : asked;
    }
    qint64 things = 0;
    const auto counted = database.eachOnce(QStringLiteral("SELECT count(*) FROM ") + QLatin1String(kThingsInSchema), {},
                                           [&things](const Row& row) { things = row.integer(0); });
    if (counted && things > 0) {
        return fail(Code::Conflict, name, {{QStringLiteral("workspace"), QStringLiteral("foreign_tables")}});
    }
    return counted;
}

}  // namespace memnun
