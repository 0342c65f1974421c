// SPDX-License-Identifier: GPL-3.0-or-later
// What packed figures are written in: nothing is lost, and what is damaged is known to be.
#include "core/kpi/Column.h"
#include "core/kpi/Numbers.h"

#include <QTest>

#include <limits>

using namespace memnun::kpi;

class KpiNumbersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comeBackWhole_data();
    void comeBackWhole();
    void otherNumbersToo();
    void takeAsFewBytesAsTheyNeed();
    void damageIsKnown();
    void lengthsThatLieAreRefused();
    void columnsAreSpliced();
};

using List = std::vector<qint64>;
Q_DECLARE_METATYPE(List)

void KpiNumbersTest::comeBackWhole_data()
{
    QTest::addColumn<List>("list");
    QTest::newRow("none") << List{};
    QTest::newRow("one") << List{-5};
    QTest::newRow("alike") << List(300, 42);
    QTest::newRow("bytes") << List{-100, 155, 0};
    QTest::newRow("words") << List{1'000'000, 1'065'535};
    QTest::newRow("instants") << List{1'772'438'400'000, 1'772'438'400'001, 1'600'000'000'000};
    QTest::newRow("ends") << List{std::numeric_limits<qint64>::min(), 0, std::numeric_limits<qint64>::max()};
}

void KpiNumbersTest::comeBackWhole()
{
    QFETCH(List, list);
    QByteArray bytes;
    putNumbers(bytes, std::span<const qint64>(list));
    putNumbers(bytes, std::span<const qint64>(list));
    const QByteArray kept = sealed(bytes, 9);
    NumberReader reader(kept);
    List first;
    List second;
    QVERIFY(reader.take(first) && reader.take(second) && reader.isAtEnd());
    QVERIFY(first == list && second == list);
    QVERIFY(!reader.take(first));
}

void KpiNumbersTest::otherNumbersToo()
{
    for (const std::vector<double>& list : {std::vector<double>{0.5, -3, 1e300}, std::vector<double>{3, 0, -7}, std::vector<double>{}}) {
        QByteArray bytes;
        putNumbers(bytes, std::span<const double>(list));
        const QByteArray kept = sealed(bytes, 0);
        NumberReader reader(kept);
        std::vector<double> found;
        QVERIFY(reader.take(found) && reader.isAtEnd());
        QVERIFY(found == list);
    }
}

void KpiNumbersTest::takeAsFewBytesAsTheyNeed()
{
    const auto sizeOf = [](const List& list) {
        QByteArray bytes;
        putNumbers(bytes, std::span<const qint64>(list));
        return bytes.size();
    };
    const qsizetype head = sizeOf({});
    QCOMPARE(sizeOf(List(1000, 77)), head);
    QCOMPARE(sizeOf({5'000'000'000, 5'000'000'255}), head + 2);
    QCOMPARE(sizeOf({0, 256}), head + 4);
    QCOMPARE(sizeOf({0, 65'536}), head + 8);
}

void KpiNumbersTest::damageIsKnown()
{
    QByteArray bytes;
    putNumbers(bytes, std::span<const qint64>(List{1, 2, 3, 400}));
    const QByteArray kept = sealed(bytes, 17);
    QVERIFY(sealHolds(kept, 17));
    QVERIFY(!sealHolds(kept, 18));
    QVERIFY(sealHolds(resealed(kept, 18), 18));
    for (qsizetype i = 0; i < kept.size() * 8; ++i) {
        QByteArray changed = kept;
        changed[i / 8] = static_cast<char>(changed.at(i / 8) ^ (1 << (i % 8)));
        QVERIFY2(!sealHolds(changed, 17), qPrintable(QString::number(i)));
    }
    QVERIFY(!sealHolds(kept.chopped(1), 17) && !sealHolds(kept + '\0', 17) && !sealHolds({}, 17));
}

void KpiNumbersTest::lengthsThatLieAreRefused()
{
    QByteArray bytes;
    putNumbers(bytes, std::span<const qint64>(List{1, 2, 300}));
    bytes[0] = 100;
    const QByteArray kept = sealed(bytes, 0);
    NumberReader reader(kept);
    List found;
    QVERIFY(!reader.take(found));
    NumberReader none{QByteArray()};
    QVERIFY(!none.take(found));
}

void KpiNumbersTest::columnsAreSpliced()
{
    Column one(3);
    Column other(3);
    Verdict verdict;
    verdict.count({1000}, 5);
    one.append(0, verdict);
    verdict.count({2000}, 6);
    one.append(2, verdict);
    other.append(1, verdict);
    verdict.clear();
    verdict.leaveOut(Exclusion::NotSolved);
    other.append(2, verdict);
    const Column all = Column::spliced(one, other, {false, true, true});
    QVERIFY(all.counts == List({1, 2, 0}));
    QVERIFY(all.at == List({1000, 1000, 2000}));
    QVERIFY(all.values == std::vector<double>({5, 5, 6}));
    QVERIFY(all.why == List({Column::kNotLeftOut, Column::kNotLeftOut, static_cast<qint64>(Exclusion::NotSolved)}));
    QVERIFY(all.fits(3) && !all.fits(2));
}

QTEST_APPLESS_MAIN(KpiNumbersTest)
#include "tst_kpi_numbers.moc"
