// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/PresenceBoard.h"
#include "ui/shell/AppContext.h"

#include <QLabel>

namespace memnun {

class InboxLists;

/// "Ayşe is answering this ticket": who else is at the ticket shown; and it tells them who is here. Hidden while nobody is.
class PresenceLine final : public QLabel {
    Q_OBJECT

public:
    PresenceLine(const AppContext& context, const InboxLists& lists, QWidget* parent = nullptr);
    ~PresenceLine() override;

    void setTicket(TicketId ticket);
    void setAnswering(bool answering);

protected:
    void changeEvent(QEvent* event) override;

private:
    void tell();
    void refresh();

    const AppContext& m_context;
    const InboxLists& m_lists;
    TicketId m_ticket;
    bool m_answering = false;
};

}  // namespace memnun
