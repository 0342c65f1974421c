// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/templates/Template.h"
#include "ui/editor/ReplyEditor.h"
#include "ui/inbox/DraftKeeper.h"
#include "ui/inbox/ReplySender.h"
#include "ui/inbox/ThreadContent.h"

#include <QFrame>


namespace memnun {

class AnswerPad;
class DraftFileRow;
class ElidedLabel;
class InlineMessage;
class ReplyBar;

/// Where answers and internal notes are written. The two look different, say so on the button, and keep separate
/// drafts. Sending goes to the outbox, where it waits for ten seconds; taking it back makes it a draft again, which
/// appears here while nothing else was typed. Another ticket can be answered while one answer is on its way.
class ReplyBox final : public QFrame {
    Q_OBJECT

public:
    explicit ReplyBox(const AppContext& context, QWidget* parent = nullptr);

    /// Shows the drafts of that ticket. For the ticket already shown it changes nothing that was typed.
    void setTicket(const ThreadContent& content);
    /// Knows the colleagues' names.
    void setLists(const InboxLists& lists);
    void clearTicket();
    void setNote(bool note);
    bool isNote() const { return m_note; }
    ReplyEditor* editor() const;
    AnswerPad* pad() const { return m_pad; }
    QString errorText() const;
    /// What is said while the words shown could not be saved; empty when all is well.
    QString unsavedText() const;
    void attach(const QStringList& paths);
    /// Sends the reply, or keeps the note. `then` moves the ticket on.
    void send(std::optional<TicketStatus> then = std::nullopt) { sendAt(std::nullopt, then); }
    /// A note is kept at once, whatever the moment.
    void sendAt(std::optional<Instant> at, std::optional<TicketStatus> then = std::nullopt);
    void flushDraft() { m_drafts.flush(); }

Q_SIGNALS:
    /// A reply is being written (true), or was sent or emptied.
    void writing(bool on);
    void sent(memnun::TicketId ticket, bool note, std::optional<memnun::TicketStatus> then);

protected:
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void wire();
    void wireText();
    void wireBar();
    bool showWhatCameMeanwhile();
    void chooseFiles();
    void loadText();
    void readDrafts();
    void takeDrafts(const QVector<Draft>& drafts);
    void typed();
    bool stopsAtGap();
    bool stopsAtPicture(const QVector<DraftFile>& shown);
    void finished(const Outgoing& outgoing);
    void refused(const DraftKey& key, const Error& error);
    void say(const Error& error);
    void showBusy();
    void updateDraftLine();
    void showTrouble();
    void retranslate();
    DraftKey key() const { return {m_ticket, m_note}; }

    const AppContext& m_context;
    const InboxLists* m_lists = nullptr;
    DraftKeeper m_drafts;
    ReplySender m_sender;
    TicketId m_ticket;
    QString m_recipient;
    QStringList m_others;
    TextLanguage m_language = TextLanguage::Turkish;
    QHash<DraftKey, Draft> m_stored;
    bool m_note = false;
    std::optional<Instant> m_savedAt;
    QHash<DraftKey, Error> m_refusals;  ///< of texts that were not shown when they came back
    std::optional<Interaction> m_newest;  ///< the public message of somebody else that came last
    InteractionId m_seen;                 ///< the newest of them that is shown
    bool m_cameNow = false;               ///< one came while the reply was on its way: it is not shown yet
    InteractionId m_answered;             ///< the newest one when the reply was begun
    CancelFlag m_reading;
    InlineMessage* m_message;
    InlineMessage* m_unsaved;
    ElidedLabel* m_head;
    ElidedLabel* m_draftLine;
    AnswerPad* m_pad;
    DraftFileRow* m_files;
    ReplyBar* m_bar;
    QTimer m_tick;
};

}  // namespace memnun
