// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/views/SavedView.h"

#include <QObject>
#include <QString>

class QWidget;

namespace memnun {

struct AppContext;
class InboxLists;
class TicketListPane;
class ViewDialog;

/// Makes, changes and removes the views of the list beside it.
class InboxViews final : public QObject {
    Q_OBJECT

public:
    InboxViews(const AppContext& context, InboxLists& lists, TicketListPane& list, QWidget* window);

    /// The dialog for a new view of these tickets; an empty condition begins with the open ones.
    ViewDialog* make(const Condition& condition);
    void edit(ViewId id);
    void remove(ViewId id);
    /// Shows the view that was shown when remembered() was asked, as soon as the views are read; one that is gone does nothing.
    void restore(const QString& remembered) { m_restored = remembered; }
    /// The view that is shown, for the settings; empty for none.
    QString remembered() const;

Q_SIGNALS:
    /// A translated sentence for the window.
    void failed(const QString& sentence);

private:
    ViewDialog* open(const SavedView& view);
    void showWhenListed(ViewId id);
    void showWanted();

    const AppContext& m_context;
    InboxLists& m_lists;
    TicketListPane& m_list;
    QWidget* m_window;
    QString m_restored;
    ViewId m_wanted;  ///< just made; shown as soon as the list of views has it
};

}  // namespace memnun
