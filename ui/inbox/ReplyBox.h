// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/ConversationCommands.h"
#include "ui/inbox/DraftKeeper.h"
#include "ui/inbox/ThreadContent.h"

#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace memnun {

class ElidedLabel;
class FlowLayout;
class InlineMessage;

/// Where answers and internal notes are written. The two look different, say so on the button, and keep separate
/// drafts. Sending goes to the outbox, where it waits for ten seconds; taking it back puts the text here again.
class ReplyBox final : public QFrame {
    Q_OBJECT

public:
    explicit ReplyBox(const AppContext& context, QWidget* parent = nullptr);

    /// Shows the drafts of that ticket. For the ticket already shown it changes nothing that was typed.
    void setTicket(const ThreadContent& content);
    void clearTicket();
    void setNote(bool note);
    bool isNote() const { return m_note; }
    QPlainTextEdit* editor() const { return m_text; }
    QString errorText() const;
    void attach(const QStringList& paths);
    /// Sends the reply, or keeps the note. `then` moves the ticket on.
    void send(std::optional<TicketStatus> then = std::nullopt);
    void flushDraft() { m_drafts.flush(); }

Q_SIGNALS:
    void sent(memnun::TicketId ticket, bool note, std::optional<memnun::TicketStatus> then);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Sent {
        DraftKey key;
        QString body;
        QVector<NewAttachment> attachments;
    };

    QWidget* buildBar();
    void fitText();
    void buildSendMenu();
    void chooseFiles();
    void showAttachments();
    void loadText();
    void addNote();
    void compose(std::optional<TicketStatus> then);
    void submitReply(const SendReply& reply, std::optional<TicketStatus> then);
    void finished(std::optional<TicketStatus> then);
    void refused(const Error& error);
    void takeBack(const QString& verb);
    void setBusy(bool busy);
    void updateDraftLine();
    void retranslate();
    DraftKey key() const { return {m_ticket, m_note}; }

    const AppContext& m_context;
    DraftKeeper m_drafts;
    TicketId m_ticket;
    QString m_recipient;
    QHash<DraftKey, Draft> m_stored;
    bool m_note = false;
    bool m_busy = false;
    bool m_loading = false;
    QVector<NewAttachment> m_files;
    std::optional<Sent> m_last;
    InlineMessage* m_message;
    QLabel* m_head;
    QPlainTextEdit* m_text;
    QWidget* m_fileArea;
    FlowLayout* m_fileLayout;
    QToolButton* m_attach;
    ElidedLabel* m_draftLine;
    QPushButton* m_switch;
    QPushButton* m_send;
    QToolButton* m_sendMore;
    QTimer m_tick;
};

}  // namespace memnun
