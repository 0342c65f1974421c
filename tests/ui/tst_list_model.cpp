// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/ListPane.h"
#include "ui/shared/RowListModel.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace memnun;

namespace {

struct Row {
    qint64 id = 0;
    QString text;
    bool operator==(const Row&) const = default;
};

/// A table of rows, handed out in pages by id; answers wait until told, like a reader thread's.
class Rows final : public RowListModel<Row> {
public:
    explicit Rows(int pageSize) : RowListModel(pageSize) {}

    QVector<Row> store;
    QVector<PageRequest> asked;
    bool immediate = false;

    void reply(const PageRequest& page)
    {
        const qint64 after = page.refresh || !lastRow() ? 0 : lastRow()->id;
        QVector<Row> out;
        bool behind = after == 0;
        for (const Row& row : std::as_const(store)) {
            if (behind && out.size() < page.limit)
                out.append(row);
            behind = behind || row.id == after;
        }
        answer(page, Result<QVector<Row>>(out));
    }
    void refuse(const PageRequest& page) { answer(page, fail(Code::Unavailable)); }

protected:
    qint64 idOf(const Row& row) const override { return row.id; }
    QVariant cell(const Row& row, int, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(row.text) : QVariant();
    }
    void request(const PageRequest& page) override
    {
        asked.append(page);
        if (immediate)
            reply(page);
    }
};

QVector<Row> numbered(int from, int to)
{
    QVector<Row> rows;
    for (int i = from; i <= to; ++i)
        rows.append({i, QString::number(i)});
    return rows;
}

QVector<qint64> idsOf(const Rows& model)
{
    QVector<qint64> ids;
    for (const Row& row : model.rows())
        ids.append(row.id);
    return ids;
}

}  // namespace

class TestListModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void pagesToTheEnd();
    void reentrantFetchAsksOnce();
    void viewLoadsEachRowOnce();
    void staleAnswerIsDropped();
    void failureKeepsRows();
    void refreshWaitsForLoading();
    void refreshChangesLittle_data();
    void refreshChangesLittle();
    void updateAndRemoveById();
    void paneFollowsState();
    void hiddenPaneReadsNothing();
};

void TestListModel::pagesToTheEnd()
{
    Rows model(10);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.store = numbered(1, 25);
    QCOMPARE(model.state(), ListState::Idle);
    QVERIFY(!model.canFetchMore({}));
    model.reload();
    QCOMPARE(model.state(), ListState::Loading);
    model.reply(model.asked.last());
    QCOMPARE(model.state(), ListState::Ready);
    QCOMPARE(model.rowCount(), 10);
    while (model.canFetchMore({})) {
        model.fetchMore({});
        model.reply(model.asked.last());
    }
    QCOMPARE(model.rowCount(), 25);
    QCOMPARE(model.asked.size(), 3);
    QCOMPARE(model.data(model.index(24, 0), ListModel::IdRole).toLongLong(), 25);
}

void TestListModel::reentrantFetchAsksOnce()
{
    Rows model(10);
    model.store = numbered(1, 100);
    connect(&model, &QAbstractItemModel::rowsAboutToBeInserted, this, [&] { model.fetchMore({}); });
    connect(&model, &QAbstractItemModel::rowsInserted, this, [&] { model.fetchMore({}); });
    model.reload();
    model.reply(model.asked.last());
    QCOMPARE(model.asked.size(), 1);
    QCOMPARE(model.rowCount(), 10);
}

void TestListModel::viewLoadsEachRowOnce()
{
    Rows model(10);
    model.immediate = true;
    model.store = numbered(1, 95);
    QListView view;
    view.setModel(&model);
    view.resize(200, 300);
    view.show();
    model.reload();
    for (int i = 0; i < 20; ++i) {
        view.scrollToBottom();
        if (model.canFetchMore({}))
            model.fetchMore({});
    }
    QCOMPARE(model.rows(), model.store);
}

void TestListModel::staleAnswerIsDropped()
{
    Rows model(10);
    model.store = numbered(1, 5);
    model.reload();
    const PageRequest old = model.asked.last();
    model.reload();
    model.reply(old);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.state(), ListState::Loading);
    model.reply(model.asked.last());
    QCOMPARE(model.rowCount(), 5);
    model.reply(model.asked.last());
    QCOMPARE(model.rowCount(), 5);
}

void TestListModel::failureKeepsRows()
{
    Rows model(10);
    model.store = numbered(1, 25);
    model.reload();
    model.reply(model.asked.last());
    model.fetchMore({});
    model.refuse(model.asked.last());
    QCOMPARE(model.state(), ListState::Failed);
    QVERIFY(model.error().code == Code::Unavailable);
    QCOMPARE(model.rowCount(), 10);
    QVERIFY(!model.canFetchMore({}));
    model.refresh();
    model.reply(model.asked.last());
    QCOMPARE(model.state(), ListState::Ready);
}

