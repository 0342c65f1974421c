// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/MergeDialog.h"

#include "core/tickets/TicketMoves.h"
#include "core/tickets/TicketStore.h"
#include "ui/inbox/MoveWords.h"
#include "ui/inbox/TicketPicker.h"
#include "ui/shared/DialogFrame.h"
#include "ui/shared/Format.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"
#include "ui/tickets/TicketWords.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace memnun {

namespace {

QVector<TicketId> idsOf(const QVector<Ticket>& tickets)
{
    QVector<TicketId> ids;
    for (const Ticket& ticket : tickets)
        ids.append(ticket.id);
    return ids;
}

/// The customer they have in common.
CustomerId customerOf(const QVector<Ticket>& tickets)
{
    const bool same = std::all_of(tickets.begin(), tickets.end(), [&](const Ticket& t) { return t.customerId == tickets.first().customerId; });
    return same ? tickets.first().customerId : CustomerId();
}

/// Whole words.
QString beginningOf(const QString& text)
{
    constexpr qsizetype most = 120;
    if (text.size() <= most)
        return text;
    const qsizetype space = text.lastIndexOf(QLatin1Char(' '), most);
    return text.left(space > most / 2 ? space : most) + QStringLiteral("…");
}

QString described(const TicketRow& row)
{
    QStringList facts{row.customerName, statusText(row.ticket.status), Format().dateTime(row.ticket.lastAt)};
    facts.removeAll(QString());
    QString text = QStringLiteral("<b>%1</b><br>%2").arg(ticketName(row.ticket).toHtmlEscaped(), facts.join(QStringLiteral(" · ")).toHtmlEscaped());
    if (!row.ticket.snippet.isEmpty())
        text += QStringLiteral("<br>") + beginningOf(row.ticket.snippet).toHtmlEscaped();
    return text;
}

}  // namespace

