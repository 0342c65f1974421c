// SPDX-License-Identifier: GPL-3.0-or-later
// Purchases in the workspace: the same file twice adds nothing, what moved on is changed, returns, who is made for a line,
// and carts that become a task once.
#include "core/customers/CustomerStore.h"
#include "core/purchases/PurchaseImport.h"
#include "core/purchases/PurchaseStore.h"
#include "core/tasks/Task.h"
#include "tests/kernel/CommandTest.h"

using namespace memnun;
using memnun::test::must;
using memnun::test::outcome;

class TestPurchaseCommands : public memnun::test::CommandTest {
    Q_OBJECT

private:
    static constexpr qint64 kHour = 3600;

    static PurchaseLine line(const char* ref, const char* email = "ayse@x.example", PurchaseStatus status = PurchaseStatus::Ordered)
    {
        PurchaseLine one;
        one.purchase.ref = QString::fromUtf8(ref);
        one.purchase.at = kMonday.plusSeconds(-kHour);
        one.purchase.amount = 10'000;
        one.purchase.channel = SalesChannel::Web;
        one.purchase.status = status;
        one.product.name = QStringLiteral("Lamba");
        one.email = QString::fromUtf8(email);
        return one;
    }
    /// "added changed present customers refused".
    QString import(const QVector<PurchaseLine>& lines, bool dryRun = false)
    {
        ImportPurchases command{{}, dryRun};
        for (const PurchaseLine& each : lines)
            command.lines.append({command.lines.size() + 2, each});
        const auto done = execute(anyCommand(command), Actor{UserId(), Role::Manager});
        if (!done)
            return codeKey(done.error().code);
        m_counts = std::any_cast<PurchaseImportCounts>(done->outcome);
        return QStringLiteral("%1 %2 %3 %4 %5").arg(m_counts.added).arg(m_counts.changed).arg(m_counts.present)
            .arg(m_counts.customersAdded).arg(m_counts.refused.size());
    }
    QString refusal(qsizetype at = 0)
    {
        const RefusedLine one = m_counts.refused.value(at);
        const FieldError field = one.error.fields.value(0);
        return QStringLiteral("%1 %2:%3").arg(one.row).arg(field.field, field.rule);
    }
    CustomerId who(const char* email)
    {
        return must(stores().customers.byContact(ContactKind::Email, QString::fromUtf8(email))).value(0);
    }
    Purchase stored(const char* ref) { return must(stores().purchases.byRef(QString::fromUtf8(ref))).value_or(Purchase()); }
    int followUp() { return must(act(FollowUpCarts{QStringLiteral("Sepet: %1"), QStringLiteral("Sepet")})); }
    QStringList titles()
    {
        QStringList all;
        for (const TaskRow& row : must(stores().tasks.open({}, kMonday.plusSeconds(1000 * kHour))))
            all << row.task.title;
        return all;
    }

    PurchaseImportCounts m_counts;

private Q_SLOTS:
    void aLineKeepsEveryField()
    {
        const CustomerId ayse = must(stores().customers.insert({}));
        Purchase one;
        one.customer = ayse;
        one.at = kMonday;
        one.product = must(stores().purchases.productFor({{}, QStringLiteral("L-1"), QStringLiteral("Lamba"), QString::fromUtf8("Işık")}));
        one.quantity = 3;
        one.amount = 1'234'567'890'123;
        one.cost = 5;
        one.currency = QStringLiteral("EUR");
        one.channel = SalesChannel::Marketplace;
        one.status = PurchaseStatus::Delivered;
        one.ref = QStringLiteral("S-1");
        one.id = must(stores().purchases.insert(one));
        one.revision = 1;
        QCOMPARE(must(stores().purchases.byId(one.id)), one);
        QCOMPARE(stored("S-1"), one);
        QCOMPARE(must(stores().purchases.ofCustomer(ayse, 5)).value(0).product, QStringLiteral("Lamba"));
        Purchase twin = one;
        QCOMPARE(outcome(stores().purchases.insert(twin)), QStringLiteral("conflict"));
    }

    void aProductIsThereOnce()
    {
        PurchaseStore& store = stores().purchases;
        const ProductId first = must(store.productFor({{}, QStringLiteral("L-1"), {}, {}}));
        QCOMPARE(must(store.productFor({{}, QStringLiteral("l-1"), QStringLiteral("Lamba"), QString::fromUtf8("Işık")})), first);
        QCOMPARE(must(store.productFor({{}, QStringLiteral("L-1"), {}, {}})), first);
        QCOMPARE(must(store.product(first)), (Product{first, QStringLiteral("L-1"), QStringLiteral("Lamba"), QString::fromUtf8("Işık")}));
        QVERIFY(must(store.productFor({{}, {}, QStringLiteral("L-1"), {}})) != first);  // a name, no code
        QCOMPARE(outcome(store.productFor({})), QStringLiteral("invalid"));
    }

