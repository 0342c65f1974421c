// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/CardTimeline.h"

#include "ui/customers/CustomerWords.h"
#include "ui/inbox/TimelineDelegate.h"
#include "ui/shared/EmptyState.h"
#include "ui/shared/ListPane.h"
#include "ui/shared/StyleSheet.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QToolButton>

namespace memnun {

namespace {

constexpr EntryKind kKinds[] = {EntryKind::Mail, EntryKind::Call, EntryKind::Message, EntryKind::Note, EntryKind::TicketChange, EntryKind::Task};
constexpr int kAll = -2;  ///< an id of a button; -1 is the group's own

}  // namespace

CardTimeline::CardTimeline(const AppContext& context, QWidget* parent)
    : QFrame(parent), m_model(context), m_kinds(new QButtonGroup(this)), m_bar(new QHBoxLayout), m_view(new QListView),
      m_pane(nullptr)
{
    setStyleProperty(this, "panel", QStringLiteral("raised"));
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new TimelineDelegate(m_view));
    setStyleProperty(m_view, "list", QStringLiteral("plain"));
    m_view->setUniformItemSizes(true);
    m_view->setMouseTracking(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pane = new ListPane(m_view, &m_model, 28, this);
    m_bar->setSpacing(space::xs);
    const auto add = [this](int id) {
        auto* button = new QToolButton(this);
        button->setCheckable(true);
        setStyleProperty(button, "kind", QStringLiteral("tab"));
        m_kinds->addButton(button, id);
        m_bar->addWidget(button);
    };
    add(kAll);
    for (const EntryKind kind : kKinds)
        add(static_cast<int>(kind));
    m_bar->addStretch(1);
    m_kinds->button(kAll)->setChecked(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::l, space::m, space::m, space::m);
    layout->setSpacing(space::s);
    layout->addLayout(m_bar);
    layout->addWidget(m_pane, 1);
    connect(m_kinds, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            m_model.setOnly(id == kAll ? std::nullopt : std::optional(static_cast<EntryKind>(id)));
    });
    connect(m_view, &QListView::activated, this, [this](const QModelIndex& index) {
        if (const TicketId ticket(index.data(EntryList::TicketRole).toLongLong()); ticket.isValid())
            Q_EMIT ticketWanted(ticket);
    });
    connect(m_view, &QListView::clicked, m_view, &QListView::activated);
    retranslate();
}

void CardTimeline::choose(std::optional<EntryKind> only)
{
    m_kinds->button(only ? static_cast<int>(*only) : kAll)->setChecked(true);
}

void CardTimeline::retranslate()
{
    m_kinds->button(kAll)->setText(tr("Everything"));
    for (const EntryKind kind : kKinds)
        m_kinds->button(static_cast<int>(kind))->setText(entryKindText(kind));
    m_view->setAccessibleName(tr("Timeline"));
    m_pane->emptyState()->setIconName(QStringLiteral("history"));
    m_pane->emptyState()->setTexts(tr("Nothing yet"), tr("Mails, calls, messages, notes, changes of tickets and tasks stand here."));
}

void CardTimeline::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

}  // namespace memnun
