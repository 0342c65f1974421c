// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inbox/ThreadContent.h"
#include "ui/shell/AppContext.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace memnun {

/// Above a merged ticket: where it went, the way there, and the way back while there is one. Above spam: that it is, and
/// the way back. Hidden for every other ticket.
class MergedLine final : public QFrame {
    Q_OBJECT

public:
    explicit MergedLine(const AppContext& context, QWidget* parent = nullptr);

    void setContent(const ThreadContent& content);
    /// Nothing is written to such a ticket.
    bool isShownFor() const { return m_kind != Kind::None; }

Q_SIGNALS:
    void ticketWanted(memnun::TicketId ticket);
    void failed(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Kind { None, Merged, Spam };
    void retranslate();
    void takeBack();

    const AppContext& m_context;
    Kind m_kind = Kind::None;
    TicketId m_ticket;
    TicketId m_survivor;
    bool m_canUndo = false;
    QLabel* m_text;
    QPushButton* m_open;
    QPushButton* m_undo;
};

}  // namespace memnun
