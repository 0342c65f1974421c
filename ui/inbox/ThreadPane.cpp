// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/ThreadPane.h"

#include "core/tickets/TicketMoves.h"
#include "ui/inbox/InboxLists.h"
#include "ui/inbox/MoveWords.h"
#include "ui/shared/Format.h"
#include "ui/shared/StyleSheet.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace memnun {

namespace {

constexpr qsizetype kAtOnce = 30;
constexpr qint64 kSliceMs = 8;

/// Messages never change after insertion but for how they stand in the outbox, so their id is enough; an event line is its first event.
QString keyOf(const ThreadEntry& entry, const ThreadContent& content)
{
    return entry.kind == ThreadEntry::Kind::Message
               ? QStringLiteral("m%1").arg(content.messages.at(entry.index).id.value())
               : QStringLiteral("e%1.%2").arg(content.events.at(entry.index).id.value()).arg(entry.events.size());
}

}  // namespace

ThreadPane::ThreadPane(const AppContext& context, const InboxLists& lists, QWidget* parent)
    : QScrollArea(parent), m_context(context), m_lists(lists), m_column(new QWidget),
      m_layout(new QVBoxLayout(m_column)), m_earlier(new QPushButton(m_column))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Conversation"));
    m_layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    m_layout->setSpacing(space::m);
    setStyleProperty(m_earlier, "kind", QStringLiteral("link"));
    m_layout->addWidget(m_earlier, 0, Qt::AlignHCenter);
    m_layout->addStretch(1);
    m_earlier->hide();
    setWidget(m_column);
    connect(m_earlier, &QPushButton::clicked, this, &ThreadPane::showEarlier);
    m_slice.setInterval(0);
    connect(&m_slice, &QTimer::timeout, this, &ThreadPane::buildSlice);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int max) {
        // The cards keep their width, whether the bar is there or not.
        m_bar = max > 0 ? verticalScrollBar()->sizeHint().width() : 0;
        setMargins();
        if (m_followEnd)
            toEnd();
    });
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_followEnd = false; });
}

void ThreadPane::clear()
{
    m_slice.stop();
    m_todo.clear();
    m_entries.clear();
    m_content = {};
    for (QWidget* made : std::as_const(m_made)) {
        made->hide();
        made->deleteLater();
    }
    m_made.clear();
    m_earlier->hide();
}

void ThreadPane::setContent(const ThreadContent& content)
{
    const bool same = content.row.ticket.id == m_content.row.ticket.id;
    if (!same)
        clear();
    m_content = content;
    m_entries = threadEntries(content);
    const qsizetype fresh = std::max<qsizetype>(0, m_entries.size() - kAtOnce);
    m_first = same ? std::min(m_first, fresh) : fresh;
    const auto unanswered = unansweredMessage(m_content);
    m_unanswered = unanswered ? QStringLiteral("m%1").arg(m_content.messages.at(*unanswered).id.value()) : QString();
    QSet<QString> wanted;
    m_todo.clear();
    for (qsizetype i = m_first; i < m_entries.size(); ++i) {
        const QString key = keyOf(m_entries.at(i), m_content);
        wanted << key;
        if (!m_made.contains(key))
            m_todo.append(i);
    }
    for (auto it = m_made.begin(); it != m_made.end();) {
        if (wanted.contains(it.key())) {
            ++it;
            continue;
        }
        (*it)->hide();
        (*it)->deleteLater();
        it = m_made.erase(it);
    }
    for (QWidget* made : std::as_const(m_made)) {
        if (auto* card = qobject_cast<MessageCard*>(made))
            card->setDelivery(m_content.delivery(card->id()));
    }
    if (!same)
        m_longest = 0;
    m_followEnd = m_followEnd || !same || !m_todo.isEmpty();
    updateEarlier();
    keepChoice(same);
    m_slice.start();
}

void ThreadPane::showEarlier()
{
    m_followEnd = false;
    const qsizetype from = std::max<qsizetype>(0, m_first - kAtOnce);
    QVector<qsizetype> older;
    for (qsizetype i = from; i < m_first; ++i)
        older.append(i);
    m_first = from;
    m_todo = older + m_todo;
    updateEarlier();
    m_slice.start();
}

void ThreadPane::updateEarlier()
{
    m_earlier->setText(tr("Show %n earlier entry(s)", nullptr, static_cast<int>(m_first)));
    m_earlier->setVisible(m_first > 0);
}

