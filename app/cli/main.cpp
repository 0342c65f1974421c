// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Cli.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace memnun;
using namespace memnun::cli;

namespace {

void print(FILE* to, const QString& text)
{
    std::fprintf(to, "%s\n", qUtf8Printable(text));
}

void printHelp(FILE* to, const QVector<Command>& list)
{
    print(to, QStringLiteral("memnun-cli " MEMNUN_VERSION "\nUsage: memnun-cli [--db WORKSPACE] [--json] [--lang tr|en] COMMAND …\n"
                             "WORKSPACE is a file *.memnun or postgresql://…; default the last one opened.\n"));
    for (const Command& command : list) {
        print(to, QStringLiteral("  %1 %2\n      %3").arg(command.name, command.usage, command.does));
    }
    print(to, QStringLiteral("\nExit codes: 0 done, 1 wrong usage, 2 could not be done, 3 done but something was refused or "
                             "quarantined, 4 the workspace is not sound."));
}

/// The options that stand before the command.
qsizetype takeGlobals(const QStringList& words, Context& context, QString& problem)
{
    qsizetype at = 0;
    while (at < words.size() && words.at(at).startsWith(QLatin1String("--"))) {
        const QString& word = words.at(at);
        const bool valued = word == QLatin1String("--db") || word == QLatin1String("--lang");
        if (valued && at + 1 >= words.size()) {
            problem = word + QStringLiteral(" wants a value");
            return at;
        }
        if (word == QLatin1String("--db")) {
            context.db = words.at(at + 1);
        } else if (word == QLatin1String("--lang")) {
            if (words.at(at + 1) != QLatin1String("tr") && words.at(at + 1) != QLatin1String("en")) {
                problem = QStringLiteral("--lang is tr or en");
                return at;
            }
        } else if (word == QLatin1String("--json")) {
            context.json = true;
        } else {
            return at;
        }
        at += valued ? 2 : 1;
    }
    return at;
}

const Command* find(const QVector<Command>& list, const QStringList& words, qsizetype& used)
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

int wrongUsage(const QString& why, const Command* command)
{
    print(stderr, QStringLiteral("memnun-cli: ") + why);
    if (command) {
        print(stderr, QStringLiteral("Usage: memnun-cli %1 %2").arg(command->name, command->usage));
    } else {
        print(stderr, QStringLiteral("memnun-cli --help lists the commands."));
    }
    return Usage;
}

int runCommand(const Command& command, Context& context, const QStringList& rest)
{
    QStringList valued = command.valued;
    QStringList plain = command.plain;
    valued << QStringLiteral("db") << QStringLiteral("lang");
    plain << QStringLiteral("json");
    const Arguments arguments(rest, valued, plain);
    if (!arguments.problem().isEmpty()) {
        return wrongUsage(arguments.problem(), &command);
    }
    context.db = arguments.value(QStringLiteral("db"), context.db);
    context.json = context.json || arguments.has(QStringLiteral("json"));
    const auto answer = command.run(context, arguments);
    if (!answer) {
        if (isUsage(answer.error())) {
            return wrongUsage(answer.error().context, &command);
        }
        print(stderr, QStringLiteral("memnun-cli: ") + sentence(answer.error()));
        if (const QString hint = lastCopyHint(context, answer.error()); !hint.isEmpty()) {
            print(stderr, hint);
        }
        return Failed;
    }
    if (context.json) {
        const QJsonDocument document = answer->json.isArray() ? QJsonDocument(answer->json.toArray())
                                                              : QJsonDocument(answer->json.toObject());
        print(stdout, QString::fromUtf8(document.toJson(QJsonDocument::Compact)));
    } else if (!answer->text.isEmpty()) {
        print(stdout, answer->text);
    }
    return answer->exit;
}

}  // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("memnun"));
    QCoreApplication::setOrganizationName(QStringLiteral("Memnun"));
    const QVector<Command> list = commands();
    QStringList words = QCoreApplication::arguments().mid(1);
    Context context;
    QString problem;
    words = words.mid(takeGlobals(words, context, problem));
    if (!problem.isEmpty()) {
        return wrongUsage(problem, nullptr);
    }
    if (words.value(0) == QLatin1String("--help") || words.value(0) == QLatin1String("help")) {
        printHelp(stdout, list);
        return Done;
    }
    if (words.value(0) == QLatin1String("--version")) {
        print(stdout, QStringLiteral("memnun-cli " MEMNUN_VERSION));
        return Done;
    }
    qsizetype used = 0;
    const Command* command = find(list, words, used);
    if (!command) {
        return wrongUsage(words.isEmpty() ? QStringLiteral("no command") : QStringLiteral("unknown command %1").arg(words.first()),
                          nullptr);
    }
    return runCommand(*command, context, words.mid(used));
}
