// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/TicketWindow.h"

#include "ui/inbox/MessageCard.h"
#include "ui/inbox/ThreadPane.h"
#include "ui/reading/MessageActs.h"
#include "ui/shared/ElidedLabel.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/Icon.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/SettingsPort.h"
#include "ui/tickets/TicketWords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace memnun {

namespace {

const QString kPlace = QStringLiteral("inbox/ticket_window");
constexpr QSize kFirstSize{860, 720};
constexpr int kStep = 48;  ///< of an arrow key, px

}  // namespace

TicketWindow::TicketWindow(const AppContext& context, const InboxLists& lists, TicketId ticket)
    : QDialog(nullptr, Qt::Window), m_context(context), m_ticket(ticket), m_subject(new ElidedLabel({}, this)),
      m_about(new QLabel(this)), m_answer(new QPushButton(this)), m_message(new InlineMessage(this)),
      m_pane(new ThreadPane(context, lists, this)), m_head(new QHBoxLayout)
{
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connect(m_answer, &QPushButton::clicked, this, [this] { Q_EMIT answerWanted(m_ticket); });
    connect(m_pane, &ThreadPane::ticketWanted, this, &TicketWindow::ticketWanted);
    connect(m_pane, &ThreadPane::failed, this, [this](const QString& sentence) { m_message->say(sentence); });
    connect(m_pane, &ThreadPane::menuWanted, this, &TicketWindow::openMenu);
    // There is no list whose neighbour they could go to.
    connect(m_pane, &ThreadPane::step, this, [this](int by) {
        m_pane->verticalScrollBar()->setValue(m_pane->verticalScrollBar()->value() + by * kStep);
    });
    connect(&context.changes, &ChangeBus::changed, this, &TicketWindow::follow);
    resize(kFirstSize);
    restoreGeometry(context.settings.value(kPlace).toByteArray());
    retranslate();
    read();
}

void TicketWindow::build()
{
    setTextRole(m_subject, QStringLiteral("title"));
    m_subject->setMostLines(2);
    setTextRole(m_about, QStringLiteral("muted"));
    m_about->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_answer->setIcon(icon(QStringLiteral("reply")));
    m_answer->setAutoDefault(false);
    auto* words = new QVBoxLayout;
    words->setSpacing(space::xs);
    words->addWidget(m_subject);
    words->addWidget(m_about);
    m_head->setSpacing(space::m);
    m_head->addLayout(words, 1);
    m_head->addWidget(m_answer, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_head);
    layout->addWidget(m_message);
    layout->addWidget(m_pane, 1);
    m_pane->setFocus();
}

QString TicketWindow::aboutText() const
{
    return m_about->text();
}

void TicketWindow::read()
{
    m_context.executor.read<ThreadContent>(
        this, [ticket = m_ticket, me = m_context.me.id](Stores& stores) { return readThread(stores, ticket, me); },
        [this](Result<ThreadContent> content) { take(std::move(content)); });
}

void TicketWindow::take(Result<ThreadContent> content)
{
    if (!content) {
        m_message->say(errorSentence(content.error(), tr("Reading the ticket")));
        return;
    }
    m_content = std::move(*content);
    m_loaded = true;
    m_message->clear();
    m_pane->setContent(m_content);
    retranslate();
}

/// A new message touches its ticket too, and an answer that left its place in the outbox.
void TicketWindow::follow(const ChangeSet& changes)
{
    const CustomerId customer = m_content.row.ticket.customerId;
    if (changes.touches(Entity::Ticket, m_ticket.value()) || (changes.touches(Entity::Outbox) && !m_content.outbox.isEmpty())
        || (customer.isValid() && changes.touches(Entity::Customer, customer.value())))
        read();
}

void TicketWindow::openMenu(InteractionId message, const QPoint& place)
{
    m_pane->pointAt(message);
    MessageCard* card = m_pane->cardAtHand();
    if (!card)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMessageMenu(*menu, *card);
    menu->popup(place);
}

void TicketWindow::retranslate()
{
    const QString number = QStringLiteral("#%1").arg(m_ticket.value());
    m_answer->setText(tr("Answer in the inbox"));
    if (!m_loaded) {
        setWindowTitle(number);
        return;
    }
    const TicketRow& row = m_content.row;
    QStringList about{number, row.customerName, statusText(row.ticket.status), row.assigneeName};
    about.removeAll(QString());
    m_subject->setFullText(row.ticket.subject);
    m_about->setText(about.join(QStringLiteral(" · ")));
    setWindowTitle(number + QLatin1Char(' ') + row.ticket.subject);
}

/// Head and cards stand in one column, as in the inbox.
void TicketWindow::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    const int side = ThreadPane::sideOf(width());
    m_head->setContentsMargins(side, space::m, side, space::m);
    m_message->setContentsMargins(side, 0, side, space::s);
}

void TicketWindow::hideEvent(QHideEvent* event)
{
    m_context.settings.setValue(kPlace, saveGeometry());
    QDialog::hideEvent(event);
}

void TicketWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_loaded) {
            m_pane->clear();
            m_pane->setContent(m_content);
        }
    }
    QDialog::changeEvent(event);
}

}  // namespace memnun
