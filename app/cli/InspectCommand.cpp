// SPDX-License-Identifier: GPL-3.0-or-later
// inspect
#include "app/cli/Cli.h"
#include "app/cli/FileWords.h"
#include "core/base/DiskPath.h"
#include "core/exchange/contacts/FileReport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace memnun::cli {

namespace {

QString delimiterName(char delimiter)
{
    return delimiter == '\t' ? Cli::tr("tab") : QString(QLatin1Char(delimiter));
}

QJsonObject toJson(const FileReport& report, const QString& source)
{
    const bool isTable = report.format != FileFormat::VCard;
    QJsonArray sheets;
    for (const SheetReport& sheet : report.sheets) {
        sheets.append(QJsonObject{{QStringLiteral("name"), sheet.name}, {QStringLiteral("cells"), sheet.cells}});
    }
    const QString problem = fileProblem(report.problem, report.where);
    return {{QStringLiteral("source"), source},
            {QStringLiteral("format"), toKey(report.format)},
            {QStringLiteral("encoding"), report.encoding.isEmpty() ? QJsonValue() : QJsonValue(QString::fromLatin1(report.encoding))},
            {QStringLiteral("delimiter"), report.delimiter == 0 ? QJsonValue() : QJsonValue(QString(QLatin1Char(report.delimiter)))},
            {QStringLiteral("sheets"), report.format == FileFormat::Xlsx ? QJsonValue(sheets) : QJsonValue()},
            {QStringLiteral("rows"), isTable ? QJsonValue(report.rows) : QJsonValue()},
            {QStringLiteral("cards"), isTable ? QJsonValue() : QJsonValue(report.cards)},
            {QStringLiteral("problem"), problem.isEmpty() ? QJsonValue() : QJsonValue(problem)}};
}

/// Of a file that nothing could be read of.
QJsonObject unreadJson(const QString& source, const QString& problem)
{
    QJsonObject object{{QStringLiteral("source"), source}, {QStringLiteral("problem"), problem}};
    for (const char* key : {"format", "encoding", "delimiter", "sheets", "rows", "cards"}) {
        object.insert(QLatin1String(key), QJsonValue());
    }
    return object;
}

QString told(const FileReport& report, const QString& source)
{
    QStringList lines;
    switch (report.format) {
    case FileFormat::Csv:
        lines.append(Cli::tr("%1: CSV, %2, cells parted by “%3”, %n rows", nullptr, static_cast<int>(report.rows))
                         .arg(source, QString::fromLatin1(report.encoding), delimiterName(report.delimiter)));
        break;
    case FileFormat::Xlsx:
        lines.append(Cli::tr("%1: workbook, %n rows", nullptr, static_cast<int>(report.rows)).arg(source));
        for (const SheetReport& sheet : report.sheets) {
            lines.append(Cli::tr("  %1: %n cells", nullptr, static_cast<int>(sheet.cells)).arg(inList(sheet.name)));
        }
        break;
    case FileFormat::VCard: lines.append(Cli::tr("%1: vCard, %n cards", nullptr, static_cast<int>(report.cards)).arg(source)); break;
    }
    if (const QString problem = fileProblem(report.problem, report.where); !problem.isEmpty()) {
        lines.append(QStringLiteral("  ") + problem);
    }
    return lines.join(QLatin1Char('\n'));
}

/// One object or paragraph a file, written as it comes, so that any number of files needs no memory.
void printOne(const Context& context, const QJsonObject& json, const QString& words)
{
    const QByteArray line = context.json ? QJsonDocument(json).toJson(QJsonDocument::Compact)
                                         : forTerminal(disk::shown(words)).toUtf8();
    std::fprintf(stdout, "%s\n", line.constData());
}

Result<Answer> runInspect(const Context& context, const Arguments& arguments)
{
    if (arguments.words().isEmpty()) {
        return usage(Cli::tr("which files?"));
    }
    int exit = Done;
    for (const QString& name : arguments.words()) {
        const QString source = disk::shown(name);
        const auto report = inspectFile(name);
        if (report) {
            printOne(context, toJson(*report, source), told(*report, source));
            exit = report->readWhole || exit == Failed ? exit : Refused;
            continue;
        }
        const QString problem = fileProblem(report.error());
        printOne(context, unreadJson(source, problem), QStringLiteral("%1: %2").arg(source, problem));
        exit = Failed;
    }
    return Answer{QJsonValue(), QString(), exit};
}

}  // namespace

void addInspectCommand(QVector<Command>& list)
{
    list.append({QStringLiteral("inspect"), Cli::tr("FILE…"), Cli::tr("Says what a table or contact file holds, without importing it."),
                 {}, {}, runInspect, -1, true});
}

}  // namespace memnun::cli
