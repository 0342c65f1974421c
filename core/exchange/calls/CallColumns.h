// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/calls/CallRecord.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QStringList>
#include <QTimeZone>

namespace memnun {

enum class CallField {
    None, Number, From, To, Name, Start, Date, Time, Duration, Talk, Wait, Direction, Outcome, Cause, Context, App, Line, Id, Note,
};
template <>
struct EnumKeys<CallField> {
    static constexpr auto keys = std::to_array<EnumKey<CallField>>({{CallField::None, "none"}, {CallField::Number, "number"},
        {CallField::From, "from"}, {CallField::To, "to"}, {CallField::Name, "name"}, {CallField::Start, "start"},
        {CallField::Date, "date"}, {CallField::Time, "time"}, {CallField::Duration, "duration"}, {CallField::Talk, "talk"},
        {CallField::Wait, "wait"}, {CallField::Direction, "direction"}, {CallField::Outcome, "outcome"}, {CallField::Cause, "cause"},
        {CallField::Context, "context"}, {CallField::App, "app"}, {CallField::Line, "line"}, {CallField::Id, "id"},
        {CallField::Note, "note"}});
};

/// What tells calls beyond their columns.
struct CallRules {
    QTimeZone zone = QTimeZone::systemTimeZone();  ///< of times without one
    QString dateFormat;         ///< as Qt writes them; empty: found out from each
    QSet<QString> ours;         ///< our own numbers, normalised
};

/// What each column of a call log holds.
///
/// Who of the two is us: what a column "direction" says; else whoever has a number of ours; else the dial plan's context
/// ("from-pstn", "from-internal"); else the side with an extension (up to five digits). Where nothing tells, the call came in.
struct CallColumns {
    QVector<CallField> fields;  ///< by column
    QHash<CallField, QHash<QString, QString>> values;  ///< other words for values
    QSet<QString> nothing;      ///< words that stand for an empty cell
    bool hasHeadings = true;

    /// By headings, Turkish or English, of Asterisk, FreePBX, FreeSWITCH and usual tables; or, where the row holds a call
    /// already, by its shape: Asterisk's Master.csv, and what FreeSWITCH's example for CSV files writes.
    static CallColumns guess(const QStringList& firstRow);
    /// A map file (cli.md): "columns" by heading or number from 1, "values", "null". Invalid with the field named, rule
    /// "no_column", "no_field" or "kind".
    static Result<CallColumns> fromMap(const QJsonObject& map, const QStringList& firstRow);

    /// A number and a time are there.
    bool isKnown() const;
    CallRecord recordOf(const QStringList& cells, const CallRules& rules) const;
};

}  // namespace memnun
