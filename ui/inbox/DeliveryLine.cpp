// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/DeliveryLine.h"

#include "core/conversations/OutboxCommands.h"
#include "ui/inbox/DeliveryWords.h"
#include "ui/inbox/SendLater.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/FlowLayout.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"

#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace memnun {

DeliveryLine::DeliveryLine(const AppContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_sentence(new InlineMessage(this)), m_words(new QLabel(this)),
      m_retry(new QPushButton(this)), m_confirm(new QPushButton(this)), m_takeBack(new QPushButton(this)),
      m_now(new QPushButton(this)), m_when(new QPushButton(this))
{
    m_retry->setObjectName(QStringLiteral("sendAgain"));
    m_confirm->setObjectName(QStringLiteral("wasSent"));
    m_takeBack->setObjectName(QStringLiteral("takeBack"));
    m_now->setObjectName(QStringLiteral("sendNow"));
    m_when->setObjectName(QStringLiteral("sendWhen"));
    m_when->setMenu(new QMenu(m_when));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(m_words, QStringLiteral("caption"));
    auto* buttons = new QWidget(this);
    auto* row = new FlowLayout(buttons, space::s);
    for (QPushButton* button : {m_retry, m_confirm, m_now, m_when, m_takeBack})
        row->addWidget(button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    layout->addWidget(m_sentence);
    layout->addWidget(m_words);
    layout->addWidget(buttons);
    connect(m_retry, &QPushButton::clicked, this, [this] { submit(RetryOutbox{m_item.id}, tr("Sending again")); });
    connect(m_confirm, &QPushButton::clicked, this, [this] { submit(ConfirmOutbox{m_item.id}, tr("Saving that it was sent")); });
    connect(m_takeBack, &QPushButton::clicked, this, [this] { submit(DiscardOutbox{m_item.id}, tr("Taking back")); });
    connect(m_now, &QPushButton::clicked, this, [this] { schedule(m_context.clock.now()); });
    connect(m_when->menu(), &QMenu::aboutToShow, this, [this] {
        fillSendLater(*m_when->menu(), m_context.clock.now(), this, [this](Instant at) { schedule(at); });
    });
    m_tick.setInterval(500);
    connect(&m_tick, &QTimer::timeout, this, &DeliveryLine::refresh);
    setTexts();
}

void DeliveryLine::setItem(const OutboxItem& item)
{
    m_item = item;
    setTexts();
    refresh();
}

QString DeliveryLine::text() const
{
    return m_sentence->text();
}

void DeliveryLine::refresh()
{
    const DeliveryState state = deliveryState(m_item, m_context.clock.now(), m_context.nothingIsSent);
    m_sentence->say(state.sentence, state.tone);
    m_words->setText(state.words);
    m_words->setVisible(!state.words.isEmpty());
    m_retry->setVisible(state.mayRetry);
    m_confirm->setVisible(state.mayConfirm);
    m_takeBack->setVisible(state.mayTakeBack);
    m_now->setVisible(state.mayHurry);
    m_when->setVisible(state.mayReschedule);
    m_takeBack->parentWidget()->setVisible(state.mayRetry || state.mayConfirm || state.mayTakeBack);
    if (!state.counts)
        m_tick.stop();
    else if (!m_tick.isActive())
        m_tick.start();
}

void DeliveryLine::setTexts()
{
    m_retry->setText(tr("Send again"));
    m_confirm->setText(tr("It was sent"));
    m_confirm->setToolTip(tr("The customer has it: keep it as it stands."));
    m_now->setText(tr("Send now"));
    m_when->setText(m_item.sendAt ? tr("Change time") : tr("Send later"));
    m_takeBack->setText(tr("Take back"));
    m_takeBack->setToolTip(tr("Its words and files are your draft again, and the customer's message waits for an answer."));
}

void DeliveryLine::schedule(Instant at)
{
    submit(ScheduleOutbox{m_item.id, at}, tr("Changing when it leaves"));
}

template <class Command>
void DeliveryLine::submit(const Command& command, const QString& what)
{
    setEnabled(false);
    m_context.commands.submit(command, this, [this, what](Result<> done) {
        setEnabled(true);
        if (!done)
            Q_EMIT failed(errorSentence(done.error(), what));
    });
}

void DeliveryLine::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        setTexts();
        if (m_item.id.isValid())
            refresh();
    }
    QWidget::changeEvent(event);
}

}  // namespace memnun
