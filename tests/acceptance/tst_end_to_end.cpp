// SPDX-License-Identifier: GPL-3.0-or-later
// A day's work through the real window: a customer's mail comes in, is answered and settled by keyboard, leaves through
// a real mail server, and the figures follow every step, also back.
#include "core/conversations/ConversationCommands.h"
#include "core/conversations/ConversationStore.h"
#include "core/conversations/Outbox.h"
#include "core/kernel/Stores.h"
#include "core/kpi/KpiReport.h"
#include "core/mime/MailParser.h"
#include "core/tickets/TicketStore.h"
#include "tests/acceptance/DeskRun.h"
#include "tests/support/SmtpServer.h"
#include "tests/support/TestData.h"
#include "ui/imports/ImportDialog.h"
#include "ui/imports/ImportSummary.h"
#include "ui/inbox/InboxPage.h"
#include "ui/inbox/ReplyBox.h"
#include "ui/inbox/ThreadView.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace memnun;
using memnun::test::DeskRun;
using memnun::test::SmtpServer;

namespace {

const QString kAnswer = QStringLiteral("Merhaba Ayşe Hanım, ığdır koltuğunuz yarın şubemizde; özür dileriz, iyi günler. ÇĞİÖŞÜ");

QByteArray customerMail()
{
    // Three hours ago, so that the answer comes after the question wherever the test runs.
    const QString date = QLocale::c().toString(QDateTime::currentDateTimeUtc().addSecs(-3 * 3600),
                                               QStringLiteral("ddd, dd MMM yyyy HH:mm:ss +0000"));
    return "Message-ID: <koltuk-1@musteri.example>\r\n"
           "Date: " + date.toLatin1() + "\r\n"
           "From: =?UTF-8?Q?Ay=C5=9Fe_=C3=96zt=C3=BCrk?= <ayse@musteri.example>\r\n"
           "To: destek@isikmobilya.example\r\n"
           "Subject: =?UTF-8?Q?Koltu=C4=9Fum_gelmedi?=\r\n"
           "MIME-Version: 1.0\r\n"
           "Content-Type: text/plain; charset=UTF-8\r\n"
           "Content-Transfer-Encoding: 8bit\r\n"
           "\r\n"
           "Merhaba, üç hafta önce aldığım koltuk hâlâ gelmedi. Ne zaman gelir?\r\n";
}

/// The figures a step should move.
struct Figures {
    qint64 answered = -1;  ///< n of the first response time
    qint64 solved = -1;
    double backlog = -1;
    bool operator==(const Figures&) const = default;
};

}  // namespace

class TestEndToEnd final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void mailIsAnsweredAndSettled();
    void draftOutlivesTheWindow();

private:
    void importMail();
    void openImported();
    void closeSummary();
    void write(const QString& text);
    void sendAndTakeBack();
    void sendAndLetGo();
    void checkMail();
    void settleAndTakeBack();
    Figures figures() const;
    TicketStatus status() const;
    QString storedDraft() const;
    int outboxSize() const;

    ReplyEditor* editor() { return m_desk->inbox().thread()->replyBox()->editor(); }

    std::unique_ptr<SmtpServer> m_server;
    std::unique_ptr<DeskRun> m_desk;
    TicketId m_ticket;
};

void TestEndToEnd::init()
{
    MEMNUN_NEED(SmtpServer::isInstalled(), QStringLiteral("python3-aiosmtpd is not installed."));
    m_server = std::make_unique<SmtpServer>();
    QVERIFY2(m_server->start(SmtpServer::Tls::None), qPrintable(m_server->problem()));
    m_desk = std::make_unique<DeskRun>();
    QVERIFY2(m_desk->create(m_server->port()), qPrintable(m_desk->problem()));
    QVERIFY2(m_desk->openWindow(), qPrintable(m_desk->problem()));
    importMail();
}

void TestEndToEnd::cleanup()
{
    m_desk.reset();
    m_server.reset();
}

void TestEndToEnd::importMail()
{
    const QString file = m_desk->mailFile(QStringLiteral("koltuk.eml"), customerMail());
    QVERIFY(!file.isEmpty());
    auto* dialog = m_desk->desk().importMail({file});
    QTRY_VERIFY(dialog->isReady());
    for (auto* button : dialog->findChildren<QPushButton*>()) {
        if (button->isDefault())
            button->click();
    }
    closeSummary();
    if (!QTest::currentTestFailed())
        openImported();
}

void TestEndToEnd::closeSummary()
{
    ImportSummary* summary = nullptr;
    QTRY_VERIFY((summary = m_desk->desk().window().findChild<ImportSummary*>()) && summary->isVisible());
    summary->accept();
    QTRY_VERIFY(!m_desk->desk().window().findChild<ImportSummary*>());
}

/// The list's first ticket, opened by the list itself as soon as it has come.
void TestEndToEnd::openImported()
{
    QWidget& window = m_desk->desk().window();
    window.activateWindow();
    QTRY_VERIFY(window.isActiveWindow());
    QTRY_VERIFY(m_desk->inbox().thread()->row());
    m_ticket = m_desk->inbox().thread()->ticket();
    QCOMPARE(m_desk->inbox().thread()->row()->ticket.subject, QStringLiteral("Koltuğum gelmedi"));
}

void TestEndToEnd::write(const QString& text)
{
    m_desk->press(Qt::Key_R);
    QTRY_VERIFY(editor()->hasFocus());
    m_desk->type(text);
    QCOMPARE(editor()->toPlainText(), text);
}

