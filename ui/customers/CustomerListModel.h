// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/CustomerStore.h"
#include "core/kernel/Executor.h"
#include "ui/shared/RowListModel.h"

namespace memnun {

struct AppContext;

/// Customers, usually in Turkish name order, all or those that match a text, paged by keyset, kept fresh by the change bus.
class CustomerListModel final : public RowListModel<CustomerRow> {
    Q_OBJECT

public:
    enum Column { Name, Email, Phone, City, Open, LastContact, Columns };

    explicit CustomerListModel(const AppContext& context, QObject* parent = nullptr);

    const QString& filter() const { return m_filter; }
    /// Forgets the rows and loads those that match.
    void setFilter(const QString& text);
    /// Forgets the rows and loads them in that order; `descending` as in CustomerQuery.
    void setOrder(CustomerOrder order, bool descending);
    CustomerOrder order() const { return m_order; }
    bool isDescending() const { return m_descending; }
    /// By what a click on that column's header orders; none for the others.
    static std::optional<CustomerOrder> orderOf(int column);
    /// Null when the index is none.
    const Customer* customerAt(const QModelIndex& index) const;

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    qint64 idOf(const CustomerRow& row) const override { return row.customer.id.value(); }
    QVariant cell(const CustomerRow& row, int column, int role) const override;
    int columns() const override { return Columns; }
    void request(const PageRequest& page) override;

private:
    QString text(const CustomerRow& row, int column) const;

    const AppContext& m_context;
    QString m_filter;
    CustomerOrder m_order = CustomerOrder::Name;
    bool m_descending = false;
    CancelFlag m_reading;
};

}  // namespace memnun
