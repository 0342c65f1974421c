// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tickets/Ticket.h"
#include "ui/shared/OnceToken.h"
#include "ui/shell/AppContext.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace memnun {

class InlineMessage;
class TicketPicker;

/// Puts chosen messages into another ticket, or into a new one.
class MoveDialog final : public QDialog {
    Q_OBJECT

public:
    enum class Where { Another, New };
    /// `subject`: what a new ticket is about unless somebody says otherwise.
    MoveDialog(const AppContext& context, Where where, const Ticket& from, const QVector<InteractionId>& messages, const QString& subject,
               QWidget* parent = nullptr);

    TicketPicker* picker() const { return m_picker; }
    QLineEdit* subject() const { return m_subject; }
    QPushButton* moveButton() const { return m_move; }

Q_SIGNALS:
    void moved(const memnun::Ticket& there);

private:
    void move();
    void ended(const Result<Ticket>& done);

    const AppContext& m_context;
    Where m_where;
    Ticket m_from;
    QVector<InteractionId> m_messages;
    OnceToken m_token;
    TicketPicker* m_picker = nullptr;
    QLineEdit* m_subject = nullptr;
    InlineMessage* m_problem;
    QPushButton* m_move;
};

}  // namespace memnun
