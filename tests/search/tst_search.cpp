// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conditions/ConditionText.h"
#include "tests/support/PageBench.h"
#include "ui/search/FilterSuggest.h"
#include "ui/search/SearchModel.h"
#include "ui/search/SearchPage.h"
#include "ui/shared/EmptyState.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/SearchBox.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace memnun;

class TestSearch final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin)"))); }

    void findsWhileTyping();
    void newestQueryWins();
    void nothingFound();
    void enterOpens();
    void keysBetweenBoxAndResults();
    void pagesManyResults();
    void oneRowPerTicket();
    void ticketWithoutText();
    void filtersNarrow();
    void aBadFilterIsSaid_data();
    void aBadFilterIsSaid();
    void filtersAreCompleted();
    void completionsAreSentAway();
    void whatIsFoundBecomesAView();
};

namespace {

/// A window as the shell makes it: the box above, the pages below.
struct Frame {
    QWidget window;
    SearchBox* box;
    QWidget* pages;
    SearchPage* page;

    explicit Frame(PageBench& bench) : box(new SearchBox(&window)), pages(new QWidget(&window))
    {
        auto* layout = new QVBoxLayout(&window);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(box);
        layout->addWidget(pages, 1);
        pages->setFocusPolicy(Qt::StrongFocus);
        page = new SearchPage(bench.context, bench.visits);
        page->attachTo(*box, *pages);
        window.resize(1108, 740);
        window.show();
    }
};

void fill(PageBench& bench)
{
    const Instant now = bench.clock.now();
    const CustomerId cinar = bench.addCustomer("Çınar Mobilya", "0224 555 55 10", "info@cinarmobilya.example", "Bursa",
                                               CustomerKind::Company);
    const CustomerId derya = bench.addCustomer("Derya Kılıç", "0532 123 45 67", "", "İzmir");
    bench.addTicket(cinar, "Masa ayağı kırık geldi, değişim istiyorum",
                    "Merhaba,\ndün teslim edilen siparişteki masanın sol ön ayağı kırık çıktı.", now.plusSeconds(-7200));
    bench.addTicket(derya, "Sipariş 20418 ne zaman gelir?", "Siparişim IŞIKLI sokaktaki adrese gelecek mi?",
                    now.plusSeconds(-200000));
    bench.addTicket(derya, "Fatura bilgileri", "Vergi numaram yanlış yazılmış.", now.plusSeconds(-90000));
}

}  // namespace

