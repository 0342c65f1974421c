// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/PresenceLine.h"

#include "ui/inbox/InboxLists.h"
#include "ui/shared/StyleSheet.h"

#include <QEvent>

namespace memnun {

PresenceLine::PresenceLine(const AppContext& context, const InboxLists& lists, QWidget* parent)
    : QLabel(parent), m_context(context), m_lists(lists)
{
    setTextFormat(Qt::PlainText);
    setTextRole(this, QStringLiteral("muted"));
    setWordWrap(true);
    setContentsMargins(space::xl, space::s, space::xl, space::s);
    hide();
    connect(&lists, &InboxLists::changed, this, &PresenceLine::refresh);
    if (context.presence) {
        connect(context.presence, &PresenceBoard::changed, this, [this](TicketId ticket) {
            if (ticket == m_ticket)
                refresh();
        });
    }
}

PresenceLine::~PresenceLine() = default;

void PresenceLine::setTicket(TicketId ticket)
{
    if (ticket == m_ticket)
        return;
    m_ticket = ticket;
    m_answering = false;
    tell();
    refresh();
}

void PresenceLine::setAnswering(bool answering)
{
    if (answering == m_answering)
        return;
    m_answering = answering;
    tell();
}

void PresenceLine::tell()
{
    if (m_context.presence)
        m_context.presence->setDoing(m_ticket, m_answering ? Doing::Answering : Doing::Reading);
}

void PresenceLine::refresh()
{
    QStringList answering;
    QStringList reading;
    if (m_context.presence && m_ticket.isValid()) {
        for (const auto& colleague : m_context.presence->at(m_ticket)) {
            const QString name = m_lists.userName(colleague.user);
            (colleague.doing == Doing::Answering ? answering : reading).append(name.isEmpty() ? tr("Somebody") : name);
        }
    }
    QStringList sentences;
    const QString comma = QStringLiteral(", ");
    if (!answering.isEmpty())
        sentences << tr("Answering this ticket now: %1").arg(answering.join(comma));
    if (!reading.isEmpty())
        sentences << tr("Reading this ticket now: %1").arg(reading.join(comma));
    setText(sentences.join(QLatin1Char('\n')));
    setVisible(!sentences.isEmpty());
}

void PresenceLine::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QLabel::changeEvent(event);
}

}  // namespace memnun
