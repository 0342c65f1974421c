// SPDX-License-Identifier: GPL-3.0-or-later
// What the card of an answer says while it is on its way out, and what can be done there; pictures of it in build/screenshots.
#include "tests/inbox/InboxFixture.h"

#include "core/conversations/OutboxCommands.h"
#include "core/conversations/OutboxProblem.h"
#include "core/tickets/TicketStore.h"
#include "ui/inbox/DeliveryLine.h"
#include "ui/inbox/DeliveryWords.h"
#include "ui/inbox/InboxLists.h"
#include "ui/inbox/InboxPage.h"
#include "ui/inbox/ReplyBox.h"
#include "ui/inbox/ThreadPane.h"
#include "ui/inbox/ThreadView.h"
#include "ui/shared/Format.h"
#include "ui/shared/ThemeController.h"
#include "ui/shell/LanguageController.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace memnun;

class TestDelivery final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void words_data();
    void words();
    void laterTodayAndTomorrow();
    void secondsPass();
    void cardFollowsTheOutbox();
    void takenBackItIsInTheReplyBox();
    void aRefusalIsTold();
    void whatCouldNotLeaveAnswersNobody();
    void pictures_data();
    void pictures();

private:
    OutboxId reply(const QString& body);
    void move(OutboxId id, OutboxState to, const QString& error, qint64 inS = 0);
    void announce(OutboxId id) { m_world->changes.publish({{{Entity::Outbox, id.value()}}}); }
    DeliveryLine* line(const QWidget& in) const;
    static QPushButton* button(const DeliveryLine* line, const char* name)
    {
        return line->findChild<QPushButton*>(QString::fromLatin1(name));
    }

    std::unique_ptr<InboxFixture> m_world;
    std::unique_ptr<AppContext> m_context;
    std::unique_ptr<InboxLists> m_lists;
    std::unique_ptr<ThreadView> m_view;
    Ticket m_ticket;
    int m_count = 0;
};

void TestDelivery::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    m_world = std::make_unique<InboxFixture>();
    m_context = std::make_unique<AppContext>(m_world->context());
    m_lists = std::make_unique<InboxLists>(*m_context);
    const Customer customer = m_world->customer(QStringLiteral("Ayşe Işık"), QStringLiteral("ayse@example.org"));
    m_ticket = m_world->ticket(customer, QStringLiteral("Kargom gelmedi"), QStringLiteral("Nerede kaldı?"));
    m_world->clock.advanceSeconds(600);
    m_view = std::make_unique<ThreadView>(*m_context, *m_lists);
    m_view->resize(640, 700);
    m_view->setVisible(true);
}

void TestDelivery::cleanup()
{
    m_view.reset();
    m_lists.reset();
    m_context.reset();
    m_world.reset();
}

OutboxId TestDelivery::reply(const QString& body)
{
    SendReply reply;
    reply.ticketId = m_ticket.id;
    reply.body = body;
    reply.messageId = QStringLiteral("m%1@x").arg(++m_count);
    reply.to = QStringList{QStringLiteral("ayse@example.org")};
    reply.raw = "x";
    return m_world->run(reply).outbox;
}

void TestDelivery::move(OutboxId id, OutboxState to, const QString& error, qint64 inS)
{
    m_world->run(MoveOutbox{id, OutboxState::Queued, to, error, m_world->clock.now().plusSeconds(inS)});
}

DeliveryLine* TestDelivery::line(const QWidget& in) const
{
    auto* found = in.findChild<DeliveryLine*>();
    return found && found->isVisible() ? found : nullptr;
}

void TestDelivery::words_data()
{
    QTest::addColumn<OutboxState>("state");
    QTest::addColumn<int>("inS");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("may");
    const QString server = QStringLiteral("smtp.example.com:587: 550 5.1.1 no such user");
    QTest::newRow("fresh") << OutboxState::Queued << 8 << "" << "Leaves in 8 s." << "" << "back";
    QTest::newRow("held") << OutboxState::Queued << -5 << "" << "Waits in the outbox; it leaves as soon as mail can be sent." << ""
                          << "back";
    QTest::newRow("due again") << OutboxState::Queued << -5 << "unreachable: x:587: no route"
                               << "Not sent yet: the mail server can't be reached. It is tried again soon." << "x:587: no route" << "back";
    QTest::newRow("sending") << OutboxState::Sending << 900 << "unreachable: x" << "Is being sent…" << "" << "";
    QTest::newRow("refused") << OutboxState::Failed << 0 << QStringLiteral("refused: ") + server
                             << "Not sent: the mail server refused the message or its address." << server << "retry back";
    QTest::newRow("login") << OutboxState::Failed << 0 << "login_refused: 535" << "Not sent: the mail server refused the password."
                           << "535" << "retry back";
    QTest::newRow("doubtful") << OutboxState::Failed << 0 << "may_have_been_sent: x"
                              << "May have been sent: the connection broke at the end. Ask the customer before you send it again." << ""
                              << "retry confirm back";
    QTest::newRow("unreadable") << OutboxState::Failed << 0 << "unreadable: x" << "Not sent: its text can't be read." << "" << "back";
    QTest::newRow("other") << OutboxState::Failed << 0 << "boom" << "Not sent: something unexpected happened." << "boom" << "retry back";
}

