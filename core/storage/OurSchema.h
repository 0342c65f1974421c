// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QStringList>

namespace memnun {

/// Held shared by every connection of ours to a server's workspace for as long as it lives, and alone by whoever puts a
/// copy in its place: so nobody works in what is being replaced. One lock for each schema of a database.
inline constexpr const char* kWorkspaceLock = "7730002, hashtext(coalesce(current_schema(), ''))";

/// What of a PostgreSQL schema is Memnun's, read from the migrations: nothing else that lies beside it is ever copied,
/// dropped or overwritten. Also the SQL that replaces it. Its statements raise "memnun: RULE", which toolError() reads.
class OurSchema {
public:
    static Result<OurSchema> builtin();

    const QStringList& tables() const { return m_tables; }
    /// Answers with the schema in use; raises "newer_schema" where a newer program has been.
    QStringList question() const;
    /// What pg_dump is told, so that it takes our tables of that schema and nothing else.
    QStringList dumpOptions(const QString& schema) const;
    /// The lines of pg_restore's list of contents that are ours. Invalid with the rule "not_a_workspace", or
    /// "other_schema" (that copy's schema as context) where the copy is of a schema of another name.
    Result<QByteArray> ownEntries(const QByteArray& list, const QString& schema) const;

    /// Keeps everybody else out until this connection ends; raises "colleagues" when somebody doesn't go.
    static QByteArray takeAlone();
    /// One transaction: our tables go, what `script` makes comes. Raises "colleagues" where a foreign program holds one of
    /// them, and fails where something of others hangs on them.
    QByteArray replaceBy(const QString& script, const QString& schema) const;

private:
    QString refuseNewer(const QString& table, int oldest) const;

    QStringList m_tables;
    QStringList m_sequences;
    QStringList m_indexes;
    QStringList m_extensions;
    QStringList m_functions;  ///< as they are made, whether they are there or not
    int m_newest = 0;
};

}  // namespace memnun
