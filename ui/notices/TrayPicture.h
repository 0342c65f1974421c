// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace memnun {

/// The program's mark, a content face; with a count in its corner where something is unread, without colour where
/// notifications are held back. Readable on light and dark panels.
QIcon trayPicture(int unread = 0, bool quiet = false);

}  // namespace memnun
