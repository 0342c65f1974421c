// SPDX-License-Identifier: GPL-3.0-or-later
// Questions that are asked together get the answers that each of them gets alone, with few questions to the store.
#include "core/kernel/Stores.h"
#include "tests/kpi/PackedCompany.h"

using namespace memnun;
using memnun::test::must;
using memnun::test::textOf;

namespace {

/// Counts how often parts are asked for, and keeps something to itself.
class CountedPacks final : public kpi::PackStore {
public:
    explicit CountedPacks(kpi::PackStore& real) : m_real(real) {}
    Result<bool> isKept() override { return m_real.isKept(); }
    Result<> keep() override { return m_real.keep(); }
    Result<QVector<kpi::PackHead>> heads() override { return m_real.heads(); }
    Result<std::optional<kpi::PackHead>> head(qint64 block) override { return m_real.head(block); }
    Result<QVector<qint64>> marked(qint64 from, qint64 to) override { return m_real.marked(from, to); }
    Result<QVector<qint64>> marks(qint64 from, qint64 to) override { return m_real.marks(from, to); }
    Result<> parts(const QVector<int>& parts, const QVector<qint64>& blocks, const TakePart& take) override
    {
        ++calls;
        return m_real.parts(parts, blocks, [&](qint64 block, int part, const QByteArray& bytes) {
            ++pieces;
            if (block != withheld)
                take(block, part, bytes);
        });
    }
    Result<> warm() override { return m_real.warm(); }
    Result<> put(const kpi::PackHead& head, const QMap<int, QByteArray>& parts) override { return m_real.put(head, parts); }
    Result<> dropMarks(const QVector<qint64>& marks) override { return m_real.dropMarks(marks); }
    Result<> clear() override { return m_real.clear(); }

    int calls = 0;
    int pieces = 0;
    qint64 withheld = -1;

private:
    kpi::PackStore& m_real;
};

QStringList textsOf(const QVector<kpi::KpiRow>& rows)
{
    QStringList texts;
    for (const kpi::KpiRow& row : rows)
        texts.append(textOf(row));
    return texts;
}

}  // namespace

class TestKpiTogether : public memnun::test::PackedTest {
    Q_OBJECT

private Q_SLOTS:
    void together_data();
    void together();
    void aQuestionThatCannotBeAnsweredIsSaid();

private:
    /// Forty tickets in six blocks, over half a year.
    void makeCompany();
    static QVector<kpi::KpiReport::Asked> page();
};

void TestKpiTogether::makeCompany()
{
    for (int i = 0; i < 40; ++i) {
        const TicketId id = addTicket(i * 100, i % 3 ? Channel::Email : Channel::Phone);
        addMessage(id, i * 100, Direction::In);
        addMessage(id, i * 100 + 1 + i % 7, Direction::Out);
        if (i % 4)
            addEvent(id, i * 100 + 20 + i, EventField::Status, QStringLiteral("open"), QStringLiteral("solved"));
        if (i % 5 == 1)
            addEvent(id, i * 100 + 90, EventField::Status, QStringLiteral("solved"), QStringLiteral("open"));
    }
}

/// As the page of figures asks.
QVector<kpi::KpiReport::Asked> TestKpiTogether::page()
{
    const kpi::KpiQuery whole{QDate(2026, 4, 1), QDate(2026, 9, 1), kpi::By::None, kpi::TimeBase::Business, {}, {}};
    const auto by = [&](kpi::By unit, const QStringList& kpis) {
        kpi::KpiQuery query = whole;
        query.by = unit;
        query.kpis = kpis;
        return query;
    };
    const QString backlog = QStringLiteral("backlog");
    return {{whole, {{QDate(2026, 3, 2), QDate(2026, 4, 1)}, {QDate(2026, 4, 1), QDate(2026, 9, 1)}}},
            {by(kpi::By::Month, {QStringLiteral("frt"), QStringLiteral("volume_in")})},
            {by(kpi::By::Day, {backlog})},
            {by(kpi::By::Channel, {QStringLiteral("resolution"), QStringLiteral("volume_in")})},
            {by(kpi::By::Age, {backlog})},
            {by(kpi::By::WeekHour, {QStringLiteral("contacts")})},
            {whole}};
}

void TestKpiTogether::together_data()
{
    QTest::addColumn<qint64>("room");
    QTest::addColumn<qint64>("withheld");
    QTest::addColumn<bool>("marked");
    QTest::addColumn<int>("mostCalls");
    // Blocks whose changes all lie before a moment need other parts than those after it: a few kinds, however many questions.
    QTest::newRow("all at once") << qint64(64 * 1024 * 1024) << qint64(-1) << false << 6;
    QTest::newRow("with tickets that changed since") << qint64(64 * 1024 * 1024) << qint64(-1) << true << 12;
    QTest::newRow("with room for one question only") << qint64(1) << qint64(-1) << false << 200;
    QTest::newRow("without a block that was lost") << qint64(64 * 1024 * 1024) << qint64(2) << false << 200;
}

void TestKpiTogether::together()
{
    QFETCH(qint64, room);
    QFETCH(qint64, withheld);
    QFETCH(bool, marked);
    QFETCH(int, mostCalls);
    makeCompany();
    packAll();
    if (marked)
        addMessage(TicketId(13), 3000, Direction::In);
    CountedPacks packs(stores().packs);
    packs.withheld = withheld;
    Stores all = memnun::test::withKpi(stores(), stores().facts, packs);
    const auto report = must(kpi::KpiReport::read(all, kNow, {kSpan, 0, room}));
    const auto facts = plain();
    const QVector<kpi::KpiReport::Asked> asked = page();
    const auto answers = must(report->rows(asked, &all));
    QCOMPARE(answers.size(), asked.size());
    for (qsizetype i = 0; i < asked.size(); ++i) {
        const kpi::KpiReport::Asked& one = asked.at(i);
        const auto alone = one.periods.isEmpty() ? must(facts->rows(one.query, &stores()))
                                                 : must(facts->rows(one.query, one.periods, &stores()));
        QVERIFY(!alone.isEmpty());
        QCOMPARE(textsOf(answers.at(i)), textsOf(alone));
    }
    QVERIFY2(packs.calls > 0 && packs.calls <= mostCalls, qPrintable(QString::number(packs.calls)));
    // What is at hand is not read again, unless it had to make room.
    const int pieces = packs.pieces;
    must(report->rows(asked, &all));
    QCOMPARE(packs.pieces == pieces, room > 1);
}

void TestKpiTogether::aQuestionThatCannotBeAnsweredIsSaid()
{
    makeCompany();
    packAll();
    QVector<kpi::KpiReport::Asked> asked = page();
    asked[4].query.kpis = {QStringLiteral("frt")};  // no level has no age
    QCOMPARE(memnun::test::outcome(packed()->rows(asked, &stores())), QStringLiteral("invalid"));
    asked[4].query.kpis = {QStringLiteral("happiness")};
    QCOMPARE(memnun::test::outcome(packed()->rows(asked, &stores())), QStringLiteral("not_found"));
}

QTEST_GUILESS_MAIN(TestKpiTogether)
#include "tst_kpi_together.moc"
