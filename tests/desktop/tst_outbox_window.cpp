// SPDX-License-Identifier: GPL-3.0-or-later
// A mail that does not leave, as people meet it in the window: written without an account, saved as a file, failed, sent
// again, taken back; and a workspace that is open in another program.
#include "core/conversations/BlobStore.h"
#include "core/conversations/OutboxCommands.h"
#include "core/customers/CustomerCommands.h"
#include "core/accounts/AccountCommands.h"
#include "core/kernel/CommandBus.h"
#include "core/kernel/Stores.h"
#include "core/mime/MailParser.h"
#include "core/storage/WorkspaceGuard.h"
#include "core/tickets/TicketCommands.h"
#include "core/tickets/TicketStore.h"
#include "tests/channels/FakeSmtpServer.h"
#include "tests/desktop/Program.h"
#include "ui/inbox/DeliveryLine.h"
#include "ui/inbox/MessageCard.h"
#include "ui/inbox/OutboxDialog.h"
#include "ui/inbox/ReplyBox.h"
#include "ui/shared/InlineMessage.h"
#include "ui/welcome/NewWorkspace.h"
#include "ui/welcome/WelcomeDialog.h"

#include <QLockFile>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace memnun;
using memnun::test::FakeSmtpServer;

class TestOutboxWindow final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writtenWithoutAnAccountItIsSavedAsAFile();
    void failedItLeadsToItsTicketAndIsSentAgain();
    void severalThatFailedAreListed();
    void failedItIsTakenBackIntoTheReply();
    void oneFileOneProgram();
    void whoDoesNotAnswerIsNamed();
    void aKilledProgramLocksNobodyOut_data();
    void aKilledProgramLocksNobodyOut();

private:
    void makeWorkspace(std::optional<int> port);
    OutboxId failedReply(const QString& messageId = QStringLiteral("1@example.com"));
    template <class C>
    typename C::Outcome run(C command)
    {
        auto session = m_sessions(Access::ReadWrite);
        auto done = execute(*anyCommand(std::move(command)), **session, {m_me, Role::Owner}, m_clock.now());
        if (!done)
            qFatal("%s", qPrintable(done.error().context));
        if constexpr (!std::is_void_v<typename C::Outcome>)
            return std::any_cast<typename C::Outcome>(done->outcome);
    }
    QVector<OutboxItem> waiting();
    static QWidget* window();
    static DeliveryLine* line();

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    Location m_place;
    SessionFactory m_sessions;
    UserId m_me;
    TicketId m_ticket;
};

void TestOutboxWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

/// One customer, one ticket; an account on that port, or none.
void TestOutboxWindow::makeWorkspace(std::optional<int> port)
{
    const QString address = QStringLiteral("destek@example.com");
    m_place = Location::ofFile(m_folder->filePath(QStringLiteral("bir.memnun")));
    auto opened = settleNow(*openNow(m_place, OpenHow::Create), {QStringLiteral("Işık Mobilya"), QStringLiteral("Derya"), address, {address}},
                            m_clock.now());
    m_sessions = opened->workspace.sessions();
    m_me = opened->users.first().id;
    if (port) {
        SmtpAccount account;
        account.host = QStringLiteral("127.0.0.1");
        account.port = *port;
        account.tls = TlsMode::None;
        account.fromAddress = address;
        MailAccount mail;
        mail.setSmtp(account);
        run(SaveAccount{mail});
    }
    CreateCustomer customer;
    customer.customer.name = QStringLiteral("Ayşe Işık");
    customer.customer.contactPoints = {{{}, ContactKind::Email, QStringLiteral("ayse@example.org"), {}, true}};
    CreateTicket ticket;
    ticket.customerId = run(customer).id;
    ticket.subject = QStringLiteral("Kargom / gelmedi");
    ticket.text = QStringLiteral("Nerede kaldı?");
    ticket.textFromCustomer = true;
    m_ticket = run(ticket).id;
}

