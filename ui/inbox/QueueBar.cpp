// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/QueueBar.h"

#include "ui/inbox/TicketListModel.h"
#include "ui/shared/Format.h"
#include "ui/shared/Icon.h"
#include "ui/shared/StyleSheet.h"
#include "ui/tickets/TicketWords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace memnun {

namespace {

constexpr std::array kTabs{Queue::Mine, Queue::Unassigned, Queue::Open, Queue::Waiting};
constexpr std::array kMore{Queue::Snoozed, Queue::DueToday, Queue::All, Queue::Spam, Queue::Quarantine};

constexpr int kChevron = 14;

/// The same whether the tab is chosen (and so bolder) or not.
int tabWidth(const QString& text)
{
    return QFontMetrics(typeFont(TypeStep::Body, QFont::DemiBold)).horizontalAdvance(text) + 2 * QueueBar::kInset;
}

}  // namespace

QueueBar::QueueBar(const AppContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_more(new QToolButton(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    setMinimumWidth(120);
    row->setSizeConstraint(QLayout::SetNoConstraint);
    for (const Queue queue : kTabs)
        row->addWidget(tab(queue));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    m_more->setCheckable(true);
    setStyleProperty(m_more, "kind", QStringLiteral("tab"));
    m_more->setIcon(icon(QStringLiteral("chevron-down"), IconRole::Muted));
    m_more->setIconSize({kChevron, kChevron});
    m_more->setLayoutDirection(Qt::RightToLeft);  // the sign behind the word
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    row->addWidget(m_more);
    row->addStretch();
    connect(m_more->menu(), &QMenu::aboutToShow, this, &QueueBar::fillMore);
    connect(&context.changes, &ChangeBus::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches(Entity::Ticket) || changes.touches(Entity::Interaction)
            || changes.touches(Entity::Quarantine))
            refresh();
    });
    retranslate();
}

QToolButton* QueueBar::tab(Queue queue)
{
    auto* button = new QToolButton(this);
    button->setCheckable(true);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    setStyleProperty(button, "kind", QStringLiteral("tab"));
    connect(button, &QToolButton::clicked, this, [this, queue] {
        setCurrent(queue);
        Q_EMIT chosen(queue);
    });
    m_tabs.insert(queue, button);
    return button;
}

void QueueBar::fillMore()
{
    QMenu* menu = m_more->menu();
    menu->clear();
    QVector<Queue> hidden;
    for (const Queue queue : kTabs) {
        if (m_tabs.value(queue)->isHidden())
            hidden.append(queue);
    }
    hidden += QVector<Queue>(kMore.begin(), kMore.end());
    for (const Queue queue : std::as_const(hidden)) {
        QAction* action = menu->addAction(label(queue));
        action->setCheckable(true);
        action->setChecked(queue == m_current);
        connect(action, &QAction::triggered, this, [this, queue] {
            setCurrent(queue);
            Q_EMIT chosen(queue);
        });
    }
}

/// Tabs that find no room go behind "More", the last ones first. What is chosen changes no place.
void QueueBar::fit()
{
    // Where all tabs find room beside the sign alone, the word gives way.
    const qint64 waiting = m_counts.value(Queue::Waiting);  // the tab that goes first
    fitMore(waiting > 0 ? tr("More") + QLatin1Char(' ') + Format().number(waiting) : tr("More"), false);
    const auto tabCount = static_cast<qsizetype>(kTabs.size());
    qsizetype shown = roomFor(m_more->width());
    if (const int sign = kChevron + 2 * kInset; shown < tabCount && roomFor(sign) == tabCount) {
        fitMore({}, false);
        shown = tabCount;
    } else if (shown == tabCount) {
        fitMore(tr("More"), false);
    }
    const auto isBehind = [this, &shown] {
        const auto end = kTabs.begin() + shown;
        return std::find(kTabs.begin(), end, m_current) == end;
    };
    if (!m_left && isBehind()) {
        fitMore(label(m_current), true);
        shown = roomFor(m_more->width());
    }
    for (qsizetype i = 0; i < static_cast<qsizetype>(kTabs.size()); ++i)
        m_tabs.value(kTabs.at(static_cast<std::size_t>(i)))->setHidden(i >= shown);
    update();
}

