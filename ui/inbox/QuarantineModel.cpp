// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/QuarantineModel.h"

#include "ui/inbox/QuarantineWords.h"
#include "ui/shared/Format.h"

namespace memnun {

QuarantineModel::QuarantineModel(const AppContext& context, QObject* parent)
    : RowListModel(100, parent), m_context(context)
{
    follow(context.changes, {Entity::Quarantine, Entity::Import});
}

QVariant QuarantineModel::cell(const QuarantineItem& item, int, int role) const
{
    if (role == Qt::DisplayRole)
        return QStringLiteral("%1\n%2 · %3").arg(quarantineReason(item), item.source, Format().dateTime(item.at));
    if (role == Qt::ToolTipRole)
        return item.source;
    return {};
}

void QuarantineModel::request(const PageRequest& page)
{
    // The store has no key to page by; few items are expected, so a further page reads the list once more.
    const int skip = page.refresh ? 0 : rowCount();
    using Rows = QVector<QuarantineItem>;
    m_context.executor.read<Rows>(
        this,
        [skip, limit = page.limit](Stores& stores) -> Result<Rows> {
            const auto items = stores.imports.quarantined(skip + limit);
            return items ? Result<Rows>(items->mid(skip)) : items;
        },
        [this, page](Result<Rows> rows) { answer(page, rows); });
}

}  // namespace memnun