    void theSameFileTwiceAddsNothing()
    {
        QVector<PurchaseLine> file;
        for (int i = 0; i < 1000; ++i)
            file << line(qPrintable(QStringLiteral("S-%1").arg(i)), i % 2 ? "ayse@x.example" : "can@x.example");
        QCOMPARE(import(file, true), QStringLiteral("1000 0 0 2 0"));
        QCOMPARE(must(stores().purchases.count()), 0);
        QVERIFY(!who("ayse@x.example").isValid());
        QCOMPARE(import(file), QStringLiteral("1000 0 0 2 0"));
        QCOMPARE(import(file), QStringLiteral("0 0 1000 0 0"));
        QCOMPARE(import(file, true), QStringLiteral("0 0 1000 0 0"));
        QCOMPARE(must(stores().purchases.count()), 1000);
        QCOMPARE(must(stores().purchases.figures(who("can@x.example"), kMonday)).orders, 500);
    }

    void aWholeListGoesInByBatches()
    {
        int next = 0;
        const auto rows = [&next]() -> Result<std::optional<QStringList>> {
            const int i = next++;
            if (i == 1205)
                return std::optional<QStringList>();
            if (i == 3)
                return std::optional(QStringList{QString(), QStringLiteral(" ")});
            return std::optional(QStringList{QStringLiteral("S-%1").arg(i), i == 700 ? QStringLiteral("?") : QStringLiteral("2.3.2026"),
                                             QStringLiteral("m%1@x.example").arg(i % 50), QStringLiteral("12,50")});
        };
        const auto columns = PurchaseColumns::fromHeader({QStringLiteral("ref"), QStringLiteral("date"), QStringLiteral("email"), QStringLiteral("amount")});
        const auto all = [&](bool dryRun, bool stumbles) {
            next = 0;
            PurchaseImport import(columns, {}, rows, dryRun);
            for (bool more = true; more;) {
                must(session().begin());
                UnitOfWork work(stores(), Actor::system(), clock.now());
                more = must(import.next(work));
                if (std::exchange(stumbles, false)) {
                    session().rollback();
                    import.takenBack();
                    more = true;
                } else {
                    must(session().commit());
                }
            }
            return QStringLiteral("%1 read %2 added %3 present %4 people %5 refused (row %6)").arg(import.read()).arg(import.counts().added)
                .arg(import.counts().present).arg(import.counts().customersAdded).arg(import.refused()).arg(import.counts().refused.value(0).row);
        };
        QCOMPARE(all(true, false), QStringLiteral("1204 read 1203 added 0 present 50 people 1 refused (row 702)"));
        QCOMPARE(all(false, true), QStringLiteral("1204 read 1203 added 0 present 50 people 1 refused (row 702)"));
        QCOMPARE(all(false, false), QStringLiteral("1204 read 0 added 1203 present 0 people 1 refused (row 702)"));
        QCOMPARE(must(stores().purchases.count()), 1203);
    }

    void whatMovedOnIsChanged()
    {
        import({line("S-1")});
        PurchaseLine later = line("S-1", "ayse@x.example", PurchaseStatus::Delivered);
        QCOMPARE(import({later}, true), QStringLiteral("0 1 0 0 0"));
        QCOMPARE(stored("S-1").status, PurchaseStatus::Ordered);
        QCOMPARE(import({later}), QStringLiteral("0 1 0 0 0"));
        QCOMPARE(stored("S-1").status, PurchaseStatus::Delivered);
        QCOMPARE(stored("S-1").revision, 2);
    }

    void peopleAreFoundBeforeTheyAreMade()
    {
        Customer ayse;
        ayse.name = QString::fromUtf8("Ayşe");
        ayse.contactPoints = {{{}, ContactKind::Phone, QStringLiteral("x"), QStringLiteral("+905321112233"), true}};
        const CustomerId known = must(stores().customers.insert(ayse));
        PurchaseLine one = line("S-1", "");
        one.phone = QStringLiteral("+905321112233");
        QCOMPARE(import({one}), QStringLiteral("1 0 0 0 0"));
        QCOMPARE(stored("S-1").customer, known);
        one = line("S-2", "yeni@x.example");
        one.customerName = QStringLiteral("Yeni Biri");
        QCOMPARE(import({one}), QStringLiteral("1 0 0 1 0"));
        QCOMPARE(must(stores().customers.byId(stored("S-2").customer)).name, QStringLiteral("Yeni Biri"));
    }

