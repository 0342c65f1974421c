// SPDX-License-Identifier: GPL-3.0-or-later
// move
#include "app/cli/Cli.h"
#include "core/storage/WorkspaceMove.h"

#include <QElapsedTimer>
#include <QJsonObject>

namespace memnun::cli {

namespace {

QString words(const Moved& moved, const QString& from, const QString& to)
{
    const QString rows = Cli::tr("Moved %1 rows to %2 and compared them; %3 stays as it is.").arg(moved.rows).arg(to, from);
    return moved.heldMail == 0 ? rows
                               : rows + QLatin1Char('\n')
                                     + Cli::tr("Mail that waits to be sent leaves from the new place only: the old one holds %n message(s) back.",
                                               nullptr, moved.heldMail);
}

Result<Answer> runMove(const Context& context, const Arguments& arguments)
{
    const QString target = arguments.value(QStringLiteral("to"));
    if (target.isEmpty() || !arguments.words().isEmpty()) {
        return usage(Cli::tr("move to where? say --to FILE.memnun or --to postgresql://…"));
    }
    const auto from = context.location();
    const auto to = Location::fromText(target);
    if (!from || !to) {
        return fail(!from ? from.error() : to.error());
    }
    if (from->shown() == to->shown()) {
        return fail(Code::Conflict, to->shown(), {{QStringLiteral("workspace"), QStringLiteral("not_empty")}});
    }
    if (to->isFile() && !to->file.endsWith(QLatin1String(".memnun"))) {
        return usage(Cli::tr("a workspace's file ends with .memnun"));
    }
    QElapsedTimer timer;
    timer.start();
    qint64 saidAt = 0;
    Location trouble;
    const auto moved = moveWorkspace(*from, *to, [&](const MoveProgress& at) {
        if (timer.elapsed() - saidAt > 2000) {
            saidAt = timer.elapsed();
            context.say(Cli::tr("%1: %2 of %3 rows").arg(at.table).arg(at.done).arg(at.total));
        }
    }, &trouble);
    if (!moved) {
        // main() speaks of the workspace named by --db
        return trouble.shown() == from->shown() ? fail(moved.error()) : told(moved.error(), sentence(moved.error(), trouble));
    }
    const double seconds = static_cast<double>(timer.elapsed()) / 1000.0;
    rememberWorkspace(to->shown());
    return Answer{QJsonObject{{QStringLiteral("from"), from->shown()}, {QStringLiteral("workspace"), to->shown()},
                              {QStringLiteral("tables"), moved->tables}, {QStringLiteral("rows"), moved->rows},
                              {QStringLiteral("held_mail"), moved->heldMail}, {QStringLiteral("seconds"), seconds}},
                  words(*moved, from->shown(), to->shown())};
}

}  // namespace

void addMoveCommand(QVector<Command>& list)
{
    list.append({QStringLiteral("move"), QStringLiteral("--to FILE|postgresql://…"),
                 Cli::tr("Copies the whole workspace to a server or back, where there is none yet."),
                 {QStringLiteral("to")}, {}, runMove, 0});
}

}  // namespace memnun::cli
