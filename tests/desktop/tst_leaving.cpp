// SPDX-License-Identifier: GPL-3.0-or-later
// Closing the program and switching the workspace while mail is on its way.
#include "core/conversations/ConversationCommands.h"
#include "core/conversations/Outbox.h"
#include "core/customers/CustomerCommands.h"
#include "core/kernel/CommandBus.h"
#include "core/kernel/Stores.h"
#include "core/accounts/AccountCommands.h"
#include "core/storage/Connection.h"
#include "core/tickets/TicketCommands.h"
#include "tests/channels/FakeSmtpServer.h"
#include "tests/desktop/Program.h"
#include "ui/inbox/ReplyBox.h"
#include "ui/inbox/UnsavedDialog.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shared/InlineMessage.h"
#include "ui/welcome/NewWorkspace.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace memnun;
using memnun::test::FakeSmtpServer;

namespace {

/// The longest time the event loop of the window stood still.
class Heartbeat {
public:
    Heartbeat()
    {
        m_since.start();
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { m_longest = qMax(m_longest, m_since.restart()); });
        m_timer.start(10);
    }
    void reset() { m_since.restart(), m_longest = 0; }
    qint64 longestMs() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

/// The reply box of that window, with words in it that are not saved yet; null when it does not come.
ReplyBox* typedInto(QWidget* window)
{
    ReplyBox* box = nullptr;
    if (!QTest::qWaitFor([&] { return (box = window->findChild<ReplyBox*>()) && box->isEnabled(); }))
        return nullptr;
    box->editor()->insertPlainText(QStringLiteral("kıymetli"));
    return box;
}

}  // namespace

class TestLeaving final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void closingAsksOnceAndEndsInGoodOrder();
    void theAnswerToAWholeMessageIsStillTaken();
    void switchingAsksTheSame();
    void nothingWaitsNothingIsAsked();
    void wordsJustTypedAreSavedOnTheWayOut();
    void wordsThatCouldNotBeSavedHoldTheWindow_data();
    void wordsThatCouldNotBeSavedHoldTheWindow();
    void aFileCalledDemoSendsItsMail();

private:
    Location workspace(const QString& name, int port, bool mailWaits);
    OutboxItem mail();
    QWidget* shown(const QString& company);

    SystemClock m_clock;
    OutboxId m_mail;
    SessionFactory m_sessions;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLeaving::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_mail = {};
}

/// A settled workspace, perhaps with one mail that is due.
Location TestLeaving::workspace(const QString& name, int port, bool mailWaits)
{
    const auto location = Location::ofFile(m_folder->filePath(name + QStringLiteral(".memnun")));
    const Instant past = m_clock.now().plusSeconds(-3600);
    const QString address = QStringLiteral("destek@example.com");
    auto opened = settleNow(*openNow(location, OpenHow::Create),
                            {name, QStringLiteral("Derya"), address, {address}}, past);
    const SessionFactory sessions = opened->workspace.sessions();
    auto session = sessions(Access::ReadWrite);
    const auto run = [&](auto command) { return execute(*anyCommand(std::move(command)), **session, Actor::system(), past); };
    SmtpAccount account;
    account.host = QStringLiteral("127.0.0.1");
    account.port = port;
    account.tls = TlsMode::None;
    account.fromAddress = address;
    MailAccount mail;
    mail.setSmtp(account);
    (void)run(SaveAccount{mail});
    if (mailWaits) {
        CreateTicket ticket;
        ticket.subject = QStringLiteral("Kargom gelmedi");
        CreateCustomer customer;
        customer.customer.name = QStringLiteral("Ayşe Işık");
        ticket.customerId = std::any_cast<Customer>(run(customer)->outcome).id;
        ticket.text = QStringLiteral("Nerede kaldı?");
        SendReply reply;
        reply.ticketId = std::any_cast<Ticket>(run(ticket)->outcome).id;
        reply.body = QStringLiteral("Yolda.");
        reply.subject = QStringLiteral("Re: Kargom gelmedi");
        reply.messageId = QStringLiteral("1@example.com");
        reply.fromAddress = address;
        reply.to = {QStringLiteral("ayse@example.org")};
        reply.raw = "Subject: Re: Kargom gelmedi\r\n\r\nYolda.\r\n";
        m_mail = std::any_cast<SendReply::Outcome>(run(reply)->outcome).outbox;
        m_sessions = sessions;
    }
    return location;
}

