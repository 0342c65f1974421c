// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conversations/ConversationStore.h"
#include "core/tickets/TicketStore.h"
#include "core/tasks/Task.h"
#include "tests/support/PageBench.h"
#include "ui/calls/CallClock.h"
#include "ui/calls/CallDialog.h"
#include "ui/calls/CallListModel.h"
#include "ui/calls/CallsPage.h"
#include "ui/calls/TicketChoice.h"
#include "ui/customers/CustomerPicker.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/ListPane.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPointer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabBar>

using namespace memnun;

class TestCalls final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin)"))); }

    void keyboardOnly();
    void measuresACall();
    void joinsTheNewestOpenTicket();
    void opensANewTicket();
    void makesANewCustomer();
    void unansweredCallIsMissed();
    void errorsStandBesideFields();
    void typedTimes();
    void settledCallSolves();
    void reasonsAreOffered();
    void listsCalls();
    void followsTheStopwatch();
    void listPages();
};

namespace {

LogCall callOf(CustomerId customer, const char* reason, CallOutcome outcome, Instant at, Direction direction = Direction::In)
{
    LogCall call;
    call.customerId = customer;
    call.reason = QString::fromUtf8(reason);
    call.outcome = outcome;
    call.startedAt = at;
    call.direction = direction;
    call.number = QStringLiteral("0224 555 55 10");
    call.talkS = outcome == CallOutcome::Answered ? 160 : 0;
    call.waitS = 12;
    return call;
}

/// The dialog deletes itself when it closes; the pointer tells.
QPointer<CallDialog> shown(PageBench& bench)
{
    QPointer<CallDialog> dialog = new CallDialog(bench.context);
    dialog->show();
    return dialog;
}

QLineEdit* lineOf(CallDialog& dialog, const char* row)
{
    return qobject_cast<QLineEdit*>(dialog.row(QString::fromLatin1(row))->field());
}

Interaction newestCall(PageBench& bench)
{
    const auto calls = bench.stores().conversations.calls({});
    return calls && !calls->isEmpty() ? calls->first().interaction : Interaction();
}

}  // namespace

void TestCalls::keyboardOnly()
{
    PageBench bench;
    const CustomerId derya = bench.addCustomer("Derya Kılıç", "0532 123 45 67");
    bench.addCustomer("Deniz Şahin", "0533 765 43 21");
    auto dialog = shown(bench);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    PageBench::type(dialog->focusWidget(), QStringLiteral("kılıç"));
    QTRY_VERIFY(dialog->caller()->hasMatches());
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(dialog->caller()->customer(), derya);
    QCOMPARE(dialog->focusWidget(), lineOf(*dialog, "reason"));
    PageBench::type(dialog->focusWidget(), QStringLiteral("Kargo nerede"));
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    QCOMPARE(dialog->focusWidget(), dialog->row(QStringLiteral("summary"))->field());
    PageBench::type(dialog->focusWidget(), QStringLiteral("Yarın gelecek"));
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!dialog);
    const Interaction call = newestCall(bench);
    QCOMPARE(call.customerId, derya);
    QCOMPARE(call.reason, QStringLiteral("Kargo nerede"));
    QCOMPARE(call.body, QStringLiteral("Yarın gelecek"));
    QCOMPARE(call.fromAddress, bench.stores().customers.byId(derya)->contact(ContactKind::Phone));
}

void TestCalls::measuresACall()
{
    PageBench bench;
    const Instant start = bench.clock.now();
    auto dialog = shown(bench);
    dialog->setCustomer(bench.addCustomer("Derya Kılıç", "0532 123 45 67"));
    QTRY_VERIFY(dialog->caller()->customer().isValid());
    lineOf(*dialog, "reason")->setText(QStringLiteral("Montaj"));
    const auto press = [&](int key, int secondsThen) {
        QTest::keyClick(dialog, static_cast<Qt::Key>(key));
        bench.clock.advanceSeconds(secondsThen);
    };
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    press(Qt::Key_F2, 12);   // it rings
    press(Qt::Key_F2, 100);  // answered
    press(Qt::Key_F3, 20);   // held
    press(Qt::Key_F3, 80);   // resumed
    press(Qt::Key_F4, 15);   // over, writing it up
    QCOMPARE(dialog->callClock()->phase(), CallTimer::Phase::WrapUp);
    dialog->save();
    QTRY_VERIFY(!dialog);
    const Interaction call = newestCall(bench);
    QCOMPARE(call.waitS, 12);
    QCOMPARE(call.talkS, 180);
    QCOMPARE(call.holdS, 20);
    QCOMPARE(call.wrapS, 15);
    QCOMPARE(call.at, start);
    QCOMPARE(call.outcome, CallOutcome::Answered);
}