void ThreadPane::buildSlice()
{
    QElapsedTimer clock;
    clock.start();
    const int before = m_column->height();
    const int place = verticalScrollBar()->value();
    while (!m_todo.isEmpty() && clock.elapsed() < kSliceMs) {
        // From the newest up: what is read first is there first.
        const qsizetype at = m_todo.takeLast();
        int row = 1;
        for (qsizetype i = m_first; i < at; ++i)
            row += m_made.contains(keyOf(m_entries.at(i), m_content)) ? 1 : 0;
        QWidget* made = widgetFor(m_entries.at(at));
        m_made.insert(keyOf(m_entries.at(at), m_content), made);
        m_layout->insertWidget(row, made);
        // A layout shows its widgets only when the next event comes, and counts none of them before.
        if (!made->testAttribute(Qt::WA_WState_ExplicitShowHide))
            made->show();
    }
    // The column gets its new height at once: until then its cards would share the old one, and be painted cut.
    fitColumn();
    if (!m_followEnd)
        verticalScrollBar()->setValue(place + std::max(0, m_column->height() - before));
    m_longest = std::max(m_longest, clock.elapsed());
    if (m_todo.isEmpty()) {
        m_slice.stop();
        Q_EMIT completed();
    }
}

void ThreadPane::fitColumn()
{
    // What the layouts inside the cards tell those around them comes as events, one for each level; the last one is this area's own.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QEvent fit(QEvent::LayoutRequest);
    QCoreApplication::sendEvent(this, &fit);
    // A scroll bar that came has changed the margins.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
}

QWidget* ThreadPane::widgetFor(const ThreadEntry& entry)
{
    if (entry.kind == ThreadEntry::Kind::Event)
        return eventLine(entry);
    const Interaction& message = m_content.messages.at(entry.index);
    QVector<Attachment> files;
    for (const Attachment& attachment : std::as_const(m_content.attachments)) {
        if (attachment.interactionId == message.id)
            files.append(attachment);
    }
    auto* card = new MessageCard(m_context, message, files, m_lists.userName(message.userId),
                                 m_content.row.customerName, m_column);
    card->showMentions(m_lists.users());
    card->setDelivery(m_content.delivery(message.id));
    connect(card, &MessageCard::failed, this, &ThreadPane::failed);
    connect(card, &MessageCard::menuWanted, this, &ThreadPane::menuWanted);
    card->setMark(markOf(message.id));
    return card;
}

QWidget* ThreadPane::eventLine(const ThreadEntry& entry)
{
    QVector<TicketEvent> events;
    for (const qsizetype index : entry.events)
        events << m_content.events.at(index);
    const QString sentence = eventSentence(events, m_lists);
    const Format format;
    const QString day = format.relative(entry.at, m_context.clock.now());
    const QString time = format.time(entry.at);
    const QString text = QStringLiteral("%1 · %2").arg(sentence, day == time ? time : day + QLatin1Char(' ') + time);
    const bool links = std::any_of(events.begin(), events.end(), [](const auto& event) { return ticketing::isLink(event.field); });
    auto* line = new QLabel(links ? withTicketLinks(text) : text, m_column);
    line->setTextFormat(links ? Qt::RichText : Qt::PlainText);
    if (links) {
        line->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        line->setFocusPolicy(Qt::StrongFocus);
        connect(line, &QLabel::linkActivated, this,
                [this](const QString& link) { Q_EMIT ticketWanted(TicketId(link.section(QLatin1Char(':'), 1).toLongLong())); });
    }
    line->setAlignment(Qt::AlignHCenter);
    line->setWordWrap(true);
    setTextRole(line, QStringLiteral("caption"));
    if (sentence.isEmpty())
        line->hide();
    return line;
}

int ThreadPane::cardCount() const
{
    return static_cast<int>(m_made.size());
}

/// To the end, but never past the head of a message that waits for its answer.
void ThreadPane::toEnd()
{
    int place = verticalScrollBar()->maximum();
    if (const QWidget* card = m_made.value(m_unanswered))
        place = std::min(place, std::max(0, card->y() - space::m));
    verticalScrollBar()->setValue(place);
}

/// Long lines are hard to read: on a wide screen the cards are a column in the middle.
int ThreadPane::sideOf(int width)
{
    return std::max(space::xl, (width - kWidest) / 2);
}

void ThreadPane::setMargins()
{
    const int left = sideOf(width());
    const int right = std::max(left - m_bar, viewport()->width() - left - kWidest);
    m_layout->setContentsMargins(left, space::l, right, space::l);
}

void ThreadPane::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    setMargins();
    if (m_followEnd)
        toEnd();
}

void ThreadPane::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() == Qt::NoModifier && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        Q_EMIT step(event->key() == Qt::Key_Up ? -1 : 1);
        return;
    }
    QScrollArea::keyPressEvent(event);
}

}  // namespace memnun
