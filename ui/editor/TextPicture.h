// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>

class QImage;

namespace memnun {

/// A picture that stands in an answer's text, between its bytes and what is shown. Both ways take long for a big one: they
/// are called beside the interface's thread.
namespace textpicture {

/// Pixels; some 200 MB while it is shown.
inline constexpr qint64 kMost = 50'000'000;

/// Invalid ("picture", "unreadable") or ("attachment", "too_large") where it is none, or has too many pixels.
Result<> check(const QImage& picture);
/// PNG; fails as check() does, also where its bytes are more than one answer may have.
Result<QByteArray> pack(const QImage& picture);
/// Invalid ("picture", "unreadable") where the bytes are no picture, or one with too many pixels: it is not begun then.
Result<QImage> unpack(const QByteArray& bytes);

}  // namespace textpicture

}  // namespace memnun
