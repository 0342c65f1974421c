// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/Customer.h"
#include "ui/customers/CustomerTableView.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;

namespace memnun {

struct AppContext;
class CustomerListModel;
class CustomerPanel;
class ListPane;
class Navigator;
class SearchBox;

/// All customers with a filter; beside them the card of the one that is selected, with its timeline.
class CustomersPage final : public QWidget {
    Q_OBJECT

public:
    CustomersPage(const AppContext& context, Navigator& navigator, QWidget* parent = nullptr);

    /// Shows that customer's card at once; the list reads on until it comes to the row, within reason.
    void openCustomer(CustomerId id);
    CustomerListModel* model() const { return m_model; }
    CustomerTableView* view() const { return m_view; }
    ListPane* pane() const { return m_pane; }
    SearchBox* filterBox() const { return m_filter; }
    CustomerPanel* card() const { return m_card; }

public Q_SLOTS:
    void newCustomer();

Q_SIGNALS:
    /// The first step of an empty page.
    void importWanted();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeHeader();
    void addOrderAction();
    void wire();
    void showCurrent();
    void editCurrent();
    void edit(const Customer& customer);
    void selectWanted();
    void seekWanted();
    void readCount();
    void retranslate();
    void retranslateEmpty();

    const AppContext& m_context;
    Navigator& m_navigator;
    QTimer m_wait;
    qint64 m_total = 0;
    CustomerId m_wanted;
    bool m_seeking = false;  ///< reads on until the wanted one's row is there
    CustomerListModel* m_model;
    CustomerTableView* m_view;
    ListPane* m_pane;
    CustomerPanel* m_card;
    QSplitter* m_splitter;
    QLabel* m_title;
    QLabel* m_count;
    SearchBox* m_filter;
    QPushButton* m_new;
};

}  // namespace memnun
