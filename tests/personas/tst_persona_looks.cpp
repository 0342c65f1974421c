// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures people choose, the card of one page, and the words of rules.
#include "ui/personas/PersonaCard.h"
#include "ui/personas/PersonaPicture.h"
#include "ui/personas/PersonaWords.h"
#include "ui/shared/Theme.h"

#include <QImage>
#include <QImageWriter>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

using namespace memnun;

class TestPersonaLooks final : public QObject {
    Q_OBJECT

private:
    QString file(const char* name, const QByteArray& bytes)
    {
        QFile out(m_dir.filePath(QString::fromLatin1(name)));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("%s could not be written", name);
        return out.fileName();
    }
    QString image(const char* name, QSize size, bool clear = false)
    {
        QImage made(size, clear ? QImage::Format_ARGB32 : QImage::Format_RGB32);
        for (int y = 0; y < size.height(); ++y) {
            for (int x = 0; x < size.width(); ++x)
                made.setPixel(x, y, qRgba((x * 7919) & 255, (y * 104729) & 255, (x * y) & 255, clear ? 128 : 255));
        }
        const QString path = m_dir.filePath(QString::fromLatin1(name));
        if (!made.save(path))
            qFatal("%s could not be drawn", name);
        return path;
    }
    static QString why(const Result<QByteArray>& result)
    {
        return result ? QStringLiteral("ok") : result.error().fields.isEmpty() ? codeKey(result.error().code) : result.error().fields.first().rule;
    }
    static Persona full(int length)
    {
        Persona one;
        one.name = QString(std::min(length, kLongestPersonaName), QLatin1Char('W'));
        one.quote = QStringLiteral("kelime ").repeated(std::min(length, kLongestPersonaLine) / 7);
        for (QString& section : one.sections)
            section = QString::fromUtf8("uzun bir cümle ").repeated(length / 15 + 1).left(std::min(length, kLongestPersonaText));
        one.tone = one.quote;
        for (int i = 0; i < std::min(kMostRules, length); ++i)
            one.rules.append({FactCondition::of({QStringLiteral("city"), FactOp::Eq, {}, {QString::fromUtf8("İstanbul")}}), 1});
        return one;
    }
    static qsizetype pages(const QByteArray& pdf) { return pdf.count("/Type /Page\n") + pdf.count("/Type /Page ") + pdf.count("/Type /Page/"); }

