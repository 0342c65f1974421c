// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/Layouts.h"

#include <QLayout>
#include <QWidget>

namespace memnun {

void emptyOut(QLayout& layout)
{
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (item->layout())
            emptyOut(*item->layout());
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

}  // namespace memnun
