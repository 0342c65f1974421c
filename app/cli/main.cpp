// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Front.h"
#include "core/base/DiskPath.h"
#include "core/channels/secrets/MemoryDump.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

using namespace memnun;
using namespace memnun::cli;

namespace {

void print(FILE* to, const QString& text)
{
    const QByteArray line = forTerminal(disk::shown(text)).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), to);
}

/// The words as they were given: QCoreApplication's have lost what is no text.
QStringList wordsOf(int argc, char** argv)
{
#ifdef Q_OS_UNIX
    QStringList words;
    for (int i = 1; i < argc; ++i) {
        words.append(disk::pathFromBytes(QByteArray(argv[i])));
    }
    return words;
#else
    Q_UNUSED(argc)
    Q_UNUSED(argv)
    return QCoreApplication::arguments().mid(1);
#endif
}

int wrongUsage(const QString& why, const Command* command)
{
    print(stderr, QStringLiteral("memnun-cli: ") + why);
    print(stderr, command ? usageText(*command) : Cli::tr("memnun-cli --help lists the commands."));
    return Usage;
}

int failed(const Error& error, const Context& context)
{
    const auto where = context.location();
    print(stderr, QStringLiteral("memnun-cli: ") + sentence(error, where ? *where : Location()));
    if (const QString hint = lastCopyHint(context, error); !hint.isEmpty()) {
        print(stderr, hint);
    }
    return Failed;
}

/// Names that are no text would become other names in a workspace or on the disk.
QString notText(const Command& command, const Context& context, const Arguments& arguments)
{
    const QStringList all = arguments.all();  // the words first
    for (qsizetype i = command.anyNames ? arguments.words().size() : 0; i < all.size(); ++i) {
        if (!disk::isText(all.at(i))) {
            return all.at(i);
        }
    }
    return disk::isText(context.db) ? QString() : context.db;
}

QString problemOf(const Command& command, const Arguments& arguments)
{
    if (!arguments.problem().isEmpty()) {
        return arguments.problem();
    }
    const QString language = arguments.value(QStringLiteral("lang"), QStringLiteral("en"));
    if (language != QLatin1String("tr") && language != QLatin1String("en")) {
        return Cli::tr("--lang is tr or en");
    }
    if (arguments.has(QStringLiteral("db")) && arguments.value(QStringLiteral("db")).isEmpty()) {
        return Cli::tr("--%1 wants a value").arg(QStringLiteral("db"));
    }
    const bool tooMany = command.mostWords >= 0 && arguments.words().size() > command.mostWords;
    return tooMany ? Cli::tr("%1 takes no word “%2”").arg(command.name, arguments.words().at(command.mostWords)) : QString();
}

/// What the contract says goes to standard output, whole or as an error.
int answered(const Answer& answer, const Context& context)
{
    if (!context.json && !answer.text.isEmpty()) {
        print(stdout, answer.text);
    } else if (context.json && (answer.json.isArray() || answer.json.isObject())) {
        const QJsonDocument document = answer.json.isArray() ? QJsonDocument(answer.json.toArray())
                                                             : QJsonDocument(answer.json.toObject());
        print(stdout, QString::fromUtf8(document.toJson(QJsonDocument::Compact)));
    }
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) {
        return answer.exit;
    }
    return failed({Code::Unavailable, QString::fromLocal8Bit(std::strerror(errno)),
                   {{QStringLiteral("output"), QStringLiteral("not_written")}}}, context);
}

int runCommand(const Command& command, Context& context, const QStringList& rest)
{
    if (rest.contains(QStringLiteral("--help")) || rest.contains(QStringLiteral("-h"))) {
        print(stdout, usageText(command) + QLatin1Char('\n') + command.does);
        return Done;
    }
    QStringList valued = command.valued;
    QStringList plain = command.plain;
    valued << QStringLiteral("db") << QStringLiteral("lang");
    plain << QStringLiteral("json");
    const Arguments arguments(rest, valued, plain);
    if (const QString problem = problemOf(command, arguments); !problem.isEmpty()) {
        return wrongUsage(problem, &command);
    }
    context.db = arguments.value(QStringLiteral("db"), context.db);
    context.json = context.json || arguments.has(QStringLiteral("json"));
    if (const QString word = notText(command, context, arguments); !word.isEmpty()) {
        return failed({Code::Invalid, disk::shown(word), {{QStringLiteral("word"), QStringLiteral("not_text")}}}, context);
    }
    const auto answer = command.run(context, arguments);
    if (!answer) {
        return isUsage(answer.error()) ? wrongUsage(answer.error().context, &command) : failed(answer.error(), context);
    }
    return answered(*answer, context);
}

/// Libraries speak to developers; what people need to know, the commands say themselves.
void keepLibrariesQuiet()
{
    if (!qEnvironmentVariableIsSet("MEMNUN_LIBRARY_WORDS")) {
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    }
}

/// Pages are laid out with fonts: the one thing here that wants more than words, and no screen.
std::unique_ptr<QCoreApplication> applicationFor(int& argc, char** argv)
{
    bool paints = false;
    for (int i = 2; i < argc; ++i) {
        paints = paints || (std::strcmp(argv[i - 1], "customers") == 0 && std::strcmp(argv[i], "export") == 0);
    }
    if (!paints) {
        return std::make_unique<QCoreApplication>(argc, argv);
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

}  // namespace

int main(int argc, char** argv)
{
    keepMemoryOffTheDisk();
    keepLibrariesQuiet();
    const auto application = applicationFor(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("memnun"));
    QCoreApplication::setOrganizationName(QStringLiteral("Memnun"));
    QStringList words = wordsOf(argc, argv);
    const Language language(languageOf(words));
    const QVector<Command> list = commands();
    const Front front = readFront(words);
    if (!front.problem.isEmpty()) {
        return wrongUsage(front.problem, nullptr);
    }
    words = words.mid(front.words);
    if (front.version) {
        print(stdout, QStringLiteral("memnun-cli " MEMNUN_VERSION));
        return Done;
    }
    qsizetype used = 0;
    const Command* command = findCommand(list, words, used);
    if (words.value(0) == QLatin1String("help") || (front.help && !command)) {
        print(stdout, helpText(list));
        return Done;
    }
    Context context;
    context.db = front.db;
    context.json = front.json;
    if (!command) {
        const Error unknown = unknownCommand(list, words);
        return isUsage(unknown) ? wrongUsage(unknown.context, nullptr) : failed(unknown, context);
    }
    QStringList rest = words.mid(used);
    if (front.help) {
        rest.append(QStringLiteral("--help"));
    }
    return runCommand(*command, context, rest);
}
