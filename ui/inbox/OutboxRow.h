// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/Outbox.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace memnun {

class DeliveryLine;
struct AppContext;

/// A message on its way out, with the ticket it answers.
struct OutboxEntry {
    OutboxItem item;
    QString subject;     ///< the ticket's
    QStringList hidden;  ///< those of its recipients whom nobody else sees
};

/// One of them in the list of all: which ticket, to whom, how it stands and what can be done about it.
class OutboxRow final : public QFrame {
    Q_OBJECT

public:
    explicit OutboxRow(const AppContext& context, QWidget* parent = nullptr);
    void setEntry(const OutboxEntry& entry);
    DeliveryLine* line() const { return m_line; }

Q_SIGNALS:
    void opened(memnun::TicketId ticket);
    void failed(const QString& sentence);

private:
    OutboxEntry m_entry;
    QPushButton* m_ticket;
    QLabel* m_to;
    DeliveryLine* m_line;
};

}  // namespace memnun