OutboxItem TestLeaving::mail()
{
    auto session = m_sessions(Access::ReadOnly);
    return (*session)->stores().outbox.byId(m_mail).value_or(OutboxItem());
}

QWidget* TestLeaving::shown(const QString& company)
{
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (qobject_cast<MainWindow*>(widget) && widget->isVisible() && widget->windowTitle().contains(company))
            return widget;
    }
    return nullptr;
}

void TestLeaving::closingAsksOnceAndEndsInGoodOrder()
{
    FakeSmtpServer server;
    server.answer("RCPT", "-");
    const Location place = workspace(QStringLiteral("Bir"), server.port(), true);
    Program program(m_clock);
    program.start(place);
    QTRY_VERIFY(shown(QStringLiteral("Bir")));
    QTRY_VERIFY(server.commands().contains("RCPT TO:<ayse@example.org>"));
    QVERIFY(mail().state == OutboxState::Sending);

    QVERIFY(!shown(QStringLiteral("Bir"))->close());
    QCOMPARE(program.desktop.questions.size(), 1);
    QVERIFY(program.desktop.questions.first().startsWith(QStringLiteral("Close anyway: 1 message")));
    Heartbeat heart;
    program.desktop.yes();
    QVERIFY(shown(QStringLiteral("Bir")));  // the answer was not waited for where it was given
    QTRY_VERIFY_WITH_TIMEOUT(!shown(QStringLiteral("Bir")), 10'000);
    qInfo("the window stood still for at most %lld ms", heart.longestMs());
    QCOMPARE(program.desktop.questions.size(), 1);
    QVERIFY(mail().state == OutboxState::Queued);
    QVERIFY(server.messages().isEmpty());
}

void TestLeaving::theAnswerToAWholeMessageIsStillTaken()
{
    FakeSmtpServer server;
    server.answer(".", "-");
    const Location place = workspace(QStringLiteral("Bir"), server.port(), true);
    Program program(m_clock);
    program.start(place);
    QTRY_COMPARE(server.messages().size(), 1);
    QVERIFY(!shown(QStringLiteral("Bir"))->close());
    program.desktop.yes();
    QTimer::singleShot(1500, this, [&] { server.answerNow("250 queued"); });
    QTRY_VERIFY_WITH_TIMEOUT(!shown(QStringLiteral("Bir")), 10'000);
    QVERIFY(mail().state == OutboxState::Sent);
}

void TestLeaving::switchingAsksTheSame()
{
    FakeSmtpServer server;
    server.answer("RCPT", "-");
    const Location from = workspace(QStringLiteral("Bir"), server.port(), true);
    const Location to = workspace(QStringLiteral("Iki"), server.port(), false);
    Program program(m_clock);
    program.start(from);
    QTRY_VERIFY(server.commands().contains("RCPT TO:<ayse@example.org>"));
    program.start(to);
    QTRY_COMPARE(program.desktop.questions.size(), 1);
    QVERIFY(program.desktop.questions.first().startsWith(QStringLiteral("Switch anyway: 1 message")));
    QVERIFY(shown(QStringLiteral("Bir")));
    QVERIFY(!shown(QStringLiteral("Iki")));
    Heartbeat heart;
    program.desktop.yes();
    QTRY_VERIFY_WITH_TIMEOUT(!shown(QStringLiteral("Bir")), 10'000);
    QVERIFY(mail().state == OutboxState::Queued);
    QVERIFY(shown(QStringLiteral("Iki")));
    QCOMPARE(program.desktop.questions.size(), 1);
    qInfo("the window stood still for %lld ms", heart.longestMs());
    QVERIFY(shown(QStringLiteral("Iki"))->close());
}

void TestLeaving::nothingWaitsNothingIsAsked()
{
    const Location one = workspace(QStringLiteral("Bir"), 9, false);
    const Location two = workspace(QStringLiteral("Iki"), 9, false);
    Program program(m_clock);
    program.start(one);
    QTRY_VERIFY(shown(QStringLiteral("Bir")));
    program.start(two);
    QTRY_VERIFY(shown(QStringLiteral("Iki")));
    QVERIFY(!shown(QStringLiteral("Bir")));
    QVERIFY(shown(QStringLiteral("Iki"))->close());
    QVERIFY(program.desktop.questions.isEmpty());
}

void TestLeaving::wordsJustTypedAreSavedOnTheWayOut()
{
    const Location one = workspace(QStringLiteral("Bir"), 9, true);
    QVERIFY((*openConnection(one, Access::ReadWrite))->execOnce(QStringLiteral("UPDATE outbox SET state='cancelled'")));
    Program program(m_clock);
    program.start(one);
    QTRY_VERIFY(shown(QStringLiteral("Bir")));
    QPointer<QWidget> window = shown(QStringLiteral("Bir"));
    QVERIFY(typedInto(window));
    window->close();
    QTRY_VERIFY(!window || !window->isVisible());
    QVERIFY(program.desktop.questions.isEmpty());
    auto read = openConnection(one, Access::ReadOnly);
    QCOMPARE((*read)->number("SELECT count(*) FROM draft WHERE body='kıymetli'").value(), std::optional<qint64>(1));
}

void TestLeaving::wordsThatCouldNotBeSavedHoldTheWindow_data()
{
    QTest::addColumn<bool>("switching");
    QTest::newRow("closing") << false;
    QTest::newRow("switching") << true;
}

/// The disk refuses the draft; then its author leaves anyway.
void TestLeaving::wordsThatCouldNotBeSavedHoldTheWindow()
{
    QFETCH(bool, switching);
    const Location one = workspace(QStringLiteral("Bir"), 9, true);
    const Location two = workspace(QStringLiteral("Iki"), 9, false);
    auto full = openConnection(one, Access::ReadWrite);
    QVERIFY((*full)->execOnce(QStringLiteral("UPDATE outbox SET state='cancelled'")));
    QVERIFY((*full)->execOnce(QStringLiteral("CREATE TRIGGER full BEFORE INSERT ON draft BEGIN SELECT RAISE(ABORT,'full'); END;")));
    Program program(m_clock);
    program.start(one);
    QTRY_VERIFY(shown(QStringLiteral("Bir")));
    QPointer<QWidget> window = shown(QStringLiteral("Bir"));
    ReplyBox* box = typedInto(window);
    QVERIFY(box);
    const auto goAway = [&] {
        if (switching)
            program.start(two);
        else
            window->close();
    };
    goAway();
    QPointer<UnsavedDialog> dialog;
    QTRY_VERIFY((dialog = window->findChild<UnsavedDialog*>()));
    QVERIFY(window->isVisible());
    dialog->reject();
    QTRY_VERIFY(!dialog);
    QVERIFY(window->isVisible() && !shown(QStringLiteral("Iki")));
    QCOMPARE(box->editor()->toPlainText(), QStringLiteral("kıymetli"));
    QVERIFY(!box->unsavedText().isEmpty());
    goAway();
    QTRY_VERIFY((dialog = window->findChild<UnsavedDialog*>()));
    dialog->accept();
    QTRY_VERIFY(!window || !window->isVisible());
    QTRY_COMPARE(shown(QStringLiteral("Iki")) != nullptr, switching);
    QVERIFY(program.desktop.questions.isEmpty());
    if (switching)
        QVERIFY(shown(QStringLiteral("Iki"))->close());
}

void TestLeaving::aFileCalledDemoSendsItsMail()
{
    FakeSmtpServer server;
    Program program(m_clock);
    program.start(workspace(QStringLiteral("demo"), server.port(), true));
    QTRY_COMPARE(server.messages().size(), 1);
    auto* window = qobject_cast<MainWindow*>(shown(QStringLiteral("demo")));
    auto* settings = qobject_cast<SettingsPage*>(window->pageWidget(QStringLiteral("settings")));
    settings->openSection(QStringLiteral("mail"));
    for (const InlineMessage* message : settings->findChildren<InlineMessage*>())
        QVERIFY2(!message->text().contains(QStringLiteral("demo company")), qPrintable(message->text()));
    QTRY_VERIFY(window->close());
}

QTEST_MAIN(TestLeaving)
#include "tst_leaving.moc"
