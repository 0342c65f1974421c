// SPDX-License-Identifier: GPL-3.0-or-later
// Notifications, icon and closing to the tray in the whole window, with the desktop outside it faked.
#include "app/desktop/NoticeDesk.h"
#include "app/desktop/WorkspaceWindow.h"
#include "core/conversations/ConversationStore.h"
#include "core/kernel/Stores.h"
#include "core/people/UserStore.h"
#include "core/security/SecretStore.h"
#include "core/tickets/TicketCommands.h"
#include "tests/support/NoDesktop.h"
#include "ui/inbox/InboxPage.h"
#include "ui/inbox/ReplyBox.h"
#include "ui/inbox/ThreadView.h"
#include "ui/notices/NoticeSettings.h"
#include "ui/notices/NoticeWords.h"
#include "ui/notices/TrayIcon.h"
#include "ui/notices/TrayPicture.h"
#include "ui/settings/Look.h"
#include "ui/shared/ThemeController.h"
#include "ui/shell/FileSettings.h"
#include "ui/welcome/NewWorkspace.h"

#include <QApplication>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace memnun;

namespace {

struct FakePort final : NoticePort {
    bool hasTray() const override { return tray; }
    bool show(const NoticeText& text) override
    {
        shown << text.title + QStringLiteral(" | ") + text.body;
        return true;
    }
    void setState(int unread, bool isQuiet, const QString& toolTip) override
    {
        count = unread;
        quiet = isQuiet;
        tip = toolTip;
    }
    void setMenu(QMenu* given) override { menu = given; }
    void dropMenu(QMenu* given) override
    {
        if (menu == given)
            menu = nullptr;
    }
    bool tray = true;
    QStringList shown;
    int count = -1;
    bool quiet = false;
    QString tip;
    QMenu* menu = nullptr;
};

OpenedWorkspace workspace(const QString& file, const Clock& clock)
{
    return *settleNow(*openNow(Location::ofFile(file), OpenHow::Create), {QStringLiteral("Ladin"), QStringLiteral("Derya"),
                      QStringLiteral("derya@ladin.example"), {QStringLiteral("@ladin.example")}}, clock.now());
}

/// A window on a workspace of one person, Derya, with a ticket of hers; Deniz works elsewhere.
struct Desk {
    Desk()
    {
        languages.setLanguage(Language::English);  // installs the plurals too
        OpenedWorkspace opened = workspace(folder.filePath(QStringLiteral("Ladin.memnun")), clock);
        session = *opened.workspace.sessions()(Access::ReadWrite);
        User other;
        other.name = QStringLiteral("Deniz");
        other.role = Role::Agent;
        deniz = *session->stores().users.insert(other);
        table = made("Masa");
        window = std::make_unique<WorkspaceWindow>(ProgramServices{clock, settings, theme, look, desktop, secrets, &port},
                                                   std::move(opened), QStringList());
        window->window().show();
    }
    TicketId made(const char* subject)
    {
        CreateTicket create;
        create.subject = QString::fromUtf8(subject);
        create.text = QStringLiteral("Merhaba");
        create.assignee = UserId(1);
        return std::any_cast<Ticket>(execute(*anyCommand(create), *session, {UserId(1), Role::Owner}, clock.now())->outcome).id;
    }
    void written(TicketId ticket)
    {
        Interaction word;
        word.ticketId = ticket;
        word.at = clock.now().plusMs(1);  // not what the ticket was opened with
        word.body = QStringLiteral("Nerede?");
        QVERIFY(session->stores().conversations.insert(word));
    }
    /// Another program wrote it; then the timers ring after `seconds`.
    void beat(int seconds)
    {
        clock.advanceSeconds(seconds);
        window->notices()->watch().beat();
        QTRY_COMPARE(window->executor().pending(), 0);
    }
    bool ready()
    {
        return QTest::qWaitFor([this] { return port.count >= 0 && window->executor().pending() == 0; });
    }
    QAction* entry(const char* text) const
    {
        for (QAction* action : port.menu->actions()) {
            if (action->text() == QString::fromUtf8(text))
                return action;
        }
        return nullptr;
    }

    QTemporaryDir folder;
    FixedClock clock{Instant{1'763'370'000'000}};
    MemorySettings settings;
    ThemeController theme{*qApp};
    LanguageController languages{*qApp};
    Look look{settings, languages, theme, false};
    test::NoDesktop desktop;
    MemorySecretStore secrets;
    FakePort port;
    std::unique_ptr<Session> session;
    UserId deniz;
    TicketId table;
    std::unique_ptr<WorkspaceWindow> window;
};

}  // namespace

class TestNoticeDesk final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void words_data();
    void words();
    void aMessageIsToldAndAClickOpensIt();
    void manyOpenTheInbox();
    void mutingHoldsBackAndSaysUntilWhen();
    void closingKeepsRunningWhereThatIsWanted();
    void closingEndsItWhereThereIsNoTray();
    void wordsThatWaitAreSavedBeforeTheWindowGoes();
    void theNextWorkspaceKeepsTheIcon();
    void choicesAreRemembered();
    void theRealOneLivesWithoutATray();
    void thePictureShowsTheCount();
};

