// SPDX-License-Identifier: GPL-3.0-or-later
// The messages of a thread that the keys choose.
#include "ui/inbox/ThreadPane.h"

#include <algorithm>

namespace memnun {

QVector<InteractionId> ThreadPane::chosenMessages() const
{
    QVector<InteractionId> out;
    for (const Interaction& message : m_content.messages) {
        if (m_chosen.isEmpty() ? message.id == m_at : m_chosen.contains(message.id))
            out.append(message.id);
    }
    return out;
}

void ThreadPane::stepMessage(int by)
{
    const QVector<Interaction>& all = m_content.messages;
    if (all.isEmpty())
        return;
    const auto now = std::find_if(all.begin(), all.end(), [this](const Interaction& message) { return message.id == m_at; });
    const qsizetype last = all.size() - 1;
    const qsizetype next = now == all.end() ? last : std::clamp<qsizetype>(now - all.begin() + by, 0, last);
    m_at = all.at(next).id;
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(), [next](const ThreadEntry& one) {
        return one.kind == ThreadEntry::Kind::Message && one.index == next;
    });
    if (entry - m_entries.begin() < m_first)
        showEarlier();
    m_followEnd = false;
    showMarks();
    if (QWidget* card = m_made.value(QStringLiteral("m%1").arg(m_at.value()))) {
        const int most = std::min(card->height(), viewport()->height() / 2);
        ensureVisible(0, card->y() + most / 2, 0, most / 2 + 8);
    }
}

void ThreadPane::toggleMessage()
{
    if (!m_at.isValid())
        stepMessage(0);
    if (!m_at.isValid())
        return;
    if (!m_chosen.remove(m_at))
        m_chosen.insert(m_at);
    showMarks();
}

MessageCard* ThreadPane::cardAtHand() const
{
    const InteractionId at = m_at.isValid() || m_content.messages.isEmpty() ? m_at : m_content.messages.last().id;
    return qobject_cast<MessageCard*>(m_made.value(QStringLiteral("m%1").arg(at.value())));
}

/// The menu of a message that is not among the chosen ones is about that one alone.
void ThreadPane::pointAt(InteractionId message)
{
    m_at = message;
    if (!m_chosen.contains(message))
        m_chosen.clear();
    showMarks();
}

/// What moved away, or belongs to another ticket, is chosen no more.
void ThreadPane::keepChoice(bool sameTicket)
{
    QSet<InteractionId> there;
    for (const Interaction& message : std::as_const(m_content.messages))
        there.insert(message.id);
    if (!sameTicket)
        m_chosen.clear();
    m_chosen.intersect(there);
    if (!there.contains(m_at))
        m_at = {};
    showMarks();
}

MessageCard::Mark ThreadPane::markOf(InteractionId message) const
{
    if (m_chosen.contains(message))
        return MessageCard::Mark::Chosen;
    return m_at == message ? MessageCard::Mark::Current : MessageCard::Mark::None;
}

void ThreadPane::showMarks()
{
    for (QWidget* made : std::as_const(m_made)) {
        if (auto* card = qobject_cast<MessageCard*>(made))
            card->setMark(markOf(card->id()));
    }
}

}  // namespace memnun
