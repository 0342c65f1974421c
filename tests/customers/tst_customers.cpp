// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/PageBench.h"
#include "ui/customers/CustomerCard.h"
#include "ui/customers/CustomerDialog.h"
#include "ui/customers/CustomerListModel.h"
#include "ui/customers/CustomersPage.h"
#include "ui/inbox/CustomerPanel.h"
#include "ui/shared/ConflictDialog.h"
#include "ui/shared/ElidedLabel.h"
#include "ui/shared/ListPane.h"
#include "ui/shared/SearchBox.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>

using namespace memnun;

class TestCustomers final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin)"))); }

    void listsInTurkishOrder();
    void filters_data();
    void filters();
    void pagesByKeyset();
    void showsTheCard();
    void newCustomer();
    void theKeyOfTheRowActsAtOnce();
    void enterOpensTheCardAndEscLeadsBack();
    void aConflictOffersBothStates();
    void followsChanges();
    void readsOnlyWhatIsSeen();
    void readsOnToTheCustomer();
    void cityGivesWay();
    void keepsColumnWidths();
    void aClickOnAHeaderOrders();
    void theKeyboardOrdersToo();
};

namespace {

void fill(PageBench& bench)
{
    const Instant now = bench.clock.now();
    const CustomerId cinar = bench.addCustomer("Çınar Mobilya", "0224 555 55 10", "info@cinarmobilya.example", "Bursa",
                                               CustomerKind::Company);
    const CustomerId cem = bench.addCustomer("Cem Aslan", "0533 765 43 21", "cem.aslan@posta.example", "Ankara");
    bench.addCustomer("Derya Kılıç", "0532 123 45 67", "", "İzmir");
    bench.addCustomer("İpek Yılmaz", "", "ipek@posta.example");
    bench.addCustomer("Işıl Demir", "0535 111 22 33");
    bench.addCustomer("Uzunköprü Tarım Ürünleri Sanayi ve Ticaret Limited Şirketi Merkez Şubesi", "444 1 444",
                      "muhasebe.sorumlusu.merkez@uzunkoprutarimurunleri.example", "Edirne", CustomerKind::Company);
    bench.addTicket(cinar, "Masa ayağı kırık geldi", "Masanın sol ön ayağı kırık çıktı.", now.plusSeconds(-7200));
    bench.addTicket(cinar, "Fatura", "Fatura bilgileri hatalı.", now.plusSeconds(-400000));
    bench.addTicket(cem, "Kargo", "Nerede?", now.plusSeconds(-90000));
}

/// A bench with somebody in it.
struct Filled : PageBench {
    Filled() { fill(*this); }
};

/// The page of those six, as people see it.
struct Shown final : Filled {
    explicit Shown(int width = 1108)
    {
        page.resize(width, 700);
        page.show();
        QTRY_COMPARE(page.model()->rowCount(), 6);
    }
    CustomersPage page{context, visits};
};

QStringList names(const CustomerListModel& model)
{
    QStringList out;
    for (const CustomerRow& row : model.rows())
        out << row.customer.name.section(QLatin1Char(' '), 0, 0);
    return out;
}

}  // namespace

void TestCustomers::listsInTurkishOrder()
{
    PageBench bench;
    CustomersPage page(bench.context, bench.visits);
    QAbstractItemModelTester tester(page.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    page.resize(1108, 700);
    page.show();
    QTRY_COMPARE(page.pane()->showing(), ListPane::Showing::Empty);
    bench.picture(page, QStringLiteral("customers-empty"));
    fill(bench);
    page.model()->refresh();
    QTRY_COMPARE(names(*page.model()),
                 (QStringList{u"Cem"_qs, u"Çınar"_qs, u"Derya"_qs, u"Işıl"_qs, u"İpek"_qs, u"Uzunköprü"_qs}));
    const auto cell = [&](int row, int column) { return page.model()->index(row, column).data().toString(); };
    QCOMPARE(cell(1, CustomerListModel::Email), QStringLiteral("info@cinarmobilya.example"));
    QCOMPARE(cell(1, CustomerListModel::City), QStringLiteral("Bursa"));
    QCOMPARE(cell(1, CustomerListModel::Open), QStringLiteral("2"));
    QCOMPARE(cell(2, CustomerListModel::Open), QString());
    QVERIFY(!cell(1, CustomerListModel::LastContact).isEmpty());
    QVERIFY(cell(2, CustomerListModel::LastContact).isEmpty());
}

void TestCustomers::filters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    QTest::newRow("folded") << "cinar" << "Çınar";
    QTest::newRow("dotless") << "IŞIL" << "Işıl";
    QTest::newRow("number") << "0532 123" << "Derya";
    QTest::newRow("address") << "ipek@" << "İpek";
    QTest::newRow("two words") << "yılmaz ipek" << "İpek";
    QTest::newRow("nobody") << "zürafa" << "";
}

