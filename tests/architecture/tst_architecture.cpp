// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of the house, checked on every file of the project.
#include "Project.h"
#include "SourceText.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace memnun::architecture;

namespace {

constexpr int longestFile = 400;
constexpr int longFunction = 40;     // listed
constexpr int longestFunction = 80;  // refused

int lineOf(const QString& text, qsizetype at)
{
    return static_cast<int>(QStringView(text).left(at).count(QLatin1Char('\n'))) + 1;
}

// "path:line: what" for every place in `text` that matches.
QStringList places(const SourceFile& file, const QString& text, const QRegularExpression& pattern)
{
    QStringList found;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        found << QStringLiteral("%1:%2: %3")
                     .arg(file.path)
                     .arg(lineOf(text, match.capturedStart()))
                     .arg(match.captured().trimmed());
    }
    return found;
}

}  // namespace

#define QVERIFY_NONE(problems) \
    QVERIFY2((problems).isEmpty(), qPrintable(QLatin1Char('\n') + (problems).join(QLatin1Char('\n'))))

class TestArchitecture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_files = sourceFiles();
        QVERIFY(m_files.size() > 10);
    }

    void layersAreKept()
    {
        QStringList problems;
        for (const SourceFile& file : m_files) {
            for (const QString& included : includes(file.text)) {
                const QString why = forbidden(file, included);
                if (!why.isEmpty())
                    problems << QStringLiteral("%1 includes %2: %3").arg(file.path, included, why);
            }
        }
        QVERIFY_NONE(problems);
    }

    void layerRulesRefuse_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("included");
        QTest::addColumn<bool>("refused");
        const auto row = [](const char* path, const char* included, bool refused) {
            QTest::addRow("%s <- %s", path, included)
                << QString::fromLatin1(path) << QString::fromLatin1(included) << refused;
        };
        row("core/tickets/Ticket.h", "QColor", true);
        row("core/tickets/Ticket.h", "QtWidgets/QLabel", true);
        row("core/tickets/Ticket.h", "QString", false);
        row("core/tickets/Ticket.h", "QSqlQuery", true);
        row("core/storage/TicketTable.cpp", "QSqlQuery", false);
        row("core/storage/TicketTable.cpp", "QTcpSocket", true);
        row("core/channels/email/Smtp.cpp", "QTcpSocket", false);
        row("core/tickets/Ticket.cpp", "core/storage/TicketTable.h", true);
        row("core/channels/email/Fetch.cpp", "core/mime/MailParser.h", false);
        row("core/tickets/Ticket.cpp", "ui/shared/Theme.h", true);
        row("ui/inbox/InboxPage.cpp", "core/storage/TicketTable.h", true);
        row("ui/inbox/InboxPage.cpp", "core/mime/MailParser.h", true);
        row("ui/inbox/InboxPage.cpp", "core/mime/HtmlSanitizer.h", false);
        row("ui/inbox/InboxPage.cpp", "core/tickets/Ticket.h", false);
        row("app/desktop/main.cpp", "core/storage/TicketTable.h", false);
    }
    void layerRulesRefuse()
    {
        QFETCH(QString, path);
        QFETCH(QString, included);
        QFETCH(bool, refused);
        QCOMPARE(!forbidden(SourceFile{path, {}, {}}, included).isEmpty(), refused);
    }

    void filesAreShort()
    {
        QStringList problems;
        for (const SourceFile& file : m_files) {
            if (file.lines() > longestFile)
                problems << QStringLiteral("%1: %2 lines").arg(file.path).arg(file.lines());
        }
        QVERIFY_NONE(problems);
    }

    void functionsAreShort()
    {
        struct Found {
            Function function;
            QString path;
        };
        QVector<Found> tooLong;
        for (const SourceFile& file : m_files) {
            for (const Function& function : functions(file.code)) {
                if (function.length > longFunction)
                    tooLong << Found{function, file.path};
            }
        }
        std::sort(tooLong.begin(), tooLong.end(),
                  [](const Found& a, const Found& b) { return a.function.length > b.function.length; });
        QStringList refused;
        for (const Found& found : tooLong) {
            const QString line = QStringLiteral("%1:%2: %3 has %4 lines")
                                     .arg(found.path)
                                     .arg(found.function.line)
                                     .arg(found.function.name)
                                     .arg(found.function.length);
            qInfo().noquote() << line;
            if (found.function.length > longestFunction)
                refused << line;
        }
        QVERIFY_NONE(refused);
    }

    void nothingBannedIsCalled_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("folder");
        const auto row = [](const char* name, const QString& pattern, const char* folder) {
            QTest::newRow(name) << pattern << QString::fromLatin1(folder);
        };
        row("event loop pumped", QStringLiteral("\\bprocessEvents\\b"), "");
        row("nested event loop", QStringLiteral("\\bQEventLoop\\b"), "");
        row("blocking wait", QStringLiteral("\\bwaitForFinished\\b"), "");
        row("blocking connection", QStringLiteral("\\bBlockingQueuedConnection\\b"), "");
        row("waiting for time", QStringLiteral("\\bqWait\\s*\\(|\\bqSleep\\b"), "");
        row("sleeping",
            QStringLiteral(
                "\\bQThread::(?:sleep|msleep|usleep)\\b|\\bsleep_(?:for|until)\\b|\\b(?:u|nano)?sleep\\s*\\("),
            "");
        row("words in core", QStringLiteral("(?<![\\w.>:])tr\\s*\\(|\\bQCoreApplication::translate\\b"), "core");
        row("SQL table models", QStringLiteral("\\bQSql(?:Relational)?TableModel\\b"), "");
    }
    void nothingBannedIsCalled()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, folder);
        QStringList problems;
        for (const SourceFile& file : m_files) {
            if (folder.isEmpty() || file.isIn(folder))
                problems += places(file, file.code, QRegularExpression(pattern));
        }
        QVERIFY_NONE(problems);
    }

    void namesSayWhatTheyAre()
    {
        static const QRegularExpression vague(QStringLiteral("(Manager|Helpers?|Utils?|Data|Info)$"));
        QStringList problems;
        for (const SourceFile& file : m_files) {
            for (const QString& type : definedTypes(file.code)) {
                if (vague.match(type).hasMatch())
                    problems << file.path + QStringLiteral(": ") + type;
            }
        }
        QVERIFY_NONE(problems);
    }

    void everyFileIsListed()
    {
        QStringList problems;
        for (const SourceFile& file : m_files) {
            if (!isListed(file.path))
                problems << file.path + QStringLiteral(" is in no CMakeLists.txt");
        }
        QVERIFY_NONE(problems);
    }

    void nothingIsLeftForLater()
    {
        // Written apart, so that this file does not find itself.
        const QRegularExpression later(
            QStringLiteral("\\b(TO"
                           "DO|FIX"
                           "ME|XX"
                           "X)\\b"));
        QStringList problems;
        for (const SourceFile& file : m_files)
            problems += places(file, file.text, later);
        QVERIFY_NONE(problems);
    }

    void filesBeginAsTheyShould()
    {
        static const QRegularExpression guard(QStringLiteral("^#pragma once$"), QRegularExpression::MultilineOption);
        QStringList problems;
        for (const SourceFile& file : m_files) {
            if (!file.text.startsWith(QLatin1String("// SPDX-License-Identifier: GPL-3.0-or-later\n")))
                problems << file.path + QStringLiteral(": the licence line is missing");
            if (file.isHeader() && !file.code.contains(guard))
                problems << file.path + QStringLiteral(": #pragma once is missing");
        }
        QVERIFY_NONE(problems);
    }

    void metaObjectsAreSeen()
    {
        static const QRegularExpression macro(QStringLiteral("\\bQ_OBJECT\\b"));
        static const QRegularExpression alone(QStringLiteral("^[ \\t]*Q_OBJECT[ \\t]*$"),
                                              QRegularExpression::MultilineOption);
        QStringList problems;
        for (const SourceFile& file : m_files) {
            const qsizetype all = file.code.count(macro);
            if (all != file.code.count(alone))
                problems << file.path + QStringLiteral(": Q_OBJECT is not alone on its line");
            if (file.isHeader() && all > 1)
                problems << file.path + QStringLiteral(": more than one Q_OBJECT");
        }
        QVERIFY_NONE(problems);
    }

private:
    QVector<SourceFile> m_files;
};

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
