// SPDX-License-Identifier: GPL-3.0-or-later
// Which commands run again after others were quicker.
#include "tests/kernel/CommandTest.h"

using namespace memnun;
using memnun::test::outcome;

namespace {

/// Fails as often as told, and counts.
class Stubborn final : public AnyCommand {
public:
    Stubborn(Error why, int failures, bool bulk) : m_why(std::move(why)), m_failures(failures), m_bulk(bulk) {}
    Permission permission() const override { return Permission::WorkTickets; }
    QString verb() const override { return QStringLiteral("stubborn"); }
    bool isRepeatable() const override { return true; }
    bool isBulk() const override { return m_bulk; }
    void takenBack() const override { ++backs; }
    Result<std::any> perform(UnitOfWork&) const override
    {
        return ++runs <= m_failures ? Result<std::any>(fail(m_why)) : Result<std::any>(std::any());
    }
    mutable int runs = 0, backs = 0;

private:
    Error m_why;
    int m_failures;
    bool m_bulk;
};

}  // namespace

class TestRepeatedCommands final : public memnun::test::CommandTest {
    Q_OBJECT
public:
    TestRepeatedCommands() = default;

private Q_SLOTS:
    void runsAgain_data()
    {
        QTest::addColumn<QString>("why");
        QTest::addColumn<bool>("bulk");
        QTest::addColumn<int>("failures");
        QTest::addColumn<int>("runs");
        QTest::addColumn<QString>("end");
        const auto row = [](const char* name, const char* why, bool bulk, int failures, int runs, const char* end) {
            QTest::newRow(name) << QString::fromLatin1(why) << bulk << failures << runs << QString::fromLatin1(end);
        };
        row("a conflict in bulk", "conflict", true, 2, 3, "ok");
        row("a conflict in bulk that does not end", "conflict", true, 99, 4, "conflict");
        row("a conflict of what somebody saw", "conflict", false, 2, 1, "conflict");
        row("gave way", "gave_way", false, 1, 2, "ok");
        row("no room", "storage", true, 1, 1, "storage");
    }
    void runsAgain()
    {
        QFETCH(QString, why);
        QFETCH(bool, bulk);
        QFETCH(int, failures);
        QFETCH(int, runs);
        QFETCH(QString, end);
        const Error error = why == QLatin1String("gave_way")
                                ? Error{Code::Unavailable, {}, {{QStringLiteral("workspace"), rule::kGaveWay}}}
                                : Error{why == QLatin1String("storage") ? Code::Storage : Code::Conflict, {}, {}};
        const auto command = std::make_shared<Stubborn>(error, failures, bulk);
        QCOMPARE(outcome(execute(command, agent())), end);
        QCOMPARE(command->runs, runs);
        QCOMPARE(command->backs, end == QLatin1String("ok") ? runs - 1 : runs);
    }
};

QTEST_GUILESS_MAIN(TestRepeatedCommands)
#include "tst_repeated_commands.moc"
