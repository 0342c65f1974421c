// SPDX-License-Identifier: GPL-3.0-or-later
// The breakdown's bars and hours, given figures.
#include "ui/kpis/BarRow.h"
#include "ui/kpis/HeatMap.h"
#include "ui/kpis/KpiBreakdown.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace memnun;

namespace {

/// Thirteen agents: ten with fewer and fewer tickets, whose replies take longer and longer.
KpiOverview agents()
{
    KpiOverview overview;
    overview.whole = {QDate(2026, 11, 1), QDate(2026, 12, 1)};
    overview.group = overview.whole;
    overview.group.by = kpi::By::Agent;
    overview.group.kpis = {QStringLiteral("frt")};
    for (int agent = 1; agent <= 13; ++agent) {
        kpi::KpiRow row;
        row.kpi = QStringLiteral("frt");
        row.unit = kpi::Unit::Duration;
        row.by = kpi::By::Agent;
        row.key = QString::number(agent);
        row.name = QStringLiteral("Agent ") + row.key;
        row.n = agent < 4 ? 40 : 33 - agent;
        row.value = 60.0 * agent;
        overview.groupRows.append(row);
    }
    return overview;
}

/// `count` contacts on Wednesdays from 14 to 15, none at any other hour.
QVector<kpi::KpiRow> hours(qint64 count)
{
    QVector<kpi::KpiRow> rows;
    for (int hour = 0; hour < 7 * 24; ++hour) {
        kpi::KpiRow row;
        row.kpi = QStringLiteral("contacts");
        row.by = kpi::By::WeekHour;
        row.key = QStringLiteral("%1-%2").arg(hour / 24 + 1).arg(hour % 24, 2, 10, QLatin1Char('0'));
        row.n = row.key == QLatin1String("3-14") ? count : 0;
        row.value = row.num = static_cast<double>(row.n);
        rows.append(row);
    }
    return rows;
}

}  // namespace

class TestKpiBreakdown final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fewDataAreNotRanked();
    void namesTheBusiestHour();
    void emptyHoursDoNotOpen();
};

void TestKpiBreakdown::fewDataAreNotRanked()
{
    KpiBreakdown breakdown;
    breakdown.setOverview(agents());
    const auto texts = [&breakdown] {
        QStringList names;
        for (const BarRow* bar : breakdown.findChildren<BarRow*>())
            names.append(bar->accessibleName() + QStringLiteral(", ") + bar->accessibleDescription());
        return names;
    };
    QCOMPARE(texts().size(), 10);
    QCOMPARE(texts().mid(0, 4), (QStringList{QStringLiteral("Agent 3: 3 min, n = 40"), QStringLiteral("Agent 2: 2 min, n = 40"),
                                             QStringLiteral("Agent 1: 1 min, n = 40"),
                                             QStringLiteral("Agent 4: 4 min, few data · n = 29")}));
    auto* more = breakdown.findChild<QPushButton*>();
    QVERIFY(more);
    more->click();
    QTRY_COMPARE(texts().size(), 13);
}

void TestKpiBreakdown::namesTheBusiestHour()
{
    KpiOverview overview = agents();
    const auto subtitles = [](const KpiBreakdown& breakdown) {
        QStringList texts;
        for (const QLabel* label : breakdown.findChildren<QLabel*>())
            texts.append(label->text());
        return texts.filter(QStringLiteral("Incoming contacts")).join(QLatin1Char('|'));
    };
    KpiBreakdown breakdown;
    overview.hourRows = hours(0);
    breakdown.setOverview(overview);
    QVERIFY(!subtitles(breakdown).contains(QStringLiteral("most")));
    overview.hourRows = hours(7);
    breakdown.setOverview(overview);
    QVERIFY2(subtitles(breakdown).endsWith(QStringLiteral("most: Wednesday 14:00–15:00 (7)")),
             qPrintable(subtitles(breakdown)));
}

void TestKpiBreakdown::emptyHoursDoNotOpen()
{
    HeatMap map;
    map.resize(600, 240);
    map.setRows(hours(7), kpi::TimeBase::Business);
    QVERIFY(!map.cellRect(5, 14).isValid());  // nothing at the weekend
    QVERIFY(!map.cellRect(2, 8).isValid());
    QCOMPARE(map.range(), std::make_pair(qint64(0), qint64(7)));
    // The legend: its last field has the colour of the fullest cell.
    const QImage picture = map.grab().toImage();
    const QColor fullest = picture.pixelColor(map.cellRect(2, 14).center());
    int same = 0;
    for (int x = 0; x < picture.width(); ++x)
        same += picture.pixelColor(x, picture.height() - map.fontMetrics().height() / 2 - 2) == fullest ? 1 : 0;
    QVERIFY2(same >= 8 && same < 40, qPrintable(QString::number(same)));
    QSignalSpy opened(&map, &HeatMap::activated);
    QTest::mouseClick(&map, Qt::LeftButton, {}, map.cellRect(2, 13).center());
    QCOMPARE(opened.size(), 0);
    QTest::mouseClick(&map, Qt::LeftButton, {}, map.cellRect(2, 14).center());
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toString(), QStringLiteral("3-14"));
}

QTEST_MAIN(TestKpiBreakdown)
#include "tst_kpi_breakdown.moc"
