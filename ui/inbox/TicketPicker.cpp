// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/TicketPicker.h"

#include "core/search/SearchStore.h"
#include "core/tickets/TicketCommands.h"
#include "core/tickets/TicketStatus.h"
#include "core/tickets/TicketStore.h"
#include "ui/inbox/MoveWords.h"
#include "ui/shared/StyleSheet.h"
#include "ui/tickets/TicketWords.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace memnun {

namespace {

constexpr int kMost = 30;
constexpr int kPauseMs = 150;

/// Merged, closed and long solved ones take nothing new; what was taken back is not there.
bool isOffered(const Ticket& ticket, Instant now)
{
    return !ticket.spam && !ticketing::followsUp(ticket, now);
}

Result<QVector<TicketId>> ofCustomer(Stores& stores, CustomerId customer)
{
    QVector<TicketId> ids;
    if (!customer.isValid())
        return ids;
    const auto tickets = stores.tickets.ofCustomer(customer, kMost);
    if (!tickets)
        return fail(tickets.error());
    for (const bool done : {false, true}) {
        for (const Ticket& ticket : *tickets) {
            if (isDone(ticket.status) == done)
                ids.append(ticket.id);
        }
    }
    return ids;
}

Result<QVector<TicketId>> found(Stores& stores, const QString& typed)
{
    QVector<TicketId> ids;
    bool isNumber = false;
    const qint64 number = QString(typed).remove(QLatin1Char('#')).toLongLong(&isNumber);
    if (isNumber)
        ids.append(TicketId(number));
    const auto hits = stores.search.tickets(typed, kMost);
    if (!hits)
        return fail(hits.error());
    for (const TicketHit& hit : hits->rows)
        ids.append(hit.ticketId);
    return ids;
}

}  // namespace

TicketPicker::TicketPicker(const AppContext& context, CustomerId customer, const QVector<TicketId>& offered,
                           const QVector<TicketId>& without, QWidget* parent)
    : QWidget(parent), m_context(context), m_customer(customer), m_offered(offered), m_without(without),
      m_field(new QLineEdit(this)), m_list(new QListWidget(this)), m_none(new QLabel(this))
{
    m_field->setPlaceholderText(tr("Number, words or customer"));
    m_field->setAccessibleName(tr("Find a ticket"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_list->setAccessibleName(tr("Tickets"));
    m_list->setMinimumHeight(150);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_none->setWordWrap(true);
    setTextRole(m_none, QStringLiteral("muted"));
    m_none->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    layout->addWidget(m_none, 1, Qt::AlignTop);
    setMinimumHeight(m_field->sizeHint().height() + space::s + m_list->minimumHeight());
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &TicketPicker::look);
    connect(m_field, &QLineEdit::textEdited, &m_pause, qOverload<>(&QTimer::start));
    connect(m_list, &QListWidget::currentRowChanged, this, &TicketPicker::changed);
    setFocusProxy(m_field);
    look();
}

std::optional<TicketRow> TicketPicker::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_rows.size() ? std::optional(m_rows.at(row)) : std::nullopt;
}

void TicketPicker::look()
{
    if (m_reading)
        m_reading->store(true);
    m_reading = m_context.executor.read<QVector<TicketRow>>(
        this,
        [typed = m_field->text().simplified(), customer = m_customer, offered = m_offered,
         without = m_without, now = m_context.clock.now()](Stores& stores) -> Result<QVector<TicketRow>> {
            auto ids = typed.isEmpty() ? ofCustomer(stores, customer) : found(stores, typed);
            if (!ids)
                return fail(ids.error());
            QVector<TicketId> wanted = typed.isEmpty() ? offered : QVector<TicketId>();
            for (const TicketId id : *ids) {
                if (!wanted.contains(id))
                    wanted.append(id);
            }
            wanted.removeIf([&without](TicketId id) { return without.contains(id); });
            auto rows = stores.tickets.rows(wanted);
            if (rows)
                rows->removeIf([now](const TicketRow& row) { return !isOffered(row.ticket, now); });
            return rows;
        },
        [this](Result<QVector<TicketRow>> rows) {
            if (rows)
                fill(*rows);
        });
}

void TicketPicker::fill(const QVector<TicketRow>& rows)
{
    const QSignalBlocker quiet(m_list);
    m_rows = rows;
    m_list->clear();
    for (const TicketRow& row : rows) {
        QStringList parts{ticketName(row.ticket), row.customerName, statusText(row.ticket.status)};
        parts.removeAll(QString());
        auto* item = new QListWidgetItem(parts.join(QStringLiteral(" · ")), m_list);
        item->setToolTip(row.ticket.snippet);
    }
    m_list->setCurrentRow(rows.isEmpty() ? -1 : 0);
    m_list->setVisible(!rows.isEmpty());
    m_none->setText(m_field->text().simplified().isEmpty()
                        ? tr("The customer has no other open ticket. Find any ticket by its number, words or customer.")
                        : tr("No such ticket is open. Try its number or other words."));
    m_none->setVisible(rows.isEmpty());
    Q_EMIT changed();
}

/// Arrows walk through the list while one types, Enter takes what is marked.
bool TicketPicker::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const int by = key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_Up ? -1 : 0;
    if (by != 0 && m_list->count() > 0) {
        m_list->setCurrentRow(std::clamp(m_list->currentRow() + by, 0, m_list->count() - 1));
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        if (chosen() && !m_pause.isActive())
            Q_EMIT accepted();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace memnun
