// SPDX-License-Identifier: GPL-3.0-or-later
// Workspaces as the window program makes, opens and refuses them, and the demo company it offers.
#include "app/desktop/DemoMaker.h"
#include "app/desktop/RecentWorkspaces.h"
#include "app/desktop/StartOptions.h"
#include "app/desktop/WorkspaceWindow.h"
#include "core/calendar/CalendarJson.h"
#include "core/conversations/ConversationCommands.h"
#include "core/kernel/CommandBus.h"
#include "core/kernel/Stores.h"
#include "core/kpi/KpiRules.h"
#include "core/people/UserStore.h"
#include "core/search/SearchStore.h"
#include "core/security/SecretStore.h"
#include "core/settings/SettingCommands.h"
#include "core/settings/Settings.h"
#include "core/storage/WorkspaceGuard.h"
#include "core/tickets/TicketStore.h"
#include "ui/settings/Look.h"
#include "ui/shared/Format.h"
#include "ui/shared/ThemeController.h"
#include "ui/shell/DesktopPort.h"
#include "ui/shell/FileSettings.h"
#include "ui/welcome/NewWorkspace.h"
#include "ui/welcome/WorkspaceWords.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace memnun;

namespace {

Location fileAt(const QTemporaryDir& folder, const char* name)
{
    return Location::ofFile(folder.filePath(QString::fromLatin1(name)));
}

const Newcomer kDerya{QStringLiteral("Deneme Ltd."), QStringLiteral("Derya"), QStringLiteral("derya@shop.example"),
                      {QStringLiteral("@shop.example")}};

}  // namespace

