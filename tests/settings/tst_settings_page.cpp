// SPDX-License-Identifier: GPL-3.0-or-later
// The settings: what is typed is stored and shown again, what can't be is said beside its field and stores nothing.
#include "core/calendar/CalendarJson.h"
#include "core/calendar/TurkishHolidays.h"
#include "core/settings/SettingCommands.h"
#include "core/settings/SettingStore.h"
#include "core/settings/Settings.h"
#include "tests/support/MailFakes.h"
#include "tests/support/PageBench.h"
#include "ui/palette/PaletteLine.h"
#include "ui/palette/PaletteUses.h"
#include "ui/settings/AccountsSection.h"
#include "ui/settings/AddressesSection.h"
#include "ui/settings/CalendarSection.h"
#include "ui/settings/DayHoursRow.h"
#include "ui/settings/HolidayList.h"
#include "ui/settings/IdentitySection.h"
#include "ui/settings/Look.h"
#include "ui/settings/LookSection.h"
#include "ui/settings/SettingsCommands.h"
#include "ui/settings/SettingsPage.h"
#include "ui/settings/WorkSection.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shell/RailButton.h"

#include <QAction>
#include <QComboBox>
#include <QDateEdit>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableWidget>
#include <QTimeEdit>

using namespace memnun;

namespace {

struct Settings {
    Settings()
    {
        look.setLanguage(Language::English);
        open();
    }
    void open()
    {
        page = std::make_unique<SettingsPage>(bench.context, look, AccountPorts{discovery, signIn, tester, secrets, {}, nullptr});
        page->resize(1000, 700);
        page->show();
        settle();
    }
    /// Reads and commands are done at once; their answers, and what these ask for, come as posted events.
    static void settle()
    {
        for (int round = 0; round < 8; ++round)
            QCoreApplication::sendPostedEvents();
    }
    template <class Section>
    Section* section(const char* key)
    {
        page->openSection(QString::fromLatin1(key));
        return page->findChild<Section*>();
    }
    static FormRow* row(const QWidget* in, const char* name)
    {
        for (FormRow* row : in->findChildren<FormRow*>()) {
            if (row->field()->accessibleName() == QString::fromUtf8(name))
                return row;
        }
        qFatal("no row %s", name);
    }
    static QLineEdit* field(const QWidget* in, const char* name) { return qobject_cast<QLineEdit*>(row(in, name)->field()); }
    static void fill(const QWidget* in, const char* name, const char* text)
    {
        field(in, name)->clear();
        PageBench::type(field(in, name), QString::fromUtf8(text));
    }
    void save(const QWidget* in)
    {
        for (QPushButton* button : in->findChildren<QPushButton*>()) {
            if (button->text() == QLatin1String("Save"))
                button->click();
        }
        settle();
    }
    static bool says(const QWidget* in, const char* words)
    {
        for (const InlineMessage* message : in->findChildren<InlineMessage*>()) {
            if (!message->isHidden() && message->text().contains(QString::fromUtf8(words)))
                return true;
        }
        return false;
    }
    std::optional<QJsonValue> stored(const char* key) { return *bench.stores().settings.get(QString::fromLatin1(key)); }

    PageBench bench;
    LanguageController languages{*qApp};
    Look look{bench.settings, languages, bench.theme, false};
    test::FakeDiscovery discovery;
    test::FakeSignIn signIn;
    test::FakeTester tester;
    test::OpenSecrets secrets;
    std::unique_ptr<SettingsPage> page;
};

/// Tickets are about accounts and copies as well; who looks for a setting should not land there.
TicketRow aTicketThatBegins(const QString& typed)
{
    TicketRow row;
    row.ticket.id = TicketId(1);
    row.ticket.subject = typed;
    return row;
}

}  // namespace

