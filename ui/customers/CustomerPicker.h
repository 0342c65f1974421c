// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/CustomerStore.h"
#include "ui/shell/AppContext.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QListWidget;

namespace memnun {

/// Finds a customer while typing, by any part of name, phone or address; or offers to make a new one of what was
/// typed. Up, down and Enter choose without leaving the field.
class CustomerPicker final : public QWidget {
    Q_OBJECT

public:
    explicit CustomerPicker(const AppContext& context, QWidget* parent = nullptr);

    CustomerId customer() const { return m_chosen; }
    QLineEdit* field() const { return m_field; }
    void choose(const Customer& customer);
    /// True while an answer is on its way.
    bool isSearching() const { return m_searching; }

Q_SIGNALS:
    void chosen(const memnun::Customer& customer);
    void newWanted(const QString& typed);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void find();
    void fill(const QVector<CustomerRow>& rows);
    void take(int row);

    const AppContext& m_context;
    CustomerId m_chosen;
    QVector<CustomerRow> m_rows;
    CancelFlag m_reading;
    bool m_searching = false;
    QLineEdit* m_field;
    QListWidget* m_list;
    QTimer m_delay;
};

}  // namespace memnun
