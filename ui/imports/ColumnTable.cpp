// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/ColumnTable.h"

#include "ui/imports/ContactWords.h"

#include <QComboBox>
#include <QHeaderView>

namespace memnun {

namespace {

constexpr int kLongestSample = 80;

/// What a map file calls it.
QString keyOf(const ContactColumns& columns, qsizetype column)
{
    const ContactField field = columns.fields.value(column, ContactField::None);
    return field == ContactField::Custom ? kCustomPrefix + columns.names.value(column) : toKey(field);
}

QTableWidgetItem* cell(const QString& text)
{
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

/// The first cells of a column that hold anything.
QString samplesOf(const ContactPreview& preview, qsizetype column)
{
    QStringList samples;
    for (const QStringList& row : preview.samples) {
        const QString text = row.value(column).simplified();
        if (!text.isEmpty() && !samples.contains(text))
            samples << (text.size() > kLongestSample ? text.left(kLongestSample) + QStringLiteral("…") : text);
    }
    return samples.mid(0, 3).join(QStringLiteral(" · "));
}

}  // namespace

ColumnTable::ColumnTable(QWidget* parent) : QTableWidget(parent)
{
    setColumnCount(3);
    setHorizontalHeaderLabels({tr("Column of the file"), tr("What stands in it"), tr("Holds")});
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(36);
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::Interactive);
    horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(2, QHeaderView::Fixed);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setColumnWidth(0, 190);
    setColumnWidth(2, 210);
    setShowGrid(false);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);  // Tab goes from choice to choice
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
}

QComboBox* ColumnTable::choice(qsizetype column, const ContactColumns& columns, const QStringList& customFields)
{
    auto* box = new QComboBox(this);
    box->setAccessibleName(tr("What “%1” holds").arg(item(static_cast<int>(column), 0)->text()));
    box->setMaxVisibleItems(16);
    for (const auto& [field, key] : EnumKeys<ContactField>::keys) {
        if (field != ContactField::Custom)
            box->addItem(contactFieldName(field), QString::fromLatin1(key));
    }
    if (!customFields.isEmpty())
        box->insertSeparator(box->count());
    for (const QString& name : customFields)
        box->addItem(name, kCustomPrefix + name);
    box->setCurrentIndex(std::max(0, box->findData(keyOf(columns, column))));
    connect(box, &QComboBox::currentIndexChanged, this, &ColumnTable::changed);
    return box;
}

void ColumnTable::setFile(const ContactPreview& preview, const ContactColumns& columns, const QStringList& customFields)
{
    m_columns = columns;
    m_columns.names.resize(preview.headings.size());
    clearContents();
    setRowCount(static_cast<int>(preview.headings.size()));
    for (qsizetype i = 0; i < preview.headings.size(); ++i) {
        const int row = static_cast<int>(i);
        const QString heading = preview.headings.at(i).simplified();
        setItem(row, 0, cell(heading.isEmpty() ? tr("Column %1").arg(row + 1) : heading));
        setItem(row, 1, cell(samplesOf(preview, i)));
        item(row, 0)->setToolTip(heading);
        item(row, 1)->setToolTip(item(row, 1)->text());
        m_columns.names[i] = heading;
        setCellWidget(row, 2, choice(i, columns, customFields));
    }
}

ContactColumns ColumnTable::columns() const
{
    ContactColumns columns = m_columns;
    columns.fields.clear();
    for (int row = 0; row < rowCount(); ++row) {
        const auto* box = qobject_cast<QComboBox*>(cellWidget(row, 2));
        const QString key = box ? box->currentData().toString() : QString();
        const bool isOwn = key.startsWith(kCustomPrefix);
        columns.fields.append(isOwn ? ContactField::Custom : fromKeyOr<ContactField>(key, ContactField::None));
        if (isOwn)
            columns.names[row] = key.mid(kCustomPrefix.size());
    }
    return columns;
}

}  // namespace memnun
