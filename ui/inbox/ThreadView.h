// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inbox/ThreadContent.h"
#include "ui/shell/AppContext.h"

#include <QStackedWidget>
#include <QTimer>

namespace memnun {

class BouncedLine;
class EmptyState;
class InboxLists;
class InlineMessage;
class MergedLine;
class PresenceLine;
class ReplyBox;
class StyleLine;
class ThreadHeader;
class ThreadPane;

/// One ticket: header, conversation, reply box; with its own empty, loading and error faces.
class ThreadView final : public QStackedWidget {
    Q_OBJECT

public:
    ThreadView(const AppContext& context, InboxLists& lists, QWidget* parent = nullptr);

    /// An invalid id shows the empty face.
    void show(TicketId ticket);
    TicketId ticket() const { return m_ticket; }
    /// Null until the ticket's row was read.
    const TicketRow* row() const { return m_loaded ? &m_content.row : nullptr; }
    ThreadHeader* header() const { return m_header; }
    ThreadPane* pane() const { return m_pane; }
    ReplyBox* replyBox() const { return m_reply; }
    MergedLine* mergedLine() const { return m_merged; }
    BouncedLine* bouncedLine() const { return m_bounced; }
    StyleLine* styleLine() const { return m_style; }
    /// Empty until it was read.
    const ThreadContent& content() const { return m_content; }

public Q_SLOTS:
    void reload();

Q_SIGNALS:
    /// Another ticket's content is on the screen, or the shown one was brought up to date.
    void loaded();
    /// The ticket could not be read: nothing of it is on the screen.
    void missing();
    void failed(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildThread(const InboxLists& lists);
    QWidget* buildError();
    void follow(const ChangeSet& changes);
    void take(Result<ThreadContent> content);
    void retranslate();
    void fitWidth();

    const AppContext& m_context;
    TicketId m_ticket;
    ThreadContent m_content;
    bool m_loaded = false;
    CancelFlag m_reading;
    EmptyState* m_empty;
    QWidget* m_skeleton;
    QWidget* m_thread;
    QWidget* m_error;
    InlineMessage* m_errorText;
    class QPushButton* m_again;
    ThreadHeader* m_header;
    MergedLine* m_merged;
    PresenceLine* m_presence;
    ThreadPane* m_pane;
    BouncedLine* m_bounced;  ///< above the reply box
    StyleLine* m_style;      ///< how to talk to the customer
    ReplyBox* m_reply;
    class QHBoxLayout* m_foot;  ///< around the reply box
};

}  // namespace memnun
