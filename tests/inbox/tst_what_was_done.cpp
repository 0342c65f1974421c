// SPDX-License-Identifier: GPL-3.0-or-later
// What the inbox says about what somebody did: what it was and to which ticket, who was quicker, and that nothing came of
// it while the server was away.
#include "tests/inbox/AwayExecutor.h"
#include "tests/inbox/InboxFixture.h"

#include "core/people/PeopleCommands.h"
#include "core/tickets/TicketCommands.h"
#include "ui/inbox/CustomerPanel.h"
#include "ui/inbox/InboxLists.h"
#include "ui/inbox/InboxPage.h"
#include "ui/inbox/NewTicketDialog.h"
#include "ui/inbox/ReplyBox.h"
#include "ui/inbox/ThreadView.h"
#include "ui/inbox/TicketActions.h"
#include "ui/inbox/TicketListPane.h"
#include "ui/inbox/UndoOffer.h"
#include "ui/shared/ConflictDialog.h"
#include "ui/shared/UndoBar.h"
#include "ui/shell/StatusCentre.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace memnun;

class TestWhatWasDone final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theToastNamesWhatWasDone_data();
    void theToastNamesWhatWasDone();
    void aLongToastStaysOverTheList();
    void aSundaySnoozeOffersMondayOnce();
    void aSnoozeSaysItsDay();
    void resolvingChoosesNoCategory();
    void aReplyThatSolvesAsksForACategory();
    void threePanesWantRoom();
    void ctrlEnterOpensTheTicket();
    void resolvingWhileTheServerIsAwayIsAnswered();
    void aMuteServerIsSaid();
    void theQuickerOneIsNamed();
    void aColleaguesAnswerBearsTheirName();

private:
    void start();
    bool says(const QString& words) const;
    User colleague();

    std::unique_ptr<InboxFixture> m_world;
    std::unique_ptr<AwayExecutor> m_server;
    std::unique_ptr<CommandBus> m_commands;
    std::unique_ptr<StatusCentre> m_status;
    std::unique_ptr<AppContext> m_context;
    std::unique_ptr<InboxPage> m_page;
    std::unique_ptr<UndoBar> m_bar;
    Customer m_customer;
    QVector<Ticket> m_tickets;  ///< the newest first
};

void TestWhatWasDone::init()
{
    m_world = std::make_unique<InboxFixture>();
    m_server = std::make_unique<AwayExecutor>(*m_world->executor);
    m_commands = std::make_unique<CommandBus>(*m_server, m_world->clock, m_world->changes);
    m_commands->setActor({m_world->me.id, m_world->me.role});
    m_status = std::make_unique<StatusCentre>(m_world->clock);
    const AppContext c = m_world->context();
    m_context = std::make_unique<AppContext>(AppContext{*m_server, *m_commands, c.changes, c.clock, c.actions, c.settings,
                                                        c.desktop, c.replies, c.originals, c.me, nullptr, m_status.get()});
    m_tickets.clear();
}

void TestWhatWasDone::cleanup()
{
    m_server->comeBack();
    m_bar.reset();
    m_page.reset();
    m_world->executor.reset();  // ends what is still being written, as a draft is, through all that goes next
    m_context.reset();
    m_commands.reset();
    m_status.reset();
    m_server.reset();
    m_world.reset();
}

void TestWhatWasDone::start()
{
    m_customer = m_world->customer(QStringLiteral("Ege Ofis"), QStringLiteral("ege@example.com"));
    for (int i = 0; i < 3; ++i) {
        m_tickets.prepend(m_world->ticket(m_customer, QStringLiteral("Kargom gelmedi %1").arg(i), QStringLiteral("metin")));
        m_world->clock.advanceSeconds(60);
    }
    m_page = std::make_unique<InboxPage>(*m_context);
    m_page->resize(1200, 700);
    m_bar = std::make_unique<UndoBar>(m_page.get());
    auto* offer = new UndoOffer(*m_commands, *m_bar, false, m_bar.get());
    connect(m_status.get(), &StatusCentre::told, offer, &UndoOffer::name);
    m_page->show();
    QTRY_VERIFY(m_page->thread()->row() && m_page->thread()->ticket() == m_tickets.first().id);
}

bool TestWhatWasDone::says(const QString& words) const
{
    for (const auto* label : m_page->findChildren<QLabel*>()) {
        if (label->isVisible() && label->text().contains(words))
            return true;
    }
    return false;
}

User TestWhatWasDone::colleague()
{
    User other;
    other.name = QStringLiteral("Mert Kaya");
    other.email = QStringLiteral("mert@example.com");
    other.role = Role::Agent;
    return m_world->run(SaveUser{other});
}

