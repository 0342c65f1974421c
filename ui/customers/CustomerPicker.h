// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/CustomerStore.h"
#include "core/kernel/Executor.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace memnun {

struct AppContext;
class FormRow;
class MatchList;

/// A labelled field that finds a customer by name, number or address while one types, and offers to make a new one of
/// what was typed. Enter takes the first match and moves on, arrows choose another.
class CustomerPicker final : public QWidget {
    Q_OBJECT

public:
    /// Where a new customer is written: in fields of this widget, or by whoever hears newWanted() and then chooses.
    enum class NewCustomers { Here, Elsewhere };

    explicit CustomerPicker(const AppContext& context, NewCustomers fresh, QWidget* parent = nullptr);

    /// Invalid while none is chosen.
    CustomerId customer() const { return m_chosen; }
    /// True after "new customer" was taken: newCustomer() says which.
    bool isNew() const { return m_new; }
    Customer newCustomer() const;
    /// The phone number typed, or the chosen customer's.
    QString number() const;

    void choose(CustomerId id);
    void choose(const Customer& customer) { takeExisting(customer, 0); }
    void setText(const QString& text);
    /// `field` is "customer", "name", "phone" or "email".
    void setError(const QString& field, const QString& sentence);
    void clearErrors();
    QLineEdit* field() const { return m_field; }
    QLineEdit* nameField() const { return m_name; }
    QLineEdit* phoneField() const { return m_phone; }
    bool hasMatches() const;

Q_SIGNALS:
    /// A customer was chosen, "new" was taken, or the choice was dropped.
    void chosenChanged();
    void newWanted(const QString& typed);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void look();
    void showMatches(const QVector<CustomerRow>& rows);
    void take(int row);
    void takeExisting(const Customer& customer, int openTickets);
    void takeNew();
    void drop();
    bool steer(int key);
    void retranslate();

    const AppContext& m_context;
    NewCustomers m_fresh;
    QTimer m_wait;
    CancelFlag m_reading;
    CustomerId m_chosen;
    Customer m_customer;
    QString m_typedNumber;
    bool m_new = false;
    QLineEdit* m_field;
    QLineEdit* m_name;
    QLineEdit* m_phone;
    FormRow* m_row;
    FormRow* m_nameRow;
    FormRow* m_phoneRow;
    QWidget* m_newBox;
    QLabel* m_about;
    MatchList* m_matches;
};

}  // namespace memnun