class TestSettingsPage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void identityIsStoredAndShownAgain();
    void aBadAddressOfMineStoresNothing();
    void ownAddressesAreStoredAndShownAgain();
    void aBadOwnAddressStoresNothing();
    void hoursAndHolidaysAreStoredAndShownAgain();
    void theUsualHoursAreShownUntilSomethingIsStored();
    void hoursOutOfOrderStoreNothing();
    void anUnknownZoneStoresNothing();
    void aNamelessDayIsRefused();
    void onePageScrollsAndNothingInIt();
    void afterResolvingIsRemembered();
    void whoMayNotSaveIsTold();
    void arrowKeysWalkTheSections();
    void theLanguageChangesAtOnce();
    void theDemoSaysThatNothingLeaves();
    void sectionsAreCommands_data();
    void sectionsAreCommands();
};

void TestSettingsPage::identityIsStoredAndShownAgain()
{
    Settings s;
    auto* section = s.section<IdentitySection>("identity");
    QCOMPARE(s.field(section, "Name")->text(), QStringLiteral("Elif Kaya"));
    s.fill(section, "Name", "Elif Yıldız");
    s.fill(section, "Job title", "Kurucu ortak");
    s.fill(section, "Company", "Ladin Ev");
    s.save(section);
    QTRY_VERIFY(s.says(section, "Saved"));
    QCOMPARE(s.bench.stores().users.byId(s.bench.context.me.id)->name, QStringLiteral("Elif Yıldız"));
    s.open();
    section = s.section<IdentitySection>("identity");
    QTRY_COMPARE(s.field(section, "Name")->text(), QStringLiteral("Elif Yıldız"));
    QTRY_COMPARE(s.field(section, "Company")->text(), QStringLiteral("Ladin Ev"));
}

void TestSettingsPage::aBadAddressOfMineStoresNothing()
{
    Settings s;
    auto* section = s.section<IdentitySection>("identity");
    s.fill(section, "Name", "Elif Yıldız");
    s.fill(section, "E-mail", "elif@");
    s.save(section);
    QVERIFY(!s.row(section, "E-mail")->error().isEmpty());
    QCOMPARE(s.bench.stores().users.byId(s.bench.context.me.id)->name, QStringLiteral("Elif Kaya"));
}

void TestSettingsPage::ownAddressesAreStoredAndShownAgain()
{
    Settings s;
    auto* section = s.section<AddressesSection>("addresses");
    section->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("info@dukkan.example\n@dukkan.example"));
    s.save(section);
    QTRY_VERIFY(s.stored(setting::kOwnAddresses).has_value());
    QCOMPARE(s.stored(setting::kOwnAddresses)->toArray().size(), 2);
    s.open();
    QTRY_VERIFY(s.section<AddressesSection>("addresses")->findChild<QPlainTextEdit*>()->toPlainText().contains(
        QLatin1String("info@dukkan.example")));
}

void TestSettingsPage::aBadOwnAddressStoresNothing()
{
    Settings s;
    auto* section = s.section<AddressesSection>("addresses");
    section->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("info@dukkan.example\ndukkan"));
    s.save(section);
    QVERIFY(s.row(section, "Addresses, one a line")->error().contains(QStringLiteral("“dukkan”")));
    QVERIFY(!s.stored(setting::kOwnAddresses).has_value());
}

void TestSettingsPage::hoursAndHolidaysAreStoredAndShownAgain()
{
    Settings s;
    auto* section = s.section<CalendarSection>("calendar");
    auto* monday = section->findChild<DayHoursRow*>();
    monday->setHours({{10 * 3600, 16 * 3600}});
    auto* list = section->findChild<HolidayList*>();
    list->setHolidays(turkishHolidays(2026));
    list->findChild<QDateEdit*>()->setDate(QDate(2028, 6, 1));
    PageBench::type(list->findChild<QLineEdit*>(), QStringLiteral("Sayım"));
    QTest::keyClick(list->findChild<QLineEdit*>(), Qt::Key_Return);
    // The day's own year is shown, with that day alone.
    QCOMPARE(list->findChild<QTableWidget*>()->rowCount(), 1);
    s.save(section);
    QTRY_VERIFY(s.stored(setting::kCalendar).has_value());
    const auto calendar = calendarFromJson(s.stored(setting::kCalendar)->toObject());
    QVERIFY(calendar);
    QCOMPARE(calendar->weekly().at(0).first().from, 10 * 3600);
    QCOMPARE(calendar->holidays().size(), turkishHolidays(2026).size() + 1);
    s.open();
    section = s.section<CalendarSection>("calendar");
    QTRY_COMPARE(section->findChild<HolidayList*>()->holidays().size(), calendar->holidays().size());
    QCOMPARE(section->findChild<DayHoursRow*>()->hours().first().to, 16 * 3600);
}

