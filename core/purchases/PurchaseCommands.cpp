// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/purchases/PurchaseCommands.h"

#include "core/customers/CustomerStore.h"
#include "core/purchases/PurchaseStore.h"
#include "core/tasks/Task.h"

#include <algorithm>

namespace memnun {

namespace {

constexpr int kCartsAtOnce = 500;
constexpr int kLongestTitle = 200;

tl::unexpected<Error> refusal(const char* field, const char* rule)
{
    return fail(Code::Invalid, QStringLiteral("row"), {{QString::fromLatin1(field), QString::fromLatin1(rule)}});
}

ContactPoint point(ContactKind kind, const QString& norm)
{
    ContactPoint made;
    made.kind = kind;
    made.raw = norm;
    made.norm = norm;
    made.primary = true;
    return made;
}

/// Takes lines in, one after another.
class Importing {
public:
    Importing(UnitOfWork& work, const ImportPurchases& command)
        : m_work(work), m_dryRun(command.dryRun), m_seen(command.seen ? command.seen : std::make_shared<PurchasesSeen>())
    {
    }

    /// A failure of the storage only; what is wrong with a line is counted.
    Result<> take(qint64 row, const PurchaseLine& line)
    {
        auto done = taken(line);
        if (!done && done.error().code != Code::Invalid) {
            return done;
        }
        if (!done) {
            m_counts.refused.append({row, done.error()});
        }
        return {};
    }
    const PurchaseImportCounts& counts() const { return m_counts; }

private:
    Stores& stores() { return m_work.stores(); }

    Result<> taken(const PurchaseLine& line)
    {
        Purchase purchase = line.purchase;
        const auto known = stores().purchases.byRef(purchase.ref);
        const auto customer = known ? customerOf(line) : Result<CustomerId>(fail(known.error()));
        if (!customer) {
            return fail(customer.error());
        }
        purchase.customer = *customer;
        if (known->has_value() && (*known)->customer != *customer) {
            return refusal("ref", "taken");
        }
        if (auto linked = link(line, purchase); !linked) {
            return linked;
        }
        if (m_dryRun) {
            return count(*known, purchase, line);
        }
        if (!purchase.customer.isValid()) {
            const auto made = makeCustomer(line);
            if (!made) {
                return fail(made.error());
            }
            purchase.customer = *made;
        }
        if (auto product = addProduct(line.product, purchase); !product) {
            return product;
        }
        return write(*known, purchase);
    }

    /// The first of those who have the address or phone; none where nobody does.
    Result<CustomerId> customerOf(const PurchaseLine& line)
    {
        for (const auto& [kind, norm] : {std::pair(ContactKind::Email, line.email), std::pair(ContactKind::Phone, line.phone)}) {
            if (norm.isEmpty()) {
                continue;
            }
            const auto found = stores().customers.byContact(kind, norm);
            if (!found) {
                return fail(found.error());
            }
            if (!found->isEmpty()) {
                return *std::min_element(found->begin(), found->end());
            }
        }
        return CustomerId();
    }

    Result<> link(const PurchaseLine& line, Purchase& purchase)
    {
        if (line.refundOf.isEmpty()) {
            return {};
        }
        const auto original = stores().purchases.byRef(line.refundOf);
        if (!original) {
            return fail(original.error());
        }
        if (!original->has_value() && m_dryRun && m_seen->refs.contains(line.refundOf)) {
            return {};
        }
        if (!original->has_value() || (*original)->ref == purchase.ref || (*original)->customer != purchase.customer) {
            return refusal("refund_of", "unknown");
        }
        purchase.refundOf = (*original)->id;
        return {};
    }

    Result<> addProduct(const Product& product, Purchase& purchase)
    {
        if (product.code.isEmpty() && product.name.isEmpty()) {
            return {};
        }
        const auto id = stores().purchases.productFor(product);
        purchase.product = id ? *id : ProductId();
        return id ? Result<>() : Result<>(fail(id.error()));
    }

    Result<CustomerId> makeCustomer(const PurchaseLine& line)
    {
        Customer fresh;
        fresh.name = !line.customerName.isEmpty() ? line.customerName : line.email.isEmpty() ? line.phone : line.email;
        fresh.lifecycle = Lifecycle::Lead;
        fresh.createdAt = std::min(line.purchase.at, m_work.now());
        if (!line.email.isEmpty()) {
            fresh.contactPoints.append(point(ContactKind::Email, line.email));
        }
        if (!line.phone.isEmpty()) {
            fresh.contactPoints.append(point(ContactKind::Phone, line.phone));
        }
        auto id = stores().customers.insert(fresh);
        if (id) {
            ++m_counts.customersAdded;
            m_work.touched(Entity::Customer, id->value());
        }
        return id;
    }

    static bool sameWithout(const Purchase& stored, const Purchase& told)
    {
        Purchase same = told;
        same.id = stored.id;
        same.revision = stored.revision;
        same.remindedAt = stored.remindedAt;
        return same == stored;
    }

