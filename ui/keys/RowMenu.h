// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QAbstractItemView;

namespace memnun {

class ActionRegistry;

/// Offers these groups of commands as the context menu of a list: on the right mouse button, the menu key and
/// Shift+F10. The registry outlives the list.
void offerRowMenu(QAbstractItemView& view, const ActionRegistry& actions, const QStringList& groups);

}  // namespace memnun