void TestCalls::joinsTheNewestOpenTicket()
{
    PageBench bench;
    const CustomerId derya = bench.addCustomer("Derya Kılıç", "0532 123 45 67");
    bench.addTicket(derya, "Eski", "eski konu", bench.clock.now().plusSeconds(-9000));
    const TicketId newest = bench.addTicket(derya, "Sipariş 20418", "nerede", bench.clock.now().plusSeconds(-60));
    auto dialog = shown(bench);
    dialog->setCustomer(derya);
    QTRY_COMPARE(dialog->ticketChoice()->count(), 3);
    QCOMPARE(dialog->ticketChoice()->ticket(), newest);
    QSignalSpy logged(dialog, &CallDialog::logged);
    dialog->save();
    QTRY_VERIFY(!dialog);
    QCOMPARE(logged.size(), 1);
    QCOMPARE(newestCall(bench).ticketId, newest);
    QCOMPARE(bench.stores().tickets.ofCustomer(derya, 10)->size(), 2);
}

void TestCalls::opensANewTicket()
{
    PageBench bench;
    const CustomerId derya = bench.addCustomer("Derya Kılıç", "0532 123 45 67");
    bench.addTicket(derya, "Eski", "eski konu", bench.clock.now().plusSeconds(-9000));
    auto dialog = shown(bench);
    dialog->setCustomer(derya);
    QTRY_COMPARE(dialog->ticketChoice()->count(), 2);
    dialog->ticketChoice()->setCurrentIndex(1);
    lineOf(*dialog, "reason")->setText(QStringLiteral("Kumaş rengi"));
    lineOf(*dialog, "followUp")->setText(QStringLiteral("Numune gönder"));
    dialog->save();
    QTRY_VERIFY(!dialog);
    const auto tickets = bench.stores().tickets.ofCustomer(derya, 10);
    QCOMPARE(tickets->size(), 2);
    QCOMPARE(newestCall(bench).ticketId, tickets->first().id);
    QCOMPARE(tickets->first().subject, QStringLiteral("Kumaş rengi"));
    const auto tasks = bench.stores().tasks.open(bench.context.me.id, bench.clock.now().plusSeconds(7 * 86400));
    QCOMPARE(tasks->size(), 1);
    QCOMPARE(tasks->first().task.title, QStringLiteral("Numune gönder"));
    QCOMPARE(tasks->first().task.ticketId, tickets->first().id);
    // Tomorrow at nine in Istanbul.
    QCOMPARE(tasks->first().task.dueAt->toIso(), QStringLiteral("2025-11-18T06:00:00Z"));
}

void TestCalls::makesANewCustomer()
{
    PageBench bench;
    auto dialog = shown(bench);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    CustomerPicker* picker = dialog->caller();
    PageBench::type(picker->field(), QStringLiteral("0224 555 55 10"));
    QTRY_VERIFY(picker->hasMatches());
    QTest::keyClick(picker->field(), Qt::Key_Return);
    QVERIFY(picker->isNew());
    QCOMPARE(dialog->focusWidget(), picker->nameField());
    QCOMPARE(picker->phoneField()->text(), QStringLiteral("0224 555 55 10"));
    lineOf(*dialog, "reason")->setText(QStringLiteral("Fiyat"));
    dialog->save();  // no name yet
    QTRY_VERIFY(!dialog->isSaving());
    QVERIFY(!picker->findChildren<FormRow*>().isEmpty());
    const auto rows = picker->findChildren<FormRow*>();
    QVERIFY(std::any_of(rows.cbegin(), rows.cend(), [](FormRow* row) { return !row->error().isEmpty(); }));
    PageBench::type(picker->nameField(), QStringLiteral("Liman Cafe"));
    dialog->save();
    QTRY_VERIFY(!dialog);
    const Interaction call = newestCall(bench);
    const auto customer = bench.stores().customers.byId(call.customerId);
    QCOMPARE(customer->name, QStringLiteral("Liman Cafe"));
    QCOMPARE(customer->contactPoints.first().norm, QStringLiteral("+902245555510"));
    QCOMPARE(call.fromAddress, QStringLiteral("0224 555 55 10"));
    // One step made both, one takes both back.
    bench.commands.undo(this, {});
    QTRY_VERIFY(!bench.stores().customers.byId(call.customerId));
    QVERIFY(bench.stores().conversations.calls({})->isEmpty());
    QTRY_VERIFY(!bench.commands.canUndo());
}

