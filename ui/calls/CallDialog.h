// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/ConversationCommands.h"
#include "ui/shared/OnceToken.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace memnun {

struct AppContext;
class CallClock;
class CustomerPicker;
class DueField;
class FormRow;
class InlineMessage;
class MomentEdit;
class TicketChoice;

/// Logs a call under way or one that is over. Enter moves on, Ctrl+Enter saves; after an error what was typed stays.
/// Deletes itself when closed.
class CallDialog final : public QDialog {
    Q_OBJECT

public:
    explicit CallDialog(const AppContext& context, QWidget* parent = nullptr);

    /// To be called before the dialog is shown.
    void setCustomer(CustomerId customer, TicketId ticket = {});
    void setNumber(const QString& number);
    void setDirection(Direction direction);

    CustomerPicker* caller() const { return m_customer; }
    CallClock* callClock() const { return m_clock; }
    TicketChoice* ticketChoice() const { return m_ticket; }
    /// "customer", "reason", "summary", "ticket", "outcome", "direction", "start", "followUp".
    FormRow* row(const QString& name) const;
    QCheckBox* settled() const { return m_settled; }
    bool isSaving() const { return m_saving; }

public Q_SLOTS:
    void save();

Q_SIGNALS:
    void logged(memnun::LogCall::Outcome outcome);

protected:
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildFields();
    void buildFoot();
    void setTabs();
    QWidget* formArea();
    void wire();
    void loadReasons();
    void fillOutcomes();
    void followPhase();
    void followCustomer();
    std::optional<LogCall> call();
    Instant startOf(const struct CallTimes& times) const;
    void submit(LogCall call);
    void showError(const Error& error);
    void clearErrors();
    void setSaving(bool saving);
    void fit();

    const AppContext& m_context;
    OnceToken m_token;
    bool m_saving = false;
    bool m_startTyped = false;
    TicketId m_preferred;
    CustomerPicker* m_customer;
    CallClock* m_clock;
    QComboBox* m_direction;
    QComboBox* m_outcome;
    MomentEdit* m_start;
    QLineEdit* m_reason;
    TicketChoice* m_ticket;
    QPlainTextEdit* m_summary;
    QCheckBox* m_settled;
    QLineEdit* m_followUp;
    DueField* m_due;
    InlineMessage* m_error;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_saveButton = nullptr;
};

/// Opens the dialog over `parent`.
CallDialog* openCallDialog(const AppContext& context, QWidget* parent, CustomerId customer = {}, TicketId ticket = {});

}  // namespace memnun