    Result<> write(const std::optional<Purchase>& known, Purchase purchase)
    {
        if (!known) {
            const auto id = stores().purchases.insert(purchase);
            if (!id) {
                return fail(id.error());
            }
            purchase.id = *id;
            ++m_counts.added;
        } else if (sameWithout(*known, purchase)) {
            ++m_counts.present;
            return {};
        } else {
            purchase.id = known->id;
            purchase.revision = known->revision;
            if (auto updated = stores().purchases.update(purchase); !updated) {
                return fail(updated.error());
            }
            ++m_counts.changed;
        }
        m_work.touched(Entity::Purchase, purchase.id.value());
        return purchase.isOrder() ? wake(purchase.customer) : Result<>();
    }

    /// Who orders is active; what was before stays in the history.
    Result<> wake(CustomerId id)
    {
        if (m_awake.contains(id)) {
            return {};
        }
        m_awake.insert(id);
        auto customer = stores().customers.byId(id);
        if (!customer) {
            return fail(customer.error());
        }
        if (customer->lifecycle == Lifecycle::Active || customer->lifecycle == Lifecycle::Anonymized) {
            return {};
        }
        customer->lifecycle = Lifecycle::Active;
        m_work.touched(Entity::Customer, id.value());
        return stores().customers.update(*customer);
    }

    /// Of a dry run: a product is not made, so it is compared by what it is called.
    Result<> count(const std::optional<Purchase>& known, Purchase purchase, const PurchaseLine& line)
    {
        if (!known) {
            const QString who = line.email + QLatin1Char('\n') + line.phone;
            m_counts.customersAdded += purchase.customer.isValid() || m_seen->newcomers.contains(who) ? 0 : 1;
            m_seen->newcomers.insert(who);
            const bool again = m_seen->refs.contains(purchase.ref);
            m_seen->refs.insert(purchase.ref);
            ++(again ? m_counts.present : m_counts.added);
            return {};
        }
        const auto product = known->product.isValid() ? stores().purchases.product(known->product) : Result<Product>(Product());
        if (!product) {
            return fail(product.error());
        }
        const bool sameProduct = line.product.code.isEmpty() ? product->name == line.product.name : product->code == line.product.code;
        purchase.product = known->product;
        ++(sameProduct && sameWithout(*known, purchase) ? m_counts.present : m_counts.changed);
        return {};
    }

    UnitOfWork& m_work;
    bool m_dryRun;
    PurchaseImportCounts m_counts;
    QSet<CustomerId> m_awake;
    std::shared_ptr<PurchasesSeen> m_seen;
};

Result<> makeTask(const FollowUpCarts& command, CustomerId customer, const QStringList& products, UnitOfWork& work)
{
    Task task;
    const QString what = products.join(QStringLiteral(", "));
    task.title = (what.isEmpty() ? command.titleWithout : command.title.arg(what)).left(kLongestTitle);
    task.customerId = customer;
    task.dueAt = work.now();
    task.createdAt = work.now();
    const auto id = work.stores().tasks.insert(task);
    if (!id) {
        return fail(id.error());
    }
    work.touched(Entity::Task, id->value());
    return {};
}

}  // namespace

Result<PurchaseImportCounts> run(const ImportPurchases& command, UnitOfWork& work)
{
    Importing importing(work, command);
    for (const auto& [row, line] : command.lines) {
        if (auto taken = importing.take(row, line); !taken) {
            return fail(taken.error());
        }
    }
    return importing.counts();
}

Result<int> run(const FollowUpCarts& command, UnitOfWork& work)
{
    if (command.titleWithout.trimmed().isEmpty() || !command.title.contains(QLatin1String("%1"))) {
        return fail(Code::Invalid, QStringLiteral("cart"), {{QStringLiteral("title"), QStringLiteral("required")}});
    }
    PurchaseStore& purchases = work.stores().purchases;
    const auto carts = purchases.leftCarts(work.now().plusSeconds(-kCartSeconds), kCartsAtOnce);
    if (!carts) {
        return fail(carts.error());
    }
    QVector<CustomerId> order;
    QHash<CustomerId, QStringList> products;
    for (const LeftCart& cart : *carts) {
        const auto mine = purchases.markReminded(cart.id, work.now());
        if (!mine) {
            return fail(mine.error());
        }
        if (!*mine) {
            continue;  // a colleague's program was faster
        }
        if (!order.contains(cart.customer)) {
            order.append(cart.customer);
        }
        QStringList& names = products[cart.customer];
        if (!cart.product.isEmpty() && !names.contains(cart.product)) {
            names.append(cart.product);
        }
    }
    for (const CustomerId customer : std::as_const(order)) {
        if (auto made = makeTask(command, customer, products.value(customer), work); !made) {
            return fail(made.error());
        }
    }
    return static_cast<int>(order.size());
}

}  // namespace memnun