void TestCalls::unansweredCallIsMissed()
{
    PageBench bench;
    auto dialog = shown(bench);
    dialog->setCustomer(bench.addCustomer("Derya Kılıç", "0532 123 45 67"));
    QTRY_VERIFY(dialog->caller()->customer().isValid());
    lineOf(*dialog, "reason")->setText(QStringLiteral("Bilinmiyor"));
    dialog->callClock()->stepOn();
    bench.clock.advanceSeconds(25);
    dialog->callClock()->endCall();
    dialog->save();
    QTRY_VERIFY(!dialog);
    QCOMPARE(newestCall(bench).outcome, CallOutcome::Missed);
    QCOMPARE(newestCall(bench).waitS, 25);
}

void TestCalls::errorsStandBesideFields()
{
    PageBench bench;
    auto dialog = shown(bench);
    dialog->save();
    QTRY_VERIFY(!dialog->isSaving());
    QVERIFY(!dialog->row(QStringLiteral("reason"))->error().isEmpty());
    QVERIFY(!dialog->caller()->findChild<FormRow*>()->error().isEmpty());
    QVERIFY(dialog->row(QStringLiteral("outcome"))->error().isEmpty());
    bench.picture(*dialog, QStringLiteral("call-errors"));
    // A duration that can't be read is refused before anything is sent.
    dialog->callClock()->talkField()->setText(QStringLiteral("uzun"));
    dialog->callClock()->talkField()->setModified(true);
    dialog->save();
    QVERIFY(!dialog->isSaving());
    QCOMPARE(dialog->callClock()->talkField()->property("invalid").toString(), QStringLiteral("true"));
    QVERIFY(bench.stores().conversations.calls({})->isEmpty());
    delete dialog;
}

void TestCalls::typedTimes()
{
    PageBench bench;
    auto dialog = shown(bench);
    dialog->setCustomer(bench.addCustomer("Derya Kılıç", "0532 123 45 67"));
    QTRY_VERIFY(dialog->caller()->customer().isValid());
    lineOf(*dialog, "reason")->setText(QStringLiteral("Fatura"));
    PageBench::type(dialog->callClock()->talkField(), QStringLiteral("4:10"));
    dialog->setDirection(Direction::Out);
    dialog->save();
    QTRY_VERIFY(!dialog);
    const Interaction call = newestCall(bench);
    QCOMPARE(call.talkS, 250);
    QCOMPARE(call.waitS, 0);
    QCOMPARE(call.direction, Direction::Out);
    QCOMPARE(call.at, bench.clock.now().plusSeconds(-250));
}

void TestCalls::settledCallSolves()
{
    PageBench bench;
    const CustomerId derya = bench.addCustomer("Derya Kılıç", "0532 123 45 67");
    auto dialog = shown(bench);
    dialog->setCustomer(derya);
    QTRY_VERIFY(dialog->caller()->customer().isValid());
    lineOf(*dialog, "reason")->setText(QStringLiteral("Adres"));
    dialog->settled()->setChecked(true);
    dialog->save();
    QTRY_VERIFY(!dialog);
    QCOMPARE(bench.stores().tickets.ofCustomer(derya, 5)->first().status, TicketStatus::Solved);
    bench.commands.undo(this, {});
    QTRY_VERIFY(bench.stores().conversations.calls({})->isEmpty());
}

void TestCalls::reasonsAreOffered()
{
    PageBench bench;
    const CustomerId derya = bench.addCustomer("Derya Kılıç", "0532 123 45 67");
    for (const char* reason : {"Fatura", "Kargo nerede", "Kargo nerede"})
        bench.run(callOf(derya, reason, CallOutcome::Answered, bench.clock.now()));
    auto dialog = shown(bench);
    QTRY_VERIFY(lineOf(*dialog, "reason")->completer());
    const QAbstractItemModel* offered = lineOf(*dialog, "reason")->completer()->model();
    QVERIFY(offered->rowCount() >= 2);
    QCOMPARE(offered->index(0, 0).data().toString(), QStringLiteral("Kargo nerede"));
    QCOMPARE(offered->index(1, 0).data().toString(), QStringLiteral("Fatura"));
    delete dialog;
}

