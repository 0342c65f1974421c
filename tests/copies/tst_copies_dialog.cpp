// SPDX-License-Identifier: GPL-3.0-or-later
// The list of safety copies, the daily schedule, and the sentences for what can go wrong.
#include "app/desktop/CopySchedule.h"
#include "tests/support/PageBench.h"
#include "ui/copies/CopiesDialog.h"
#include "ui/copies/CopiesList.h"
#include "ui/copies/CopySettings.h"
#include "ui/copies/CopyWords.h"
#include "ui/copies/DamagedDialog.h"
#include "ui/settings/CopiesSection.h"
#include "ui/shared/Format.h"
#include "ui/shell/StatusCentre.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace memnun;

namespace {

/// Answers through the event loop, as the real one.
class FakeCopies final : public QObject, public CopyPort {
    Q_OBJECT

public:
    QString folder() const override { return QStringLiteral("/kopyalar"); }
    void list(QObject* guard, std::function<void(QVector<SafetyCopy>)> then) override
    {
        QMetaObject::invokeMethod(guard, [this, then] { then(copies); }, Qt::QueuedConnection);
    }
    void check(const SafetyCopy& copy, QObject* guard, std::function<void(bool)> then) override
    {
        const bool sound = !copy.file.contains(QLatin1String("broken"));
        QMetaObject::invokeMethod(guard, [sound, then] { then(sound); }, Qt::QueuedConnection);
    }
    void make(CopyReason reason, QObject* guard, std::function<void(Result<SafetyCopy>)> then) override
    {
        ++asked;
        Result<SafetyCopy> answer = problem ? Result<SafetyCopy>(fail(*problem)) : SafetyCopy{QStringLiteral("new"), now, reason, 5};
        if (answer)
            copies.prepend(*answer);
        QMetaObject::invokeMethod(guard, [answer, then] { then(answer); }, Qt::QueuedConnection);
    }
    QVector<SafetyCopy> copies;
    std::optional<Error> problem;
    Instant now;
    int asked = 0;
};

Error errorWith(const char* rule, Code code = Code::Storage)
{
    return {code, QStringLiteral("CONTEXT"), {{QStringLiteral("copies"), QString::fromLatin1(rule)}}};
}

QPushButton* button(const QDialog& dialog, const char* text)
{
    for (QPushButton* one : dialog.findChildren<QPushButton*>()) {
        if (one->text().contains(QLatin1String(text)))
            return one;
    }
    return nullptr;
}

}  // namespace

class TestCopiesDialog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsAndRestores();
    void aDamagedOneIsNotOffered();
    void makesOneByHand();
    void anEmptyListSaysSo();
    void theSettingsListThemToo();
    void oneADay_data();
    void oneADay();
    void saysWhatBecameOfIt();
    void aFailureIsSaidAndTheRestGoesOn();
    void everyRuleHasASentence_data();
    void everyRuleHasASentence();
    void offersTheLastGoodCopy();

private:
    std::unique_ptr<PageBench> m_bench;
    std::unique_ptr<FakeCopies> m_copies;
};

void TestCopiesDialog::init()
{
    m_bench = std::make_unique<PageBench>();
    m_copies = std::make_unique<FakeCopies>();
    m_copies->now = m_bench->clock.now();
    m_copies->copies = {{QStringLiteral("c"), m_copies->now.plusSeconds(-3600), CopyReason::Import, 7'300'000},
                        {QStringLiteral("broken"), m_copies->now.plusSeconds(-86400), CopyReason::Daily, 7'200'000},
                        {QStringLiteral("a"), m_copies->now.plusSeconds(-2 * 86400), CopyReason::Daily, 7'100'000},
                        {QStringLiteral("d"), m_copies->now.plusSeconds(-3 * 86400), CopyReason::Damaged, 7'100'000}};
}

