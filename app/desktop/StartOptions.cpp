// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/StartOptions.h"

#include <QCommandLineParser>

namespace memnun {

namespace {

bool oneOf(const QString& value, const QStringList& allowed)
{
    return value.isEmpty() || allowed.contains(value);
}

/// Invalid when it is no "1280x800".
QSize sizeFromText(const QString& text)
{
    const QStringList sides = text.split(QLatin1Char('x'));
    return sides.size() == 2 ? QSize(sides.first().toInt(), sides.last().toInt()) : QSize();
}

}  // namespace

StartOptions readStartOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Memnun, the customer-service desk"));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption demo(QStringLiteral("demo"), QStringLiteral("Open the demo company."));
    const QCommandLineOption shots(QStringLiteral("screenshots"), QStringLiteral("Leave a picture of every page."),
                                   QStringLiteral("DIR"));
    const QCommandLineOption lang(QStringLiteral("lang"), QStringLiteral("Interface language."), QStringLiteral("tr|en"));
    const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("Colours."), QStringLiteral("light|dark"));
    const QCommandLineOption db(QStringLiteral("db"), QStringLiteral("Workspace to open: a file, or postgresql://host/database."),
                                QStringLiteral("WORKSPACE"));
    const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("Size of the pictures."), QStringLiteral("WxH"));
    parser.addOptions({db, size, demo, shots, lang, theme});
    parser.addPositionalArgument(QStringLiteral("workspace"), QStringLiteral("Workspace file to open."),
                                 QStringLiteral("[workspace]"));

    StartOptions options;
    if (!parser.parse(arguments)) {
        options.refusal = parser.errorText();
        return options;
    }
    if (parser.isSet(help))
        options.answer = parser.helpText();
    if (parser.isSet(version))
        options.answer = QStringLiteral("Memnun " MEMNUN_VERSION "\n");
    options.demo = parser.isSet(demo);
    options.screenshots = parser.value(shots);
    if (parser.isSet(size))
        options.pictureSize = sizeFromText(parser.value(size));
    options.language = parser.value(lang);
    options.theme = parser.value(theme);
    options.workspace = parser.isSet(db) ? parser.value(db) : parser.positionalArguments().value(0);
    if (!oneOf(options.language, {QStringLiteral("tr"), QStringLiteral("en")}))
        options.refusal = QStringLiteral("--lang takes tr or en.");
    if (options.pictureSize.width() < 900 || options.pictureSize.height() < 560)
        options.refusal = QStringLiteral("--size takes WIDTHxHEIGHT, 900x560 at least.");
    if (!oneOf(options.theme, {QStringLiteral("light"), QStringLiteral("dark")}))
        options.refusal = QStringLiteral("--theme takes light or dark.");
    return options;
}

}  // namespace memnun