/// Refused by the server two hours ago.
OutboxId TestOutboxWindow::failedReply(const QString& messageId)
{
    SendReply reply;
    reply.ticketId = m_ticket;
    reply.body = QStringLiteral("Yolda.");
    reply.messageId = messageId;
    reply.fromAddress = QStringLiteral("destek@example.com");
    reply.to = {QStringLiteral("ayse@example.org")};
    reply.raw = "Subject: Re: Kargom gelmedi\r\n\r\nYolda.\r\n";
    const OutboxId id = run(reply).outbox;
    run(MoveOutbox{id, OutboxState::Queued, OutboxState::Failed, QStringLiteral("refused: 127.0.0.1: 550 5.1.1 no such user"), {}});
    return id;
}

QVector<OutboxItem> TestOutboxWindow::waiting()
{
    auto session = m_sessions(Access::ReadOnly);
    return (*session)->stores().outbox.waiting().value_or(QVector<OutboxItem>());
}

QWidget* TestOutboxWindow::window()
{
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (qobject_cast<MainWindow*>(widget) && widget->isVisible())
            return widget;
    }
    return nullptr;
}

DeliveryLine* TestOutboxWindow::line()
{
    QWidget* at = window();
    auto* found = at ? at->findChild<DeliveryLine*>() : nullptr;
    return found && found->isVisible() ? found : nullptr;
}