void TestListModel::refreshWaitsForLoading()
{
    Rows model(10);
    model.store = numbered(1, 3);
    model.reload();
    model.refresh();
    model.refresh();
    QCOMPARE(model.asked.size(), 1);
    model.reply(model.asked.first());
    QCOMPARE(model.asked.size(), 2);
    QVERIFY(model.asked.last().refresh);
    model.reply(model.asked.last());
    QVERIFY(!model.isLoading());
}

void TestListModel::refreshChangesLittle_data()
{
    QTest::addColumn<QVector<int>>("after");
    QTest::addColumn<QString>("log");
    QTest::newRow("nothing") << QVector<int>{1, 2, 3, 4, 5} << QString();
    QTest::newRow("new on top") << QVector<int>{9, 1, 2, 3, 4, 5} << QStringLiteral("+0");
    QTest::newRow("one gone") << QVector<int>{1, 2, 4, 5} << QStringLiteral("-2..2");
    QTest::newRow("two gone together") << QVector<int>{1, 4, 5} << QStringLiteral("-1..2");
    QTest::newRow("moves to the top") << QVector<int>{4, 1, 2, 3, 5} << QStringLiteral("m3>0");
    QTest::newRow("changed") << QVector<int>{1, 2, -3, 4, 5} << QStringLiteral("~2");
    QTest::newRow("all gone") << QVector<int>{} << QStringLiteral("-0..4");
}

void TestListModel::refreshChangesLittle()
{
    QFETCH(QVector<int>, after);
    Rows model(10);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.immediate = true;
    model.store = numbered(1, 5);
    model.reload();
    QStringList log;
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [&](const QModelIndex&, int first) { log << QStringLiteral("+%1").arg(first); });
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [&](const QModelIndex&, int first, int last) {
        log << QStringLiteral("-%1..%2").arg(first).arg(last);
    });
    connect(&model, &QAbstractItemModel::rowsMoved, this,
            [&](const QModelIndex&, int from, int, const QModelIndex&, int to) {
                log << QStringLiteral("m%1>%2").arg(from).arg(to);
            });
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [&](const QModelIndex& at) { log << QStringLiteral("~%1").arg(at.row()); });
    // A negative number stands for that id with another text.
    model.store.clear();
    for (const int id : after)
        model.store.append({std::abs(id), QString::number(id)});
    model.refresh();
    QTEST(log.join(QLatin1Char(' ')), "log");
    QCOMPARE(model.rows(), model.store);
}

void TestListModel::updateAndRemoveById()
{
    Rows model(10);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.immediate = true;
    model.store = numbered(1, 5);
    model.reload();
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.updateRows({{2, QStringLiteral("two")}, {77, QStringLiteral("not loaded")}, {3, QStringLiteral("3")}});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.data(model.index(1, 0)).toString(), QStringLiteral("two"));
    model.removeRowsById({1, 2, 5});
    QCOMPARE(idsOf(model), (QVector<qint64>{3, 4}));
    QCOMPARE(model.positionOf(4), 1);
    QCOMPARE(model.positionOf(5), -1);
}

void TestListModel::paneFollowsState()
{
    Rows model(10);
    ListPane pane(new QListView, &model);
    QCOMPARE(pane.showing(), ListPane::Showing::Skeleton);
    model.reload();
    QCOMPARE(pane.showing(), ListPane::Showing::Skeleton);
    model.reply(model.asked.last());
    QCOMPARE(pane.showing(), ListPane::Showing::Empty);
    model.store = numbered(1, 2);
    model.refresh();
    model.reply(model.asked.last());
    QCOMPARE(pane.showing(), ListPane::Showing::Rows);
    model.store.clear();
    model.reload();
    QCOMPARE(pane.showing(), ListPane::Showing::Skeleton);
    model.refuse(model.asked.last());
    QCOMPARE(pane.showing(), ListPane::Showing::Error);
}

void TestListModel::hiddenPaneReadsNothing()
{
    Rows model(10);
    model.immediate = true;
    model.store = numbered(1, 3);
    ChangeBus changes;
    model.follow(changes, {Entity::Ticket, Entity::Task});
    QWidget page;
    auto* pane = new ListPane(new QListView, &model);
    pane->setParent(&page);
    page.show();
    model.reload();
    changes.publish({{{Entity::Customer, 1}}});
    QCOMPARE(model.asked.size(), 1);
    changes.publish({{{Entity::Customer, 1}, {Entity::Task, 1}}});
    QCOMPARE(model.asked.size(), 2);
    page.hide();
    changes.publish({{{Entity::Ticket, 1}}});
    changes.publish({{{Entity::Ticket, 2}}});
    QCOMPARE(model.asked.size(), 2);
    page.show();
    QCOMPARE(model.asked.size(), 3);
    QVERIFY(model.asked.last().refresh);
    page.hide();
    page.show();
    QCOMPARE(model.asked.size(), 3);
}

QTEST_MAIN(TestListModel)
#include "tst_list_model.moc"
