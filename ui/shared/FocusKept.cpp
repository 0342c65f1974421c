// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/FocusKept.h"

#include <QApplication>
#include <QWidget>

namespace memnun {

FocusKept::FocusKept(QWidget& list) : m_list(list), m_old(QApplication::focusWidget())
{
    if (m_old && list.isAncestorOf(m_old))
        m_name = m_old->accessibleName();
}

FocusKept::~FocusKept()
{
    if (m_name.isEmpty())
        return;
    for (QWidget* child : m_list.findChildren<QWidget*>()) {
        if (child != m_old && child->accessibleName() == m_name) {
            child->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

}  // namespace memnun
