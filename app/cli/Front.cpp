// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Front.h"

#include <algorithm>

namespace memnun::cli {

namespace {

/// Of the contract, and not in this version.
const QStringList& unbuilt()
{
    static const QStringList names{
        QStringLiteral("import tickets"), QStringLiteral("import survey"),
        QStringLiteral("import purchases"), QStringLiteral("import calls"),
        QStringLiteral("import undo"), QStringLiteral("export tickets"),
        QStringLiteral("export report"),
        QStringLiteral("goals list"), QStringLiteral("goals show"),
        QStringLiteral("report"), QStringLiteral("ring"),
        QStringLiteral("repair")};
    return names;
}

/// "export", of which nothing is there, unlike "import".
bool isWhollyUnbuilt(const QVector<Command>& list, const QString& family)
{
    const QString start = family + QLatin1Char(' ');
    const auto begins = [&start](const QString& name) { return name.startsWith(start); };
    return std::any_of(unbuilt().begin(), unbuilt().end(), begins)
           && std::none_of(list.begin(), list.end(), [&](const Command& command) { return begins(command.name); });
}

/// One option with its value, if that is how it stands.
bool takesValue(const QStringList& words, qsizetype& at, const QString& option, QString& value, QString& problem)
{
    const QString& word = words.at(at);
    if (word.startsWith(option + QLatin1Char('='))) {
        value = word.mid(option.size() + 1);
        ++at;
        return true;
    }
    if (word != option) {
        return false;
    }
    if (at + 1 >= words.size()) {
        problem = Cli::tr("%1 wants a value").arg(option);
    }
    value = words.value(at + 1);
    at += 2;
    return true;
}

bool takesFlag(const QStringList& words, qsizetype& at, std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        if (words.at(at) == QLatin1String(name)) {
            ++at;
            return true;
        }
    }
    return false;
}

}  // namespace

Front readFront(const QStringList& words)
{
    Front front;
    qsizetype at = 0;
    while (front.problem.isEmpty() && at < words.size() && words.at(at).startsWith(QLatin1Char('-'))) {
        QString language = QStringLiteral("en");
        if (takesValue(words, at, QStringLiteral("--db"), front.db, front.problem)) {
            // an empty one is a mistake in somebody's script, and not the workspace opened last
            front.problem = front.db.isEmpty() ? Cli::tr("%1 wants a value").arg(QStringLiteral("--db")) : front.problem;
        } else if (takesValue(words, at, QStringLiteral("--lang"), language, front.problem)) {
            if (language != QLatin1String("tr") && language != QLatin1String("en") && front.problem.isEmpty()) {
                front.problem = Cli::tr("--lang is tr or en");
            }
        } else if (takesFlag(words, at, {"--json"})) {
            front.json = true;
        } else if (takesFlag(words, at, {"--help", "-h"})) {
            front.help = true;
        } else if (takesFlag(words, at, {"--version"})) {
            front.version = true;
        } else {
            front.problem = Cli::tr("unknown option %1 (a command's own options stand after it)")
                                .arg(words.at(at).section(QLatin1Char('='), 0, 0));
        }
    }
    front.words = std::min(at, words.size());
    return front;
}

const Command* findCommand(const QVector<Command>& list, const QStringList& words, qsizetype& used)
{
    for (const qsizetype length : {2, 1}) {
        const QString name = words.mid(0, length).join(QLatin1Char(' '));
        for (const Command& command : list) {
            if (command.name == name) {
                used = length;
                return &command;
            }
        }
    }
    return nullptr;
}

Error unknownCommand(const QVector<Command>& list, const QStringList& words)
{
    if (words.isEmpty()) {
        return usage(Cli::tr("no command")).value();
    }
    const QString& first = words.first();
    for (const qsizetype length : {2, 1}) {
        const QString name = words.mid(0, length).join(QLatin1Char(' '));
        if (unbuilt().contains(name) || (length == 1 && isWhollyUnbuilt(list, first))) {
            return {Code::Unavailable, name, {{QStringLiteral("command"), QStringLiteral("not_built")}}};
        }
    }
    QStringList seconds;
    for (const Command& command : list) {
        if (command.name.startsWith(first + QLatin1Char(' '))) {
            seconds.append(command.name.section(QLatin1Char(' '), 1));
        }
    }
    if (seconds.isEmpty()) {
        return usage(Cli::tr("unknown command %1").arg(first)).value();
    }
    return usage(Cli::tr("%1 what? %2").arg(first, seconds.join(QStringLiteral(", ")))).value();
}

QString helpText(const QVector<Command>& list)
{
    QStringList lines{QStringLiteral("memnun-cli " MEMNUN_VERSION),
                      Cli::tr("Usage: memnun-cli [--db WORKSPACE] [--json] [--lang tr|en] COMMAND …"),
                      Cli::tr("WORKSPACE is a file *.memnun or postgresql://…; default the last one opened."), QString()};
    for (const Command& command : list) {
        lines.append(QStringLiteral("  %1\n      %2").arg(QStringLiteral("%1 %2").arg(command.name, command.usage).trimmed(), command.does));
    }
    lines.append({QString(), Cli::tr("Not built yet: %1").arg(unbuilt().join(QStringLiteral(", ")) + QStringLiteral(", init --passphrase-stdin")),
                  QString(), Cli::tr("Exit codes: 0 done, 1 wrong usage, 2 could not be done, 3 done but something was refused or "
                                     "quarantined, 4 the workspace is not sound.")});
    return lines.join(QLatin1Char('\n'));
}

QString usageText(const Command& command)
{
    return Cli::tr("Usage: memnun-cli %1").arg(QStringLiteral("%1 %2").arg(command.name, command.usage).trimmed());
}

}  // namespace memnun::cli
