// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/ConversationStore.h"
#include "ui/shared/RowListModel.h"

namespace memnun {

struct AppContext;

/// A call's line, comparable so that a refresh repaints only what differs.
struct CallLine {
    TimelineRow row;
    bool operator==(const CallLine& other) const;
};

/// All or only missed calls, newest first, paged by keyset, kept fresh by the change bus.
class CallListModel final : public RowListModel<CallLine> {
    Q_OBJECT

public:
    explicit CallListModel(const AppContext& context, QObject* parent = nullptr);

    bool missedOnly() const { return m_missedOnly; }
    void setMissedOnly(bool missed);
    /// Null when the index is none.
    const TimelineRow* callAt(const QModelIndex& index) const;

protected:
    qint64 idOf(const CallLine& line) const override { return line.row.interaction.id.value(); }
    QVariant cell(const CallLine& line, int column, int role) const override;
    void request(const PageRequest& page) override;

private:
    const AppContext& m_context;
    bool m_missedOnly = false;
};

/// Who called: the customer, else the number, else "Unknown caller".
QString callerText(const TimelineRow& call);
QString callNumber(const Interaction& call);

}  // namespace memnun