class TestDesktop : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newcomerBecomesOwner()
    {
        QTemporaryDir folder;
        const SystemClock clock;
        const Location place = fileAt(folder, "a.memnun");
        auto made = openNow(place, OpenHow::Create);
        QVERIFY(made);
        QVERIFY(made->users.isEmpty());
        QVERIFY(settleNow(std::move(*made), kDerya, clock.now()));

        const auto again = openNow(place, OpenHow::Open);
        QVERIFY(again);
        QCOMPARE(again->users.size(), 1);
        QCOMPARE(again->users.first().role, Role::Owner);
        QCOMPARE(again->company, kDerya.company);
        auto session = again->workspace.sessions()(Access::ReadOnly);
        QVERIFY(session);
        SettingStore& settings = (*session)->stores().settings;
        QVERIFY(OwnAddresses::load(settings)->contains(QStringLiteral("anyone@shop.example")));
    }

    void usualHoursFollowTheYears()
    {
        QTemporaryDir folder;
        auto made = openNow(fileAt(folder, "a.memnun"), OpenHow::Create);
        const auto settled = settleNow(std::move(*made), kDerya, *Instant::fromIso(QStringLiteral("2026-11-19T09:00:00Z")));
        auto session = settled->workspace.sessions()(Access::ReadOnly);
        SettingStore& settings = (*session)->stores().settings;
        const auto holds = [&](const char* now, const char* day) {
            const Instant from = *Instant::fromIso(QLatin1String(day) + QStringLiteral("T00:00:00Z"));
            const auto rules = kpi::KpiRules::load(settings, *Instant::fromIso(QString::fromLatin1(now)));
            return rules->calendar.businessSeconds(from, from.plusSeconds(86400));
        };
        const char* now = "2026-11-19T09:00:00Z";
        QCOMPARE(holds(now, "2026-11-18"), 9 * 3600);  // a Wednesday
        QCOMPARE(holds(now, "2020-04-23"), 0);         // mail imported from long ago
        QCOMPARE(holds("2029-11-19T09:00:00Z", "2029-10-29"), 0);  // and years of use
    }

    void daysBeginWhereTheWorkspaceIs()
    {
        QTemporaryDir folder;
        const SystemClock clock;
        auto opened = settleNow(*openNow(fileAt(folder, "a.memnun"), OpenHow::Create), kDerya, clock.now());
        const auto inZone = [&](const char* zone) {
            return SaveSetting{QLatin1String(setting::kCalendar), toJson(BusinessCalendar(QTimeZone(zone), {}))};
        };
        auto session = opened->workspace.sessions()(Access::ReadWrite);
        QVERIFY(execute(*anyCommand(inZone("America/New_York")), **session, Actor::system(), clock.now()));
        MemorySettings settings;
        ThemeController theme(*qApp);
        LanguageController languages(*qApp);
        Look look(settings, languages, theme, false);
        Desktop desktop;
        MemorySecretStore secrets;
        WorkspaceWindow window({clock, settings, theme, look, desktop, secrets}, std::move(*opened), {});
        const Instant evening = *Instant::fromIso(QStringLiteral("2026-11-19T22:30:00Z"));
        QTRY_COMPARE(Format::dayOf(evening), QDate(2026, 11, 19));
        QCOMPARE(Format().time(evening), QStringLiteral("17:30"));
        window.context().commands.submit(inZone("Europe/Istanbul"), this, {});
        QTRY_COMPARE(Format::dayOf(evening), QDate(2026, 11, 20));
        QCOMPARE(Format().time(evening), QStringLiteral("01:30"));
    }

    void refusalsAreSentences()
    {
        QTemporaryDir folder;
        QFile text(folder.filePath(QStringLiteral("letter.memnun")));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("Dear Sir or Madam");
        text.close();
        const auto foreign = openNow(fileAt(folder, "letter.memnun"), OpenHow::Open);
        QVERIFY(!foreign);
        QVERIFY(workspaceSentence(foreign.error(), QStringLiteral("letter")).contains(QLatin1String("not a Memnun workspace")));
        const auto missing = openNow(fileAt(folder, "none.memnun"), OpenHow::Open);
        QVERIFY(!missing);
        QVERIFY(workspaceSentence(missing.error(), QStringLiteral("none")).contains(QLatin1String("is not there")));
        QVERIFY(openNow(fileAt(folder, "b.memnun"), OpenHow::Create));
        const auto taken = openNow(fileAt(folder, "b.memnun"), OpenHow::Create);
        QVERIFY(!taken);
        QVERIFY(workspaceSentence(taken.error(), QStringLiteral("b")).contains(QLatin1String("exists already")));
    }

    void quittingDoesNotWaitForAServer()
    {
        QTcpServer silent;  // takes the call and never says a word
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        Location location;
        location.host = QStringLiteral("127.0.0.1");
        location.port = silent.serverPort();
        location.database = QStringLiteral("shop");
        const auto answered = std::make_shared<bool>(false);
        QElapsedTimer timer;
        {
            WorkspaceOpener opener;
            opener.open(location, OpenHow::Open, {}, this, [answered](const Result<OpenedWorkspace>&) { *answered = true; });
            QTRY_VERIFY(silent.hasPendingConnections());
            timer.start();
        }
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
        silent.close();
        delete silent.nextPendingConnection();
        // what was left behind ends some time, and lets its answer go unsaid
        QTRY_COMPARE_WITH_TIMEOUT(answered.use_count(), 1L, 30'000);
        QVERIFY(!*answered);
    }

    void serverTroublesNameTheirField_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<int>("field");
        const auto row = [](const char* rule, ServerField field) {
            QTest::newRow(rule) << QString::fromLatin1(rule) << static_cast<int>(field);
        };
        row("host_unknown", ServerField::Host);
        row("no_answer", ServerField::Port);
        row("login", ServerField::Login);
        row("no_permission", ServerField::Login);
        row("not_secure", ServerField::Host);
        row("no_tls", ServerField::Host);
        row("bad_certificate", ServerField::Host);
        row("other_certificate", ServerField::Host);
        row("no_authority", ServerField::Host);
        row("no_database", ServerField::Database);
        row("foreign_tables", ServerField::Database);
        row("encoding", ServerField::Database);
        row("server_full", ServerField::Host);
        row("server_starting", ServerField::Host);
        row("", ServerField::Host);
    }
    void serverTroublesNameTheirField()
    {
        QFETCH(QString, rule);
        QFETCH(int, field);
        ServerAddress address;
        address.host = QStringLiteral("db");
        address.database = QStringLiteral("shop");
        const Error error{Code::Unavailable, QStringLiteral("Şifre yanlış"), {{QStringLiteral("server"), rule}}};
        const ServerTrouble trouble = serverTrouble(error, address);
        QCOMPARE(static_cast<int>(trouble.field), field);
        QVERIFY(!trouble.sentence.isEmpty());
        // the server's own words are nobody's; of these two they are all there is to say
        QVERIFY(rule == QLatin1String("not_secure") || rule == QLatin1String("encoding") || !trouble.sentence.contains(error.context));
        QVERIFY(!trouble.mayCreate);
    }

    void emptyDatabaseCanBeMadeAWorkspace()
    {
        const Error error{Code::Invalid, {}, {{QStringLiteral("workspace"), QStringLiteral("not_a_workspace")}}};
        QVERIFY(serverTrouble(error, {}).mayCreate);
    }

    void demoIsMadeWholeOrNotAtAll()
    {
        QTemporaryDir folder;
        const SystemClock clock;
        const QString file = folder.filePath(QStringLiteral("demo.memnun"));
        {
            DemoMaker cancelled(file, clock);
            QSignalSpy finished(&cancelled, &DemoMaker::finished);
            cancelled.start();
            cancelled.cancel();
            QVERIFY(finished.wait(60'000));
            QVERIFY(!QFile::exists(file));
            QVERIFY(!QFile::exists(file + QStringLiteral(".part")));
        }
        DemoMaker maker(file, clock);
        QSignalSpy finished(&maker, &DemoMaker::finished);
        maker.start();
        QVERIFY(finished.wait(60'000));
        QVERIFY(isFreshDemo(file, clock));
        const auto opened = openNow(fileAt(folder, "demo.memnun"), OpenHow::Open);
        QVERIFY(opened);
        QVERIFY(opened->users.size() > 1);
        QVERIFY(!opened->company.isEmpty());
        QVERIFY(opened->demo);  // by its own mark, whatever its file is called
    }

    void aDemoSomebodyWorkedInIsKept()
    {
        QTemporaryDir folder;
        const SystemClock clock;
        const QString file = folder.filePath(QStringLiteral("demo.memnun"));
        const auto make = [&] {
            DemoMaker maker(file, clock);
            QSignalSpy kept(&maker, &DemoMaker::kept);
            QSignalSpy finished(&maker, &DemoMaker::finished);
            maker.start();
            const bool done = finished.wait(60'000);
            return !done ? QStringLiteral("not done") : kept.isEmpty() ? QString() : kept.first().first().toString();
        };
        QCOMPARE(make(), QString());
        QCOMPARE(make(), QString());  // nobody worked in the first
        {
            const auto workspace = Workspace::open(Location::ofFile(file));
            QVERIFY(workspace);
            const auto session = workspace->sessions()(Access::ReadWrite);
            QVERIFY(session);
            const User user = (*session)->stores().users.all()->first();
            AddNote note;
            note.ticketId = TicketId(1);
            note.body = QStringLiteral("benim notum");
            QVERIFY(execute(*anyCommand(note), **session, {user.id, user.role}, clock.now()));
        }
        {
            // Nor is it taken from under somebody's hands.
            WorkspaceGuard guard;
            const auto held = guard.enter(file);
            QVERIFY(held);
            DemoMaker refused(file, clock);
            std::optional<Result<>> ended;
            QObject::connect(&refused, &DemoMaker::finished, &refused, [&ended](const Result<>& result) { ended = result; });
            refused.start();
            QTRY_VERIFY(ended);
            QVERIFY(!*ended && ended->error().hasRule(QLatin1String("in_use")));
        }
        const QString kept = make();
        QVERIFY2(QFileInfo(kept).fileName().startsWith(QStringLiteral("demo-2")), qPrintable(kept));
        const auto workspace = Workspace::open(Location::ofFile(kept));
        QVERIFY(workspace);
        const auto session = workspace->sessions()(Access::ReadOnly);
        QVERIFY(session);
        QCOMPARE((*session)->stores().search.search(QStringLiteral("\"benim notum\""), 5)->total, 1);
        QVERIFY(isFreshDemo(file, clock));
    }

    void recentWorkspacesForgetPasswords()
    {
        MemorySettings settings;
        RecentWorkspaces recent(settings);
        recent.opened(*Location::fromText(QStringLiteral("/tmp/first.memnun")));
        recent.opened(*Location::fromText(QStringLiteral("postgresql://ayse:secret@db:5432/shop")));
        QCOMPARE(recent.all().size(), 2);
        QVERIFY(!recent.all().first().contains(QLatin1String("secret")));
        QCOMPARE(RecentWorkspaces::label(recent.all().first()), QStringLiteral("shop @ db"));
        recent.opened(*Location::fromText(QStringLiteral("/tmp/first.memnun")));
        QCOMPARE(recent.all().size(), 2);
        QCOMPARE(RecentWorkspaces::label(recent.all().first()), QStringLiteral("first"));
        recent.forget(QStringLiteral("/tmp/first.memnun"));
        QCOMPARE(recent.all().size(), 1);
    }

    void startOptions()
    {
        const auto read = [](const QStringList& arguments) {
            return readStartOptions(QStringList(QStringLiteral("memnun")) + arguments);
        };
        QCOMPARE(read({QStringLiteral("--db"), QStringLiteral("x.memnun")}).workspace, QStringLiteral("x.memnun"));
        QCOMPARE(read({QStringLiteral("y.memnun")}).workspace, QStringLiteral("y.memnun"));
        QVERIFY(read({QStringLiteral("--demo")}).demo);
        QVERIFY(!read({QStringLiteral("--lang"), QStringLiteral("fr")}).refusal.isEmpty());
        QVERIFY(!read({QStringLiteral("--unknown")}).refusal.isEmpty());
        for (const char* size : {"abc", "1280", "1280x", "1280xabc", "1280x800x2", "899x560", ""})
            QVERIFY2(!read({QStringLiteral("--size"), QString::fromLatin1(size)}).refusal.isEmpty(), size);
        QCOMPARE(read({QStringLiteral("--size=1920x1080")}).pictureSize, QSize(1920, 1080));
        QCOMPARE(read({}).pictureSize, QSize(1280, 800));
        QVERIFY(read({QStringLiteral("--version")}).answer.startsWith(QLatin1String("Memnun ")));
    }
};

QTEST_MAIN(TestDesktop)
#include "tst_desktop.moc"
