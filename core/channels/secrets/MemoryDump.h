// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace memnun {

/// A crash leaves no picture of this program's memory on the disk: passwords and tokens are in it while mail is fetched and
/// sent. To be called once, first of all. Nothing where the system writes none by itself.
void keepMemoryOffTheDisk();

}  // namespace memnun
