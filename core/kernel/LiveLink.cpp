// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/LiveLink.h"

namespace memnun {

LiveLink::~LiveLink() = default;

}  // namespace memnun
