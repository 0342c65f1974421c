// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/TemplateTree.h"

#include "ui/shared/Format.h"
#include "ui/shared/StyleSheet.h"

#include <QHeaderView>
#include <QSignalBlocker>

namespace memnun {

namespace {

constexpr int kIdRole = Qt::UserRole + 1;

}  // namespace

TemplateTree::TemplateTree(QWidget* parent) : QTreeWidget(parent)
{
    setColumnCount(2);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(space::m);
    setUniformRowHeights(true);
    setItemsExpandable(false);
    setTextElideMode(Qt::ElideRight);
    setStyleProperty(this, "list", QStringLiteral("plain"));
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::currentItemChanged, this, [this] { Q_EMIT chosenChanged(chosen()); });
}

void TemplateTree::setTemplates(const QVector<Template>& templates)
{
    const TemplateId before = chosen();
    const QSignalBlocker quiet(this);
    clear();
    m_count = static_cast<int>(templates.size());
    QHash<QString, QTreeWidgetItem*> folders;
    const QColor muted = Theme::of(palette()).muted;
    for (const Template& one : templates) {
        QTreeWidgetItem*& folder = folders[one.folder];
        if (!folder) {
            folder = new QTreeWidgetItem(this, {one.folder.isEmpty() ? tr("No folder") : one.folder});
            folder->setFlags(Qt::ItemIsEnabled);
            folder->setFont(0, typeFont(TypeStep::Caption, QFont::DemiBold));
            folder->setForeground(0, muted);
            folder->setExpanded(true);
        }
        auto* item = new QTreeWidgetItem(folder, {one.name, one.uses > 0 ? Format().number(one.uses) : QString()});
        item->setData(0, kIdRole, one.id.value());
        item->setForeground(1, muted);
        item->setToolTip(0, one.name);
        item->setToolTip(1, tr("Used in %n answer(s)", nullptr, one.uses));
    }
    if (QTreeWidgetItem* again = itemOf(before))
        setCurrentItem(again);
}

QTreeWidgetItem* TemplateTree::itemOf(TemplateId id) const
{
    for (QTreeWidgetItemIterator it(const_cast<TemplateTree*>(this)); *it; ++it) {
        if (id.isValid() && (*it)->data(0, kIdRole).toLongLong() == id.value())
            return *it;
    }
    return nullptr;
}

void TemplateTree::choose(TemplateId id)
{
    setCurrentItem(itemOf(id));
}

TemplateId TemplateTree::chosen() const
{
    return TemplateId(currentItem() ? currentItem()->data(0, kIdRole).toLongLong() : 0);
}

}  // namespace memnun