void TestCustomers::filters()
{
    QFETCH(QString, text);
    QFETCH(QString, found);
    Shown bench;
    CustomersPage& page = bench.page;
    PageBench::type(page.filterBox(), text);
    QTRY_COMPARE(page.model()->filter(), text);
    QTRY_COMPARE(page.model()->state(), ListState::Ready);
    QCOMPARE(names(*page.model()).join(QLatin1Char(' ')), found);
    QCOMPARE(page.pane()->showing(), found.isEmpty() ? ListPane::Showing::Empty : ListPane::Showing::Rows);
}

void TestCustomers::pagesByKeyset()
{
    PageBench bench;
    for (int i = 0; i < 230; ++i)
        bench.addCustomer("Ayşe Yılmaz", "");  // one name: the key must tell them apart
    CustomerListModel model(bench.context);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 100);
    while (model.canFetchMore({})) {
        model.fetchMore({});
        QTRY_VERIFY(!model.isLoading());
    }
    QCOMPARE(model.rowCount(), 230);
}

void TestCustomers::showsTheCard()
{
    Shown bench;
    CustomersPage& page = bench.page;
    QVERIFY(page.card()->isHidden());
    const CustomerId cinar = page.model()->customerAt(page.model()->index(1, 0))->id;
    page.openCustomer(cinar);
    QTRY_COMPARE(page.card()->customer().id, cinar);
    QVERIFY(!page.card()->isHidden());
    QCOMPARE(page.view()->currentIndex().row(), 1);
    QTRY_VERIFY(!page.card()->customer().name.isEmpty());
    const auto showsAddress = [&page] {
        const auto labels = page.card()->findChildren<ElidedLabel*>();
        return std::any_of(labels.cbegin(), labels.cend(), [](ElidedLabel* label) {
            return label->isVisible() && label->fullText().contains(QStringLiteral("info@cinarmobilya"));
        });
    };
    QTRY_VERIFY(showsAddress());
    bench.picture(page, QStringLiteral("customer"));
    QTest::keyClick(page.view(), Qt::Key_Down);
    QTRY_COMPARE(page.card()->customer().name, QStringLiteral("Derya Kılıç"));
    Q_EMIT page.card()->ticketWanted(TicketId(1));
    QCOMPARE(bench.visits.tickets, QVector<TicketId>{TicketId(1)});
}

void TestCustomers::newCustomer()
{
    Shown bench;
    CustomersPage& page = bench.page;
    page.newCustomer();
    auto* dialog = page.window()->findChild<CustomerDialog*>();
    QVERIFY(dialog);
    dialog->nameField()->setText(QStringLiteral("Bahar Ev"));
    dialog->save();
    QTRY_COMPARE(page.model()->rowCount(), 7);
    QCOMPARE(names(*page.model()).first(), QStringLiteral("Bahar"));
    QTRY_COMPARE(page.card()->customer().name, QStringLiteral("Bahar Ev"));
    QCOMPARE(page.view()->currentIndex().row(), 0);
}

void TestCustomers::theKeyOfTheRowActsAtOnce()
{
    PageBench bench;
    fill(bench);
    CustomersPage page(bench.context, bench.visits);
    page.show();
    QTRY_COMPARE(page.model()->rowCount(), 6);
    page.view()->selectRow(1);
    QTest::keyClick(page.view(), Qt::Key_F2);  // before the card has read whom it shows
    auto* dialog = page.window()->findChild<CustomerDialog*>();
    QVERIFY(dialog);
    QCOMPARE(dialog->nameField()->text(), QStringLiteral("Çınar Mobilya"));
}

