// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/CustomerStore.h"
#include "tests/support/PageBench.h"
#include "ui/customers/CustomerListModel.h"
#include "ui/customers/CustomersPage.h"
#include "ui/customers/EraseDialog.h"

#include <QAction>
#include <QCheckBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>

using namespace memnun;

class TestEraseDialog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin)"))); }

    void wantsToBeToldTwice();
    void aRefusalChangesNothing();
    void theListOffersIt();
    void whoMayNotIsNotOfferedIt();
};

void TestEraseDialog::wantsToBeToldTwice()
{
    PageBench bench;
    const CustomerId id = bench.addCustomer("Derya Kılıç", "0532 123 45 67", "derya@posta.example");
    bench.addTicket(id, "Masa ayağı kırık", "Masanın sol ön ayağı kırık çıktı.", bench.clock.now());
    EraseDialog dialog(bench.context, *bench.stores().customers.byId(id));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    bench.picture(dialog, QStringLiteral("erase"));
    QVERIFY(!dialog.sure()->isChecked());
    QVERIFY(!dialog.eraseButton()->isEnabled());
    dialog.eraseButton()->click();
    QCOMPARE(bench.stores().customers.byId(id)->name, QStringLiteral("Derya Kılıç"));
    QSignalSpy erased(&dialog, &EraseDialog::erased);
    dialog.sure()->click();
    dialog.eraseButton()->click();  // the bench says yes to the question
    QTRY_COMPARE(erased.size(), 1);
    QVERIFY(!dialog.said().isEmpty());
    bench.picture(dialog, QStringLiteral("erased"));
    const Customer left = *bench.stores().customers.byId(id);
    QVERIFY(left.lifecycle == Lifecycle::Anonymized && left.contactPoints.isEmpty());
    QVERIFY(!bench.commands.canUndo());
}

void TestEraseDialog::aRefusalChangesNothing()
{
    PageBench bench;
    const CustomerId id = bench.addCustomer("Derya Kılıç", "0532 123 45 67");
    EraseDialog dialog(bench.context, *bench.stores().customers.byId(id));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    bench.commands.setActor({bench.context.me.id, Role::Agent});  // was taken away meanwhile
    QSignalSpy erased(&dialog, &EraseDialog::erased);
    dialog.sure()->click();
    dialog.eraseButton()->click();
    QTRY_VERIFY(!dialog.said().isEmpty());
    QCOMPARE(erased.size(), 0);
    QVERIFY(dialog.eraseButton()->isEnabled());
    QCOMPARE(bench.stores().customers.byId(id)->name, QStringLiteral("Derya Kılıç"));
}

void TestEraseDialog::theListOffersIt()
{
    PageBench bench;
    bench.addCustomer("Derya Kılıç", "0532 123 45 67");
    CustomersPage page(bench.context, bench.visits);
    page.show();
    QTRY_COMPARE(page.model()->rowCount(), 1);
    QAction* action = bench.actions.action(QStringLiteral("customer.erase"));
    QVERIFY(action);
    action->trigger();  // nobody is chosen
    QVERIFY(!page.window()->findChild<EraseDialog*>());
    page.view()->selectRow(0);
    action->trigger();
    QVERIFY(page.window()->findChild<EraseDialog*>());
}

void TestEraseDialog::whoMayNotIsNotOfferedIt()
{
    PageBench bench;
    const CustomerId id = bench.addCustomer("Derya Kılıç", "0532 123 45 67");
    Customer customer = *bench.stores().customers.byId(id);
    QVERIFY(EraseDialog::isOffered(bench.context, customer));
    customer.lifecycle = Lifecycle::Anonymized;
    QVERIFY(!EraseDialog::isOffered(bench.context, customer));
    customer.lifecycle = Lifecycle::Active;
    bench.context.me.role = Role::Agent;
    QVERIFY(!EraseDialog::isOffered(bench.context, customer));
    CustomersPage page(bench.context, bench.visits);
    QVERIFY(!bench.actions.action(QStringLiteral("customer.erase")));
}

QTEST_MAIN(TestEraseDialog)
#include "tst_erase_dialog.moc"