    void whoOrdersIsActive_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("after");
        QTest::newRow("a lead orders") << "lead" << "ordered" << "active";
        QTest::newRow("a dormant one orders again") << "dormant" << "delivered" << "active";
        QTest::newRow("a lost one comes back") << "lost" << "ordered" << "active";
        QTest::newRow("a cart is no order") << "lead" << "cart" << "lead";
        QTest::newRow("nor is what was cancelled") << "lead" << "cancelled" << "lead";
    }
    void whoOrdersIsActive()
    {
        QFETCH(QString, before);
        QFETCH(QString, status);
        QFETCH(QString, after);
        Customer ayse;
        ayse.name = QString::fromUtf8("Ayşe");
        ayse.lifecycle = *fromKey<Lifecycle>(before);
        ayse.contactPoints = {{{}, ContactKind::Email, QStringLiteral("ayse@x.example"), QStringLiteral("ayse@x.example"), true}};
        const CustomerId id = must(stores().customers.insert(ayse));
        import({line("S-1", "ayse@x.example", *fromKey<PurchaseStatus>(status))});
        QCOMPARE(toKey(must(stores().customers.byId(id)).lifecycle), after);
    }

    void returnsNameWhatTheyTakeBack()
    {
        PurchaseLine back = line("R-1", "ayse@x.example", PurchaseStatus::Refunded);
        back.refundOf = QStringLiteral("S-1");
        back.purchase.amount = 4'000;
        QCOMPARE(import({back}), QStringLiteral("0 0 0 0 1"));
        QCOMPARE(refusal(), QStringLiteral("2 refund_of:unknown"));
        QCOMPARE(import({line("S-1"), back}, true), QStringLiteral("2 0 0 1 0"));
        QCOMPARE(import({line("S-1"), back}), QStringLiteral("2 0 0 1 0"));
        const PurchaseFigures figures = must(stores().purchases.figures(who("ayse@x.example"), kMonday));
        QCOMPARE(figures.orders, 1);
        QCOMPARE(figures.returns, 1);
        QCOMPARE(figures.money.value(QStringLiteral("TRY")).amount, 6'000);
        QVERIFY(!stores().purchases.remove(stored("S-1").id));
        PurchaseLine own = line("R-2", "ayse@x.example", PurchaseStatus::Refunded);
        own.refundOf = QStringLiteral("R-2");
        QCOMPARE(import({own}), QStringLiteral("0 0 0 0 1"));
    }

    void oneBadLineLeavesTheOthers()
    {
        import({line("S-1")});
        QCOMPARE(import({line("S-2"), line("S-1", "baska@x.example"), line("S-3")}), QStringLiteral("2 0 0 0 1"));
        QCOMPARE(refusal(), QStringLiteral("3 ref:taken"));
        QVERIFY(!who("baska@x.example").isValid());
        QCOMPARE(stored("S-1").customer, who("ayse@x.example"));
    }

    void onlyWhoMayImport()
    {
        const auto done = execute(anyCommand(ImportPurchases{{{1, line("S-1")}}, false}), agent());
        QCOMPARE(outcome(done), QStringLiteral("forbidden"));
    }

    void aLeftCartBecomesATaskOnce()
    {
        const auto cart = [](const char* ref, const char* email, qint64 hoursAgo, const char* product = "Lamba") {
            PurchaseLine one = line(ref, email, PurchaseStatus::Cart);
            one.purchase.at = kMonday.plusSeconds(-hoursAgo * kHour);
            one.product.name = QString::fromUtf8(product);
            return one;
        };
        PurchaseLine ordered = line("S-9", "can@x.example");
        import({cart("C-1", "ayse@x.example", 25), cart("C-2", "ayse@x.example", 30, "Masa"), cart("C-3", "can@x.example", 30), ordered,
                cart("C-4", "ece@x.example", 23), cart("C-5", "nur@x.example", 26, "")});
        QCOMPARE(followUp(), 2);
        QCOMPARE(titles(), (QStringList{QStringLiteral("Sepet: Masa, Lamba"), QStringLiteral("Sepet")}));
        QCOMPARE(followUp(), 0);
        clock.advanceSeconds(2 * kHour);
        QCOMPARE(followUp(), 1);  // the fourth is a day old by now
        QCOMPARE(titles().size(), 3);
        QVERIFY(stored("C-1").remindedAt);
        QVERIFY(!stored("C-3").remindedAt);
        // the file again, with the same carts in it
        QCOMPARE(import({cart("C-1", "ayse@x.example", 25)}), QStringLiteral("0 0 1 0 0"));
        QCOMPARE(followUp(), 0);
    }

    void aTaskNeedsItsWords()
    {
        QCOMPARE(outcome(act(FollowUpCarts{QStringLiteral("x"), QStringLiteral("y")})), QStringLiteral("invalid"));
        QCOMPARE(outcome(act(FollowUpCarts{QStringLiteral("%1"), QStringLiteral(" ")})), QStringLiteral("invalid"));
    }
};

QTEST_GUILESS_MAIN(TestPurchaseCommands)
#include "tst_purchase_commands.moc"