void TestDelivery::words()
{
    QFETCH(OutboxState, state);
    QFETCH(int, inS);
    QFETCH(QString, error);
    OutboxItem item;
    item.state = state;
    item.notBefore = m_world->clock.now().plusSeconds(inS);
    item.lastError = error;
    const DeliveryState shown = deliveryState(item, m_world->clock.now());
    QTEST(shown.sentence, "sentence");
    QTEST(shown.words, "words");
    QStringList may;
    may << (shown.mayRetry ? QStringLiteral("retry") : QString()) << (shown.mayConfirm ? QStringLiteral("confirm") : QString())
        << (shown.mayTakeBack ? QStringLiteral("back") : QString());
    may.removeAll(QString());
    QTEST(may.join(u' '), "may");
    if (state != OutboxState::Queued)
        return;
    const DeliveryState inDemo = deliveryState(item, m_world->clock.now(), true);
    QCOMPARE(inDemo.sentence, QStringLiteral("This is a demo: nothing is sent, and the answer stays here."));
    QVERIFY(inDemo.mayTakeBack && !inDemo.counts && inDemo.words.isEmpty());
}

void TestDelivery::laterTodayAndTomorrow()
{
    OutboxItem item;
    item.lastError = QStringLiteral("unreachable: x");
    const Instant now = m_world->clock.now();
    item.notBefore = now.plusSeconds(600);
    QVERIFY(deliveryState(item, now).sentence.endsWith(QStringLiteral("tried again at %1.").arg(Format().time(item.notBefore))));
    item.notBefore = now.plusSeconds(36 * 3600);
    QVERIFY(deliveryState(item, now).sentence.contains(Format().dateTime(item.notBefore)));
}

void TestDelivery::secondsPass()
{
    reply(QStringLiteral("Yolda."));
    m_view->show(m_ticket.id);
    QTRY_VERIFY(line(*m_view));
    QCOMPARE(line(*m_view)->text(), QStringLiteral("Leaves in 10 s."));
    m_world->clock.advanceSeconds(7);
    QTRY_COMPARE(line(*m_view)->text(), QStringLiteral("Leaves in 3 s."));
    m_world->clock.advanceSeconds(4);
    QTRY_VERIFY(line(*m_view)->text().startsWith(QStringLiteral("Waits")));
}

void TestDelivery::cardFollowsTheOutbox()
{
    const OutboxId id = reply(QStringLiteral("Yolda."));
    m_view->show(m_ticket.id);
    QTRY_VERIFY(line(*m_view));
    QVERIFY(!button(line(*m_view), "sendAgain")->isVisible());
    move(id, OutboxState::Failed, QStringLiteral("may_have_been_sent: x"));
    announce(id);
    QTRY_VERIFY(line(*m_view)->text().startsWith(QStringLiteral("May have been sent")));
    for (const char* name : {"sendAgain", "wasSent", "takeBack"}) {
        const QPushButton* way = button(line(*m_view), name);
        QVERIFY2(way->isVisible() && way->isEnabled() && (way->focusPolicy() & Qt::TabFocus) != 0, name);
    }
    QTest::keyClick(button(line(*m_view), "sendAgain"), Qt::Key_Space);
    QTRY_VERIFY(line(*m_view) && line(*m_view)->text().startsWith(QStringLiteral("Waits")));
    QVERIFY(m_world->stores().outbox.byId(id)->state == OutboxState::Queued);
    move(id, OutboxState::Failed, QStringLiteral("may_have_been_sent: x"));
    announce(id);
    QTRY_VERIFY(button(line(*m_view), "wasSent")->isVisible());
    QTest::keyClick(button(line(*m_view), "wasSent"), Qt::Key_Space);
    QTRY_VERIFY(!line(*m_view));
    QVERIFY(m_world->stores().outbox.byId(id)->state == OutboxState::Sent);
}

