// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/CustomField.h"

#include "core/text/TurkishText.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>

namespace memnun {

namespace {

/// Of two separators the last one is the decimal one; a single one is, unless three digits follow groups of a long number.
QString withPoint(QString text)
{
    text.remove(QLatin1Char(' ')).remove(QChar(0xa0));
    const qsizetype comma = text.lastIndexOf(QLatin1Char(','));
    const qsizetype point = text.lastIndexOf(QLatin1Char('.'));
    if (comma >= 0 && point >= 0) {
        text.remove(comma > point ? QLatin1Char('.') : QLatin1Char(','));
    }
    static const QRegularExpression grouped(QStringLiteral("^-?\\d{1,3}(\\.\\d{3}){2,}$"));
    if (grouped.match(text).hasMatch()) {
        text.remove(QLatin1Char('.'));
    }
    return text.replace(QLatin1Char(','), QLatin1Char('.'));
}

std::optional<QString> canonicalNumber(const QString& typed)
{
    static const QRegularExpression form(QStringLiteral("^(-?)0*(\\d{1,12})(?:\\.(\\d{1,6}?)0*)?$"));
    const auto match = form.match(withPoint(typed));
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    QString behind = match.captured(3);
    while (behind.endsWith(QLatin1Char('0'))) {
        behind.chop(1);
    }
    const QString whole = match.captured(2) + (behind.isEmpty() ? QString() : QLatin1Char('.') + behind);
    return whole == QLatin1String("0") ? whole : match.captured(1) + whole;
}

std::optional<QString> canonicalDate(const QString& typed)
{
    for (const char* form : {"yyyy-MM-dd", "d.M.yyyy", "d/M/yyyy", "yyyy-M-d"}) {
        const QDate date = QDate::fromString(typed, QLatin1String(form));
        if (date.isValid() && date.year() >= 1000 && date.year() <= 9999) {
            return date.toString(Qt::ISODate);
        }
    }
    return std::nullopt;
}

std::optional<QString> canonicalYesNo(const QString& typed)
{
    static const QStringList yes{QStringLiteral("1"), QStringLiteral("evet"), QStringLiteral("yes"), QStringLiteral("true"),
                                 QStringLiteral("var"), QStringLiteral("e"), QStringLiteral("y")};
    static const QStringList no{QStringLiteral("0"), QStringLiteral("hayir"), QStringLiteral("no"), QStringLiteral("false"),
                                QStringLiteral("yok"), QStringLiteral("h"), QStringLiteral("n")};
    const QString folded = foldForSearch(typed);
    if (yes.contains(folded)) {
        return QStringLiteral("1");
    }
    return no.contains(folded) ? std::optional(QStringLiteral("0")) : std::nullopt;
}

}  // namespace

std::optional<QString> canonicalValue(const CustomField& field, const QString& typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty()) {
        return QString();
    }
    switch (field.kind) {
    case FieldKind::Text: return text.size() <= kLongestFieldValue ? std::optional(text) : std::nullopt;
    case FieldKind::Number: return canonicalNumber(text);
    case FieldKind::Date: return canonicalDate(text);
    case FieldKind::YesNo: return canonicalYesNo(text);
    case FieldKind::Choice: {
        const QString folded = foldForSearch(text);
        const auto found = std::find_if(field.choices.begin(), field.choices.end(),
                                        [&](const QString& choice) { return foldForSearch(choice) == folded; });
        return found == field.choices.end() ? std::nullopt : std::optional(*found);
    }
    }
    return std::nullopt;
}

std::optional<qint64> rankOfValue(FieldKind kind, const QString& canonical)
{
    switch (kind) {
    case FieldKind::Number: {
        const bool negative = canonical.startsWith(QLatin1Char('-'));
        const QString digits = canonical.mid(negative ? 1 : 0);
        const QString behind = digits.section(QLatin1Char('.'), 1).leftJustified(6, QLatin1Char('0'), true);
        const qint64 size = digits.section(QLatin1Char('.'), 0, 0).toLongLong() * 1'000'000 + behind.toLongLong();
        return negative ? -size : size;
    }
    case FieldKind::Date: return QDate::fromString(canonical, Qt::ISODate).toJulianDay();
    case FieldKind::YesNo: return canonical == QLatin1String("1") ? 1 : 0;
    case FieldKind::Text:
    case FieldKind::Choice: return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace memnun
