// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/RowMenu.h"

#include "ui/shell/ActionRegistry.h"

#include <QAbstractItemView>
#include <QMenu>

namespace memnun {

void offerRowMenu(QAbstractItemView& view, const ActionRegistry& actions, const QStringList& groups)
{
    view.setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(&view, &QWidget::customContextMenuRequested, &view, [&view, &actions, groups](const QPoint& at) {
        auto* menu = new QMenu(&view);
        menu->setObjectName(QStringLiteral("rowMenu"));
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (const QString& group : groups) {
            menu->addSeparator();
            actions.fillGroup(menu, group);
        }
        menu->popup(view.viewport()->mapToGlobal(at));
    });
}

}  // namespace memnun
