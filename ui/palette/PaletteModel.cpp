// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/PaletteModel.h"

namespace memnun {

void PaletteModel::setLines(const QVector<PaletteLine>& lines)
{
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

const PaletteLine* PaletteModel::choiceAt(int row) const
{
    if (row < 0 || row >= m_lines.size() || m_lines.at(row).kind == PaletteLine::Kind::Heading)
        return nullptr;
    return &m_lines.at(row);
}

int PaletteModel::choiceFrom(int row, int step) const
{
    for (int at = row; at >= 0 && at < m_lines.size(); at += step) {
        if (choiceAt(at))
            return at;
    }
    return -1;
}

int PaletteModel::rowOf(const QString& key) const
{
    for (int row = 0; row < m_lines.size(); ++row) {
        if (choiceAt(row) && m_lines.at(row).key == key)
            return row;
    }
    return -1;
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_lines.size())
        return {};
    const PaletteLine& line = m_lines.at(index.row());
    if (role == Qt::DisplayRole)
        return line.title;
    return role == Qt::AccessibleTextRole ? QVariant(spoken(line)) : QVariant();
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const
{
    return choiceAt(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

}  // namespace memnun
