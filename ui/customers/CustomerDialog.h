// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/Customer.h"
#include "ui/shell/AppContext.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace memnun {

class FormRow;
class InlineMessage;

/// Makes a customer (one without an id) or edits one, with any number of contact points. Refusals stand beside their
/// fields; a conflict keeps what was typed.
class CustomerDialog final : public QDialog {
    Q_OBJECT

public:
    CustomerDialog(const AppContext& context, const Customer& customer, QWidget* parent = nullptr);

    QLineEdit* nameField() const { return m_name; }
    void save();

Q_SIGNALS:
    void saved(const memnun::Customer& customer);

private:
    struct PointRow {
        QWidget* line = nullptr;
        QComboBox* kind = nullptr;
        QLineEdit* text = nullptr;
        ContactPointId id;
    };

    void buildForm(QVBoxLayout* layout);
    void addPoint(const ContactPoint& point);
    Customer entered() const;
    bool checkPoints();
    void finished(const Result<Customer>& outcome);
    void settle(const std::shared_ptr<const Collision>& collision);
    void fill(const Customer& customer);

    const AppContext& m_context;
    Customer m_customer;
    InlineMessage* m_message;
    FormRow* m_nameRow;
    QLineEdit* m_name;
    QComboBox* m_kind;
    QLineEdit* m_city;
    QPlainTextEdit* m_notes;
    QVBoxLayout* m_points;
    QVector<PointRow> m_rows;
    QPushButton* m_save;
};

}  // namespace memnun
