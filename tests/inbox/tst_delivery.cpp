// SPDX-License-Identifier: GPL-3.0-or-later
// What the card of an answer says while it is on its way out, and what can be done there; pictures of it in build/screenshots.
#include "tests/inbox/InboxFixture.h"
#include "tests/inbox/PictureLook.h"

#include "core/conversations/OutboxCommands.h"
#include "core/conversations/OutboxProblem.h"
#include "core/tickets/TicketStore.h"
#include "ui/inbox/DeliveryLine.h"
#include "ui/inbox/DeliveryWords.h"
#include "ui/inbox/InboxLists.h"
#include "ui/inbox/InboxPage.h"
#include "ui/inbox/OutboxDialog.h"
#include "ui/inbox/ReplyBox.h"
#include "ui/inbox/SendLater.h"
#include "ui/inbox/ThreadPane.h"
#include "ui/inbox/ThreadView.h"
#include "ui/shared/Format.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLayout>
#include <QMenu>
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
    void lookedUpInTheSentFolder();
    void aMomentIsChosenAndChanged();
    void allThatWaitsIsInOneList();
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
                               << "Not sent yet: the mail server can't be reached. It is tried again soon." << "x:587" << "back";
    QTest::newRow("tried again in a while") << OutboxState::Queued << 30 << "deferred: x:587: 450 greylisted"
                                            << "Not sent yet: the mail server doesn't take it now. It is tried again at 09:10." << "x:587: 450 greylisted" << "back now";
    QTest::newRow("certificate") << OutboxState::Queued << -5 << "untrusted: x:465: self-signed certificate"
                                 << "Not sent yet: the mail server's certificate isn't trusted. It is tried again soon."
                                 << "x:465: self-signed certificate" << "back";
    QTest::newRow("sending") << OutboxState::Sending << 900 << "unreachable: x" << "Is being sent…" << "" << "";
    QTest::newRow("refused") << OutboxState::Failed << 0 << QStringLiteral("refused: ") + server
                             << "Not sent: the mail server refused the message or its address." << server << "retry back";
    QTest::newRow("login") << OutboxState::Failed << 0 << "login_refused: 535" << "Not sent: the mail server refused the password."
                           << "535" << "retry back";
    QTest::newRow("doubtful") << OutboxState::Failed << 0 << "may_have_been_sent: x"
                              << "May have been sent: the connection broke at the end. Ask the customer before you send it again." << ""
                              << "retry confirm back";
    QTest::newRow("not now") << OutboxState::Queued << -5 << "deferred: x:587: 450 greylisted"
                             << "Not sent yet: the mail server doesn't take it now. It is tried again soon." << "x:587: 450 greylisted"
                             << "back";
    QTest::newRow("too many a minute") << OutboxState::Queued << -5 << "rate_reached: 1/minute"
                                       << "Waits: the mail account sends at most 1 message(s) a minute. It leaves soon." << "" << "back";
    QTest::newRow("too many a day") << OutboxState::Queued << -5 << "rate_reached: 500/day"
                                    << "Waits: the mail account sends at most 500 message(s) a day. It leaves soon." << "" << "back";
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
        << (shown.mayTakeBack ? QStringLiteral("back") : QString()) << (shown.mayHurry ? QStringLiteral("now") : QString());
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

/// While the sent folder is asked people need not decide; afterwards they have to.
void TestDelivery::lookedUpInTheSentFolder()
{
    OutboxItem item;
    item.state = OutboxState::Failed;
    item.lastError = QStringLiteral("may_have_been_sent: x");
    item.folderAt = m_world->clock.now();
    const DeliveryState looking = deliveryState(item, m_world->clock.now());
    QVERIFY2(looking.sentence.contains(QStringLiteral("looks for it in the sent folder")), qPrintable(looking.sentence));
    QVERIFY(looking.mayRetry && looking.mayConfirm && looking.mayTakeBack);
    item.folderAt.reset();
    QVERIFY(deliveryState(item, m_world->clock.now()).sentence.contains(QStringLiteral("Ask the customer")));
    // no connection broke where a copy was put back
    item.lastError = OutboxProblem::restored().toText();
    const DeliveryState restored = deliveryState(item, m_world->clock.now());
    QVERIFY2(restored.sentence.contains(QStringLiteral("safety copy")), qPrintable(restored.sentence));
    QVERIFY(restored.mayRetry && restored.mayConfirm && restored.mayTakeBack);
    item.lastError = OutboxProblem::moved().toText();
    QVERIFY(deliveryState(item, m_world->clock.now()).sentence.contains(QStringLiteral("new place sends it")));
}

