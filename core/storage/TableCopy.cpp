// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/TableCopy.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace memnun {

namespace {

/// What one INSERT carries; both engines take thousands.
constexpr qsizetype kParameters = 400;

QString selectFrom(const TableShape& table)
{
    return QStringLiteral("SELECT %1 FROM %2 ORDER BY %3")
        .arg(table.columns.join(QLatin1Char(',')), table.name, table.hasId ? QStringLiteral("id") : table.columns.first());
}

QString insertInto(const TableShape& table, qsizetype rows)
{
    QStringList groups;
    for (qsizetype i = 0; i < rows; ++i) {
        groups.append(QLatin1Char('(') + Database::placeholders(table.columns.size()) + QLatin1Char(')'));
    }
    return QStringLiteral("INSERT INTO %1(%2) VALUES %3")
        .arg(table.name, table.columns.join(QLatin1Char(',')), groups.join(QLatin1Char(',')));
}

/// NULL, a number, a text or bytes: nothing an engine may read differently from the other.
QVariant plain(const Row& row, int column)
{
    const QVariant value = row.value(column);
    if (row.isNull(column)) {
        return {};
    }
    if (value.userType() == QMetaType::QByteArray) {
        const QByteArray bytes = value.toByteArray();
        return bytes.isNull() ? QByteArray("", 0) : bytes;
    }
    return value.userType() == QMetaType::QString ? asText(value.toString()) : QVariant(value.toLongLong());
}

void addTo(QCryptographicHash& hash, const QVariant& value)
{
    QByteArray bytes;
    char kind = 'n';
    if (value.userType() == QMetaType::QByteArray) {
        kind = 'b';
        bytes = value.toByteArray();
    } else if (value.userType() == QMetaType::QString) {
        kind = 't';
        bytes = value.toString().toUtf8();
    } else if (value.isValid()) {
        kind = 'i';
        bytes = QByteArray::number(value.toLongLong());
    }
    hash.addData(QByteArrayView(&kind, 1));
    hash.addData(QByteArray::number(bytes.size()) + ':');
    hash.addData(bytes);
}

/// Each engine makes its own of what the others hold.
bool isDerived(const QString& table)
{
    return table == QLatin1String("schema_version") || table.startsWith(QLatin1String("kpi_"))
        || table == QLatin1String("interaction_found") || table == QLatin1String("customer_tally");
}

Result<QStringList> firstColumn(Database& database, const QString& sql, const QVariantList& values = {}, int column = 0)
{
    QStringList found;
    const auto read = database.eachOnce(sql, values, [&](const Row& row) { found.append(row.text(column)); });
    return read ? Result<QStringList>(found) : Result<QStringList>(fail(read.error()));
}

}  // namespace

Result<QVector<TableShape>> tablesOf(Database& database)
{
    const auto names = firstColumn(database, database.isSqlite()
        ? QStringLiteral("SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%'")
        : QStringLiteral("SELECT table_name FROM information_schema.tables WHERE table_schema=current_schema() AND table_type='BASE TABLE'"));
    if (!names) {
        return fail(names.error());
    }
    const auto virtuals = database.isSqlite()
        ? firstColumn(database, QStringLiteral("SELECT name FROM sqlite_master WHERE type='table' AND sql LIKE 'CREATE VIRTUAL%'"))
        : Result<QStringList>(QStringList());
    if (!virtuals) {
        return fail(virtuals.error());
    }
    QVector<TableShape> tables;
    for (const QString& name : *names) {
        const bool isShadow = std::any_of(virtuals->begin(), virtuals->end(), [&](const QString& index) {
            return name.startsWith(index + QLatin1Char('_'));
        });
        if (isShadow || isDerived(name)) {
            continue;
        }
        auto columns = firstColumn(database, database.isSqlite()
            ? QStringLiteral("SELECT name FROM pragma_table_info(?)")
            : QStringLiteral("SELECT column_name FROM information_schema.columns WHERE table_schema=current_schema() AND table_name=? "
                             "AND data_type<>'tsvector'"),
            {name});
        if (!columns) {
            return fail(columns.error());
        }
        columns->sort();
        tables.append({name, *columns, columns->contains(QLatin1String("id"))});
    }
    std::sort(tables.begin(), tables.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return tables;
}

Result<QVector<TableShape>> commonTables(Database& one, Database& other)
{
    const auto mine = tablesOf(one);
    const auto theirs = tablesOf(other);
    if (!mine || !theirs) {
        return fail(!mine ? mine.error() : theirs.error());
    }
    QVector<TableShape> common;
    for (const TableShape& table : *mine) {
        const auto same = std::find_if(theirs->begin(), theirs->end(), [&](const auto& it) { return it.name == table.name; });
        if (same == theirs->end()) {
            return fail(Code::Invalid, QStringLiteral("table %1 is on one side only").arg(table.name));
        }
        TableShape shape{table.name, {}, table.hasId};
        for (const QString& column : table.columns) {
            if (same->columns.contains(column)) {
                shape.columns.append(column);
            }
        }
        common.append(shape);
    }
    return common;
}

Result<qint64> countRows(Database& database, const QString& table)
{
    qint64 rows = 0;
    const auto read = database.eachOnce(QStringLiteral("SELECT count(*) FROM ") + table, {},
                                        [&](const Row& row) { rows = row.integer(0); });
    return read ? Result<qint64>(rows) : Result<qint64>(fail(read.error()));
}

Result<QByteArray> digestOf(Database& database, const TableShape& table)
{
    std::array<quint64, 4> sum{};
    qint64 rows = 0;
    const auto read = database.eachOnce(selectFrom(table), {}, [&](const Row& row) {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (int i = 0; i < table.columns.size(); ++i) {
            addTo(hash, plain(row, i));
        }
        // added up, so that the engines may bring the rows in their own order
        const QByteArray digest = hash.result();
        for (std::size_t part = 0; part < sum.size(); ++part) {
            sum.at(part) += qFromBigEndian<quint64>(digest.constData() + 8 * part);
        }
        ++rows;
    });
    if (!read) {
        return fail(read.error());
    }
    QByteArray text = QByteArray::number(rows);
    for (const quint64 part : sum) {
        text += ' ' + QByteArray::number(part, 16);
    }
    return text;
}

Result<> copyRows(Database& from, Database& to, const TableShape& table, const std::function<void(qint64)>& copied)
{
    const qsizetype columns = table.columns.size();
    const qsizetype atOnce = std::max<qsizetype>(1, kParameters / columns);
    const QByteArray full = insertInto(table, atOnce).toUtf8();
    QVariantList waiting;
    Result<> done;
    const auto read = from.eachOnce(selectFrom(table), {}, [&](const Row& row) {
        for (int i = 0; done && i < columns; ++i) {
            waiting.append(plain(row, i));
        }
        if (done && waiting.size() == atOnce * columns) {
            done = to.exec(full.constData(), waiting);
            waiting.clear();
            copied(atOnce);
        }
    });
    to.forget(full.constData());
    if (read && done && !waiting.isEmpty()) {
        const qsizetype rest = waiting.size() / columns;
        done = to.execOnce(insertInto(table, rest), waiting);
        copied(rest);
    }
    return read ? done : read;
}

}  // namespace memnun
