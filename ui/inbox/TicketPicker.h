// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tickets/Ticket.h"
#include "ui/shell/AppContext.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;

namespace memnun {

/// Finds a ticket by its number, its words or its customer. With nothing typed it offers what was given, then the
/// customer's other tickets, the open ones first.
class TicketPicker final : public QWidget {
    Q_OBJECT

public:
    /// `offered` come first; `without` are never offered.
    TicketPicker(const AppContext& context, CustomerId customer, const QVector<TicketId>& offered, const QVector<TicketId>& without,
                 QWidget* parent = nullptr);

    /// The chosen one; nothing while none is.
    std::optional<TicketRow> chosen() const;
    QLineEdit* field() const { return m_field; }
    QListWidget* list() const { return m_list; }

Q_SIGNALS:
    void changed();
    /// Enter while one is marked. A click only marks.
    void accepted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void look();
    void fill(const QVector<TicketRow>& rows);

    const AppContext& m_context;
    CustomerId m_customer;
    QVector<TicketId> m_offered;
    QVector<TicketId> m_without;
    QVector<TicketRow> m_rows;
    QLineEdit* m_field;
    QListWidget* m_list;
    QLabel* m_none;
    QTimer m_pause;
    CancelFlag m_reading;
};

}  // namespace memnun
