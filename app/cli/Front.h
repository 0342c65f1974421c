// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Cli.h"

namespace memnun::cli {

/// What stands before the command.
struct Front {
    QString db;
    bool json = false;
    bool help = false;
    bool version = false;
    QString problem;      ///< why it can't be used; empty when all is well
    qsizetype words = 0;  ///< how many it took
};
Front readFront(const QStringList& words);

/// The command that `words` begin with and how many of them name it; none when there is no such.
const Command* findCommand(const QVector<Command>& list, const QStringList& words, qsizetype& used);
/// Says what is wrong with words that name no command: a sentence of usage, or "not_built" for one of the contract that
/// this version lacks.
Error unknownCommand(const QVector<Command>& list, const QStringList& words);

QString helpText(const QVector<Command>& list);
QString usageText(const Command& command);

}  // namespace memnun::cli
