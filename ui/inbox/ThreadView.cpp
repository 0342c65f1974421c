// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/ThreadView.h"

#include "ui/customers/StyleLine.h"
#include "ui/inbox/InboxLists.h"
#include "ui/inbox/MergedLine.h"
#include "ui/inbox/PresenceLine.h"
#include "ui/inbox/ReplyBox.h"
#include "ui/inbox/ThreadHeader.h"
#include "ui/inbox/ThreadPane.h"
#include "ui/reading/BouncedLine.h"
#include "ui/shared/EmptyState.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/SkeletonList.h"
#include "ui/shared/StyleSheet.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace memnun {

ThreadView::ThreadView(const AppContext& context, InboxLists& lists, QWidget* parent)
    : QStackedWidget(parent), m_context(context), m_empty(new EmptyState(this)),
      m_skeleton(new SkeletonList(120, this)), m_thread(buildThread(lists)), m_error(buildError())
{
    m_empty->setIconName(QStringLiteral("message-square"));
    for (QWidget* face : {static_cast<QWidget*>(m_empty), m_skeleton, m_thread, m_error})
        addWidget(face);
    connect(&context.changes, &ChangeBus::changed, this, &ThreadView::follow);
    connect(&lists, &InboxLists::changed, this, [this] {
        if (m_loaded)
            m_header->setTicket(m_content.row, m_context.clock.now());
    });
    retranslate();
}

/// No narrower than the buttons below a reply are in this language.
void ThreadView::fitWidth()
{
    setMinimumWidth(std::max(360, m_reply->minimumSizeHint().width()));
}

QWidget* ThreadView::buildThread(const InboxLists& lists)
{
    auto* thread = new QWidget(this);
    m_header = new ThreadHeader(m_context.actions, lists, thread);
    m_merged = new MergedLine(m_context, thread);
    m_presence = new PresenceLine(m_context, lists, thread);
    m_pane = new ThreadPane(m_context, lists, thread);
    m_bounced = new BouncedLine(m_context, thread);
    m_style = new StyleLine(thread);
    m_reply = new ReplyBox(m_context, thread);
    m_reply->setLists(lists);
    m_foot = new QHBoxLayout;
    m_foot->addWidget(m_reply);
    auto* layout = new QVBoxLayout(thread);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_merged);
    layout->addWidget(m_presence);
    layout->addWidget(m_pane, 1);
    layout->addWidget(m_bounced);
    layout->addWidget(m_style);
    layout->addLayout(m_foot);
    connect(m_pane, &ThreadPane::failed, this, &ThreadView::failed);
    connect(m_bounced, &BouncedLine::failed, this, &ThreadView::failed);
    connect(m_reply, &ReplyBox::writing, m_presence, &PresenceLine::setAnswering);
    return thread;
}

QWidget* ThreadView::buildError()
{
    auto* face = new QWidget(this);
    m_errorText = new InlineMessage(face);
    m_again = new QPushButton(face);
    auto* layout = new QVBoxLayout(face);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    layout->addWidget(m_errorText);
    layout->addWidget(m_again, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(m_again, &QPushButton::clicked, this, [this] {
        setCurrentWidget(m_skeleton);
        reload();
    });
    return face;
}

void ThreadView::show(TicketId ticket)
{
    if (ticket == m_ticket)
        return;
    m_reply->clearTicket();
    m_ticket = ticket;
    m_presence->setTicket(ticket);
    m_loaded = false;
    m_content = {};
    m_pane->clear();
    setCurrentWidget(ticket.isValid() ? m_skeleton : static_cast<QWidget*>(m_empty));
    reload();
}

void ThreadView::reload()
{
    if (m_reading)
        m_reading->store(true);
    if (!m_ticket.isValid())
        return;
    m_reading = m_context.executor.read<ThreadContent>(
        this,
        [ticket = m_ticket, me = m_context.me.id](Stores& stores) { return readThread(stores, ticket, me); },
        [this](Result<ThreadContent> content) { take(std::move(content)); });
}

void ThreadView::take(Result<ThreadContent> content)
{
    if (!content) {
        m_errorText->say(errorSentence(content.error()));
        if (!m_loaded) {
            setCurrentWidget(m_error);
            Q_EMIT missing();
        }
        return;
    }
    m_content = std::move(*content);
    m_loaded = true;
    m_header->setTicket(m_content.row, m_context.clock.now());
    m_pane->setContent(m_content);
    m_reply->setTicket(m_content);
    m_merged->setContent(m_content);
    m_bounced->setPoint(m_merged->isShownFor() ? std::nullopt : m_content.bounced);
    m_style->setProfile(m_merged->isShownFor() ? CustomerProfile() : m_content.profile);
    m_reply->setVisible(!m_merged->isShownFor());
    setCurrentWidget(m_thread);
    Q_EMIT loaded();
}

void ThreadView::follow(const ChangeSet& changes)
{
    if (!m_ticket.isValid())
        return;
    // The thread shows its own customer's name only; one that is not loaded yet has no customer to compare with.
    const CustomerId customer = m_content.row.ticket.customerId;
    const bool customerChanged = m_loaded ? customer.isValid() && changes.touches(Entity::Customer, customer.value())
                                          : changes.touches(Entity::Customer);
    // A new message touches its ticket too, so other tickets' mail doesn't reload this one.
    const bool sent = std::any_of(m_content.outbox.begin(), m_content.outbox.end(), [&changes](const OutboxItem& item) {
        return changes.touches(Entity::Outbox, item.id.value());
    });
    if (changes.touches(Entity::Ticket, m_ticket.value()) || customerChanged || sent
        || (changes.touches(Entity::Interaction) && !changes.touches(Entity::Ticket)))
        reload();
}

void ThreadView::retranslate()
{
    m_empty->setTexts(tr("No ticket chosen"), tr("Choose one in the list to read and answer it here."));
    m_again->setText(tr("Try again"));
    fitWidth();
}

/// Head, cards and reply box stand in one column.
void ThreadView::resizeEvent(QResizeEvent* event)
{
    QStackedWidget::resizeEvent(event);
    const int side = ThreadPane::sideOf(width());
    m_header->setSide(side);
    m_presence->setContentsMargins(side, space::s, side, space::s);
    m_bounced->setContentsMargins(side, space::s, side, 0);
    m_style->setContentsMargins(side, space::s, side, 0);
    m_foot->setContentsMargins(side, space::s, side, space::l);
}

void ThreadView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_loaded) {
            m_header->setTicket(m_content.row, m_context.clock.now());
            m_pane->clear();
            m_pane->setContent(m_content);
        }
    }
    QStackedWidget::changeEvent(event);
}

}  // namespace memnun
