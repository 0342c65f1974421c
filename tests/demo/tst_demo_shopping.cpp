// SPDX-License-Identifier: GPL-3.0-or-later
// What the demo company's customers bought, and its personas: the same every time, nothing that has not happened yet, and
// somebody of each.
#include "core/customers/CustomerStore.h"
#include "core/personas/PersonaPass.h"
#include "core/personas/PersonaStore.h"
#include "core/purchases/PurchaseStore.h"
#include "tests/demo/DemoShop.h"

#include <QTest>

using namespace memnun;

class TestDemoShopping final : public QObject {
    Q_OBJECT

private:
    static QStringList bought(Shop& shop)
    {
        QStringList all;
        for (qint64 i = 1; i <= shop.counts.customers; ++i) {
            for (const PurchaseRow& row : shop.stores().purchases.ofCustomer(CustomerId(i), 100).value_or(QVector<PurchaseRow>()))
                all << QStringLiteral("%1 %2 %3 %4 %5").arg(row.purchase.ref, row.product, row.purchase.at.toIso(), toKey(row.purchase.status))
                           .arg(row.purchase.amount);
        }
        return all;
    }
    QVector<Persona> personas() { return m_shop->stores().personas.all().value_or(QVector<Persona>()); }

    const Instant m_now = *Instant::fromIso(QStringLiteral("2026-11-18T11:20:00Z"));
    std::unique_ptr<Shop> m_shop;

private Q_SLOTS:
    void initTestCase()
    {
        m_shop = std::make_unique<Shop>(600, m_now);
        QVERIFY2(m_shop->problem.isEmpty(), qPrintable(m_shop->problem));
    }

    void isTheSameEveryTime()
    {
        Shop again(600, m_now);
        QVERIFY(bought(*m_shop).size() > 200);
        QCOMPARE(bought(again), bought(*m_shop));
    }

    void nothingIsBoughtTomorrow()
    {
        for (qint64 i = 1; i <= m_shop->counts.customers; ++i) {
            const auto rows = m_shop->stores().purchases.ofCustomer(CustomerId(i), 100);
            QVERIFY(rows);
            for (const PurchaseRow& row : *rows) {
                QVERIFY(row.purchase.at <= m_now);
                QVERIFY(row.purchase.amount > 0 && row.purchase.quantity > 0);
                QVERIFY(!row.product.isEmpty());
            }
        }
        QVERIFY(m_shop->stores().purchases.leftCarts(m_now, 10)->isEmpty());  // its figures of tasks are fixed
    }

    void somebodyIsOfEachPersona()
    {
        QCOMPARE(personas().size(), 3);
        const auto shares = m_shop->stores().personas.shares();
        QVERIFY(shares);
        QCOMPARE(shares->size(), 3);
        for (const PersonaShare& share : *shares) {
            QVERIFY2(share.customers * 50 > m_shop->counts.customers, qPrintable(QStringLiteral("%1 of %2").arg(share.customers).arg(m_shop->counts.customers)));
            QVERIFY(share.tickets >= share.customers);
        }
    }

    void theEnthusiastIsWhole()
    {
        for (const Persona& one : personas()) {
            const bool sarah = one.name.endsWith(QLatin1String("Sarah"));
            int gaps = 0;
            for (const QString& section : one.sections)
                gaps += section.isEmpty() ? 1 : 0;
            QVERIFY(!sarah || gaps == 0);
            QVERIFY(!sarah || one.section(PersonaSection::Demographic).contains(QLatin1String("28")));
            QVERIFY(!one.tone.isEmpty() && one.channel && !one.quote.isEmpty());
            QVERIFY(checkRules(one.rules));
        }
    }

    void workingOutAgainChangesNothing()
    {
        PersonaPass pass;
        QVERIFY(m_shop->session->begin());
        UnitOfWork work(m_shop->stores(), Actor::system(), m_now);
        while (pass.next(work).value_or(false)) {
        }
        QVERIFY(m_shop->session->commit());
        QVERIFY(pass.seen() > 100);
        QCOMPARE(pass.changed(), 0);
    }
};

QTEST_GUILESS_MAIN(TestDemoShopping)
#include "tst_demo_shopping.moc"