/// How many tabs stand beside a "More" of that width; at least the first.
qsizetype QueueBar::roomFor(int moreWidth) const
{
    int room = width() - moreWidth;
    qsizetype shown = 0;
    for (const Queue queue : kTabs) {
        room -= m_tabs.value(queue)->width();
        if (room < 0 && shown > 0)
            break;
        ++shown;
    }
    return shown;
}

void QueueBar::fitMore(const QString& text, bool holdsCurrent)
{
    m_more->setText(text);
    m_more->setToolButtonStyle(text.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    m_more->setAccessibleName(text.isEmpty() ? tr("More") : text);
    m_more->setChecked(holdsCurrent);
    m_more->setFont(typeFont(TypeStep::Body, holdsCurrent ? QFont::DemiBold : QFont::Normal));
    m_more->setFixedWidth(text.isEmpty() ? kChevron + 2 * kInset : tabWidth(text) + kChevron + space::s);
    m_more->resize(m_more->minimumWidth(), m_more->height());
}

QVector<Queue> QueueBar::tabs() const
{
    QVector<Queue> out;
    for (const Queue queue : kTabs) {
        if (!m_tabs.value(queue)->isHidden())
            out.append(queue);
    }
    return out;
}

QString QueueBar::moreText() const
{
    return m_more->text();
}

void QueueBar::setCurrent(Queue queue)
{
    m_current = queue;
    m_left = false;
    retranslate();
}

void QueueBar::leave()
{
    m_left = true;
    retranslate();
}

void QueueBar::refresh()
{
    m_stale = !isVisible();
    if (m_stale)
        return;
    const QueueContext at = queueContextAt(m_context.me.id, m_context.clock.now());
    using Counts = QHash<Queue, qint64>;
    m_context.executor.read<Counts>(
        this, [at](Stores& stores) { return stores.tickets.counts(at); },
        [this](Result<Counts> counts) {
            if (!counts)
                return;  // the list beside says what failed
            m_counts = *counts;
            retranslate();
            Q_EMIT countsChanged();
        });
}

QString QueueBar::label(Queue queue) const
{
    const qint64 n = m_counts.value(queue);
    const QString shown = queue == Queue::All ? Format().counted(n, TicketStore::kMostOfAll) : Format().number(n);
    return n > 0 ? queueText(queue) + QLatin1Char(' ') + shown : queueText(queue);
}

void QueueBar::retranslate()
{
    for (auto it = m_tabs.cbegin(); it != m_tabs.cend(); ++it) {
        const bool current = it.key() == m_current && !m_left;
        const QString text = label(it.key());
        it.value()->setText(text);
        it.value()->setAccessibleName(text);
        it.value()->setChecked(current);
        it.value()->setFont(typeFont(TypeStep::Body, current ? QFont::DemiBold : QFont::Normal));
        it.value()->setFixedWidth(tabWidth(text));
        it.value()->resize(it.value()->minimumWidth(), it.value()->height());
    }
    m_more->setToolTip(tr("More queues"));
    fit();
}

void QueueBar::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
}

void QueueBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void QueueBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void QueueBar::paintEvent(QPaintEvent*)
{
    if (m_left)
        return;
    const QToolButton* tab = m_tabs.value(m_current, m_more);
    const QToolButton* current = tab->isHidden() ? m_more : tab;
    QPainter painter(this);
    painter.fillRect(QRect(current->x() + kInset, height() - 2, current->width() - 2 * kInset, 2),
                     Theme::of(palette()).accent);
}

}  // namespace memnun