void TestNoticeDesk::words_data()
{
    using Kind = HappeningKind;
    QTest::addColumn<Notice>("notice");
    QTest::addColumn<bool>("details");
    QTest::addColumn<QString>("text");
    const auto one = [](Kind kind, const char* subject, const char* customer, const char* colleague = "") {
        Happening made;
        made.kind = kind;
        made.subject = QString::fromUtf8(subject);
        made.customer = QString::fromUtf8(customer);
        made.colleague = QString::fromUtf8(colleague);
        return made;
    };
    const Happening message = one(Kind::Message, "Masa", "Ayşe Işık");
    const Happening other = one(Kind::Message, "Raf", "Ege Ofis");
    QTest::newRow("message") << Notice{{message}, false} << true << "New message from Ayşe Işık | Masa";
    QTest::newRow("message, private") << Notice{{message}, false} << false << "New message | ";
    QTest::newRow("nobody known") << Notice{{one(Kind::NewTicket, "Masa", "")}, false} << true << "New ticket | Masa";
    QTest::newRow("assigned") << Notice{{one(Kind::Assigned, "Masa", "Ayşe Işık", "Deniz")}, false} << true
                              << "Deniz assigned a ticket to you | Masa · Ayşe Işık";
    QTest::newRow("task") << Notice{{one(Kind::TaskDue, "Ara", "")}, false} << true << "A task is due | Ara";
    QTest::newRow("several") << Notice{{message, other, message}, false} << true << "3 new messages | Ayşe Işık, Ege Ofis";
    QTest::newRow("several, private") << Notice{{message, other}, false} << false << "2 new messages | ";
    QTest::newRow("of several kinds") << Notice{{message, one(Kind::TaskDue, "Ara", "")}, false} << true
                                      << "1 new message · 1 task due | Ayşe Işık, Ara";
    QTest::newRow("held back") << Notice{{message, other}, true} << true << "While notifications were held back | 2 new messages";
}

void TestNoticeDesk::words()
{
    Desk desk;
    QFETCH(Notice, notice);
    QFETCH(bool, details);
    const NoticeText text = noticeText(notice, details);
    QTEST(text.title + QStringLiteral(" | ") + text.body, "text");
}

void TestNoticeDesk::aMessageIsToldAndAClickOpensIt()
{
    Desk desk;
    QVERIFY(desk.ready());
    const TicketId shelf = desk.made("Raf");
    desk.written(shelf);
    desk.beat(1);
    desk.beat(4);
    QCOMPARE(desk.port.shown, QStringList{QStringLiteral("New message | Raf")});
    desk.window->showPage(QStringLiteral("today"));
    Q_EMIT desk.port.noticeClicked();
    const auto* inbox = qobject_cast<InboxPage*>(desk.window->window().pageWidget(QStringLiteral("inbox")));
    QTRY_VERIFY(inbox->thread()->ticket() == shelf);
    // Now it is looked at.
    QTRY_VERIFY(desk.window->window().isActiveWindow());
    desk.written(shelf);
    desk.beat(1);
    desk.beat(4);
    QCOMPARE(desk.port.shown.size(), 1);
}

void TestNoticeDesk::manyOpenTheInbox()
{
    Desk desk;
    QVERIFY(desk.ready());
    desk.window->showPage(QStringLiteral("kpis"));
    desk.written(desk.table);
    desk.written(desk.made("Raf"));
    desk.beat(1);
    desk.beat(4);
    QCOMPARE(desk.port.shown, QStringList{QStringLiteral("2 new messages | Masa, Raf")});
    Q_EMIT desk.port.noticeClicked();
    QCOMPARE(desk.window->window().currentPage(), QStringLiteral("inbox"));
}

void TestNoticeDesk::mutingHoldsBackAndSaysUntilWhen()
{
    Desk desk;
    QVERIFY(desk.ready());
    desk.window->showPage(QStringLiteral("kpis"));
    QVERIFY(desk.entry("Mute notifications until tomorrow"));
    desk.entry("Mute notifications for 1 hour")->trigger();
    QTRY_VERIFY(desk.port.quiet);
    QVERIFY(desk.port.tip.contains(QStringLiteral("held back")));
    QVERIFY(!desk.entry("Mute notifications for 1 hour"));
    desk.written(desk.table);
    desk.beat(1);
    desk.beat(60);
    QCOMPARE(desk.port.shown, QStringList());
    desk.entry("Unmute notifications")->trigger();
    QTRY_COMPARE(desk.port.shown, QStringList{QStringLiteral("While notifications were held back | 1 new message")});
    QVERIFY(!desk.port.quiet);
    QVERIFY(desk.entry("Mute notifications for 1 hour"));
}

