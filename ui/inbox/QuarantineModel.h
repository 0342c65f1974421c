// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/ImportStore.h"
#include "ui/shared/RowListModel.h"
#include "ui/shell/AppContext.h"

namespace memnun {

struct QuarantineRow {
    QuarantineItem item;
    bool operator==(const QuarantineRow& other) const { return item.id == other.item.id; }
};

/// What an import could not take in, with the reason.
class QuarantineModel final : public RowListModel<QuarantineRow> {
    Q_OBJECT

public:
    explicit QuarantineModel(const AppContext& context, QObject* parent = nullptr);

protected:
    qint64 idOf(const QuarantineRow& row) const override { return row.item.id; }
    QVariant cell(const QuarantineRow& row, int column, int role) const override;
    void request(const PageRequest& page) override;

private:
    const AppContext& m_context;
};

}  // namespace memnun
