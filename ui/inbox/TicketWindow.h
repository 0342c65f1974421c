// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inbox/ThreadContent.h"
#include "ui/shell/AppContext.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace memnun {

class ElidedLabel;
class InlineMessage;
class ThreadPane;

/// One ticket to read beside whatever else is on the screen; it follows what happens to the ticket. It is answered in the
/// inbox: there is one place for a draft. Whoever makes it ends it before `context` and `lists` go.
class TicketWindow final : public QDialog {
    Q_OBJECT

public:
    TicketWindow(const AppContext& context, const InboxLists& lists, TicketId ticket);

    TicketId ticket() const { return m_ticket; }
    ThreadPane* pane() const { return m_pane; }
    /// What stands under the subject.
    QString aboutText() const;

Q_SIGNALS:
    /// The ticket wants to be answered where answers are written.
    void answerWanted(memnun::TicketId ticket);
    /// The link to another ticket was followed.
    void ticketWanted(memnun::TicketId ticket);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void read();
    void take(Result<ThreadContent> content);
    void follow(const ChangeSet& changes);
    void openMenu(InteractionId message, const QPoint& place);
    void retranslate();

    const AppContext& m_context;
    TicketId m_ticket;
    ThreadContent m_content;
    bool m_loaded = false;
    ElidedLabel* m_subject;
    QLabel* m_about;
    QPushButton* m_answer;
    InlineMessage* m_message;
    ThreadPane* m_pane;
    class QHBoxLayout* m_head;
};

}  // namespace memnun
