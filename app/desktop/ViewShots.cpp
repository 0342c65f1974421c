// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/ShotParts.h"
#include "core/conditions/ConditionText.h"
#include "ui/inbox/InboxViews.h"
#include "ui/inbox/ThreadPane.h"
#include "ui/inbox/TicketWindow.h"
#include "ui/search/FilterSuggest.h"
#include "ui/search/SearchPage.h"
#include "ui/shared/SearchBox.h"
#include "ui/shared/UndoBar.h"
#include "ui/views/ViewBar.h"
#include "ui/views/ViewDialog.h"
#include "ui/views/ViewList.h"

#include <QApplication>

namespace memnun {

namespace {

/// The first of the company's views.
Shot viewsShot()
{
    return {QStringLiteral("inbox-views"), false,
            [](WorkspaceWindow& workspace) -> QWidget* {
                openPage<InboxPage>(workspace, "inbox");
                return nullptr;
            },
            [](WorkspaceWindow& workspace, QWidget*) {
                InboxPage* inbox = inboxOf(workspace);
                const auto& views = inbox->list()->views().views();
                if (views.size() < 3 || !hasRows(inbox->list()->view()))
                    return false;
                if (inbox->list()->viewBar()->current() != views.first().view.id)
                    inbox->list()->openView(views.first().view.id);
                workspace.window().undoBar()->dismiss();
                return threadIsThere(workspace);
            }};
}

/// The ticket that is read, in a window of its own.
Shot ticketWindowShot()
{
    return {QStringLiteral("ticket-window"), false,
            [](WorkspaceWindow& workspace) -> QWidget* {
                openPage<InboxPage>(workspace, "inbox")->openWindow();
                for (QWidget* one : QApplication::topLevelWidgets()) {
                    if (qobject_cast<TicketWindow*>(one) && one->isVisible())
                        return one;
                }
                return nullptr;
            },
            [](WorkspaceWindow&, QWidget* window) {
                const auto* ticket = qobject_cast<TicketWindow*>(window);
                return ticket && ticket->pane()->cardCount() > 0 && ticket->pane()->isComplete();
            }};
}

/// Everything that matches is selected, after the loaded rows were.
Shot selectAllShot()
{
    return {QStringLiteral("inbox-select-all"), false,
            [](WorkspaceWindow& workspace) -> QWidget* {
                openPage<InboxPage>(workspace, "inbox")->openQueue(Queue::All);
                return nullptr;
            },
            [](WorkspaceWindow& workspace, QWidget*) {
                InboxPage* inbox = inboxOf(workspace);
                if (!threadIsThere(workspace))
                    return false;
                if (inbox->list()->model().checkedCount() == 0)
                    inbox->selectAll();
                return inbox->list()->bulkBar()->offersAll();
            }};
}

Shot viewDialogShot()
{
    return {QStringLiteral("view-editor"), false,
            [](WorkspaceWindow& workspace) -> QWidget* {
                auto* inbox = openPage<InboxPage>(workspace, "inbox");
                inbox->openQueue(Queue::Open);
                const auto condition = conditionOf(QStringLiteral("is:active -channel:phone after:30d kargo"));
                ViewDialog* dialog = condition ? inbox->views().make(*condition) : nullptr;
                if (!dialog)
                    return nullptr;
                dialog->name()->setText(QString::fromUtf8("Yazılı kargo soruları"));
                return dialog;
            },
            [](WorkspaceWindow&, QWidget* dialog) {
                const auto* view = qobject_cast<ViewDialog*>(dialog);
                return view && view->isCounted();
            }};
}

Shot searchFiltersShot()
{
    return {QStringLiteral("search-filters"), false,
            [](WorkspaceWindow& workspace) -> QWidget* {
                openPage<InboxPage>(workspace, "inbox");
                workspace.window().searchBox()->setFocus();
                workspace.window().searchBox()->setText(QStringLiteral("is:done teslimat tag:"));
                return nullptr;
            },
            [](WorkspaceWindow& workspace, QWidget*) {
                FilterSuggest* suggest = workspace.search()->suggest();
                if (suggest->offered().isEmpty())
                    suggest->offer();
                return hasRows(workspace.search()->view()) && !suggest->offered().isEmpty();
            }};
}

}  // namespace

QVector<Shot> viewShots()
{
    return {viewsShot(), ticketWindowShot(), selectAllShot(), viewDialogShot(), searchFiltersShot()};
}

}  // namespace memnun
