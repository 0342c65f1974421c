// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLayout;

namespace memnun {

/// Takes everything out. Widgets are hidden now and deleted later: one of them may be what was clicked.
void emptyOut(QLayout& layout);

}  // namespace memnun
