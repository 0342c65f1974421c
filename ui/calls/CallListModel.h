// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/ConversationStore.h"
#include "ui/shared/RowListModel.h"

namespace memnun {

struct AppContext;

/// All or only missed calls, newest first, paged by keyset, kept fresh by the change bus.
class CallListModel final : public RowListModel<TimelineRow> {
    Q_OBJECT

public:
    explicit CallListModel(const AppContext& context, QObject* parent = nullptr);

    bool missedOnly() const { return m_missedOnly; }
    void setMissedOnly(bool missed);
    /// Null when the index is none.
    const TimelineRow* callAt(const QModelIndex& index) const { return rowAt(index); }

protected:
    qint64 idOf(const TimelineRow& row) const override { return row.interaction.id.value(); }
    QVariant cell(const TimelineRow& row, int column, int role) const override;
    void request(const PageRequest& page) override;

private:
    const AppContext& m_context;
    bool m_missedOnly = false;
};

/// Who called: the customer, else the number, else "Unknown caller".
QString callerText(const TimelineRow& call);
QString callNumber(const Interaction& call);

}  // namespace memnun
