// SPDX-License-Identifier: GPL-3.0-or-later
// A page may have more rows than an engine takes values in one statement: the command line asks for whatever it is told to.
#include "core/customers/CustomerStore.h"
#include "core/kernel/Stores.h"
#include "core/tickets/TicketStore.h"
#include "tests/storage/StoreTest.h"

#include <limits>

using namespace memnun;
using memnun::test::must;

namespace {

constexpr int kMany = 35'000;  // SQLite takes 32,766 values

}  // namespace

class TestBigPages final : public memnun::test::StoreTest {
    Q_OBJECT

private:
    Result<> insertMany(const char* insert)
    {
        return exec(QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<%1) %2")
                        .arg(QString::number(kMany), QLatin1String(insert)));
    }

private Q_SLOTS:
    void ticketsComeWhole()
    {
        must(insertMany("INSERT INTO ticket(subject, status, priority, channel, origin, created_at, last_at) "
                        "SELECT 's', 'open', 'normal', 'email', 'customer', i, i FROM n"));
        must(stores().tickets.addTag(TicketId(5), must(stores().tickets.tagNamed(QStringLiteral("kargo")))));
        TicketQuery query;
        query.limit = std::numeric_limits<int>::max();
        const QVector<TicketRow> page = must(stores().tickets.page(query));
        QCOMPARE(page.size(), kMany);
        QCOMPARE(page.at(kMany - 5).tags, QStringList{QStringLiteral("kargo")});
        QVector<TicketId> ids;
        for (const TicketRow& row : page)
            ids.append(row.ticket.id);
        QCOMPARE(must(stores().tickets.rows(ids)).size(), kMany);
    }

    void customersComeWhole_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("all") << QString();
        QTest::newRow("by a part of the name") << QStringLiteral("al");
    }

    void customersComeWhole()
    {
        QFETCH(QString, text);
        Customer ali;
        ali.name = QStringLiteral("Ali");
        ali.contactPoints = {{{}, ContactKind::Email, QStringLiteral("ali@x.example"), QStringLiteral("ali@x.example"), true}};
        const CustomerId first = must(stores().customers.insert(ali));
        must(insertMany("INSERT INTO customer(kind, lifecycle, name, sort_key, find_text, created_at) "
                        "SELECT c.kind, c.lifecycle, c.name, c.sort_key, c.find_text, c.created_at FROM customer c, n"));
        CustomerQuery query;
        query.text = text;
        query.limit = std::numeric_limits<int>::max();
        const QVector<CustomerRow> page = must(stores().customers.page(query));
        QCOMPARE(page.size(), kMany + 1);
        QVERIFY(page.first().customer.id == first);
        QCOMPARE(page.first().customer.contactPoints.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestBigPages)
#include "tst_big_pages.moc"