void TestSettingsPage::theUsualHoursAreShownUntilSomethingIsStored()
{
    Settings s;
    auto* section = s.section<CalendarSection>("calendar");
    QTRY_VERIFY(!section->findChild<HolidayList*>()->holidays().isEmpty());
    QCOMPARE(section->findChild<DayHoursRow*>()->hours().first().from, 9 * 3600);
    QVERIFY(!s.stored(setting::kCalendar).has_value());
}

void TestSettingsPage::hoursOutOfOrderStoreNothing()
{
    Settings s;
    auto* section = s.section<CalendarSection>("calendar");
    section->findChild<DayHoursRow*>()->setHours({{18 * 3600, 9 * 3600}});
    s.save(section);
    QVERIFY(s.says(section, "closes before it opens"));
    QVERIFY(!s.stored(setting::kCalendar).has_value());
}

void TestSettingsPage::anUnknownZoneStoresNothing()
{
    Settings s;
    auto* section = s.section<CalendarSection>("calendar");
    qobject_cast<QComboBox*>(s.row(section, "Time zone")->field())->setCurrentText(QStringLiteral("Avrupa/Yok"));
    s.save(section);
    QVERIFY(s.row(section, "Time zone")->error().contains(QLatin1String("no time zone")));
    QVERIFY(!s.stored(setting::kCalendar).has_value());
}

void TestSettingsPage::aNamelessDayIsRefused()
{
    Settings s;
    auto* list = s.section<CalendarSection>("calendar")->findChild<HolidayList*>();
    const auto before = list->holidays().size();
    QTest::keyClick(list->findChild<QLineEdit*>(), Qt::Key_Return);
    QVERIFY(s.says(list, "which day this is"));
    QCOMPARE(list->holidays().size(), before);
}

void TestSettingsPage::onePageScrollsAndNothingInIt()
{
    Settings s;
    auto* section = s.section<CalendarSection>("calendar");
    auto* list = section->findChild<HolidayList*>();
    QVector<Holiday> many;
    for (int year = 2024; year <= 2030; ++year)
        many += turkishHolidays(year);
    list->setHolidays(many);
    auto* table = list->findChild<QTableWidget*>();
    QTRY_COMPARE(table->verticalScrollBar()->maximum(), 0);
    QVERIFY(table->rowCount() > 5 && table->rowCount() < many.size());
    s.bench.picture(*s.page, QStringLiteral("settings-calendar"));
}

void TestSettingsPage::afterResolvingIsRemembered()
{
    Settings s;
    auto* choice = s.section<WorkSection>("work")->findChild<QComboBox*>(QStringLiteral("after_resolve"));
    QCOMPARE(choice->currentData().toString(), QStringLiteral("next"));
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Down);
    QCOMPARE(s.bench.settings.value(QStringLiteral("inbox/after_resolve")).toString(), QStringLiteral("stay"));
    s.open();
    choice = s.section<WorkSection>("work")->findChild<QComboBox*>(QStringLiteral("after_resolve"));
    QCOMPARE(choice->currentData().toString(), QStringLiteral("stay"));
}

void TestSettingsPage::whoMayNotSaveIsTold()
{
    Settings s;
    s.bench.commands.setActor({s.bench.context.me.id, Role::Agent});
    auto* section = s.section<AddressesSection>("addresses");
    section->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("@dukkan.example"));
    s.save(section);
    QTRY_VERIFY(s.row(section, "Addresses, one a line")->error().contains(QLatin1String("permission")));
    QVERIFY(!s.stored(setting::kOwnAddresses).has_value());
}

