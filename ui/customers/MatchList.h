// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/CustomerStore.h"

#include <QListWidget>

namespace memnun {

/// The matches below the field of a CustomerPicker, inside the same window, with "new customer" as the last line.
class MatchList final : public QListWidget {
    Q_OBJECT

public:
    explicit MatchList(QWidget* window);

    void setMatches(const QVector<CustomerRow>& rows, const QString& newText);
    const QVector<CustomerRow>& matches() const { return m_rows; }
    /// Lays itself below `field`, as wide as it.
    void showBelow(const QWidget& field);
    void step(int by);

private:
    QVector<CustomerRow> m_rows;
};

/// "0532 123 45 67 · Bursa · 2 open tickets": what tells two people of one name apart.
QString aboutCustomer(const Customer& customer, int openTickets);

}  // namespace memnun