void TestCopiesDialog::showsAndRestores()
{
    CopiesDialog dialog(*m_copies);
    dialog.show();
    QTRY_VERIFY(dialog.isReady());
    QCOMPARE(dialog.list()->topLevelItemCount(), 4);
    QCOMPARE(dialog.list()->topLevelItem(0)->text(3), QStringLiteral("Sound"));
    QCOMPARE(dialog.list()->topLevelItem(1)->text(3), QStringLiteral("Damaged"));
    QVERIFY(dialog.list()->topLevelItem(0)->text(0).contains(QStringLiteral("11:00")));
    m_bench->picture(dialog, QStringLiteral("copies-dialog"));
    QSignalSpy wanted(&dialog, &CopiesDialog::restoreWanted);
    dialog.list()->setCurrentItem(dialog.list()->topLevelItem(2));
    button(dialog, "Restore")->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<SafetyCopy>().file, QStringLiteral("a"));
}

void TestCopiesDialog::aDamagedOneIsNotOffered()
{
    CopiesDialog dialog(*m_copies);
    dialog.show();
    QTRY_VERIFY(dialog.isReady());
    for (const int row : {1, 3}) {
        dialog.list()->setCurrentItem(dialog.list()->topLevelItem(row));
        QVERIFY(!button(dialog, "Restore")->isEnabled());
    }
    dialog.list()->setCurrentItem(dialog.list()->topLevelItem(0));
    QVERIFY(button(dialog, "Restore")->isEnabled());
}

void TestCopiesDialog::makesOneByHand()
{
    CopiesDialog dialog(*m_copies);
    dialog.show();
    QTRY_VERIFY(dialog.isReady());
    button(dialog, "Copy &now")->click();
    QTRY_COMPARE(dialog.list()->topLevelItemCount(), 5);
    QTRY_VERIFY(button(dialog, "Copy &now")->isEnabled());
    QVERIFY(m_copies->copies.first().reason == CopyReason::Hand);
}

void TestCopiesDialog::anEmptyListSaysSo()
{
    m_copies->copies.clear();
    CopiesDialog dialog(*m_copies);
    dialog.show();
    QTRY_VERIFY(dialog.isReady());
    QVERIFY(!button(dialog, "Restore")->isEnabled());
    m_bench->picture(dialog, QStringLiteral("copies-dialog-empty"));
}

void TestCopiesDialog::theSettingsListThemToo()
{
    struct Asking final : test::NoDesktop {
        void confirm(QWidget*, const QString&, const QString& question, const QString&, std::function<void()> then) override
        {
            questions << question;
            agreed = std::move(then);
        }
        QStringList questions;
        std::function<void()> agreed;
    } desktop;
    const AppContext& c = m_bench->context;
    AppContext context{c.executor, c.commands, c.changes, c.clock, c.actions, c.settings, desktop, c.replies, c.originals, c.me};
    CopiesSection section(context);
    section.setCopies(*m_copies);
    section.show();
    auto* list = section.findChild<CopiesList*>();
    QVERIFY(list);
    QTRY_VERIFY(list->isReady());
    QCOMPARE(list->list()->topLevelItemCount(), 4);
    QSignalSpy wanted(&section, &CopiesSection::restoreWanted);
    list->restoreButton()->click();
    QCOMPARE(desktop.questions.size(), 1);
    QVERIFY2(desktop.questions.first().contains(Format().dateTime(m_copies->copies.first().made)), qPrintable(desktop.questions.first()));
    QCOMPARE(wanted.size(), 0);
    desktop.agreed();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<SafetyCopy>().file, QStringLiteral("c"));
}

void TestCopiesDialog::oneADay_data()
{
    QTest::addColumn<bool>("on");
    QTest::addColumn<int>("ageSeconds");  // of the newest; -1: there is none, less: it is of the future
    QTest::addColumn<bool>("makes");
    QTest::newRow("none yet") << true << -1 << true;
    QTest::newRow("fresh") << true << 3600 << false;
    QTest::newRow("the clock went back a little") << true << -60 << false;
    QTest::newRow("the clock was wrong for a while") << true << -30 * 24 * 3600 << true;
    QTest::newRow("a day old") << true << 24 * 3600 << true;
    QTest::newRow("switched off") << false << -1 << false;
}

