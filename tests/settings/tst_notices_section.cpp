// SPDX-License-Identifier: GPL-3.0-or-later
// What a person chooses about notifications is kept at once and shown again.
#include "tests/support/PageBench.h"
#include "ui/notices/NoticeSettings.h"
#include "ui/settings/NoticesSection.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QTimeEdit>

using namespace memnun;

namespace {

struct Section {
    explicit Section(PageBench& bench) : notices(bench.context)
    {
        notices.load();
        notices.show();
    }
    QCheckBox* box(const char* text)
    {
        for (QCheckBox* check : notices.findChildren<QCheckBox*>()) {
            if (check->text().remove(QLatin1Char('&')) == QString::fromUtf8(text))
                return check;
        }
        qFatal("no box %s", text);
    }
    QTimeEdit* time(const char* name)
    {
        for (QTimeEdit* edit : notices.findChildren<QTimeEdit*>()) {
            if (edit->accessibleName() == QString::fromUtf8(name))
                return edit;
        }
        qFatal("no time %s", name);
    }
    NoticesSection notices;
};

constexpr const char* kAssigned = "Tickets a colleague assigns to me";
constexpr const char* kKeep = "Keep running beside the clock when the window is closed";

}  // namespace

class TestNoticesSection final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingIsWantedAtFirst();
    void whatIsWantedIsKept();
    void quietHoursAreKeptByDay();
    void detailsAndWindowAreKept();
    void nothingToMuteWithoutTheWindow();
};

void TestNoticesSection::everythingIsWantedAtFirst()
{
    PageBench bench;
    Section section(bench);
    QVERIFY(section.box(kAssigned)->isChecked());
    QVERIFY(!section.box("Monday")->isChecked());
    QVERIFY(!section.box(kKeep)->isChecked());
    bench.picture(section.notices, QStringLiteral("notices-section"));
}

void TestNoticesSection::whatIsWantedIsKept()
{
    PageBench bench;
    Section section(bench);
    section.box(kAssigned)->click();
    const NoticeRules kept = NoticeSettings::load(bench.settings).rules;
    QVERIFY(!kept.wanted.contains(HappeningKind::Assigned));
    QCOMPARE(kept.wanted.size(), 5);
    QVERIFY(!Section(bench).box(kAssigned)->isChecked());
}

void TestNoticesSection::quietHoursAreKeptByDay()
{
    PageBench bench;
    Section section(bench);
    section.box("Wednesday")->click();
    QVERIFY(section.time("Wednesday, quiet from")->isVisible());
    section.time("Wednesday, quiet from")->setTime(QTime(21, 30));
    section.box("Also while we are closed, by the opening hours")->click();
    const QuietHours kept = NoticeSettings::load(bench.settings).rules.quiet;
    QVERIFY(kept.days[2] == (QuietStretch{true, 21 * 60 + 30, 8 * 60}));
    QVERIFY(!kept.days[3].on);
    QVERIFY(kept.outsideOpening);
    Section again(bench);
    QVERIFY(again.box("Wednesday")->isChecked());
    QCOMPARE(again.time("Wednesday, quiet from")->time(), QTime(21, 30));
}

void TestNoticesSection::detailsAndWindowAreKept()
{
    PageBench bench;
    Section section(bench);
    auto* details = section.notices.findChild<QComboBox*>();
    details->setFocus();
    QTest::keyClick(details, Qt::Key_Down);
    section.box(kKeep)->click();
    QVERIFY(!NoticeSettings::load(bench.settings).details);
    QVERIFY(NoticeSettings::load(bench.settings).keepRunning);
    section.notices.setHasTray(false);
    QVERIFY(!section.box(kKeep)->isEnabled());
    QVERIFY(section.box(kKeep)->isChecked());  // it is the desktop that lacks something
}

void TestNoticesSection::nothingToMuteWithoutTheWindow()
{
    PageBench bench;
    Section section(bench);
    for (const QPushButton* button : section.notices.findChildren<QPushButton*>())
        QVERIFY(button->isHidden() || !button->text().contains(QStringLiteral("ute")));
}

QTEST_MAIN(TestNoticesSection)
#include "tst_notices_section.moc"
