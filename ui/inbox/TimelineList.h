// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/ConversationStore.h"
#include "ui/shared/RowListModel.h"
#include "ui/shell/AppContext.h"

namespace memnun {

/// Every mail, call and note of one customer, newest first, paged by keyset. Two columns of text are in one cell:
/// what it was, and when.
class TimelineList final : public RowListModel<TimelineRow> {
    Q_OBJECT

public:
    enum Role { TicketRole = FirstFeatureRole, WhenRole };

    explicit TimelineList(const AppContext& context, QObject* parent = nullptr);
    void setCustomer(CustomerId customer);

protected:
    qint64 idOf(const TimelineRow& row) const override { return row.interaction.id.value(); }
    QVariant cell(const TimelineRow& row, int column, int role) const override;
    void request(const PageRequest& page) override;

private:
    const AppContext& m_context;
    CustomerId m_customer;
};

}  // namespace memnun
