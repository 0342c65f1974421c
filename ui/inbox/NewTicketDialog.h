// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tickets/TicketCommands.h"
#include "ui/shared/OnceToken.h"
#include "ui/shell/AppContext.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace memnun {

class CustomerPicker;
class FormRow;
class InlineMessage;

/// Opens a ticket by hand: for whom, about what, and the first words.
class NewTicketDialog final : public QDialog {
    Q_OBJECT

public:
    explicit NewTicketDialog(const AppContext& context, QWidget* parent = nullptr);

    CustomerPicker* picker() const { return m_customer; }
    QLineEdit* subjectField() const { return m_subject; }
    void create();
    /// What is said beside the subject; empty when nothing is wrong.
    QString subjectError() const;

Q_SIGNALS:
    void created(const memnun::Ticket& ticket);

private:
    void buildForm();
    void addCustomer(const QString& typed);
    CreateTicket command();
    void finished(const Result<Ticket>& ticket);

    const AppContext& m_context;
    OnceToken m_token;
    InlineMessage* m_message;
    CustomerPicker* m_customer;
    QLineEdit* m_subject;
    FormRow* m_subjectRow;
    QPlainTextEdit* m_text;
    QCheckBox* m_fromCustomer;
    QCheckBox* m_mine;
    QComboBox* m_channel;
    QComboBox* m_priority;
    QPushButton* m_create;
};

}  // namespace memnun
