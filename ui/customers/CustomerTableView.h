// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTableView>

namespace memnun {

class CustomerListModel;
class SettingsPort;

/// The table of customers: its columns give way where there is no room, a click on a header orders by it, and widths and
/// order are remembered.
class CustomerTableView final : public QTableView {
    Q_OBJECT

public:
    CustomerTableView(CustomerListModel& customers, SettingsPort& settings, QWidget* parent = nullptr);

    /// Loads the rows in the order that was kept.
    void restoreOrder();
    /// `column` of the model, `descending` as in CustomerQuery. A column that orders nothing leaves everything as it was.
    void orderBy(int column, bool descending);
    /// By name, by last contact, by open tickets: for hands that stay on the keyboard.
    void orderByNext();
    static int rowHeightInUse();

Q_SIGNALS:
    void ordered();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void setUpHeader();
    void headerClicked(int column);
    void restoreColumns();
    void keepColumns();
    /// The city goes first where there is no room, then the phone: name and address must be read.
    void fitColumns();

    CustomerListModel& m_customers;
    SettingsPort& m_settings;
    QHash<int, int> m_shown;  ///< widths of hidden columns
};

}  // namespace memnun