void TestSearch::findsWhileTyping()
{
    PageBench bench;
    fill(bench);
    Frame frame(bench);
    QAbstractItemModelTester tester(frame.page->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(!frame.page->isVisible());
    PageBench::type(frame.box, QStringLiteral("sipariş"));
    QVERIFY(frame.page->isVisible());
    QTRY_COMPARE(frame.page->model()->total(), 2);
    QCOMPARE(frame.page->model()->customerCount(), 0);
    QCOMPARE(frame.page->model()->ticketTotal(), 2);
    const TicketHit* first = frame.page->model()->ticketAt(0);
    QVERIFY((first->subject + first->snippet).contains(QChar(2)));
    bench.picture(frame.window, QStringLiteral("search"));
    frame.box->setText(QStringLiteral("derya"));
    QTRY_COMPARE(frame.page->model()->customerCount(), 1);
    QCOMPARE(frame.page->model()->customerAt(0)->customer.name, QStringLiteral("Derya Kılıç"));
    QVERIFY(frame.page->model()->startsSection(0));
    // Capital dotless I, typed as it is read.
    frame.box->setText(QStringLiteral("ışıklı"));
    QTRY_COMPARE(frame.page->model()->total(), 1);
    frame.box->setText(QStringLiteral("mobilya"));
    QTRY_VERIFY(frame.page->model()->customerCount() == 1);
    bench.picture(frame.window, QStringLiteral("search-customer"));
    frame.box->clear();
    QVERIFY(!frame.page->isVisible());
    QCOMPARE(frame.page->model()->rowCount(), 0);
}

void TestSearch::newestQueryWins()
{
    PageBench bench;
    fill(bench);
    // Answers are on their way when the next question comes.
    SearchModel model(bench.context);
    QSignalSpy settled(&model, &QAbstractItemModel::modelReset);
    model.search(QStringLiteral("sipariş"));
    model.search(QStringLiteral("fatura"));
    QTRY_COMPARE(model.state(), SearchModel::State::Ready);
    QCOMPARE(model.total(), 1);
    QCOMPARE(withoutMarks(model.ticketAt(0)->subject), QStringLiteral("Fatura bilgileri"));
    QCOMPARE(settled.size(), 1);
}

void TestSearch::nothingFound()
{
    PageBench bench;
    fill(bench);
    Frame frame(bench);
    frame.box->setText(QStringLiteral("zürafa"));
    QTRY_COMPARE(frame.page->model()->state(), SearchModel::State::Ready);
    QCOMPARE(frame.page->model()->rowCount(), 0);
    QVERIFY(!frame.page->view()->isVisible());
    bench.picture(frame.window, QStringLiteral("search-nothing"));
}

void TestSearch::enterOpens()
{
    PageBench bench;
    fill(bench);
    Frame frame(bench);
    QTRY_VERIFY(frame.window.isActiveWindow());
    QSignalSpy closed(frame.page, &SearchPage::closed);
    // Faster than the pause: Enter waits for the answer.
    PageBench::type(frame.box, QStringLiteral("kırık"));
    QTest::keyClick(frame.box, Qt::Key_Return);
    QTRY_VERIFY(frame.page->view()->hasFocus());
    QVERIFY(bench.visits.tickets.isEmpty());
    // Who types on goes on in the box, whatever commands the page below has on letters.
    QTest::keyClick(frame.page->view(), Qt::Key_X);
    QVERIFY(frame.box->hasFocus());
    QCOMPARE(frame.box->text(), QStringLiteral("kırıkx"));
    QTest::keyClick(frame.box, Qt::Key_Backspace);
    QTest::keyClick(frame.box, Qt::Key_Return);
    QTRY_VERIFY(frame.page->view()->hasFocus());
    QTest::keyClick(frame.page->view(), Qt::Key_Return);
    QTRY_COMPARE(bench.visits.tickets.size(), 1);
    QVERIFY(!frame.page->isVisible());
    QVERIFY(frame.box->text().isEmpty());
    QCOMPARE(closed.size(), 1);
    frame.box->setText(QStringLiteral("çınar"));
    QTest::keyClick(frame.box, Qt::Key_Return);
    QTRY_VERIFY(frame.page->view()->hasFocus());
    QTest::keyClick(frame.page->view(), Qt::Key_Return);
    QTRY_COMPARE(bench.visits.customers.size(), 1);
}

void TestSearch::keysBetweenBoxAndResults()
{
    PageBench bench;
    fill(bench);
    Frame frame(bench);
    QTRY_VERIFY(frame.window.isActiveWindow());
    frame.box->setFocus();
    PageBench::type(frame.box, QStringLiteral("sipariş"));
    QTRY_COMPARE(frame.page->model()->rowCount(), 2);
    QTest::keyClick(frame.box, Qt::Key_Down);
    QVERIFY(frame.page->view()->hasFocus());
    QTest::keyClick(frame.page->view(), Qt::Key_Down);
    QCOMPARE(frame.page->view()->currentIndex().row(), 1);
    QTest::keyClick(frame.page->view(), Qt::Key_Up);
    QVERIFY(frame.page->view()->hasFocus());
    QTest::keyClick(frame.page->view(), Qt::Key_Up);
    QVERIFY(frame.box->hasFocus());
    QTest::keyClick(frame.box, Qt::Key_Down);
    QTest::keyClick(frame.page->view(), Qt::Key_Escape);
    QVERIFY(!frame.page->isVisible());
    QVERIFY(frame.pages->hasFocus());
    QVERIFY(bench.visits.tickets.isEmpty());
}

void TestSearch::pagesManyResults()
{
    PageBench bench;
    const CustomerId derya = bench.addCustomer("Derya Kılıç", "0532 123 45 67");
    for (int i = 0; i < 137; ++i)
        bench.addTicket(derya, "Kargo", "kargo nerede", bench.clock.now());
    SearchPage page(bench.context, bench.visits);
    QAbstractItemModelTester tester(page.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    page.setQuery(QStringLiteral("kargo"));
    QTRY_COMPARE(page.model()->ticketTotal(), 137);
    QVERIFY(page.summary().startsWith(QStringLiteral("137 ")));
    QVERIFY(!page.model()->isCapped());
    QVERIFY(page.model()->ticketCount() < 137);
    QSet<TicketId> seen;
    while (page.model()->ticketCount() < 137) {
        const auto before = page.model()->ticketCount();
        if (page.model()->canFetchMore({}))  // the view may be reading on by itself
            page.model()->fetchMore({});
        QTRY_VERIFY(page.model()->ticketCount() > before);
    }
    QVERIFY(!page.model()->canFetchMore({}));
    for (int row = 0; row < page.model()->rowCount(); ++row)
        seen.insert(page.model()->ticketAt(row)->ticketId);
    QCOMPARE(seen.size(), 137);
}

void TestSearch::oneRowPerTicket()
{
    PageBench bench;
    const CustomerId derya = bench.addCustomer("Derya Kılıç", "0532 123 45 67");
    const TicketId ticket = bench.addTicket(derya, "Masa", "Kargo nerede?", bench.clock.now());
    for (const char* summary : {"Kargo yolda", "Kargo geldi"}) {
        LogCall call;
        call.customerId = derya;
        call.ticketId = ticket;
        call.reason = QStringLiteral("Teslimat");
        call.summary = QString::fromLatin1(summary);
        call.startedAt = bench.clock.now();
        call.talkS = 60;
        call.outcome = CallOutcome::Answered;
        bench.run(call);
    }
    SearchModel model(bench.context);
    model.search(QStringLiteral("kargo"));
    QTRY_COMPARE(model.state(), SearchModel::State::Ready);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.ticketAt(0)->ticketId, ticket);
    QCOMPARE(model.ticketAt(0)->further, 2);
    QVERIFY(model.ticketAt(0)->snippet.contains(QStringLiteral("\2Kargo\3")));
    QCOMPARE(model.total(), 3);
}

void TestSearch::ticketWithoutText()
{
    PageBench bench;
    CreateTicket create;
    create.subject = QStringLiteral("Kumaş numunesi");
    create.customerId = bench.addCustomer("Derya Kılıç", "0532 123 45 67");
    const TicketId ticket = bench.run(create).id;
    Frame frame(bench);
    frame.box->setText(QStringLiteral("numune"));
    QTRY_COMPARE(frame.page->model()->ticketTotal(), 1);
    QVERIFY(!frame.page->model()->ticketAt(0)->best.id.isValid());
    frame.page->view()->setFocus();
    QTest::keyClick(frame.page->view(), Qt::Key_Return);
    QTRY_COMPARE(bench.visits.tickets, QVector<TicketId>{ticket});
}

void TestSearch::filtersNarrow()
{
    PageBench bench;
    fill(bench);
    Frame frame(bench);
    frame.box->setText(QStringLiteral("from:derya"));
    QTRY_COMPARE(frame.page->model()->ticketTotal(), 2);
    QCOMPARE(frame.page->model()->customerCount(), 0);
    QCOMPARE(withoutMarks(frame.page->model()->ticketAt(0)->subject), QStringLiteral("Fatura bilgileri"));  // the newest
    QVERIFY(!frame.page->model()->ticketAt(0)->snippet.isEmpty());
    QVERIFY(frame.page->saveButton()->isVisible());
    frame.box->setText(QStringLiteral("from:derya ışıklı"));
    QTRY_COMPARE(frame.page->model()->ticketTotal(), 1);
    frame.box->setText(QStringLiteral("-from:derya before:today"));
    QTRY_COMPARE(frame.page->model()->ticketTotal(), 0);
    frame.box->setText(QStringLiteral("ışıklı"));
    QTRY_COMPARE(frame.page->model()->ticketTotal(), 1);
    QVERIFY(!frame.page->saveButton()->isVisible());
}

void TestSearch::aBadFilterIsSaid_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("part");
    QTest::newRow("field") << "foo:bar" << "“foo:” is not a filter";
    QTest::newRow("date") << "before:30.02.2026 kargo" << "“30.02.2026” is not a date";
    QTest::newRow("quote") << "tag:\"kargo" << "A quotation mark is not closed";
    QTest::newRow("many") << QStringList(101, QStringLiteral("is:new")).join(QLatin1Char(' ')) << "more than 100 conditions";
    QTest::newRow("huge") << QString(100'000, QLatin1Char('x')) << "at most 4000 characters";
    QTest::newRow("value") << "is:foo" << "“is:foo” is not known. Behind “is:” can stand: unread, mine, unassigned";
}

void TestSearch::aBadFilterIsSaid()
{
    QFETCH(QString, typed);
    QFETCH(QString, part);
    PageBench bench;
    fill(bench);
    Frame frame(bench);
    frame.page->setQuery(typed.isEmpty() ? typed : QStringLiteral("fatura"));
    QTRY_COMPARE(frame.page->model()->ticketTotal(), 1);
    frame.page->setQuery(typed);
    QTRY_COMPARE(frame.page->model()->state(), SearchModel::State::Failed);
    QVERIFY2(frame.page->findChild<InlineMessage*>()->text().contains(part), qPrintable(frame.page->findChild<InlineMessage*>()->text()));
    QCOMPARE(frame.page->model()->ticketTotal(), 1);  // what was found before stays
    frame.page->setQuery(QStringLiteral("bulunmaz"));
    const auto* empty = frame.page->findChild<EmptyState*>();
    QTRY_VERIFY(!empty->isHidden());
    frame.page->setQuery(typed);
    QTRY_VERIFY(empty->isHidden());  // one sentence, not two
    frame.page->setQuery(QStringLiteral("fatura"));
    QTRY_COMPARE(frame.page->model()->state(), SearchModel::State::Ready);
    QVERIFY(frame.page->findChild<InlineMessage*>()->text().isEmpty());
}

void TestSearch::filtersAreCompleted()
{
    PageBench bench;
    fill(bench);
    const TicketId id = bench.addTicket(CustomerId(2), "Etiketli", "metin", bench.clock.now());
    ChangeTickets tag;
    tag.tickets = {{id, 0}};
    tag.addTags = {QStringLiteral("geç kargo"), QStringLiteral("vip")};
    bench.run(tag);
    Frame frame(bench);
    frame.window.activateWindow();
    frame.box->setFocus();
    FilterSuggest* suggest = frame.page->suggest();
    QTRY_VERIFY(frame.box->hasFocus());
    PageBench::type(frame.box, QStringLiteral("t"));
    QVERIFY(suggest->offered().isEmpty());
    PageBench::type(frame.box, QStringLiteral("a"));
    QCOMPARE(suggest->offered(), QStringList{QStringLiteral("tag:")});
    QTest::keyClick(frame.box, Qt::Key_Tab);
    QCOMPARE(frame.box->text(), QStringLiteral("tag:"));
    QTRY_COMPARE(suggest->offered(), QStringList({QStringLiteral("\"geç kargo\" "), QStringLiteral("vip ")}));
    PageBench::type(frame.box, QStringLiteral("KAR"));
    QCOMPARE(suggest->offered(), QStringList{QStringLiteral("\"geç kargo\" ")});
    QTest::keyClick(frame.box, Qt::Key_Down);
    QTest::keyClick(frame.box, Qt::Key_Return);
    QCOMPARE(frame.box->text(), QStringLiteral("tag:\"geç kargo\" "));
    QVERIFY(suggest->isHidden());
    QTRY_COMPARE(frame.page->model()->ticketTotal(), 1);
}

void TestSearch::completionsAreSentAway()
{
    PageBench bench;
    fill(bench);
    Frame frame(bench);
    frame.window.activateWindow();
    frame.box->setFocus();
    FilterSuggest* suggest = frame.page->suggest();
    QTRY_VERIFY(frame.box->hasFocus());
    PageBench::type(frame.box, QStringLiteral("assignee:e"));
    QTRY_COMPARE(suggest->offered(), QStringList{QStringLiteral("\"Elif Kaya\" ")});
    QTest::keyClick(frame.box, Qt::Key_Escape);
    QVERIFY(suggest->isHidden());
    QVERIFY(frame.box->text().endsWith(QStringLiteral("assignee:e")));
    frame.box->clear();
    PageBench::type(frame.box, QStringLiteral("channel:pho"));
    QCOMPARE(suggest->offered(), QStringList{QStringLiteral("phone ")});
    // without a choice Enter is the box's own
    QVERIFY(bench.visits.tickets.isEmpty());
    frame.box->clear();
    PageBench::type(frame.box, QStringLiteral("fa"));
    QVERIFY(suggest->isHidden());
}

void TestSearch::whatIsFoundBecomesAView()
{
    PageBench bench;
    fill(bench);
    Frame frame(bench);
    QString wanted;
    connect(frame.page, &SearchPage::viewWanted, this, [&](const Condition& condition) { wanted = toText(condition); });
    frame.box->setText(QStringLiteral("from:derya fatura is:open"));
    QTRY_VERIFY(frame.page->saveButton()->isVisible());
    frame.page->saveButton()->click();
    QCOMPARE(wanted, QStringLiteral("from:derya is:open fatura"));
    // whoever thinks better of it finds the search as it was
    QVERIFY(frame.page->isVisible());
    QCOMPARE(frame.box->text(), QStringLiteral("from:derya fatura is:open"));
    frame.page->close();
    QVERIFY(!frame.page->isVisible());
    QVERIFY(frame.box->text().isEmpty());
}

QTEST_MAIN(TestSearch)
#include "tst_search.moc"