Figures TestEndToEnd::figures() const
{
    return m_desk->stored<Figures>([](Stores& stores) -> Result<Figures> {
        const auto report = kpi::KpiReport::read(stores, SystemClock().now());
        if (!report)
            return fail(report.error());
        kpi::KpiQuery query;
        const QDate today = (*report)->now().toUtc().toTimeZone((*report)->zone()).date();
        query.from = today.addDays(-2);  // the mail may be of yesterday
        query.to = today.addDays(2);
        query.time = kpi::TimeBase::Calendar;
        const auto rows = (*report)->rows(query, &stores);
        if (!rows)
            return fail(rows.error());
        Figures found;
        for (const kpi::KpiRow& row : *rows) {
            if (row.kpi == QLatin1String("frt"))
                found.answered = row.n;
            else if (row.kpi == QLatin1String("volume_solved"))
                found.solved = row.n;
            else if (row.kpi == QLatin1String("backlog"))
                found.backlog = row.value.value_or(-1);
        }
        return found;
    });
}

TicketStatus TestEndToEnd::status() const
{
    return m_desk->stored<Ticket>([id = m_ticket](Stores& stores) { return stores.tickets.byId(id); }).status;
}

QString TestEndToEnd::storedDraft() const
{
    using Drafts = QVector<Draft>;
    const UserId me = m_desk->desk().context().me.id;
    return m_desk->stored<Drafts>([this, me](Stores& stores) { return stores.conversations.drafts(m_ticket, me); })
        .value(0)
        .body;
}

int TestEndToEnd::outboxSize() const
{
    using Items = QVector<OutboxItem>;
    return static_cast<int>(m_desk->stored<Items>([](Stores& stores) { return stores.outbox.waiting(); }).size());
}

void TestEndToEnd::mailIsAnsweredAndSettled()
{
    QCOMPARE(figures(), (Figures{0, 0, 1}));

    sendAndTakeBack();
    if (QTest::currentTestFailed())
        return;
    sendAndLetGo();
    if (QTest::currentTestFailed())
        return;
    checkMail();
    if (!QTest::currentTestFailed())
        settleAndTakeBack();
}

/// Taken back within its ten seconds: the text is in the box again, the figures are as before.
void TestEndToEnd::sendAndTakeBack()
{
    write(kAnswer);
    QVERIFY(!QTest::currentTestFailed());
    m_desk->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(outboxSize(), 1);
    QTRY_COMPARE(editor()->toPlainText(), QString());
    QCOMPARE(figures(), (Figures{1, 0, 1}));
    m_desk->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(outboxSize(), 0);
    QTRY_COMPARE(editor()->toPlainText(), kAnswer);
    QCOMPARE(figures(), (Figures{0, 0, 1}));
    QCOMPARE(status(), TicketStatus::New);
}

void TestEndToEnd::sendAndLetGo()
{
    m_desk->press(Qt::Key_R);
    QTRY_VERIFY(editor()->hasFocus());
    QElapsedTimer wait;
    wait.start();
    m_desk->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(outboxSize(), 1);
    QVERIFY(m_server->messages().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(m_server->messages().size(), 1, 20'000);
    QVERIFY2(wait.elapsed() >= kSendDelayS * 1000, qPrintable(QString::number(wait.elapsed())));
    QTRY_COMPARE(outboxSize(), 0);
}

void TestEndToEnd::checkMail()
{
    const auto mail = mime::parseMail(m_server->messages().constFirst());
    QVERIFY(mail.has_value());
    QCOMPARE(mail->subject, QStringLiteral("Re: Koltuğum gelmedi [#%1]").arg(m_ticket.value()));
    QCOMPARE(mail->inReplyTo, QStringLiteral("koltuk-1@musteri.example"));
    QCOMPARE(mail->references, QStringList{QStringLiteral("koltuk-1@musteri.example")});
    QCOMPARE(mail->from.address, QStringLiteral("destek@isikmobilya.example"));
    QCOMPARE(mail->to.value(0).address, QStringLiteral("ayse@musteri.example"));
    QVERIFY2(mail->textFull.simplified().contains(kAnswer), qPrintable(mail->textFull));
}

/// Settled with one key, and back with another.
void TestEndToEnd::settleAndTakeBack()
{
    QTRY_COMPARE(m_desk->inbox().thread()->row()->ticket.status, TicketStatus::Open);
    QCOMPARE(figures(), (Figures{1, 0, 1}));
    const QSignalSpy offered(&m_desk->desk().context().commands, &CommandBus::undoable);
    m_desk->press(Qt::Key_E);
    // Nobody takes back what the window has not offered yet.
    QTRY_COMPARE(offered.size(), 1);
    QCOMPARE(status(), TicketStatus::Solved);
    QCOMPARE(figures(), (Figures{1, 1, 0}));
    m_desk->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(status(), TicketStatus::Open);
    QCOMPARE(figures(), (Figures{1, 0, 1}));
    QCOMPARE(m_server->messages().size(), 1);
}

void TestEndToEnd::draftOutlivesTheWindow()
{
    write(kAnswer);
    // Committed while the window lives: a crash now would lose nothing.
    QTRY_COMPARE_WITH_TIMEOUT(storedDraft(), kAnswer, 8000);
    QVERIFY2(m_desk->openWindow(), qPrintable(m_desk->problem()));
    QTRY_VERIFY(m_desk->inbox().thread()->row());
    QTRY_COMPARE(editor()->toPlainText(), kAnswer);
    QCOMPARE(m_desk->inbox().thread()->ticket(), m_ticket);
    QVERIFY(m_server->messages().isEmpty());
    QCOMPARE(outboxSize(), 0);
}

QTEST_MAIN(TestEndToEnd)
#include "tst_end_to_end.moc"
