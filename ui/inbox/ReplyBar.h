// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tickets/Ticket.h"

#include <QMenu>
#include <QWidget>

#include <optional>

class QPushButton;
class QToolButton;

namespace memnun {

class ActionRegistry;

/// The foot of the reply box: attach, reply or note, send.
class ReplyBar final : public QWidget {
    Q_OBJECT

public:
    explicit ReplyBar(const ActionRegistry& actions, QWidget* parent = nullptr);

    void setNote(bool note);
    void setReady(bool maySend, bool mayAttach);
    void retranslate();

Q_SIGNALS:
    void attachWanted();
    void templatesWanted();
    void copiesWanted();
    void formatWanted();
    void switchWanted();
    /// `then` moves the ticket on.
    void sendWanted(std::optional<memnun::TicketStatus> then);
    /// Fill it with moments: it is about to be shown.
    void laterMenuShown(QMenu* menu);

private:
    void fillMenu();
    QToolButton* addTool(const char* iconName, void (ReplyBar::*wanted)());

    const ActionRegistry& m_actions;
    bool m_note = false;
    QToolButton* m_attach;
    QToolButton* m_templates;
    QToolButton* m_format;
    QToolButton* m_copies;
    QPushButton* m_switch;
    QPushButton* m_send;
    QToolButton* m_sendMore;
};

}  // namespace memnun