void TestCopiesDialog::oneADay()
{
    QFETCH(bool, on);
    QFETCH(int, ageSeconds);
    QFETCH(bool, makes);
    CopySettings{on, {}}.save(m_bench->settings);
    m_copies->copies.clear();
    if (ageSeconds != -1)
        m_copies->copies.append({QStringLiteral("x"), m_copies->now.plusSeconds(-ageSeconds), CopyReason::Daily, 1});
    StatusCentre status(m_bench->clock);
    CopySchedule schedule(*m_copies, status, m_bench->settings, m_bench->clock);
    schedule.start();
    // The schedule looks in a timer of its own, before this one, and is answered through the event loop, before that.
    bool later = false;
    QTimer::singleShot(0, this, [&] { QMetaObject::invokeMethod(this, [&] { later = true; }, Qt::QueuedConnection); });
    QTRY_VERIFY(later);
    QCOMPARE(m_copies->asked, makes ? 1 : 0);
}

void TestCopiesDialog::saysWhatBecameOfIt()
{
    StatusCentre status(m_bench->clock);
    CopySchedule schedule(*m_copies, status, m_bench->settings, m_bench->clock);
    bool went = false;
    schedule.makeBefore(CopyReason::Import, [&] { went = true; });
    QTRY_VERIFY(went);
    QCOMPARE(status.lines().size(), 1);
    QCOMPARE(status.lines().first().line.text, QStringLiteral("Safety copy made 12:00"));
    QVERIFY(status.lines().first().line.tone == Tone::Neutral);
}

void TestCopiesDialog::aFailureIsSaidAndTheRestGoesOn()
{
    m_copies->problem = errorWith("damaged");
    StatusCentre status(m_bench->clock);
    CopySchedule schedule(*m_copies, status, m_bench->settings, m_bench->clock);
    QSignalSpy damage(&schedule, &CopySchedule::damageFound);
    bool went = false;
    schedule.makeBefore(CopyReason::Import, [&] { went = true; });
    QTRY_VERIFY(went);
    QCOMPARE(damage.size(), 1);
    QCOMPARE(status.unseenTroubles(), 1);
    QVERIFY(status.lines().first().line.tone == Tone::Warning);
}

void TestCopiesDialog::everyRuleHasASentence_data()
{
    QTest::addColumn<QByteArray>("rule");
    for (const char* rule : {"damaged", "copy_damaged", "copies_folder", "read_only", "no_space", "disk_full", "copy_failed", "in_use",
                             "copying", "tool_missing", "tool_version", "tool_failed"})
        QTest::newRow(rule) << QByteArray(rule);
}

void TestCopiesDialog::everyRuleHasASentence()
{
    QFETCH(QByteArray, rule);
    const QString said = copySentence(errorWith(rule.constData()));
    QVERIFY(!said.isEmpty());
    QVERIFY(said != copySentence(errorWith("unknown")));
}

void TestCopiesDialog::offersTheLastGoodCopy()
{
    DamagedDialog dialog(QStringLiteral("dukkan"), m_copies->copies.first());
    dialog.show();
    QSignalSpy wanted(&dialog, &DamagedDialog::restoreWanted);
    m_bench->picture(dialog, QStringLiteral("damaged-dialog"));
    QPushButton* restore = button(dialog, "last good copy of 17 Nov 2025");
    QVERIFY(restore);
    restore->click();
    QCOMPARE(wanted.size(), 1);
    DamagedDialog without(QStringLiteral("dukkan"), std::nullopt);
    QVERIFY(!button(without, "last good copy"));
}

QTEST_MAIN(TestCopiesDialog)
#include "tst_copies_dialog.moc"
