// SPDX-License-Identifier: GPL-3.0-or-later
// What a server keeps beside the customers to list and count them quickly says the same as the customers.
#include "core/customers/CustomerStore.h"
#include "tests/storage/StoreTest.h"

using namespace memnun;
using memnun::test::must;

class TestCustomerWalk : public memnun::test::StoreTest {
    Q_OBJECT

private:
    CustomerId add(const QString& name, int addresses = 0)
    {
        Customer customer;
        customer.name = name;
        customer.createdAt = kMonday;
        for (int i = 0; i < addresses; ++i) {
            ContactPoint point;
            point.kind = ContactKind::Email;
            point.raw = QStringLiteral("%1.%2@posta.example").arg(name).arg(i);
            normalise(point);
            customer.contactPoints.append(point);
        }
        return must(stores().customers.insert(customer));
    }

private Q_SLOTS:
    void countFollowsWhatComesAndGoes()
    {
        QCOMPARE(must(stores().customers.count()), 0);
        const CustomerId first = add(QStringLiteral("Ayşe"));
        add(QStringLiteral("Veli"));
        QCOMPARE(must(stores().customers.count()), 2);
        must(session().begin());
        for (int i = 0; i < 300; ++i) {  // a server puts its tally together now and then
            add(QString::number(i));
        }
        QCOMPARE(must(stores().customers.count()), 302);
        session().rollback();
        must(stores().customers.remove(first));
        QCOMPARE(must(stores().customers.count()), 1);
    }

    void manyAddressesKeepNobodyFromBeingFoundInPlace()
    {
        // more than an entry of an index may hold
        QStringList names;
        for (const char* name : {"Ahmet", "Bora", "Cem", "Deniz", "Ece", "Fatma"}) {
            names.append(QString::fromLatin1(name));
            add(names.last(), names.size() % 3 == 0 ? 200 : 1);
        }
        for (const int limit : {1, 2, 4, 10}) {
            QStringList found;
            CustomerQuery query{QStringLiteral("posta"), {}, limit};
            for (bool more = true; more;) {
                const QVector<CustomerRow> page = must(stores().customers.page(query));
                for (const CustomerRow& row : page) {
                    found.append(row.customer.name);
                }
                more = page.size() == limit;
                if (more) {
                    query.after = {page.last().sortKey, page.last().customer.id};
                }
            }
            QCOMPARE(found, names);
        }
    }
};

QTEST_GUILESS_MAIN(TestCustomerWalk)
#include "tst_customer_walk.moc"
