// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/LogMessage.h"
#include "core/customers/Customer.h"
#include "core/kernel/Executor.h"
#include "core/templates/TemplateText.h"
#include "ui/shared/OnceToken.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace memnun {

struct AppContext;
class FormRow;
class InlineMessage;
class TicketChoice;

/// Writes to a customer by WhatsApp: number, template and text here, sent there, and logged when the agent says that it
/// was. Deletes itself when closed.
class WhatsAppDialog final : public QDialog {
    Q_OBJECT

public:
    WhatsAppDialog(const AppContext& context, CustomerId customer, TicketId ticket, QWidget* parent = nullptr);

    /// What is known of the customer stands there.
    bool isReady() const { return m_ready && m_loading == 0; }
    /// "number", "template", "ticket", "text".
    FormRow* row(const QString& name) const;
    QPushButton* openButton() const { return m_open; }
    QPushButton* sentButton() const { return m_sent; }
    QPushButton* changeButton() const { return m_change; }

Q_SIGNALS:
    void logged(memnun::LogMessage::Outcome outcome);

private:
    struct Loaded;
    void build();
    QWidget* footRow();
    void load();
    void loaded(const Result<Loaded>& found);
    void fillNumbers(const Customer& customer);
    void fillTemplates(const QVector<Template>& all);
    void takeTemplate();
    void openLink();
    void setOpened(bool opened);
    void log();
    bool isFilled();

    const AppContext& m_context;
    CustomerId m_customer;
    OnceToken m_token;
    bool m_ready = false;
    int m_loading = 0;  ///< questions that have no answer yet
    TemplateValues m_values;
    TextLanguage m_language = TextLanguage::Turkish;
    QVector<Template> m_templates;
    QVector<TemplateId> m_used;
    QString m_rendered;  ///< what the template last put there
    QLabel* m_who;
    QComboBox* m_number;
    QComboBox* m_template;
    TicketChoice* m_ticket;
    QPlainTextEdit* m_text;
    InlineMessage* m_message;
    QPushButton* m_open;
    QPushButton* m_sent;
    QPushButton* m_change;
};

/// Opens the dialog over `parent`.
WhatsAppDialog* openWhatsAppDialog(const AppContext& context, QWidget* parent, CustomerId customer, TicketId ticket = {});

}  // namespace memnun