MergeDialog::MergeDialog(const AppContext& context, const QVector<Ticket>& tickets, QWidget* parent)
    : QDialog(parent), m_context(context), m_tickets(tickets),
      m_picker(new TicketPicker(context, customerOf(tickets), tickets.size() > 1 ? idsOf(tickets) : QVector<TicketId>(),
                                tickets.size() > 1 ? QVector<TicketId>() : idsOf(tickets), this)),
      m_keep(new QCheckBox(this)), m_from(new QLabel(this)), m_into(new QLabel(this)), m_story(new QLabel(this)),
      m_problem(new InlineMessage(this)), m_merge(nullptr)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Merge tickets"));
    DialogFrame::dress(*this);
    setMinimumWidth(560);
    auto* ask = new QLabel(tickets.size() > 1 ? tr("Into which ticket do these %n go?", nullptr, static_cast<int>(tickets.size()))
                                              : tr("Into which ticket does %1 go?").arg(ticketName(tickets.first())), this);
    ask->setTextFormat(Qt::PlainText);
    ask->setWordWrap(true);
    ask->setBuddy(m_picker->field());
    m_keep->setText(tr("The other way round: #%1 stays").arg(tickets.first().id.value()));
    m_keep->setVisible(tickets.size() == 1);
    m_story->setWordWrap(true);
    m_story->setTextFormat(Qt::PlainText);
    setTextRole(m_story, QStringLiteral("muted"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_merge = buttons->addButton(tr("Merge"), QDialogButtonBox::AcceptRole);
    setStyleProperty(m_merge, "kind", QStringLiteral("primary"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::xl);
    layout->setSpacing(space::m);
    for (QWidget* part : {static_cast<QWidget*>(ask), static_cast<QWidget*>(m_picker), static_cast<QWidget*>(m_keep), preview(),
                          static_cast<QWidget*>(m_story), static_cast<QWidget*>(m_problem), static_cast<QWidget*>(buttons)})
        layout->addWidget(part);
    connect(m_picker, &TicketPicker::changed, this, &MergeDialog::show);
    connect(m_picker, &TicketPicker::accepted, this, &MergeDialog::merge);
    connect(m_keep, &QCheckBox::toggled, this, &MergeDialog::show);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_merge, &QPushButton::clicked, this, &MergeDialog::merge);
    m_picker->setFocus();
    read();
    show();
}

/// What goes on the left, what stays on the right.
QWidget* MergeDialog::preview()
{
    auto* both = new QWidget(this);
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    for (QLabel* side : {m_from, m_into}) {
        auto* card = new QFrame(both);
        setStyleProperty(card, "panel", side == m_into ? QStringLiteral("reply") : QStringLiteral("card"));
        auto* inside = new QVBoxLayout(card);
        inside->setContentsMargins(space::m, space::m, space::m, space::m);
        auto* head = new QLabel(side == m_into ? tr("This one stays") : tr("This goes into it"), card);
        setTextRole(head, QStringLiteral("caption"));
        side->setTextFormat(Qt::RichText);
        side->setWordWrap(true);
        side->setMinimumHeight(64);
        side->setAlignment(Qt::AlignTop);
        inside->addWidget(head);
        inside->addWidget(side, 1);
        row->addWidget(card, 1);
    }
    return both;
}

void MergeDialog::read()
{
    m_context.executor.read<QVector<TicketRow>>(
        this, [ids = idsOf(m_tickets)](Stores& stores) { return stores.tickets.rows(ids); },
        [this](Result<QVector<TicketRow>> rows) {
            m_rows = rows ? *rows : QVector<TicketRow>();
            show();
        });
}

std::optional<TicketRow> MergeDialog::survivor() const
{
    if (m_keep->isChecked())
        return m_rows.isEmpty() ? std::nullopt : std::optional(m_rows.first());
    return m_picker->chosen();
}

QVector<Ticket> MergeDialog::leaving() const
{
    const auto chosen = m_picker->chosen();
    if (!chosen)
        return {};
    if (m_keep->isChecked())
        return {chosen->ticket};
    QVector<Ticket> out = m_tickets;
    out.removeIf([&](const Ticket& ticket) { return ticket.id == chosen->ticket.id; });
    return out;
}

/// A window doesn't grow by itself when wrapped texts get longer: its parts would lie over each other.
void MergeDialog::makeRoom()
{
    layout()->activate();
    if (const int wanted = layout()->totalHeightForWidth(width()); isVisible() && wanted > height())
        resize(width(), wanted);
}

QString MergeDialog::story() const
{
    return m_story->text();
}

void MergeDialog::show()
{
    m_problem->clear();
    const auto stays = survivor();
    const QVector<Ticket> goes = leaving();
    m_merge->setEnabled(stays && !goes.isEmpty());
    m_into->setText(stays ? described(*stays) : QString());
    QStringList from;
    for (const Ticket& ticket : goes) {
        const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](const TicketRow& r) { return r.ticket.id == ticket.id; });
        from << (goes.size() > 1 ? ticketName(ticket).toHtmlEscaped()
                 : row != m_rows.end() ? described(*row)
                                       : described(m_picker->chosen().value_or(TicketRow())));
    }
    m_from->setText(from.join(QStringLiteral("<br>")));
    m_story->setText(stays && !goes.isEmpty()
                         ? tr("All messages, tasks, tags and drafts go to #%1. What is merged stays as a sign that leads there, answers to it "
                              "arrive there, and figures count one ticket. You can undo this for 24 hours.").arg(stays->ticket.id.value())
                         : QString());
    makeRoom();
}

void MergeDialog::merge()
{
    const auto stays = survivor();
    MergeTickets command;
    for (const Ticket& ticket : leaving())
        command.tickets.append({ticket.id, ticket.revision});
    if (!stays || command.tickets.isEmpty())
        return;
    command.survivor = {stays->ticket.id, stays->ticket.revision};
    m_merge->setEnabled(false);
    m_context.commands.submit(command, this, [this](const Result<Ticket>& done) {
        if (done) {
            Q_EMIT merged(*done);
            accept();
            return;
        }
        m_merge->setEnabled(true);
        m_problem->say(moveErrorSentence(done.error()));
    });
}

}  // namespace memnun
