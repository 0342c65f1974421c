// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/FileWords.h"

#include "app/cli/Cli.h"
#include "core/base/DiskPath.h"

#include <QHash>
#include <QJsonDocument>

namespace memnun::cli {

namespace {

QHash<QString, QString> sentences()
{
    return {
        {QStringLiteral("not_a_table"), Cli::tr("This is neither a table nor a contact file.")},
        {QStringLiteral("encoding_unknown"), Cli::tr("The encoding “%1” is not known.")},
        {QStringLiteral("quote_open"), Cli::tr("A quoted cell has no end (%1). What comes before it was read.")},
        {QStringLiteral("cell_too_long"), Cli::tr("A cell is longer than 4 MB (%1). What comes before it was read.")},
        {QStringLiteral("too_many_columns"), Cli::tr("A row has more than 16,384 cells (%1). What comes before it was read.")},
        {QStringLiteral("workbook_old"), Cli::tr("This is an Excel file of before 2007, or one with a password. Save it as .xlsx without a password.")},
        {QStringLiteral("workbook_password"), Cli::tr("The workbook has a password. Save it without one.")},
        {QStringLiteral("workbook_broken"), Cli::tr("The workbook is damaged (%1).")},
        {QStringLiteral("workbook_too_big"), Cli::tr("The workbook unpacks to more than this program reads (%1). Save it as CSV.")},
        {QStringLiteral("workbook_odd"), Cli::tr("The workbook is not written the way Excel writes one, and some programs refuse it. All cells were read here.")},
        {QStringLiteral("json_too_big"), Cli::tr("The JSON file is larger than 256 MB.")},
        {QStringLiteral("not_json"), Cli::tr("This is not a JSON list of customers.")},
        {QStringLiteral("columns_unknown"), Cli::tr("None of the columns is known: %1. Say what they are with --map.")},
        {QStringLiteral("no_column"), Cli::tr("The map names a column for “%1” that the file lacks.")},
        {QStringLiteral("no_field"), Cli::tr("The map names a field “%1” that nothing here has.")},
        {QStringLiteral("kind"), Cli::tr("The map is one for something else.")},
        {QStringLiteral("calls_broken"), Cli::tr("The file ends in the middle, or is damaged, after call %1. Those before it were read.")},
        {QStringLiteral("too_many_calls"), Cli::tr("The file holds more than 2,000,000 calls. Please part it.")},
        {QStringLiteral("not_cards"), Cli::tr("There is no contact card in it.")},
        {QStringLiteral("card_open"), Cli::tr("The file ends in the middle of a card (%1). Those before it were read.")},
        {QStringLiteral("card_too_long"), Cli::tr("A line of a card is longer than 16 MB (%1). The cards before it were read.")},
    };
}

/// "row 12" as people of this language say it.
QString whereText(const QString& where)
{
    const QString number = where.section(QLatin1Char(' '), 1);
    if (where.startsWith(QLatin1String("row "))) {
        return Cli::tr("row %1").arg(number);
    }
    return where.startsWith(QLatin1String("card ")) ? Cli::tr("card %1").arg(number) : where;
}

}  // namespace

QString fileProblem(const QString& rule, const QString& where)
{
    const QString known = sentences().value(rule);
    return known.contains(QLatin1String("%1")) ? known.arg(whereText(where)) : known;
}

QString fileProblem(const Error& error)
{
    const QString known = fileProblem(error.fields.value(0).rule, error.context);
    if (!known.isEmpty()) {
        return known;
    }
    return error.code == Code::Storage ? Cli::tr("The file could not be read: %1.").arg(error.context) : sentence(error);
}

Result<QJsonObject> mapOf(const Arguments& arguments)
{
    const QString path = arguments.value(QStringLiteral("map"));
    if (path.isEmpty()) {
        return QJsonObject();
    }
    const auto file = disk::openToRead(path);
    if (!file) {
        return fail(file.error());
    }
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson((*file)->read(1 << 20), &problem);
    if (!document.isObject()) {
        return usage(Cli::tr("%1 is not a map file: %2").arg(disk::shown(path), problem.errorString()));
    }
    return document.object();
}

}  // namespace memnun::cli