void TestDelivery::aMomentIsChosenAndChanged()
{
    // Friday 20 November 2026, 09:10 in Istanbul: three hours on, at a quarter
    const Instant later = Format::at(QDate(2026, 11, 20), 12).plusSeconds(15 * 60);
    ReplyBox* box = m_view->replyBox();
    m_view->show(m_ticket.id);
    QTRY_VERIFY(box->isEnabled() && box->isVisible());
    box->editor()->setPlainText(QStringLiteral("Pazartesi yolda."));
    QMenu menu;
    std::optional<Instant> chosen;
    fillSendLater(menu, m_world->clock.now(), m_view.get(), [&](Instant at) { chosen = at; });
    QStringList names;
    for (const QAction* action : menu.actions())
        names << action->text();
    QCOMPARE(names.size(), 3);
    QCOMPARE(names[0], QStringLiteral("Later today, ") + Format().time(later));
    QVERIFY2(names[1].startsWith(QStringLiteral("Next working day, ")), qPrintable(names[1]));  // tomorrow is Saturday
    menu.actions()[1]->trigger();
    const Instant monday = Format::at(QDate(2026, 11, 23), 9);
    QCOMPARE(chosen->ms, monday.ms);

    box->sendAt(chosen);
    QTRY_VERIFY(line(*m_view));
    QVERIFY(line(*m_view)->text().contains(Format().dateTime(monday)));
    const OutboxItem item = m_world->stores().outbox.waiting()->first();
    QCOMPARE(item.notBefore.ms, monday.ms);
    const QPushButton* now = button(line(*m_view), "sendNow");
    const QPushButton* when = button(line(*m_view), "sendWhen");
    QVERIFY(now->isVisible() && when->isVisible() && button(line(*m_view), "takeBack")->isVisible());
    QCOMPARE(when->text(), QStringLiteral("Change time"));

    Q_EMIT when->menu()->aboutToShow();
    when->menu()->actions()[0]->trigger();
    QTRY_VERIFY(m_world->stores().outbox.byId(item.id)->notBefore == later);
    announce(item.id);
    QTRY_VERIFY(!line(*m_view)->text().contains(Format().dateTime(monday)));
    QTest::keyClick(button(line(*m_view), "sendNow"), Qt::Key_Space);
    QTRY_VERIFY(m_world->stores().outbox.byId(item.id)->notBefore == m_world->clock.now());
    QTRY_VERIFY(line(*m_view)->text().startsWith(QStringLiteral("Waits")));
    QVERIFY(!button(line(*m_view), "sendNow")->isVisible());
}

void TestDelivery::allThatWaitsIsInOneList()
{
    OutboxDialog dialog(*m_context);
    dialog.show();
    QTRY_VERIFY(dialog.isReady());
    QCOMPARE(dialog.rows().size(), 0);
    const OutboxId waits = reply(QStringLiteral("Yolda."));
    const OutboxId failed = reply(QStringLiteral("Geldi."));
    move(failed, OutboxState::Failed, QStringLiteral("refused: 550"));
    announce(failed);
    QTRY_COMPARE(dialog.rows().size(), 2);
    QVERIFY(dialog.rows()[0]->line()->text().startsWith(QStringLiteral("Not sent")));  // what people have to see first
    QCOMPARE(dialog.rows()[1]->line()->text(), QStringLiteral("Leaves in 10 s."));
    QTest::keyClick(button(dialog.rows()[0]->line(), "takeBack"), Qt::Key_Space);
    QTRY_COMPARE(dialog.rows().size(), 1);
    QVERIFY(m_world->stores().outbox.byId(failed)->state == OutboxState::Cancelled);
    TicketId opened;
    connect(&dialog, &OutboxDialog::ticketWanted, this, [&opened](TicketId id) { opened = id; });
    dialog.rows()[0]->findChild<QPushButton*>()->click();
    QCOMPARE(opened, m_ticket.id);
    QVERIFY(!dialog.isVisible());
    QVERIFY(m_world->stores().outbox.byId(waits)->state == OutboxState::Queued);
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
    addPictureLooks();
}

void TestDelivery::pictures()
{
    const PictureLook look;
    const QString text = QStringLiteral("Merhaba Ayşe Hanım,\nkargonuz yarın elinizde olur.");
    move(reply(text), OutboxState::Failed, QStringLiteral("refused: smtp.example.com:587: RCPT failed (550 5.1.1 no such user here)"));
    move(reply(text), OutboxState::Failed, QStringLiteral("may_have_been_sent: x"));
    const OutboxId away = reply(text);
    move(away, OutboxState::Sending, {});
    m_world->run(MoveOutbox{away, OutboxState::Sending, OutboxState::Queued,
                            QStringLiteral("unreachable: smtp.example.com:587: could not connect"), m_world->clock.now().plusSeconds(3000)});
    reply(text);
    const OutboxId later = reply(text);
    m_world->run(ScheduleOutbox{later, Format::at(QDate(2026, 11, 23), 9)});
    const OutboxId limited = reply(text);
    m_world->run(MoveOutbox{limited, OutboxState::Queued, OutboxState::Queued, QStringLiteral("rate_reached: 30/minute"),
                            m_world->clock.now().plusSeconds(40)});
    {
        OutboxDialog dialog(*m_context);
        dialog.show();
        QTRY_COMPARE(dialog.rows().size(), 6);
        dialog.resize(640, 1100);
        QVERIFY(QDir().mkpath(QStringLiteral(MEMNUN_PICTURES)));
        QTRY_VERIFY(dialog.rows().last()->line()->isVisible());
        QVERIFY(dialog.grab().save(QStringLiteral(MEMNUN_PICTURES "/outbox-%1.png").arg(QLatin1String(QTest::currentDataTag()))));
    }
    m_view.reset();
    InboxPage page(*m_context);
    page.setAutoFillBackground(true);
    page.resize(1280, 1000);
    page.show();
    QTRY_VERIFY(page.thread()->row() && page.thread()->pane()->isComplete() && line(page));
    QTRY_COMPARE(page.findChildren<DeliveryLine*>().size(), 6);
    QCoreApplication::sendPostedEvents();
    // No gap below the last card, whatever its words do at other widths.
    const QWidget* column = page.thread()->pane()->widget();
    QTRY_COMPARE(column->height(), std::max(page.thread()->pane()->viewport()->height(), column->heightForWidth(column->width())));
    QVERIFY(QDir().mkpath(QStringLiteral(MEMNUN_PICTURES)));
    QVERIFY(page.grab().save(QStringLiteral(MEMNUN_PICTURES "/delivery-%1.png").arg(QLatin1String(QTest::currentDataTag()))));
}

QTEST_MAIN(TestDelivery)
#include "tst_delivery.moc"
