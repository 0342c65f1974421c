// SPDX-License-Identifier: GPL-3.0-or-later
#include "Project.h"

#include "SourceText.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace memnun::architecture {

namespace {

QString contentOf(const QString& path)
{
    QFile file(QStringLiteral(MEMNUN_SOURCE_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// One rule: files below `from` may not include what begins with `what`, unless they or it are excepted.
struct LayerRule {
    const char* from;
    const char* what;        // a folder of the project, or a Qt module
    QStringList exceptFrom;  // folders inside `from`
    QStringList exceptHeaders;
    const char* reason;
};

const QVector<LayerRule>& layerRules()
{
    static const QVector<LayerRule> rules{
        {"core", "QtGui", {}, {}, "core is Qt Core only: it never names a colour or a picture"},
        {"core", "QtWidgets", {}, {}, "core is Qt Core only"},
        {"core", "QtSql", {QStringLiteral("core/storage")}, {}, "SQL belongs to core/storage"},
        {"core", "QtNetwork", {QStringLiteral("core/channels")}, {}, "sockets belong to core/channels"},
        {"core", "ui/", {}, {}, "core does not know the interface"},
        {"core", "app/", {}, {}, "only app knows every layer"},
        {"core", "core/storage/", {QStringLiteral("core/storage")}, {}, "the domain sees ports, not tables"},
        {"core", "core/channels/", {QStringLiteral("core/channels")}, {}, "only app composes channels"},
        {"core", "core/exchange/", {QStringLiteral("core/exchange")}, {}, "only app and ui start an exchange"},
        {"core",
         "core/mime/",
         {QStringLiteral("core/mime"), QStringLiteral("core/channels"), QStringLiteral("core/exchange")},
         {},
         "mail is parsed in core/mime, for channels and exchange"},
        {"ui", "app/", {}, {}, "only app knows every layer"},
        {"ui", "core/storage/", {}, {}, "ui reads through the executor"},
        {"ui", "core/channels/", {}, {}, "ui never links channels"},
        {"ui",
         "core/mime/",
         {},
         {QStringLiteral("core/mime/AddressParser.h"), QStringLiteral("core/mime/HtmlMail.h"), QStringLiteral("core/mime/HtmlSanitizer.h"),
          QStringLiteral("core/mime/InlineParts.h"), QStringLiteral("core/mime/LinkCheck.h"), QStringLiteral("core/mime/MailHead.h"),
          QStringLiteral("core/mime/QuoteFold.h"), QStringLiteral("core/mime/ZipList.h")},
         "ui takes values, not mails"},
        {"ui", "QtSql", {}, {}, "there is no SQL in ui"},
        {"ui", "QtNetwork", {}, {}, "sockets belong to core/channels"},
    };
    return rules;
}

bool isOfQtModule(const QString& included, const QString& module)
{
    if (included.startsWith(module + QLatin1Char('/')))
        return true;
    if (!included.startsWith(QLatin1Char('Q')) || included.contains(QLatin1Char('/')))
        return false;
    static const QHash<QString, QString> headers{
        {QStringLiteral("QtGui"), QStringLiteral(QTGUI_HEADERS)},
        {QStringLiteral("QtWidgets"), QStringLiteral(QTWIDGETS_HEADERS)},
        {QStringLiteral("QtSql"), QStringLiteral(QTSQL_HEADERS)},
        {QStringLiteral("QtNetwork"), QStringLiteral(QTNETWORK_HEADERS)},
    };
    return QFileInfo::exists(headers.value(module) + QLatin1Char('/') + included);
}

bool breaks(const LayerRule& rule, const SourceFile& file, const QString& included)
{
    const QString what = QString::fromLatin1(rule.what);
    if (!file.isIn(QString::fromLatin1(rule.from)) || rule.exceptHeaders.contains(included))
        return false;
    const bool excepted = std::any_of(rule.exceptFrom.begin(), rule.exceptFrom.end(),
                                      [&](const QString& folder) { return file.isIn(folder); });
    if (excepted)
        return false;
    return what.endsWith(QLatin1Char('/')) ? included.startsWith(what) : isOfQtModule(included, what);
}

}  // namespace

int SourceFile::lines() const
{
    return static_cast<int>(text.count(QLatin1Char('\n'))) + (text.endsWith(QLatin1Char('\n')) ? 0 : 1);
}

QVector<SourceFile> sourceFiles()
{
    const QDir top(QStringLiteral(MEMNUN_SOURCE_DIR));
    QVector<SourceFile> files;
    for (const char* folder : {"app", "core", "ui", "tests"}) {
        QDirIterator it(top.filePath(QString::fromLatin1(folder)), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                        QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = top.relativeFilePath(it.next());
            const QString text = contentOf(path);
            files << SourceFile{path, text, blanked(text)};
        }
    }
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return files;
}

QString cmakeList(const QString& folder)
{
    static const QRegularExpression comment(QStringLiteral("#[^\n]*"));
    return contentOf(folder + QStringLiteral("/CMakeLists.txt")).remove(comment);
}

bool isListed(const QString& path)
{
    const QStringList parts = path.split(QLatin1Char('/'));
    for (qsizetype depth = parts.size() - 1; depth > 0; --depth) {
        const QString list = cmakeList(parts.mid(0, depth).join(QLatin1Char('/')));
        const QString relative = parts.mid(depth).join(QLatin1Char('/'));
        QString name = QRegularExpression::escape(relative);
        if (relative.endsWith(QLatin1String(".cpp")))  // memnun_test(NAME …) adds NAME.cpp
            name += QStringLiteral("|(?<=memnun_test\\()") + QRegularExpression::escape(relative.chopped(4));
        const QRegularExpression token(QStringLiteral("(?<![\\w./-])(?:%1)(?![\\w./-])").arg(name));
        if (list.contains(token))
            return true;
    }
    return false;
}

QString forbidden(const SourceFile& file, const QString& included)
{
    for (const LayerRule& rule : layerRules()) {
        if (breaks(rule, file, included))
            return QString::fromLatin1(rule.reason);
    }
    return {};
}

}  // namespace memnun::architecture
