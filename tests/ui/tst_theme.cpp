// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/Avatar.h"
#include "ui/shared/ControlStyle.h"
#include "ui/shared/Format.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shared/ThemeController.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QLayout>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace memnun;

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void dialogsOrderTheirButtonsAlike();
    void textContrast_data();
    void textContrast();
    void strokeContrast_data();
    void strokeContrast();
    void paletteTellsItsTheme();
    void styleSheetHasNoOpenToken();
    void controllerSwitches();
    void typeScale();
    void durations_data();
    void durations();
    void numbersByLanguage();
    void relativeTimes();
    void initials();
};

namespace {

void addBoth(const char* name, QColor Theme::*front, QColor Theme::*back)
{
    for (const Theme* t : {&Theme::light(), &Theme::dark()})
        QTest::addRow("%s %s", name, t->isDark() ? "dark" : "light") << t->*front << t->*back;
}

}  // namespace

void TestTheme::textContrast_data()
{
    QTest::addColumn<QColor>("front");
    QTest::addColumn<QColor>("back");
    addBoth("text on surface", &Theme::text, &Theme::surface);
    addBoth("text on raised", &Theme::text, &Theme::raised);
    addBoth("text on selection", &Theme::text, &Theme::selection);
    addBoth("text on note", &Theme::text, &Theme::note);
    addBoth("muted on surface", &Theme::muted, &Theme::surface);
    addBoth("muted on raised", &Theme::muted, &Theme::raised);
    addBoth("muted on hover", &Theme::muted, &Theme::hover);
    addBoth("muted on selection", &Theme::muted, &Theme::selection);
    addBoth("muted on note", &Theme::muted, &Theme::note);
    addBoth("accent on raised", &Theme::accent, &Theme::raised);
    addBoth("accent on soft", &Theme::accent, &Theme::soft);
    addBoth("on accent", &Theme::onAccent, &Theme::accent);
    addBoth("positive on soft", &Theme::positive, &Theme::positiveSoft);
    addBoth("positive on raised", &Theme::positive, &Theme::raised);
    addBoth("warning on soft", &Theme::warning, &Theme::warningSoft);
    addBoth("danger on soft", &Theme::danger, &Theme::dangerSoft);
    addBoth("danger on raised", &Theme::danger, &Theme::raised);
}

void TestTheme::textContrast()
{
    QFETCH(QColor, front);
    QFETCH(QColor, back);
    const double ratio = contrastRatio(front, back);
    QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
}

void TestTheme::strokeContrast_data()
{
    QTest::addColumn<QColor>("front");
    QTest::addColumn<QColor>("back");
    addBoth("focus on surface", &Theme::accent, &Theme::surface);
    addBoth("focus on raised", &Theme::accent, &Theme::raised);
    addBoth("focus of the primary button", &Theme::text, &Theme::surface);
    addBoth("check marks", &Theme::outline, &Theme::raised);
    for (const Theme* t : {&Theme::light(), &Theme::dark()}) {
        for (int i = 0; i < t->series.size(); ++i)
            QTest::addRow("series %d %s", i, t->isDark() ? "dark" : "light") << t->series.at(i) << t->raised;
    }
}

void TestTheme::strokeContrast()
{
    QFETCH(QColor, front);
    QFETCH(QColor, back);
    const double ratio = contrastRatio(front, back);
    QVERIFY2(ratio >= 3.0, qPrintable(QString::number(ratio)));
}

void TestTheme::paletteTellsItsTheme()
{
    QCOMPARE(Theme::of(Theme::light().toPalette()).kind, ThemeKind::Light);
    QCOMPARE(Theme::of(Theme::dark().toPalette()).kind, ThemeKind::Dark);
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
}

void TestTheme::styleSheetHasNoOpenToken()
{
    for (const Theme* t : {&Theme::light(), &Theme::dark()}) {
        const QString sheet = styleSheetFor(*t, 13);
        QVERIFY(!sheet.contains(QLatin1Char('@')));
        QVERIFY(!sheet.contains(QStringLiteral(": ;")));
        QVERIFY(sheet.contains(t->accent.name()));
    }
}

void TestTheme::controllerSwitches()
{
    ThemeController controller(*qApp);
    QSignalSpy changed(&controller, &ThemeController::changed);
    controller.setKind(ThemeKind::Dark);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(qApp->palette().color(QPalette::Window), Theme::dark().surface);
    controller.setKind(ThemeKind::Dark);
    QCOMPARE(changed.size(), 1);
    controller.setBasePixels(20);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(qApp->font().pixelSize(), 20);
    controller.setBasePixels(13);
    controller.setKind(ThemeKind::Light);
    QCOMPARE(qApp->palette().color(QPalette::Window), Theme::light().surface);
}

