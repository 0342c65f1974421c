// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/palette/PaletteLine.h"

#include <QAbstractListModel>

namespace memnun {

/// The rows that show at the moment, replaced as a whole with every letter.
class PaletteModel final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setLines(const QVector<PaletteLine>& lines);
    const QVector<PaletteLine>& lines() const { return m_lines; }
    /// Null for a row that isn't there or is a heading.
    const PaletteLine* choiceAt(int row) const;
    /// The next row that can be chosen, from `row` on in that direction; -1 for none.
    int choiceFrom(int row, int step) const;
    /// -1 if it doesn't show.
    int rowOf(const QString& key) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    QVector<PaletteLine> m_lines;
};

}  // namespace memnun
