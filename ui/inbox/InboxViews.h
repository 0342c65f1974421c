// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/views/SavedView.h"

#include <QObject>

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

Q_SIGNALS:
    /// A translated sentence for the window.
    void failed(const QString& sentence);

private:
    ViewDialog* open(const SavedView& view);
    void showWhenListed(ViewId id);

    const AppContext& m_context;
    InboxLists& m_lists;
    TicketListPane& m_list;
    QWidget* m_window;
    ViewId m_wanted;  ///< just made; shown as soon as the list of views has it
};

}  // namespace memnun
