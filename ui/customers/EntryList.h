// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/CustomerTimeline.h"
#include "ui/inbox/InboxLists.h"
#include "ui/shared/RowListModel.h"

namespace memnun {

/// Everything between the business and one customer, newest first, paged by keyset; of one kind where that is wished.
class EntryList final : public RowListModel<TimelineEntry> {
    Q_OBJECT

public:
    /// The first two are TimelineList's, so that its delegate paints these rows as well.
    enum Role { TicketRole = FirstFeatureRole, WhenRole, KindRole };

    explicit EntryList(const AppContext& context, QObject* parent = nullptr);
    void setCustomer(CustomerId customer);
    void setOnly(std::optional<EntryKind> only);
    CustomerId customer() const { return m_customer; }

protected:
    qint64 idOf(const TimelineEntry& row) const override { return row.place().id * 4 + row.place().source; }
    QVariant cell(const TimelineEntry& row, int column, int role) const override;
    void request(const PageRequest& page) override;

private:
    QString title(const TimelineEntry& row) const;
    const AppContext& m_context;
    InboxLists m_lists;  ///< names of people and categories in changes of tickets
    CustomerId m_customer;
    std::optional<EntryKind> m_only;
};

}  // namespace memnun
