// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace memnun {

/// One of every shared widget with Turkish sample texts; for the gallery test's pictures.
QWidget* makeGallery();

}  // namespace memnun
