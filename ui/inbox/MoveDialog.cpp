// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/MoveDialog.h"

#include "core/tickets/TicketMoves.h"
#include "ui/inbox/MoveWords.h"
#include "ui/inbox/TicketPicker.h"
#include "ui/shared/DialogFrame.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace memnun {

MoveDialog::MoveDialog(const AppContext& context, Where where, const Ticket& from, const QVector<InteractionId>& messages,
                       const QString& subject, QWidget* parent)
    : QDialog(parent), m_context(context), m_where(where), m_from(from), m_messages(messages), m_problem(new InlineMessage(this))
{
    const bool isNew = where == Where::New;
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(isNew ? tr("Split to new ticket") : tr("Move to ticket"));
    DialogFrame::dress(*this);
    setMinimumWidth(460);
    const int n = static_cast<int>(messages.size());
    auto* ask = new QLabel(isNew ? tr("What is the new ticket with %n message(s) about?", nullptr, n)
                                 : tr("To which ticket do %n message(s) of #%1 go?", nullptr, n).arg(from.id.value()), this);
    ask->setWordWrap(true);
    auto* told = new QLabel(isNew ? tr("It gets the same customer, assignee and priority. Both tickets lead to each other, and answers to "
                                       "these messages arrive in the new one.")
                                  : tr("Answers to these messages arrive there, too. Both tickets lead to each other."), this);
    told->setWordWrap(true);
    setTextRole(told, QStringLiteral("muted"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_move = buttons->addButton(isNew ? tr("Split") : tr("Move"), QDialogButtonBox::AcceptRole);
    setStyleProperty(m_move, "kind", QStringLiteral("primary"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::xl);
    layout->setSpacing(space::m);
    layout->addWidget(ask);
    if (isNew) {
        m_subject = new QLineEdit(subject, this);
        m_subject->setAccessibleName(tr("Subject"));
        m_subject->selectAll();
        ask->setBuddy(m_subject);
        layout->addWidget(m_subject);
    } else {
        m_picker = new TicketPicker(context, from.customerId, {}, {from.id}, this);
        ask->setBuddy(m_picker->field());
        layout->addWidget(m_picker);
        connect(m_picker, &TicketPicker::changed, this, [this] { m_move->setEnabled(m_picker->chosen().has_value()); });
        connect(m_picker, &TicketPicker::accepted, this, &MoveDialog::move);
        m_move->setEnabled(false);
    }
    layout->addWidget(told);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_move, &QPushButton::clicked, this, &MoveDialog::move);
    (isNew ? static_cast<QWidget*>(m_subject) : m_picker)->setFocus();
}

void MoveDialog::move()
{
    const TicketRef from{m_from.id, m_from.revision};
    const auto then = [this](const Result<Ticket>& done) { ended(done); };
    if (m_where == Where::New) {
        m_move->setEnabled(false);
        const QString subject = m_subject->text().simplified();
        m_context.commands.submit(SplitTicket{from, m_messages, subject, m_token.of({subject})}, this, then);
        return;
    }
    const auto to = m_picker->chosen();
    if (!to)
        return;
    m_move->setEnabled(false);
    m_context.commands.submit(MoveMessages{from, {to->ticket.id, to->ticket.revision}, m_messages}, this, then);
}

void MoveDialog::ended(const Result<Ticket>& done)
{
    m_token.landed(done);
    if (done) {
        Q_EMIT moved(*done);
        accept();
        return;
    }
    m_move->setEnabled(true);
    m_problem->say(moveErrorSentence(done.error()));
}

}  // namespace memnun
