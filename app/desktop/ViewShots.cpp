// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/ShotParts.h"
#include "core/conditions/ConditionText.h"
#include "ui/inbox/InboxViews.h"
#include "ui/search/FilterSuggest.h"
#include "ui/search/SearchPage.h"
#include "ui/shared/SearchBox.h"
#include "ui/shared/UndoBar.h"
#include "ui/views/ViewBar.h"
#include "ui/views/ViewDialog.h"
#include "ui/views/ViewList.h"

namespace memnun {

namespace {

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
    return {viewsShot(), selectAllShot(), viewDialogShot(), searchFiltersShot()};
}

}  // namespace memnun
