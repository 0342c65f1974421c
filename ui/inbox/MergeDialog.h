// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tickets/Ticket.h"
#include "ui/shell/AppContext.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;

namespace memnun {

class InlineMessage;
class TicketPicker;

/// Merges tickets: one is found that survives, or, of two, the one at hand survives. Both are shown, and what will happen is
/// said before it does.
class MergeDialog final : public QDialog {
    Q_OBJECT

public:
    /// `tickets`: the one at hand, or several that were ticked; then one of them may survive.
    MergeDialog(const AppContext& context, const QVector<Ticket>& tickets, QWidget* parent = nullptr);

    TicketPicker* picker() const { return m_picker; }
    QPushButton* mergeButton() const { return m_merge; }
    /// What will happen, as it stands there now.
    QString story() const;

Q_SIGNALS:
    void merged(const memnun::Ticket& survivor);

private:
    class QWidget* preview();
    void show();
    void makeRoom();
    void read();
    void merge();
    /// The survivor and those that go into it, as chosen now.
    std::optional<TicketRow> survivor() const;
    QVector<Ticket> leaving() const;

    const AppContext& m_context;
    QVector<Ticket> m_tickets;
    QVector<TicketRow> m_rows;  ///< of these
    TicketPicker* m_picker;
    QCheckBox* m_keep;          ///< the one at hand survives
    QLabel* m_from;
    QLabel* m_into;
    QLabel* m_story;
    InlineMessage* m_problem;
    QPushButton* m_merge;
};

}  // namespace memnun
