// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/OutboxDialog.h"

#include "core/conversations/ConversationStore.h"
#include "core/kernel/Stores.h"
#include "core/tickets/TicketStore.h"
#include "ui/shared/DialogFrame.h"
#include "ui/shared/EmptyState.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace memnun {

OutboxDialog::OutboxDialog(const AppContext& context, QWidget* parent)
    : QDialog(parent), m_context(context), m_list(new QVBoxLayout), m_empty(new EmptyState(this)), m_more(new QLabel(this)),
      m_message(new InlineMessage(this))
{
    setWindowTitle(tr("Outbox"));
    DialogFrame::dress(*this);
    m_empty->setIconName(QStringLiteral("send"));
    m_empty->setTexts(tr("Nothing waits"), m_context.nothingIsSent ? tr("This is a demo: nothing is sent. The answers you write stay here.")
                                               : tr("Answers that leave later, or could not leave yet, stand here."));
    setTextRole(m_more, QStringLiteral("caption"));
    auto* content = new QWidget;
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(space::s);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, space::s, 0);
    column->addLayout(m_list);
    column->addWidget(m_empty);
    column->addWidget(m_more);
    column->addStretch(1);
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    layout->setSpacing(space::m);
    layout->addWidget(m_message);
    layout->addWidget(area, 1);
    layout->addWidget(buttons);
    m_empty->hide();
    m_more->hide();
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_context.changes, &ChangeBus::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches(Entity::Outbox))
            readAgain();
    });
    resize(640, 520);
    readAgain();
}

QVector<OutboxRow*> OutboxDialog::rows() const
{
    QVector<OutboxRow*> found;
    for (int i = 0; i < m_list->count(); ++i)
        found.append(qobject_cast<OutboxRow*>(m_list->itemAt(i)->widget()));
    return found;
}

Result<OutboxDialog::Shown> OutboxDialog::read(Stores& stores)
{
    auto items = stores.outbox.waiting();
    if (!items)
        return fail(items.error());
    std::stable_sort(items->begin(), items->end(), [](const OutboxItem& a, const OutboxItem& b) {
        return (a.state == OutboxState::Failed) > (b.state == OutboxState::Failed);
    });
    Shown shown{{}, static_cast<int>(items->size())};
    for (const OutboxItem& item : items->mid(0, kMost)) {
        const auto ticket = stores.tickets.byId(item.ticketId);
        const auto form = stores.conversations.formOf(item.interactionId);
        if (!form)
            return fail(form.error());
        shown.entries.append({item, ticket ? ticket->subject : QString(), form->bcc});
    }
    return shown;
}

void OutboxDialog::readAgain()
{
    if (m_reading)
        m_reading->store(true);
    m_reading = m_context.executor.read<Shown>(this, &OutboxDialog::read, [this](Result<Shown> found) { fill(found); });
}

void OutboxDialog::fill(const Result<Shown>& found)
{
    if (!found) {
        m_message->say(errorSentence(found.error(), tr("Reading the outbox")));
        return;
    }
    m_ready = true;
    m_message->clear();
    auto gone = m_rows;
    for (const OutboxEntry& entry : found->entries)
        gone.remove(entry.item.id);
    for (auto row = gone.cbegin(); row != gone.cend(); ++row) {
        m_rows.remove(row.key());
        m_list->removeWidget(row.value());
        row.value()->hide();  // a button of it may be what brought us here
        row.value()->deleteLater();
    }
    int place = 0;
    for (const OutboxEntry& entry : found->entries) {
        OutboxRow* row = rowFor(entry.item.id);
        row->setEntry(entry);
        if (m_list->indexOf(row) != place)
            m_list->insertWidget(place, row);
        ++place;
    }
    m_empty->setVisible(found->entries.isEmpty());
    const int more = found->all - static_cast<int>(found->entries.size());
    m_more->setText(tr("%n more wait(s) behind these.", nullptr, more));
    m_more->setVisible(more > 0);
}

OutboxRow* OutboxDialog::rowFor(OutboxId id)
{
    OutboxRow*& row = m_rows[id];
    if (!row) {
        row = new OutboxRow(m_context, this);
        connect(row, &OutboxRow::opened, this, [this](TicketId ticket) {
            accept();
            Q_EMIT ticketWanted(ticket);
        });
        connect(row, &OutboxRow::failed, this, [this](const QString& sentence) { m_message->say(sentence); });
    }
    return row;
}

}  // namespace memnun
