// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tickets/Ticket.h"

#include <QFrame>

class QPushButton;
class QToolButton;

namespace memnun {

class ActionRegistry;
class ElidedLabel;
class FlowLayout;
class InboxLists;

/// Subject, chips and the actions of one ticket.
class ThreadHeader final : public QFrame {
    Q_OBJECT

public:
    ThreadHeader(const ActionRegistry& actions, const InboxLists& lists, QWidget* parent = nullptr);

    void setTicket(const TicketRow& row, Instant now);
    /// The margin left and right, px.
    void setSide(int side);
    /// Where the menus of these actions open; global.
    QPoint menuPlace(const QString& actionId) const;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void addButton(const QString& actionId, const QString& iconName);
    enum class Room { Wide, Middle, Narrow };
    void place(Room room);
    void fillChips(const TicketRow& row, Instant now);

    const ActionRegistry& m_actions;
    const InboxLists& m_lists;
    ElidedLabel* m_subject;
    QWidget* m_chipArea;
    FlowLayout* m_chips;
    class QGridLayout* m_grid;
    QWidget* m_iconArea;
    class QHBoxLayout* m_icons;
    Room m_room = Room::Wide;
    QPushButton* m_resolve;
    QVector<QPair<QString, QToolButton*>> m_byAction;
};

}  // namespace memnun
