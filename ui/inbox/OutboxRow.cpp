// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/OutboxRow.h"

#include "ui/inbox/DeliveryLine.h"
#include "ui/shared/StyleSheet.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace memnun {

OutboxRow::OutboxRow(const AppContext& context, QWidget* parent)
    : QFrame(parent), m_ticket(new QPushButton(this)), m_to(new QLabel(this)), m_line(new DeliveryLine(context, this))
{
    setStyleProperty(this, "panel", QStringLiteral("card"));
    setStyleProperty(m_ticket, "kind", QStringLiteral("link"));
    m_ticket->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_to->setTextFormat(Qt::PlainText);
    m_to->setWordWrap(true);
    setTextRole(m_to, QStringLiteral("muted"));
    auto* layout = new QVBoxLayout(this);
    // A link's words stand within its ring: everything below begins where they do.
    layout->setContentsMargins(space::m - space::xs, space::m, space::m, space::m);
    for (QWidget* below : {static_cast<QWidget*>(m_to), static_cast<QWidget*>(m_line)})
        below->setContentsMargins(space::xs, 0, 0, 0);
    layout->setSpacing(space::xs);
    layout->addWidget(m_ticket);
    layout->addWidget(m_to);
    layout->addWidget(m_line);
    connect(m_ticket, &QPushButton::clicked, this, [this] { Q_EMIT opened(m_entry.item.ticketId); });
    connect(m_line, &DeliveryLine::failed, this, &OutboxRow::failed);
}

void OutboxRow::setEntry(const OutboxEntry& entry)
{
    m_entry = entry;
    const QString number = QStringLiteral("#%1").arg(entry.item.ticketId.value());
    QString shown = entry.subject.isEmpty() ? number : number + QLatin1Char(' ') + entry.subject.simplified().left(80);
    m_ticket->setText(shown.replace(QLatin1Char('&'), QStringLiteral("&&")));
    QStringList seen = entry.item.recipients;
    seen.removeIf([&entry](const QString& address) { return entry.hidden.contains(address, Qt::CaseInsensitive); });
    const QString comma = QStringLiteral(", ");
    m_to->setText(entry.hidden.isEmpty() ? seen.join(comma)
                                         : seen.join(comma) + QStringLiteral(" · ") + tr("hidden copy: %1").arg(entry.hidden.join(comma)));
    m_line->setItem(entry.item);
}

}  // namespace memnun