void TestTheme::typeScale()
{
    const QVector<int> wanted = {11, 13, 15, 20, 28};
    for (int i = 0; i < wanted.size(); ++i)
        QCOMPARE(typePixels(static_cast<TypeStep>(i)), wanted.at(i));
    QCOMPARE(typePixels(TypeStep::Display, 26), 56);
}

void TestTheme::durations_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<bool>("days");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << qint64(0) << false << QStringLiteral("0 s");
    QTest::newRow("seconds") << qint64(40) << false << QStringLiteral("40 s");
    QTest::newRow("call") << qint64(160) << false << QStringLiteral("2 min 40 s");
    QTest::newRow("whole minutes") << qint64(120) << false << QStringLiteral("2 min");
    QTest::newRow("minutes") << qint64(47 * 60 + 20) << false << QStringLiteral("47 min");
    QTest::newRow("rounds up to the hour") << qint64(3599) << false << QStringLiteral("1 h");
    QTest::newRow("hour and minutes") << qint64(4200) << false << QStringLiteral("1 h 10 min");
    QTest::newRow("many hours") << qint64(131 * 3600 + 60) << false << QStringLiteral("131 h");
    QTest::newRow("days") << qint64(5 * 86400 + 4 * 3600) << true << QStringLiteral("5 d 4 h");
    QTest::newRow("negative") << qint64(-160) << false << QStringLiteral("−2 min 40 s");
}

void TestTheme::durations()
{
    QFETCH(qint64, seconds);
    QFETCH(bool, days);
    QTEST(durationText(seconds, days ? DurationDays::FromThreeOn : DurationDays::Never), "text");
}

void TestTheme::numbersByLanguage()
{
    const Format tr(QLocale(QLocale::Turkish, QLocale::Turkey));
    QCOMPARE(tr.number(1234.5, 1), QStringLiteral("1.234,5"));
    QCOMPARE(tr.percent(12.5), QStringLiteral("%12,5"));
    QCOMPARE(tr.percent(88.0), QStringLiteral("%88"));
    QCOMPARE(tr.money(123450), QStringLiteral("₺1.234,50"));
    QCOMPARE(tr.date(QDate(2025, 11, 17)), QStringLiteral("17.11.2025"));
    QCOMPARE(tr.month(QDate(2025, 11, 1)), QStringLiteral("Kas 2025"));
    QCOMPARE(tr.bytes(1200000), QStringLiteral("1,2 MB"));
    const Format en(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCOMPARE(en.number(qint64(4212)), QStringLiteral("4,212"));
    QCOMPARE(en.percent(12.45), QStringLiteral("12.5%"));
    QCOMPARE(en.money(-123450), QStringLiteral("-₺1,234.50"));
    QCOMPARE(en.date(QDate(2025, 11, 17)), QStringLiteral("17 Nov 2025"));
}

void TestTheme::relativeTimes()
{
    const Format tr(QLocale(QLocale::Turkish, QLocale::Turkey));
    const auto at = [](const char* iso) { return Instant::fromIso(QString::fromLatin1(iso)).value(); };
    const Instant now = at("2025-11-17T09:00:00Z");
    QCOMPARE(tr.relative(at("2025-11-17T06:42:00Z"), now), QStringLiteral("09:42"));
    // 22:30 UTC is already the 17th in Istanbul.
    QCOMPARE(tr.relative(at("2025-11-16T22:30:00Z"), now), QStringLiteral("01:30"));
    QCOMPARE(tr.relative(at("2025-11-16T12:00:00Z"), now), QStringLiteral("Yesterday"));
    QCOMPARE(tr.relative(at("2025-11-14T12:00:00Z"), now), QStringLiteral("Cum"));
    QCOMPARE(tr.relative(at("2025-11-01T12:00:00Z"), now), QStringLiteral("01.11.2025"));
    QCOMPARE(tr.ago(at("2025-11-17T08:59:30Z"), now), QStringLiteral("just now"));
}

void TestTheme::initials()
{
    QCOMPARE(initialsOf(QStringLiteral("Çınar Mobilya")), QStringLiteral("ÇM"));
    QCOMPARE(initialsOf(QStringLiteral("işık")), QStringLiteral("İ"));
    QCOMPARE(initialsOf(QStringLiteral("  ")), QStringLiteral("?"));
}

void TestTheme::dialogsOrderTheirButtonsAlike()
{
    qApp->setStyle(new ControlStyle);
    QDialogButtonBox box(QDialogButtonBox::Cancel);
    QPushButton* save = box.addButton(QStringLiteral("Save"), QDialogButtonBox::AcceptRole);
    QPushButton* other = box.addButton(QStringLiteral("Over it"), QDialogButtonBox::ActionRole);
    box.layout()->setGeometry(QRect(0, 0, 500, 40));
    const QPushButton* cancel = box.button(QDialogButtonBox::Cancel);
    QVERIFY(cancel->icon().isNull());
    QVERIFY(other->x() < cancel->x() && cancel->x() < save->x());
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