    QTemporaryDir m_dir;

private Q_SLOTS:
    void picturesAreMadeSmall_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("clear");
        QTest::newRow("small") << QSize(20, 10) << false;
        QTest::newRow("big and full of noise") << QSize(3000, 2000) << false;
        QTest::newRow("big and see-through") << QSize(1500, 1500) << true;
        QTest::newRow("a thread") << QSize(4000, 1) << false;
    }
    void picturesAreMadeSmall()
    {
        QFETCH(QSize, size);
        QFETCH(bool, clear);
        const auto made = pictureOf(image("in.png", size, clear));
        QCOMPARE(why(made), QStringLiteral("ok"));
        QVERIFY(made->size() <= kBiggestPicture);
        QVERIFY(looksLikePicture(*made));
        const QImage back = QImage::fromData(*made);
        QVERIFY(!back.isNull());
        QVERIFY(back.width() <= 512 && back.height() <= 512);
    }

    void whatIsNoPictureIsRefused_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("reason");
        QTest::newRow("not there") << m_dir.filePath(QStringLiteral("none.png")) << "not_found";
        QTest::newRow("a folder") << m_dir.path() << "not_found";
        QTest::newRow("empty") << file("empty.png", {}) << "malformed";
        QTest::newRow("a text") << file("text.png", "hello") << "malformed";
        QTest::newRow("the first bytes of one") << file("head.png", QByteArray("\x89PNG\r\n\x1a\n")) << "malformed";
        QByteArray whole;
        QFile drawn(image("whole.png", {300, 300}));
        if (drawn.open(QIODevice::ReadOnly))
            whole = drawn.readAll();
        QTest::newRow("cut off") << file("cut.png", whole.left(whole.size() / 2)) << "malformed";
        // a head that speaks of 60,000 by 60,000 pixels
        QByteArray bomb = whole;
        for (const int at : {16, 20})
            bomb.replace(at, 4, QByteArray("\x00\x00\xea\x60", 4));
        QTest::newRow("a bomb") << file("bomb.png", bomb) << "malformed";
        QByteArray pnm("P6 60000 60000 255\n");
        QTest::newRow("another bomb") << file("bomb.ppm", pnm + QByteArray(1000, 'x')) << "too_big";
    }
    void whatIsNoPictureIsRefused()
    {
        QFETCH(QString, path);
        QFETCH(QString, reason);
        const QString said = why(pictureOf(path));
        // which of the two a head is that promises too much, is the decoder's to say
        const bool isBomb = path.contains(QLatin1String("bomb")) && (said == QLatin1String("too_big") || said == QLatin1String("malformed"));
        QVERIFY2(said == reason || isBomb, qPrintable(said));
    }

    void aRoundPictureIsAlwaysThere()
    {
        for (const QByteArray& bytes : {QByteArray(), QByteArray("junk"), QByteArray(kBiggestPicture + 5, 'x')}) {
            const QPixmap round = personaPixmap(bytes, QStringLiteral("Sarah"), 40, 2, Theme::light());
            QCOMPARE(round.size(), QSize(80, 80));
        }
    }

    void theCardIsOnePage_data()
    {
        QTest::addColumn<int>("length");
        QTest::newRow("hardly anything") << 1;
        QTest::newRow("usual") << 200;
        QTest::newRow("as long as can be") << 4000;
    }
    void theCardIsOnePage()
    {
        QFETCH(int, length);
        const QString path = m_dir.filePath(QStringLiteral("card.pdf"));
        QVERIFY(writePersonaCard(path, full(length), {3, 10, 5}));
        QFile pdf(path);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        const QByteArray bytes = pdf.readAll();
        QVERIFY(bytes.startsWith("%PDF"));
        QCOMPARE(pages(bytes), 1);
        // and all of it stands inside the page's margins
        QImage paper(595, 842, QImage::Format_RGB32);
        QPainter painter(&paper);
        paintPersonaCard(painter, paper.rect(), full(length), {3, 10, 5});
        painter.end();
        for (int y = 0; y < paper.height(); ++y) {
            for (int x = 0; x < paper.width(); ++x) {
                const bool margin = x < 30 || x > 565 || y < 30 || y > 812;
                if (margin && paper.pixel(x, y) != qRgb(255, 255, 255))
                    QFAIL(qPrintable(QStringLiteral("ink at %1, %2").arg(x).arg(y)));
            }
        }
    }

    void aCardThatCannotBeWrittenSaysSo()
    {
        const auto written = writePersonaCard(m_dir.filePath(QStringLiteral("none/card.pdf")), full(10), {});
        QVERIFY(!written);
        QCOMPARE(written.error().code, Code::Storage);
    }

    void rulesAreSaidInWords()
    {
        const auto age = FactCondition::of({QStringLiteral("age"), FactOp::Between, {22, 35}, {}});
        QCOMPARE(conditionText(age), QStringLiteral("Age between 22 and 35"));
        const auto big = FactCondition::of({QStringLiteral("city_type"), FactOp::Eq, {}, {QStringLiteral("big")}});
        QCOMPARE(conditionText({FactCondition::Kind::Any, {age, {FactCondition::Kind::Not, {big}, {}}}, {}}),
                 QStringLiteral("Age between 22 and 35 or (not Kind of city is Big city)"));
        FactSet facts;
        facts.setNumber(QStringLiteral("age"), 28);
        QCOMPARE(reasonText({age, 1}, RuleOutcome::Satisfied, facts), QStringLiteral("✓ Age between 22 and 35: 28"));
        QCOMPARE(reasonText({big, 1}, RuleOutcome::Unknown, facts), QStringLiteral("? Kind of city is Big city: not known"));
    }
};

QTEST_MAIN(TestPersonaLooks)
#include "tst_persona_looks.moc"