void TestCalls::listsCalls()
{
    PageBench bench;
    CallsPage page(bench.context, bench.visits);
    QAbstractItemModelTester tester(page.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    page.resize(1108, 700);
    page.show();
    QTRY_COMPARE(page.pane()->showing(), ListPane::Showing::Empty);
    bench.picture(page, QStringLiteral("calls-empty"));
    const Instant now = bench.clock.now();
    const CustomerId derya = bench.addCustomer("Derya Kılıç", "0532 123 45 67");
    const CustomerId ege = bench.addCustomer("Ege Ofis Ltd.", "0232 444 55 66", "", "İzmir", CustomerKind::Company);
    bench.run(callOf(ege, "Toplu alım için teklif", CallOutcome::NoAnswer, now.plusSeconds(-90000), Direction::Out));
    LogCall talked = callOf(derya, "Sipariş 20418 ne zaman gelir?", CallOutcome::Answered, now.plusSeconds(-3000));
    talked.summary = QStringLiteral("Perşembe 10.00–14.00 arası teslim için anlaşıldı.");
    AddNote note;
    note.ticketId = bench.run(talked).ticket;
    note.body = QStringLiteral("Bir not, görüşme değil");
    bench.run(note);
    bench.run(callOf(ege, "Geri aranacak", CallOutcome::Missed, now.plusSeconds(-300)));
    ChangeSet changes;
    changes.changes.append({Entity::Interaction, 0});
    bench.changes.publish(changes);
    QTRY_COMPARE(page.model()->rowCount(), 3);
    QCOMPARE(page.model()->index(0, 0).data().toString(), QStringLiteral("Ege Ofis Ltd."));
    page.view()->setCurrentIndex(page.model()->index(1, 0));
    bench.picture(page, QStringLiteral("calls"));
    QTest::keyClick(page.view(), Qt::Key_Return);
    QCOMPARE(bench.visits.tickets.size(), 1);
    QCOMPARE(bench.visits.tickets.first(), page.model()->callAt(page.model()->index(1, 0))->interaction.ticketId);
    page.findChild<QTabBar*>()->setCurrentIndex(1);
    QTRY_COMPARE(page.model()->rowCount(), 1);
    QCOMPARE(page.model()->callAt(page.model()->index(0, 0))->interaction.outcome, CallOutcome::Missed);
}

void TestCalls::followsTheStopwatch()
{
    PageBench bench;
    const CustomerId derya = bench.addCustomer("Derya Kılıç", "0532 123 45 67", "", "Bursa");
    bench.addTicket(derya, "Sipariş 20418 ne zaman gelir?", "nerede", bench.clock.now());
    auto dialog = shown(bench);
    dialog->setCustomer(derya);
    QTRY_VERIFY(dialog->ticketChoice()->count() > 1);
    dialog->callClock()->stepOn();
    bench.clock.advanceSeconds(9);
    dialog->callClock()->stepOn();
    bench.clock.advanceSeconds(128);
    QTRY_VERIFY(dialog->callClock()->talkField()->text() == QStringLiteral("2:08"));
    bench.picture(*dialog, QStringLiteral("call"));
    delete dialog;
    auto fresh = shown(bench);
    fresh->caller()->setText(QStringLiteral("05"));
    QTRY_VERIFY(fresh->caller()->hasMatches());
    bench.picture(*fresh, QStringLiteral("call-matches"));
    delete fresh;
}

void TestCalls::listPages()
{
    PageBench bench;
    const CustomerId derya = bench.addCustomer("Derya Kılıç", "0532 123 45 67");
    const TicketId ticket = bench.addTicket(derya, "Aramalar", "hepsi burada", bench.clock.now());
    for (int i = 0; i < 130; ++i) {
        // Some at the very same moment: the key must tell them apart.
        LogCall call = callOf(derya, "", CallOutcome::Answered, bench.clock.now().plusSeconds(-i / 3));
        call.ticketId = ticket;
        bench.run(call);
    }
    CallListModel model(bench.context);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 60);
    while (model.canFetchMore({})) {
        const int before = model.rowCount();
        model.fetchMore({});
        QTRY_VERIFY(model.rowCount() > before || !model.isLoading());
    }
    QCOMPARE(model.rowCount(), 130);
}

QTEST_MAIN(TestCalls)
#include "tst_calls.moc"