void TestSettingsPage::arrowKeysWalkTheSections()
{
    Settings s;
    s.page->activateWindow();
    QTRY_VERIFY(s.page->isActiveWindow());
    s.page->setFocus();
    auto* stack = s.page->findChild<QStackedWidget*>();
    QCOMPARE(stack->currentIndex(), 0);
    const auto buttons = s.page->findChildren<RailButton*>();
    for (int at = 1; at < buttons.size(); ++at) {
        QTest::keyClick(buttons.at(at - 1), Qt::Key_Down);
        QVERIFY(buttons.at(at)->isChecked());
        QCOMPARE(stack->currentIndex(), at);
    }
}

void TestSettingsPage::theLanguageChangesAtOnce()
{
    Settings s;
    auto* section = s.section<LookSection>("look");
    auto* language = qobject_cast<QComboBox*>(s.row(section, "Language")->field());
    language->setFocus();
    QTest::keyClick(language, Qt::Key_Up);
    QTRY_VERIFY(s.look.language() == Language::Turkish);
    QTRY_COMPARE(section->title(), QStringLiteral("Dil ve görünüm"));
    QTRY_COMPARE(s.page->findChild<RailButton*>(QStringLiteral("look"))->text(), QStringLiteral("Dil ve görünüm"));
    s.look.setLanguage(Language::English);
    QTRY_COMPARE(s.page->findChild<RailButton*>(QStringLiteral("look"))->text(), QStringLiteral("Language and look"));
}

void TestSettingsPage::theDemoSaysThatNothingLeaves()
{
    Settings s;
    auto* section = s.section<AccountsSection>("mail");
    QVERIFY(!s.says(section, "no mail leaves"));
    s.page->setNothingIsSent(true);
    QVERIFY(s.says(section, "no mail leaves"));
}

void TestSettingsPage::sectionsAreCommands_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("section");
    const auto row = [](const char* language, const char* typed, const char* section) {
        QTest::addRow("%s %s", language, typed) << QString::fromLatin1(language) << QString::fromUtf8(typed) << QString::fromLatin1(section);
    };
    row("en", "accounts", "mail");
    row("en", "imap", "mail");
    row("en", "shortcut", "keys");
    row("en", "keys", "keys");
    row("en", "copies", "copies");
    row("en", "backup", "copies");
    row("en", "dark", "look");
    row("en", "holiday", "calendar");
    row("tr", "hesap", "mail");
    row("tr", "kısayol", "keys");
    row("tr", "tuş", "keys");
    row("tr", "yedek", "copies");
    row("tr", "kopya", "copies");
    row("tr", "tema", "look");
    row("tr", "mesai", "calendar");
    row("tr", "imza", "identity");
}

void TestSettingsPage::sectionsAreCommands()
{
    QFETCH(QString, language);
    QFETCH(QString, typed);
    QFETCH(QString, section);
    Settings s;
    ActionRegistry actions(s.bench.settings);
    QString opened;
    registerSettingsCommands(actions, s.page.get(), [&opened](const QString& key) { opened = key; });
    const auto back = qScopeGuard([&s] { s.look.setLanguage(Language::English); });
    s.look.setLanguage(language == QLatin1String("tr") ? Language::Turkish : Language::English);
    actions.retranslate();
    for (const RailButton* button : s.page->findChildren<RailButton*>()) {
        const QAction* action = actions.action(QStringLiteral("settings.") + button->objectName());
        QVERIFY2(action, qPrintable(button->objectName()));
        QTRY_COMPARE(button->text(), plainText(*action));
    }
    const PaletteUses uses(s.bench.settings, s.bench.clock, QStringLiteral("here"));
    const auto lines = arrange(commandLines(actions, uses, typed), {}, ticketLines({aTicketThatBegins(typed)}, uses, typed), uses, typed, 8);
    QVERIFY(lines.size() > 1);
    QCOMPARE(lines.at(1).key, QStringLiteral("command:settings.") + section);  // below its heading
    actions.action(lines.at(1).key.section(QLatin1Char(':'), 1))->trigger();
    QCOMPARE(opened, section);
}

QTEST_MAIN(TestSettingsPage)
#include "tst_settings_page.moc"