void TestCustomers::enterOpensTheCardAndEscLeadsBack()
{
    Shown bench;
    CustomersPage& page = bench.page;
    page.view()->selectRow(1);
    QTest::keyClick(page.view(), Qt::Key_Return);
    QVERIFY(page.showsCard());
    QTRY_COMPARE(page.wholeCard()->facts().customer.name, QStringLiteral("Çınar Mobilya"));
    QVERIFY(!page.view()->isVisible());
    QTest::keyClick(page.wholeCard(), Qt::Key_Escape);
    QVERIFY(!page.showsCard() && page.view()->isVisible());
    QTRY_COMPARE(page.view()->currentIndex().row(), 1);
}

void TestCustomers::aConflictOffersBothStates()
{
    PageBench bench;
    fill(bench);
    CustomersPage page(bench.context, bench.visits);
    page.show();
    QTRY_COMPARE(page.model()->rowCount(), 6);
    const Customer seen = *page.model()->customerAt(page.model()->index(0, 0));
    auto* dialog = new CustomerDialog(bench.context, seen, &page);
    dialog->open();
    Customer theirs = seen;
    theirs.city = QStringLiteral("İzmir");
    bool saved = false;
    bench.commands.submit(EditCustomer{theirs}, this, [&saved](const Result<Customer>& done) { saved = done.has_value(); });
    QTRY_VERIFY(saved);
    dialog->nameField()->setText(QStringLiteral("Zeynep"));
    dialog->save();
    QTRY_VERIFY(dialog->findChild<ConflictDialog*>());
    auto* conflict = dialog->findChild<ConflictDialog*>();
    QStringList shown;
    for (const QLabel* label : conflict->findChildren<QLabel*>())
        shown.append(label->text());
    QVERIFY2(shown.contains(QStringLiteral("İzmir")) && shown.contains(QStringLiteral("Zeynep")), qPrintable(shown.join(QLatin1Char('|'))));
    QSignalSpy done(dialog, &CustomerDialog::saved);
    Q_EMIT conflict->overwriteWanted();
    QTRY_COMPARE(done.size(), 1);
    QTRY_COMPARE(names(*page.model()).last(), QStringLiteral("Zeynep"));
}

void TestCustomers::followsChanges()
{
    Shown bench;
    CustomersPage& page = bench.page;
    Customer cem = *page.model()->customerAt(page.model()->index(0, 0));
    cem.name = QStringLiteral("Zeki Aslan");
    bench.commands.submit(EditCustomer{cem}, this, {});
    QTRY_COMPARE(names(*page.model()).last(), QStringLiteral("Zeki"));
    bench.commands.undo(this, {});
    QTRY_COMPARE(names(*page.model()).first(), QStringLiteral("Cem"));
}

void TestCustomers::readsOnlyWhatIsSeen()
{
    Shown bench;
    CustomersPage& page = bench.page;
    QCOMPARE(bench.readsAfter(Entity::Ticket), 1);  // the list; the card is not there
    const Customer cem = *page.model()->customerAt(page.model()->index(0, 0));
    page.openCustomer(cem.id);
    QTRY_COMPARE(page.card()->customer().name, cem.name);
    QTRY_VERIFY(!page.model()->isLoading() && !page.card()->timeline().isLoading());
    QCOMPARE(bench.readsAfter(Entity::Ticket), 3);  // the list, the card, its timeline
    QTRY_VERIFY(!page.model()->isLoading() && !page.card()->timeline().isLoading());
    page.hide();
    QCOMPARE(bench.readsAfter(Entity::Ticket), 0);
    QCOMPARE(bench.readsAfter(Entity::Customer), 0);
    const int before = bench.executor.reads;
    page.show();
    QCOMPARE(bench.executor.reads - before, 4);  // and the count of customers
    QTRY_VERIFY(!page.model()->isLoading() && !page.card()->timeline().isLoading());
    // The list and the count of customers; another customer's card stays as it is.
    QCOMPARE(bench.readsAfter(Entity::Customer, cem.id.value() + 1), 2);
    QTRY_VERIFY(!page.model()->isLoading());
    QCOMPARE(bench.readsAfter(Entity::Customer, cem.id.value()), 3);
}