void TestWhatWasDone::theToastNamesWhatWasDone_data()
{
    QTest::addColumn<QString>("act");
    QTest::addColumn<QString>("said");
    QTest::newRow("resolved") << "resolve" << "Solved · #%1 Kargom gelmedi 2";
    QTest::newRow("priority") << "priority" << "Priority: Urgent · #%1 Kargom gelmedi 2";
    QTest::newRow("assigned") << "assign" << "Assigned to you · #%1 Kargom gelmedi 2";
    QTest::newRow("tagged") << "tag" << "Tagged vip · #%1 Kargom gelmedi 2";
    QTest::newRow("several") << "several" << "Solved · 2 ticket(s)";
}

void TestWhatWasDone::theToastNamesWhatWasDone()
{
    QFETCH(QString, act);
    QFETCH(QString, said);
    start();
    auto* actions = m_page->findChild<TicketActions*>();
    const QVector<Ticket> one{m_page->thread()->row()->ticket};
    if (act == QLatin1String("resolve"))
        actions->resolve(one);
    else if (act == QLatin1String("priority"))
        actions->setPriority(one, Priority::Urgent);
    else if (act == QLatin1String("assign"))
        actions->assign(one, m_world->me.id);
    else if (act == QLatin1String("tag"))
        actions->changeTags(one, {QStringLiteral("vip")}, {});
    else
        actions->resolve({m_world->fresh(m_tickets.at(0).id), m_world->fresh(m_tickets.at(1).id)});
    const QString wanted = said.contains(QLatin1String("%1")) ? said.arg(m_tickets.first().id.value()) : said;
    QTRY_COMPARE(m_bar->message(), wanted);
    QVERIFY(m_bar->isVisible());
}

void TestWhatWasDone::aLongToastStaysOverTheList()
{
    start();
    m_bar->showMessage(QString(QStringLiteral("Çözüldü ve uzun bir konu ")).repeated(8), QStringLiteral("Undo"));
    QVERIFY(m_bar->geometry().right() < m_page->list()->minimumWidth());
    const auto* text = m_bar->findChild<QLabel*>();
    QVERIFY2(text->height() >= text->heightForWidth(text->width()), "the end of the words is cut off");
    m_bar->showMessage(QStringLiteral("Undone."));
    QVERIFY(m_bar->height() < 2 * m_bar->fontMetrics().height() + 24);
}

void TestWhatWasDone::aSundaySnoozeOffersMondayOnce()
{
    m_world->clock.advanceSeconds(2 * 86400);  // from Friday on
    start();
    m_page->snooze();
    const auto* menu = m_page->findChild<QMenu*>(QStringLiteral("snoozeMenu"));
    QVERIFY(menu);
    int mondays = 0;
    for (const QAction* action : menu->actions())
        mondays += action->text().contains(QStringLiteral("Monday 23 Nov 09:00")) ? 1 : 0;
    QCOMPARE(mondays, 1);
}

void TestWhatWasDone::aSnoozeSaysItsDay()
{
    start();  // on a Friday
    m_page->snooze();
    const auto* menu = m_page->findChild<QMenu*>(QStringLiteral("snoozeMenu"));
    QVERIFY(menu);
    QStringList offered;
    for (const QAction* action : menu->actions())
        offered << action->text();
    QCOMPARE(offered.mid(0, 3), (QStringList{QStringLiteral("In 2 hours · Friday 20 Nov 11:03"), QStringLiteral("Tomorrow · Saturday 21 Nov 09:00"),
                                             QStringLiteral("Next week · Monday 23 Nov 09:00")}));
}

void TestWhatWasDone::resolvingChoosesNoCategory()
{
    start();
    connect(m_page.get(), &InboxPage::moreOffered, m_bar.get(), &UndoBar::offerMore);
    const TicketId id = m_tickets.first().id;
    m_page->resolve();
    QTRY_VERIFY(m_world->fresh(id).status == TicketStatus::Solved);
    QCOMPARE(m_world->fresh(id).categoryId, CategoryId());
    // Nobody is held up, and yet it is asked for.
    const auto link = [this] {
        for (auto* button : m_bar->findChildren<QPushButton*>()) {
            if (button->isVisible() && button->text() == QStringLiteral("Choose a category…"))
                return button;
        }
        return static_cast<QPushButton*>(nullptr);
    };
    QTRY_VERIFY(link());
    QVERIFY(m_bar->geometry().right() < m_page->list()->minimumWidth());
    link()->click();
    QTRY_VERIFY(m_page->findChild<QMenu*>(QStringLiteral("categoryMenu")));
    m_page->findChild<QMenu*>(QStringLiteral("categoryMenu"))->actions().at(1)->trigger();
    QTRY_COMPARE(m_world->fresh(id).categoryId, m_page->findChild<InboxLists*>()->categories().at(1).id);
    QVERIFY(m_world->fresh(id).status == TicketStatus::Solved);
    // The next message offers nothing that belonged to this one.
    m_bar->showMessage(QStringLiteral("Undone."));
    QVERIFY(!link());
}