void TestDelivery::takenBackItIsInTheReplyBox()
{
    const OutboxId id = reply(QStringLiteral("Yolda."));
    move(id, OutboxState::Failed, QStringLiteral("refused: 550"));
    m_view->show(m_ticket.id);
    QTRY_VERIFY(line(*m_view));
    QTest::keyClick(button(line(*m_view), "takeBack"), Qt::Key_Space);
    QTRY_COMPARE(m_view->replyBox()->editor()->toPlainText(), QStringLiteral("Yolda."));
    QTRY_VERIFY(!line(*m_view));
    QVERIFY(m_world->stores().outbox.byId(id)->state == OutboxState::Cancelled);
    QVERIFY(m_world->fresh(m_ticket.id).status == TicketStatus::New);
}

void TestDelivery::aRefusalIsTold()
{
    const OutboxId id = reply(QStringLiteral("Yolda."));
    m_view->show(m_ticket.id);
    QTRY_VERIFY(line(*m_view));
    QString said;
    connect(m_view.get(), &ThreadView::failed, this, [&said](const QString& sentence) { said = sentence; });
    move(id, OutboxState::Sending, {}, 900);  // meanwhile it leaves
    button(line(*m_view), "takeBack")->click();
    QTRY_VERIFY(said.startsWith(QStringLiteral("Taking back failed.")));
    QVERIFY(button(line(*m_view), "takeBack")->isEnabled());
}

void TestDelivery::whatCouldNotLeaveAnswersNobody()
{
    const OutboxId id = reply(QStringLiteral("Yolda."));
    const auto content = [this] { return *readThread(m_world->stores(), m_ticket.id, m_world->me.id); };
    QVERIFY(!unansweredMessage(content()));
    move(id, OutboxState::Failed, QStringLiteral("refused: 550"));
    QVERIFY(unansweredMessage(content()) == std::optional<qsizetype>(0));
    m_world->run(RetryOutbox{id});
    move(id, OutboxState::Failed, QStringLiteral("may_have_been_sent: x"));
    QVERIFY(!unansweredMessage(content()));
}

void TestDelivery::pictures_data()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<int>("theme");
    QTest::newRow("tr-light") << int(Language::Turkish) << int(ThemeKind::Light);
    QTest::newRow("tr-dark") << int(Language::Turkish) << int(ThemeKind::Dark);
    QTest::newRow("en-light") << int(Language::English) << int(ThemeKind::Light);
    QTest::newRow("en-dark") << int(Language::English) << int(ThemeKind::Dark);
}

void TestDelivery::pictures()
{
    QFETCH(int, language);
    QFETCH(int, theme);
    ThemeController themes(*qApp);
    themes.setKind(static_cast<ThemeKind>(theme));
    LanguageController languages(*qApp);
    languages.setLanguage(static_cast<Language>(language));
    const QString text = QStringLiteral("Merhaba Ayşe Hanım,\nkargonuz yarın elinizde olur.");
    move(reply(text), OutboxState::Failed, QStringLiteral("refused: smtp.example.com:587: RCPT failed (550 5.1.1 no such user here)"));
    move(reply(text), OutboxState::Failed, QStringLiteral("may_have_been_sent: x"));
    const OutboxId away = reply(text);
    move(away, OutboxState::Sending, {});
    m_world->run(MoveOutbox{away, OutboxState::Sending, OutboxState::Queued,
                            QStringLiteral("unreachable: smtp.example.com:587: could not connect"), m_world->clock.now().plusSeconds(3000)});
    reply(text);
    m_view.reset();
    InboxPage page(*m_context);
    page.setAutoFillBackground(true);
    page.resize(1280, 1000);
    page.show();
    QTRY_VERIFY(page.thread()->row() && page.thread()->pane()->isComplete() && line(page));
    QTRY_COMPARE(page.findChildren<DeliveryLine*>().size(), 4);
    QCoreApplication::sendPostedEvents();
    // No gap below the last card, whatever its words do at other widths.
    const QWidget* column = page.thread()->pane()->widget();
    QTRY_COMPARE(column->height(), std::max(page.thread()->pane()->viewport()->height(), column->heightForWidth(column->width())));
    QVERIFY(QDir().mkpath(QStringLiteral(MEMNUN_PICTURES)));
    QVERIFY(page.grab().save(QStringLiteral(MEMNUN_PICTURES "/delivery-%1.png").arg(QLatin1String(QTest::currentDataTag()))));
}

QTEST_MAIN(TestDelivery)
#include "tst_delivery.moc"
