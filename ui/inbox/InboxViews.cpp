// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/InboxViews.h"

#include "core/views/ViewCommands.h"
#include "ui/inbox/InboxLists.h"
#include "ui/inbox/TicketListPane.h"
#include "ui/shared/ErrorText.h"
#include "ui/views/ViewBar.h"
#include "ui/views/ViewDialog.h"
#include "ui/views/ViewList.h"

namespace memnun {

namespace {

/// By name, too: another workspace has other views under the same numbers.
QString keyOf(const SavedView& view)
{
    return QString::number(view.id.value()) + QLatin1Char(' ') + view.name;
}

}  // namespace

InboxViews::InboxViews(const AppContext& context, InboxLists& lists, TicketListPane& list, QWidget* window)
    : QObject(window), m_context(context), m_lists(lists), m_list(list), m_window(window)
{
    connect(list.viewBar(), &ViewBar::newWanted, this, [this] { make({}); });
    connect(list.viewBar(), &ViewBar::editWanted, this, &InboxViews::edit);
    connect(list.viewBar(), &ViewBar::removeWanted, this, &InboxViews::remove);
    connect(&list.views(), &ViewList::changed, this, &InboxViews::showWanted);
}

void InboxViews::showWanted()
{
    const QString key = std::exchange(m_restored, {});
    for (const ListedView& one : m_list.views().views()) {
        if (!key.isEmpty() && keyOf(one.view) == key)
            m_wanted = one.view.id;
    }
    if (m_wanted.isValid() && m_list.views().find(m_wanted))
        m_list.openView(std::exchange(m_wanted, ViewId()));
}

QString InboxViews::remembered() const
{
    const ListedView* one = m_list.views().find(m_list.viewBar()->current());
    return one ? keyOf(one->view) : m_restored;
}

ViewDialog* InboxViews::make(const Condition& condition)
{
    SavedView view;
    view.condition = condition.isEmpty() ? Condition::of({TicketField::Trait, TestOp::Is, TicketTrait::Open}) : condition;
    return open(view);
}

void InboxViews::edit(ViewId id)
{
    if (const ListedView* one = m_list.views().find(id))
        open(one->view);
}

ViewDialog* InboxViews::open(const SavedView& view)
{
    ConditionChoices choices;
    for (const Tag& tag : m_lists.tags())
        choices.tags.append(tag.name);
    for (const User& user : m_lists.users()) {
        if (user.active)
            choices.people.append(user.name);
    }
    auto* dialog = new ViewDialog(m_context, view, choices, m_window);
    if (!view.id.isValid())
        connect(dialog, &ViewDialog::saved, this, [this](const SavedView& made) { showWhenListed(made.id); });
    dialog->open();
    return dialog;
}

void InboxViews::showWhenListed(ViewId id)
{
    if (m_list.views().find(id))
        m_list.openView(id);
    else
        m_wanted = id;
}

void InboxViews::remove(ViewId id)
{
    m_context.commands.submit(RemoveView{id}, this, [this](const Result<>& removed) {
        if (!removed)
            Q_EMIT failed(errorSentence(removed.error()));
    });
}

}  // namespace memnun