void TestCustomers::readsOnToTheCustomer()
{
    PageBench bench;
    CustomerId last;
    for (int i = 0; i < 230; ++i)
        last = bench.addCustomer("Ayşe Yılmaz", "");
    CustomersPage page(bench.context, bench.visits);
    page.resize(1108, 700);
    page.show();
    page.openCustomer(last);  // two pages further down
    QTRY_COMPARE(page.view()->currentIndex().row(), 229);
    const QRect row = page.view()->visualRect(page.view()->currentIndex());
    QVERIFY(page.view()->viewport()->rect().contains(row.center()));
}

void TestCustomers::cityGivesWay()
{
    Shown bench(1300);
    CustomersPage& page = bench.page;
    using Model = CustomerListModel;
    QTRY_VERIFY(!page.view()->isColumnHidden(Model::City));
    page.resize(720, 700);
    QTRY_VERIFY(page.view()->isColumnHidden(Model::City));
    QVERIFY(!page.view()->isColumnHidden(Model::Phone));
    QVERIFY(page.view()->columnWidth(Model::Email) >= 180);
    page.resize(1300, 700);
    QTRY_VERIFY(!page.view()->isColumnHidden(Model::City));
}

void TestCustomers::aClickOnAHeaderOrders()
{
    using Model = CustomerListModel;
    Filled bench;
    const auto click = [](CustomersPage& page, int column) {
        QHeaderView* header = page.view()->horizontalHeader();
        const QPoint at(header->sectionViewportPosition(column) + 8, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
    };
    const auto marked = [](CustomersPage& page) {
        QVector<int> columns;
        for (int column = 0; column < Model::Columns; ++column) {
            if (page.model()->headerData(column, Qt::Horizontal, Qt::DecorationRole).isValid())
                columns << column;
        }
        return columns;
    };
    {
        CustomersPage page(bench.context, bench.visits);
        QAbstractItemModelTester tester(page.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        page.resize(1108, 700);
        page.show();
        QTRY_COMPARE(names(*page.model()).value(0), QStringLiteral("Cem"));
        click(page, Model::LastContact);
        QTRY_COMPARE(names(*page.model()), (QStringList{u"Çınar"_qs, u"Cem"_qs, u"Derya"_qs, u"Işıl"_qs, u"İpek"_qs, u"Uzunköprü"_qs}));
        QCOMPARE(marked(page), QVector<int>{Model::LastContact});
        bench.picture(page, QStringLiteral("customers-ordered"));
        click(page, Model::LastContact);
        QTRY_COMPARE(names(*page.model()).value(5), QStringLiteral("Çınar"));
        click(page, Model::Email);  // orders nothing
        QCOMPARE(marked(page), QVector<int>{Model::LastContact});
        click(page, Model::Open);
        QTRY_COMPARE(names(*page.model()).value(0), QStringLiteral("Çınar"));
    }
    CustomersPage again(bench.context, bench.visits);
    again.show();
    QTRY_COMPARE(names(*again.model()).value(0), QStringLiteral("Çınar"));
    QVERIFY(again.model()->order() == CustomerOrder::OpenTickets && again.model()->isDescending());
    QCOMPARE(marked(again), QVector<int>{Model::Open});
}

void TestCustomers::theKeyboardOrdersToo()
{
    Shown shown;
    QAction* order = shown.actions.action(QStringLiteral("customer.order"));
    order->trigger();
    QVERIFY(shown.page.model()->order() == CustomerOrder::LastContact);
    order->trigger();
    QVERIFY(shown.page.model()->order() == CustomerOrder::OpenTickets);
    order->trigger();
    QVERIFY(shown.page.model()->order() == CustomerOrder::Name && !shown.page.model()->isDescending());
}

void TestCustomers::keepsColumnWidths()
{
    PageBench bench;
    fill(bench);
    {
        CustomersPage page(bench.context, bench.visits);
        page.resize(1300, 700);
        page.show();
        QTRY_COMPARE(page.model()->rowCount(), 6);
        page.view()->setColumnWidth(CustomerListModel::City, 150);
    }
    CustomersPage page(bench.context, bench.visits);
    QCOMPARE(page.view()->columnWidth(CustomerListModel::City), 150);
}

QTEST_MAIN(TestCustomers)
#include "tst_customers.moc"
