// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notices/Happening.h"
#include "ui/notices/NoticePort.h"

namespace memnun {

/// What a notification says; without `details` it names neither a customer nor a subject, as others may see the screen.
NoticeText noticeText(const Notice& notice, bool details);

}  // namespace memnun