void TestNoticeDesk::closingKeepsRunningWhereThatIsWanted()
{
    Desk desk;
    QVERIFY(desk.ready());
    NoticeSettings chosen;
    chosen.keepRunning = true;
    chosen.save(desk.settings);
    QSignalSpy closed(desk.window.get(), &WorkspaceWindow::closed);
    desk.window->window().close();
    QTRY_VERIFY(!desk.window->window().isVisible());
    QCOMPARE(desk.port.shown.size(), 1);
    QVERIFY(desk.port.shown.first().startsWith(QStringLiteral("Memnun keeps running")));
    Q_EMIT desk.port.iconClicked();
    QVERIFY(desk.window->window().isVisible());
    desk.window->window().close();
    QTRY_VERIFY(!desk.window->window().isVisible());
    QCOMPARE(desk.port.shown.size(), 1);
    QCOMPARE(closed.count(), 0);
    desk.entry("Quit")->trigger();
    QTRY_COMPARE(closed.count(), 1);
}

void TestNoticeDesk::closingEndsItWhereThereIsNoTray()
{
    Desk desk;
    QVERIFY(desk.ready());
    desk.port.tray = false;
    NoticeSettings chosen;
    chosen.keepRunning = true;
    chosen.save(desk.settings);
    QSignalSpy closed(desk.window.get(), &WorkspaceWindow::closed);
    desk.window->window().close();
    QTRY_COMPARE(closed.count(), 1);
}

void TestNoticeDesk::wordsThatWaitAreSavedBeforeTheWindowGoes()
{
    Desk desk;
    QVERIFY(desk.ready());
    NoticeSettings chosen;
    chosen.keepRunning = true;
    chosen.save(desk.settings);
    desk.window->openTicket(desk.table);
    auto* box = desk.window->window().findChild<ReplyBox*>();
    QTRY_VERIFY(box->isEnabled());
    box->editor()->insertPlainText(QStringLiteral("kıymetli"));
    desk.window->window().close();
    QTRY_VERIFY(!desk.window->window().isVisible());
    const auto drafts = desk.session->stores().conversations.drafts(desk.table, UserId(1));
    QCOMPARE(drafts->size(), 1);
    QVERIFY(drafts->first().body.contains(QStringLiteral("kıymetli")));
}

/// It opens its window before the one before it goes.
void TestNoticeDesk::theNextWorkspaceKeepsTheIcon()
{
    Desk desk;
    QVERIFY(desk.ready());
    QMenu* before = desk.port.menu;
    auto next = std::make_unique<WorkspaceWindow>(
        ProgramServices{desk.clock, desk.settings, desk.theme, desk.look, desk.desktop, desk.secrets, &desk.port},
        workspace(desk.folder.filePath(QStringLiteral("Meşe.memnun")), desk.clock), QStringList());
    QVERIFY(desk.port.menu && desk.port.menu != before);
    desk.window.reset();
    QVERIFY(desk.port.menu);
    next.reset();
    QVERIFY(!desk.port.menu);
}

void TestNoticeDesk::choicesAreRemembered()
{
    MemorySettings settings;
    NoticeSettings chosen = NoticeSettings::load(settings);
    QCOMPARE(chosen.rules.wanted.size(), 6);
    QVERIFY(chosen.details && !chosen.keepRunning);
    chosen.rules.wanted.remove(HappeningKind::Assigned);
    chosen.rules.quiet.days[2] = {true, 13 * 60, 14 * 60 + 5};
    chosen.rules.quiet.outsideOpening = true;
    chosen.rules.quiet.mutedUntil = {42};
    chosen.details = false;
    chosen.keepRunning = true;
    chosen.save(settings);
    const NoticeSettings again = NoticeSettings::load(settings);
    QVERIFY(again.rules.wanted == chosen.rules.wanted);
    QVERIFY(again.rules.quiet == chosen.rules.quiet);
    QVERIFY(!again.details && again.keepRunning);
}

void TestNoticeDesk::theRealOneLivesWithoutATray()
{
    TrayIcon icon;
    QMenu menu;
    icon.setMenu(&menu);
    icon.setState(3, false, QStringLiteral("Memnun"));
    QCOMPARE(icon.show({QStringLiteral("a"), QStringLiteral("b")}), icon.hasTray());
    QMenu next;
    icon.setMenu(&next);
    icon.dropMenu(&menu);
    icon.dropMenu(&next);
}

void TestNoticeDesk::thePictureShowsTheCount()
{
    const auto pixels = [](const QIcon& icon) { return icon.pixmap(32, 32).toImage(); };
    QVERIFY(pixels(trayPicture(1)) != pixels(trayPicture()));
    QVERIFY(pixels(trayPicture(2)) != pixels(trayPicture(1)));
    QVERIFY(pixels(trayPicture(1, true)) != pixels(trayPicture(1)));
    if (const QString target = qEnvironmentVariable("MEMNUN_PICTURES"); !target.isEmpty()) {
        for (const int n : {0, 7, 42, 120})
            trayPicture(n).pixmap(128, 128).save(target + QStringLiteral("/tray-%1.png").arg(n));
        trayPicture(7).pixmap(22, 22).save(target + QStringLiteral("/tray-small.png"));
        trayPicture(7, true).pixmap(128, 128).save(target + QStringLiteral("/tray-quiet.png"));
    }
}

QTEST_MAIN(TestNoticeDesk)
#include "tst_notice_desk.moc"
