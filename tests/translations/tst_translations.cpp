// SPDX-License-Identifier: GPL-3.0-or-later
// Every text of the interface is translated, and no translation loses a value on the way.
#include "tests/support/TestData.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

namespace {

struct Message {
    QString context;
    QString source;
    QString comment;
    QStringList translations;  // one, or one a plural form
    bool finished = true;
    bool plural = false;
    QString name() const { return context + QStringLiteral(": “") + source + QStringLiteral("”"); }
    QString key() const { return context + QChar(0) + source + QChar(0) + comment; }
};

void readTranslation(QXmlStreamReader& xml, Message& message)
{
    message.finished = xml.attributes().value(QStringLiteral("type")) != QLatin1String("unfinished");
    if (!message.plural) {
        message.translations << xml.readElementText();
        return;
    }
    while (xml.readNextStartElement())
        message.translations << xml.readElementText();
}

Message readMessage(QXmlStreamReader& xml, const QString& context)
{
    Message message;
    message.context = context;
    message.plural = xml.attributes().value(QStringLiteral("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source"))
            message.source = xml.readElementText();
        else if (xml.name() == QLatin1String("comment"))
            message.comment = xml.readElementText();
        else if (xml.name() == QLatin1String("translation"))
            readTranslation(xml, message);
        else
            xml.skipCurrentElement();
    }
    return message;
}

QVector<Message> readFile(const QString& path)
{
    QFile file(path);
    QVector<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            messages << readMessage(xml, context);
    }
    return messages;
}

QString tsFile(const char* language)
{
    return QStringLiteral(MEMNUN_SOURCE_DIR "/translations/memnun_%1.ts").arg(QLatin1String(language));
}

// "%1", "%2", "%n" … sorted.
QStringList placeholders(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("%(?:L?\\d|n)"));
    QStringList found;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext())
        found << matches.next().captured();
    found.sort();
    return found;
}

QChar mnemonic(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("(?<!&)&([^&\\s])"));
    const auto match = pattern.match(text);
    return match.hasMatch() ? QLocale(QLocale::Turkish).toLower(match.captured(1)).front() : QChar();
}

}  // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslated_data() { languages(); }
    void everyTextIsTranslated()
    {
        QFETCH(QString, file);
        const QVector<Message> messages = readFile(file);
        QVERIFY(!messages.isEmpty());
        QStringList missing;
        for (const Message& message : messages) {
            const bool empty = message.translations.isEmpty() || message.translations.contains(QString());
            if (!message.finished || empty)
                missing << message.name();
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
    }

    void placeholdersAreKept_data() { languages(); }
    void placeholdersAreKept()
    {
        QFETCH(QString, file);
        QStringList wrong;
        for (const Message& message : readFile(file)) {
            for (const QString& translation : message.translations) {
                QStringList wanted = placeholders(message.source);
                QStringList there = placeholders(translation);
                // "One ticket" may leave the number out.
                if (message.plural && message.translations.size() > 1 && translation == message.translations.first()) {
                    wanted.removeAll(QStringLiteral("%n"));
                    there.removeAll(QStringLiteral("%n"));
                }
                if (wanted != there)
                    wrong << message.name() + QStringLiteral(" → ") + translation;
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    // Contexts are classes here, and a dialog is a class.
    void mnemonicsDiffer_data() { languages(); }
    void mnemonicsDiffer()
    {
        QFETCH(QString, file);
        QHash<QString, QString> seen;
        QStringList doubled;
        for (const Message& message : readFile(file)) {
            const QChar letter = mnemonic(message.translations.value(0));
            if (letter.isNull())
                continue;
            const QString place = message.context + QLatin1Char('&') + letter;
            if (seen.contains(place) && seen.value(place) != message.translations.value(0))
                doubled << message.context + QStringLiteral(": “%1” and “%2”").arg(seen.value(place), message.translations.value(0));
            seen.insert(place, message.translations.value(0));
        }
        QVERIFY2(doubled.isEmpty(), qPrintable(doubled.join(QLatin1Char('\n'))));
    }

    // A text that is new in the sources must not be forgotten here: scripts/update-translations.sh brings it in.
    void filesKnowEverySource()
    {
        MEMNUN_NEED(QFile::exists(QStringLiteral(MEMNUN_LUPDATE)), QStringLiteral("lupdate is not installed."));
        QTemporaryDir folder;
        const QString fresh = folder.filePath(QStringLiteral("fresh.ts"));
        QProcess lupdate;
        lupdate.setWorkingDirectory(QStringLiteral(MEMNUN_SOURCE_DIR));
        lupdate.start(QStringLiteral(MEMNUN_LUPDATE),
                      {QStringLiteral("-silent"), QStringLiteral("-locations"), QStringLiteral("none"),
                       QStringLiteral("-I"), QStringLiteral("."), QStringLiteral("-recursive"), QStringLiteral("app"), QStringLiteral("ui"),
                       QStringLiteral("-target-language"), QStringLiteral("tr_TR"), QStringLiteral("-ts"), fresh});
        QTRY_COMPARE_WITH_TIMEOUT(lupdate.state(), QProcess::NotRunning, 60'000);
        QSet<QString> known;
        for (const Message& message : readFile(tsFile("tr")))
            known.insert(message.key());
        QStringList missing;
        for (const Message& message : readFile(fresh)) {
            if (!known.contains(message.key()))
                missing << message.name();
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
    }

    void filesAreInTheProgram()
    {
        QTranslator turkish;
        QVERIFY(turkish.load(QStringLiteral("memnun_tr"), QStringLiteral(":/i18n")));
        QTranslator english;
        QVERIFY(english.load(QStringLiteral("memnun_en"), QStringLiteral(":/i18n")));
    }

private:
    void languages()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("tr") << tsFile("tr");
        QTest::newRow("en") << tsFile("en");
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
