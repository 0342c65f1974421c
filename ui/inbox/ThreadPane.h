// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inbox/MessageCard.h"
#include "ui/inbox/ThreadContent.h"
#include "ui/shell/AppContext.h"

#include <QScrollArea>
#include <QSet>
#include <QTimer>

class QPushButton;
class QVBoxLayout;

namespace memnun {

class InboxLists;

/// The cards of a thread. The newest are made first and in slices of a few milliseconds, older ones when the reader
/// asks for them, so a thread of hundreds of mails never holds the window up.
class ThreadPane final : public QScrollArea {
    Q_OBJECT

public:
    ThreadPane(const AppContext& context, const InboxLists& lists, QWidget* parent = nullptr);

    /// Of a card, px.
    static constexpr int kWidest = 820;
    /// On each side of the column of cards, of the head above it and of the reply box below, in a thread of that width; px.
    static int sideOf(int width);
    /// Shows another thread, or brings the shown one up to date, keeping its cards and the place read.
    void setContent(const ThreadContent& content);
    void clear();
    /// False while cards are still being made.
    bool isComplete() const { return m_todo.isEmpty(); }
    int cardCount() const;
    /// The message that is scrolled to because it waits for its answer; null when none does.
    QWidget* unansweredCard() const { return m_made.value(m_unanswered); }
    /// The chosen messages, else the one the keys are at, oldest first.
    QVector<InteractionId> chosenMessages() const;
    /// The keys go to the next message, from the newest up where they were at none.
    void stepMessage(int by);
    /// Chooses that one, or gives it up.
    void toggleMessage();
    void pointAt(InteractionId message);
    /// The card of the message the keys are at, else of the newest; null while it is not made.
    MessageCard* cardAtHand() const;
    /// Longest time one slice took, ms; for the bench and its test.
    qint64 longestSliceMs() const { return m_longest; }

Q_SIGNALS:
    void failed(const QString& sentence);
    void completed();
    /// The menu of a message, at a global place.
    void menuWanted(memnun::InteractionId message, const QPoint& place);
    /// The link to another ticket was followed.
    void ticketWanted(memnun::TicketId ticket);
    /// Arrow keys: the neighbour in the list.
    void step(int by);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setMargins();
    void showEarlier();
    void buildSlice();
    void fitColumn();
    void updateEarlier();
    void toEnd();
    QWidget* widgetFor(const ThreadEntry& entry);
    QWidget* eventLine(const ThreadEntry& entry);
    void keepChoice(bool sameTicket);
    MessageCard::Mark markOf(InteractionId message) const;
    void showMarks();

    const AppContext& m_context;
    const InboxLists& m_lists;
    ThreadContent m_content;
    QVector<ThreadEntry> m_entries;
    qsizetype m_first = 0;              ///< entries before it are not made
    QVector<qsizetype> m_todo;          ///< entries to make, next one last
    QHash<QString, QWidget*> m_made;    ///< by entry key
    InteractionId m_at;                 ///< the message the keys are at
    QSet<InteractionId> m_chosen;
    QString m_unanswered;               ///< key of the customer's last message, while it waits for an answer
    QWidget* m_column;
    QVBoxLayout* m_layout;
    QPushButton* m_earlier;
    QTimer m_slice;
    int m_bar = 0;  ///< width of the scroll bar while it shows, px
    bool m_followEnd = true;
    qint64 m_longest = 0;
};

}  // namespace memnun