void TestOutboxWindow::writtenWithoutAnAccountItIsSavedAsAFile()
{
    makeWorkspace(std::nullopt);
    Program program(m_clock);
    program.start(m_place);
    QTRY_VERIFY(window());
    auto* box = window()->findChild<ReplyBox*>();
    QTRY_VERIFY((box = window()->findChild<ReplyBox*>()) && box->isEnabled() && box->isVisible());
    box->editor()->setPlainText(QStringLiteral("Yarın elinizde olur.\nİyi günler, Öykü"));
    QTest::keyClick(box->editor(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(waiting().size(), 1);
    QTRY_VERIFY(line());
    QVERIFY2(line()->text().startsWith(QStringLiteral("Leaves in")), qPrintable(line()->text()));

    program.desktop.savePath = m_folder->filePath(QStringLiteral("kayit.eml"));
    auto* card = qobject_cast<MessageCard*>(line()->parentWidget());
    QVERIFY(card);
    card->findChild<QToolButton*>(QStringLiteral("saveMail"))->click();
    QTRY_VERIFY(QFile::exists(program.desktop.savePath));
    QFile file(program.desktop.savePath);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto mail = mime::parseMail(file.readAll());
    QVERIFY(mail);
    QCOMPARE(mail->from, (mime::Address{QStringLiteral("Işık Mobilya"), QStringLiteral("destek@example.com")}));
    QCOMPARE(mail->to.value(0).address, QStringLiteral("ayse@example.org"));
    QVERIFY(mail->textFull.startsWith(QStringLiteral("Yarın elinizde olur.\nİyi günler, Öykü")));
    QTRY_VERIFY_WITH_TIMEOUT(line()->text().startsWith(QStringLiteral("Waits in the outbox")), 15'000);
    QCOMPARE(waiting().size(), 1);
}

void TestOutboxWindow::failedItLeadsToItsTicketAndIsSentAgain()
{
    FakeSmtpServer server;
    makeWorkspace(server.port());
    failedReply();
    Program program(m_clock);
    program.start(m_place);
    QTRY_VERIFY(window());
    static_cast<MainWindow*>(window())->openPage(QStringLiteral("settings"));
    QPushButton* show = nullptr;
    const auto found = [&show] {
        for (auto* button : window()->findChildren<QPushButton*>()) {
            if (button->isVisible() && button->text() == QLatin1String("Show"))
                show = button;
        }
        return show != nullptr;
    };
    QTRY_VERIFY(found());
    show->click();
    QTRY_VERIFY(line());
    QCOMPARE(line()->text(), QStringLiteral("Not sent: the mail server refused the message or its address."));
    QVERIFY(server.messages().isEmpty());
    auto* again = line()->findChild<QPushButton*>(QStringLiteral("sendAgain"));
    QVERIFY(again->isVisible() && (again->focusPolicy() & Qt::TabFocus) != 0);
    again->setFocus(Qt::TabFocusReason);
    QTest::keyClick(again, Qt::Key_Space);
    QTRY_COMPARE(server.messages().size(), 1);
    QTRY_VERIFY(!line());
    QVERIFY(waiting().isEmpty());
}

void TestOutboxWindow::severalThatFailedAreListed()
{
    makeWorkspace(1);
    failedReply();
    failedReply(QStringLiteral("2@example.com"));
    Program program(m_clock);
    program.start(m_place);
    const auto show = []() -> QPushButton* {
        QWidget* at = window();
        for (auto* button : at ? at->findChildren<QPushButton*>() : QList<QPushButton*>()) {
            if (button->isVisible() && button->text() == QStringLiteral("Show"))
                return button;
        }
        return nullptr;
    };
    QTRY_VERIFY(show());
    show()->click();
    auto* outbox = window()->findChild<OutboxDialog*>();
    QTRY_VERIFY(outbox && outbox->isVisible());
    QTRY_COMPARE(outbox->rows().size(), 2);
    outbox->rows().first()->findChild<QPushButton*>()->click();
    QTRY_VERIFY(line());
}

void TestOutboxWindow::failedItIsTakenBackIntoTheReply()
{
    makeWorkspace(1);
    const OutboxId id = failedReply();
    Program program(m_clock);
    program.start(m_place);
    QTRY_VERIFY(line());
    QTest::keyClick(line()->findChild<QPushButton*>(QStringLiteral("takeBack")), Qt::Key_Space);
    QTRY_COMPARE(window()->findChild<ReplyBox*>()->editor()->toPlainText(), QStringLiteral("Yolda."));
    QTRY_VERIFY(!line());
    auto session = m_sessions(Access::ReadOnly);
    QVERIFY((*session)->stores().outbox.byId(id)->state == OutboxState::Cancelled);
    QVERIFY((*session)->stores().tickets.byId(m_ticket)->status == TicketStatus::New);
}

/// What a second program is told; null while nothing is.
static QString refusal()
{
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (!qobject_cast<WelcomeDialog*>(widget) || !widget->isVisible())
            continue;
        for (const auto* message : widget->findChildren<InlineMessage*>()) {
            if (message->isVisible())
                return message->text();
        }
    }
    return {};
}

void TestOutboxWindow::oneFileOneProgram()
{
    makeWorkspace(std::nullopt);
    Program program(m_clock);
    program.start(m_place);
    QTRY_VERIFY(window());
    {
        // put away beside the clock: a second start brings it back and says nothing
        const QPointer<QWidget> first = window();
        first->hide();
        Program second(m_clock);
        second.start(m_place);
        QTRY_VERIFY(first && first->isVisible());
        QVERIFY(refusal().isEmpty());
    }
    program.start(m_place);  // the same program may: it opens its own again
    QTRY_VERIFY(window() && refusal().isEmpty());
}

/// Somebody holds the file who shows no window, or shows it to another user.
void TestOutboxWindow::whoDoesNotAnswerIsNamed()
{
    makeWorkspace(std::nullopt);
    WorkspaceGuard other;
    const auto held = other.enter(m_place.file);
    QVERIFY(held);
    Program second(m_clock);
    second.start(m_place);
    QTRY_VERIFY(refusal().contains(QLatin1String("open in another Memnun window")));
}

void TestOutboxWindow::aKilledProgramLocksNobodyOut_data()
{
    QTest::addColumn<QByteArray>("remains");
    const QByteArray host = QSysInfo::machineHostName().toUtf8();
    QTest::newRow("of a process that is gone") << QByteArray("999999\nmemnun\n" + host + "\n");
    QTest::newRow("of our number") << QByteArray(QByteArray::number(QCoreApplication::applicationPid()) + "\n" +
                                                 QCoreApplication::applicationName().toUtf8() + "\n" + host + "\n");
    QTest::newRow("cut short") << QByteArray();
}

void TestOutboxWindow::aKilledProgramLocksNobodyOut()
{
    QFETCH(QByteArray, remains);
    makeWorkspace(std::nullopt);
    QFile lock(m_place.file + QStringLiteral(".lock"));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write(remains);
    lock.close();
    Program program(m_clock);
    program.start(m_place);
    QTRY_VERIFY(window());
    QVERIFY(lock.exists());
}

QTEST_MAIN(TestOutboxWindow)
#include "tst_outbox_window.moc"
