// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Database.h"

namespace memnun {

struct Migration {
    int version = 0;
    QString name;      ///< "0001_walking_product"
    QString text;
    int minCompatible = 1;  ///< the oldest program schema version that may still read a workspace of this version
};

/// Brings a workspace to the newest schema: one transaction a file, stopping at the first failed statement, version and
/// checksum kept in `schema_version`. A workspace of a newer program is refused (Unavailable, rule "newer_schema"), one
/// whose history differs from ours is refused as well (Invalid, rule "checksum").
class Migrator {
public:
    /// The migrations that come with the program.
    static Result<QVector<Migration>> builtin();
    explicit Migrator(QVector<Migration> migrations) : m_migrations(std::move(migrations)) {}

    /// 0 for an empty database.
    static Result<int> versionOf(Database& database);
    int newest() const { return m_migrations.isEmpty() ? 0 : m_migrations.last().version; }
    /// `backup` is called once before the first file is applied to a workspace that has content.
    Result<> migrate(Database& database, const std::function<Result<>()>& backup = {});
    /// The newest schema where there is none, inside a transaction the caller has begun: what ends before its end leaves
    /// nothing, not even after the power went. Conflict with the rule "exists" where somebody was quicker.
    Result<> makeWithin(Database& database);
    /// Refuses without changing anything.
    Result<> check(Database& database);

    /// The statements of a migration for one engine; for tests too.
    static QStringList statements(const QString& text, Database::Engine engine);

private:
    static Result<> takeTurn(Database& database);
    Result<> apply(Database& database, const Migration& migration);
    static Result<> run(Database& database, const Migration& migration);
    QVector<Migration> m_migrations;
};

}  // namespace memnun