void TestWhatWasDone::aReplyThatSolvesAsksForACategory()
{
    start();
    QStringList offered;
    connect(m_page.get(), &InboxPage::moreOffered, this, [&offered](const QString& text) { offered << text; });
    const TicketId id = m_tickets.first().id;
    ReplyBox* box = m_page->thread()->replyBox();
    QTRY_VERIFY(box->editor()->isEnabled());
    box->editor()->setPlainText(QStringLiteral("Yarın elinizde."));
    box->send(TicketStatus::Solved);
    QTRY_VERIFY(m_world->fresh(id).status == TicketStatus::Solved);
    QTRY_COMPARE(offered, QStringList{QStringLiteral("Choose a category…")});
}

/// Where the three don't fit, the customer gives way, and stands in the list's place when asked for.
void TestWhatWasDone::threePanesWantRoom()
{
    start();
    auto* customer = m_page->findChild<CustomerPanel*>();
    m_page->resize(1100, 700);
    QVERIFY(customer->isVisible() && m_page->list()->isVisible());
    m_page->resize(820, 700);
    QVERIFY(!customer->isVisible() && m_page->list()->isVisible());
    QVERIFY(m_page->minimumSizeHint().width() <= 820);
    m_page->toggleCustomer();
    QVERIFY(customer->isVisible() && !m_page->list()->isVisible());
    m_page->toggleCustomer();
    QVERIFY(!customer->isVisible() && m_page->list()->isVisible());
    m_page->toggleCustomer();
    m_page->resize(1100, 700);  // what was done without room is no wish for later
    QVERIFY(customer->isVisible() && m_page->list()->isVisible());
}

void TestWhatWasDone::ctrlEnterOpensTheTicket()
{
    start();
    m_page->newTicket();
    auto* dialog = m_page->findChild<NewTicketDialog*>();
    QTRY_VERIFY(dialog->isActiveWindow());
    dialog->subjectField()->setText(QStringLiteral("Yeni talep"));
    QSignalSpy created(dialog, &NewTicketDialog::created);
    auto* words = dialog->findChild<QPlainTextEdit*>();
    words->setFocus();
    QTest::keyClick(words, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(created.size(), 1);
}

void TestWhatWasDone::resolvingWhileTheServerIsAwayIsAnswered()
{
    start();
    m_server->server = AwayExecutor::Server::Gone;
    // The thread of the next one can't be read any more; what is asked of the ticket goes to it all the same.
    m_page->next();
    QTRY_VERIFY(!m_page->thread()->row());
    m_page->resolve();
    QTRY_VERIFY(says(QStringLiteral("The server cannot be reached. Nothing was changed")));
    m_server->comeBack();
    m_page->resolve();
    QTRY_VERIFY(m_world->fresh(m_tickets.at(1).id).status == TicketStatus::Solved);
}

void TestWhatWasDone::aMuteServerIsSaid()
{
    start();
    m_server->server = AwayExecutor::Server::Mute;
    m_page->resolve();
    QTRY_VERIFY(says(QStringLiteral("The workspace does not answer yet")));
    m_server->comeBack();
    QTRY_VERIFY(m_world->fresh(m_tickets.first().id).status == TicketStatus::Solved);
    QTRY_VERIFY(!says(QStringLiteral("The workspace does not answer yet")));
}

void TestWhatWasDone::theQuickerOneIsNamed()
{
    start();
    ChangeTickets theirs;
    theirs.tickets = {{m_tickets.first().id, m_world->fresh(m_tickets.first().id).revision}};
    theirs.status = TicketStatus::OnHold;
    m_world->run(theirs, colleague());
    m_page->resolve();
    QTRY_VERIFY(m_page->findChild<ConflictDialog*>());
    // 20.11.2026 09:03 in Istanbul
    QTRY_VERIFY(says(QStringLiteral("Mert Kaya saved it while you were at it (09:03).")));
}

void TestWhatWasDone::aColleaguesAnswerBearsTheirName()
{
    const User mert = colleague();
    start();
    QTRY_COMPARE(m_page->findChild<InboxLists*>()->userName(mert.id), QStringLiteral("Mert Kaya"));
    ReplyBox* box = m_page->thread()->replyBox();
    box->editor()->setPlainText(QStringLiteral("Merhaba"));
    Interaction answer;
    answer.ticketId = m_tickets.first().id;
    answer.userId = mert.id;
    answer.direction = Direction::Out;
    answer.at = m_world->clock.now();
    answer.body = QStringLiteral("Bakıyorum");
    answer.fromName = QStringLiteral("Ladin Ev");
    answer.fromAddress = QStringLiteral("destek@shop.example");
    m_world->store(answer);
    m_world->changes.publish({{{Entity::Ticket, m_tickets.first().id.value()}}});
    QTRY_COMPARE(m_page->thread()->content().messages.size(), qsizetype(2));
    box->send();
    QVERIFY2(box->errorText().contains(QStringLiteral("Mert Kaya")), qPrintable(box->errorText()));
    QVERIFY2(!box->errorText().contains(QStringLiteral("Ladin Ev")), qPrintable(box->errorText()));
}

QTEST_MAIN(TestWhatWasDone)
#include "tst_what_was_done.moc"
