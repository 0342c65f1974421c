// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/ImportStore.h"
#include "ui/shared/RowListModel.h"
#include "ui/shell/AppContext.h"

namespace memnun {

/// What an import could not take in, with the reason.
class QuarantineModel final : public RowListModel<QuarantineItem> {
    Q_OBJECT

public:
    explicit QuarantineModel(const AppContext& context, QObject* parent = nullptr);

protected:
    qint64 idOf(const QuarantineItem& item) const override { return item.id; }
    QVariant cell(const QuarantineItem& item, int column, int role) const override;
    void request(const PageRequest& page) override;

private:
    const AppContext& m_context;
};

}  // namespace memnun
