// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Executor.h"
#include "core/views/SavedView.h"

#include <QObject>
#include <QTimer>

namespace memnun {

struct AppContext;
struct TicketQuery;

/// A view and how many tickets are in it, counted up to ViewList::kMost.
struct ListedView {
    SavedView view;
    qint64 count = 0;
    bool operator==(const ListedView&) const = default;
};

/// The views somebody sees, with counts that are read again a moment after tickets or views changed, while they are shown.
class ViewList final : public QObject {
    Q_OBJECT

public:
    static constexpr qint64 kMost = 1000;

    explicit ViewList(const AppContext& context, QObject* parent = nullptr);

    const QVector<ListedView>& views() const { return m_views; }
    /// Null for one that is not there (any more).
    const ListedView* find(ViewId id) const;
    void refresh();
    /// While nobody sees them it only notes that they must be read again. Not shown at first.
    void setShown(bool shown);

Q_SIGNALS:
    void changed();

private:
    void read();

    const AppContext& m_context;
    QVector<ListedView> m_views;
    QTimer m_soon;
    bool m_shown = false;
    bool m_stale = false;  ///< to be read when they are seen
    bool m_reading = false;
    bool m_again = false;
};

/// What a view shows to the one who works, at this moment.
TicketQuery queryOf(const SavedView& view, UserId me, Instant now);
/// "12", "1.000+".
QString viewCountText(qint64 count);

}  // namespace memnun
