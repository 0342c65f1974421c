// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Arguments.h"
#include "app/cli/Language.h"
#include "core/base/Result.h"
#include "core/copies/SafetyCopy.h"
#include "core/kernel/CommandBus.h"
#include "core/storage/Workspace.h"

#include <QJsonValue>

#include <functional>

namespace memnun::cli {

enum Exit { Done = 0, Usage = 1, Failed = 2, Refused = 3, Unsound = 4 };

/// What a command answered: the JSON contract, and the same in words for people.
struct Answer {
    QJsonValue json;
    QString text;
    int exit = Done;
};

/// A sentence for an error, in the language of the user; the machine part of the contract is the exit code. `workspace`
/// is the one it happened to.
QString sentence(const Error& error, const Location& workspace = {});

/// What every command gets: the workspace named or opened last, and the clock.
struct Context {
    QString db;
    bool json = false;
    SystemClock clock;

    Result<Location> location() const;
    /// location() for a workspace that is to be made.
    Result<Location> newLocation() const;
    Result<std::unique_ptr<Session>> open() const;
    /// Runs one command of the kernel and gives its outcome.
    Result<Committed> run(Session& session, const AnyCommand& command) const
    {
        return execute(command, session, Actor::system(), clock.now());
    }
    /// A line for people while something takes long; to stderr.
    void say(const QString& line) const;
};

using Run = std::function<Result<Answer>(const Context&, const Arguments&)>;

struct Command {
    QString name;      ///< "import mail"
    QString usage;     ///< what follows the name
    QString does;
    QStringList valued;
    QStringList plain;
    Run run;
    int mostWords = -1;     ///< how many words it takes besides its options; -1: any number
    bool anyNames = false;  ///< its words are files whose names need not be text
};

/// Every command there is, in the order of --help.
QVector<Command> commands();

// one function a family; each appends to the list
void addWorkspaceCommands(QVector<Command>& list);
void addCopyCommands(QVector<Command>& list);
void addImportCommands(QVector<Command>& list);
void addInspectCommand(QVector<Command>& list);
void addCustomerFileCommands(QVector<Command>& list);
void addChatCommands(QVector<Command>& list);
void addCallCommands(QVector<Command>& list);
void addReadCommands(QVector<Command>& list);
void addMeasureCommands(QVector<Command>& list);
void addMoveCommand(QVector<Command>& list);
void addSyncCommand(QVector<Command>& list);
void addPrivacyCommands(QVector<Command>& list);

/// Workspace::open(), after a safety copy by the server's own tools where it would change a server's workspace.
Result<Workspace> openWorkspace(const Location& where);
/// A safety copy of a file workspace, when what is to be imported is big.
void copyBeforeImport(const Context& context, const QStringList& paths);
/// The safety copies of a workspace, newest first.
QVector<SafetyCopy> safetyCopies(const Location& where);
/// For a damaged workspace: which copy there is and how to get at it. Empty for anything else.
QString lastCopyHint(const Context& context, const Error& error);

/// Whether a new file can be made there. Conflict when there is something already, Unavailable when the folder refuses.
Result<> canWriteFile(const QString& file);

/// What strangers write in mails and names must not steer the terminal: of control characters only line ends and tabs stay.
QString forTerminal(QString text);
/// A subject or a name as it stands in a line of a list: at most so many characters.
QString inList(const QString& text, qsizetype most = 200);

/// Why something is in quarantine: what core says in English, in the language of the user.
QString reasonText(const QString& reason);

/// What --us says: addresses and @domains. Usage when one is neither.
Result<QStringList> usAddresses(const Arguments& arguments);

tl::unexpected<Error> usage(const QString& why);
bool isUsage(const Error& error);
/// The same error where its sentence is known already: sentence() answers with `words`.
tl::unexpected<Error> told(const Error& error, const QString& words);
/// Remembers the workspace that commands without --db use.
void rememberWorkspace(const QString& shown);

}  // namespace memnun::cli
