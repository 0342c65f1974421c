// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/Screenshots.h"
#include "ui/inbox/InboxPage.h"
#include "ui/inbox/ThreadView.h"
#include "ui/inbox/TicketListPane.h"

#include <QListView>

namespace memnun {

template <class PageWidget>
PageWidget* openPage(WorkspaceWindow& workspace, const char* id)
{
    const QString key = QString::fromLatin1(id);
    workspace.window().openPage(key);
    return qobject_cast<PageWidget*>(workspace.window().pageWidget(key));
}

inline bool hasRows(const QAbstractItemView* view)
{
    return view && view->isVisible() && view->model() && view->model()->rowCount() > 0;
}

inline InboxPage* inboxOf(WorkspaceWindow& workspace)
{
    return qobject_cast<InboxPage*>(workspace.window().pageWidget(QStringLiteral("inbox")));
}

inline bool threadIsThere(WorkspaceWindow& workspace)
{
    const InboxPage* inbox = inboxOf(workspace);
    return inbox && hasRows(inbox->list()->view()) && inbox->thread()->ticket().isValid();
}

/// Begins to make what pictures show beyond the demo company; it is there when the executor has nothing to do.
void furnish(WorkspaceWindow& workspace, const ShotSubjects& subjects);
/// After that: two of the answers could not leave.
void furnishOutbox(WorkspaceWindow& workspace, const ShotSubjects& subjects);
/// One account with two folders, one of them with trouble, and one that is switched off.
void furnishAccounts(WorkspaceWindow& workspace);

/// Saved views, filters and bulk selection.
QVector<Shot> viewShots();
/// Mail accounts, their health, and what keeps their passwords.
QVector<Shot> accountShots();
/// Merging, moving and splitting, over the ticket that the picture before showed.
QVector<Shot> moveShots(TicketId merged);
/// Colleagues called into a note.
QVector<Shot> noteShots(const LetterSubjects& letters);
/// Formatted mails, as they are read.
QVector<Shot> readingShots(const LetterSubjects& letters);
/// Templates, and the editor of answers.
QVector<Shot> templateShots(TicketId ticket);
QVector<Shot> personaShots();

}  // namespace memnun
