// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QPixmap>

namespace memnun {

/// A picture file made small enough for a persona: at most 512 pixels a side and kBiggestPicture bytes, turned as the camera
/// held it. Invalid with the field "picture" and the rule "too_big" (the file or its pixels) or "malformed"; NotFound where
/// it can't be read. Takes its time: not for the UI thread.
Result<QByteArray> pictureOf(const QString& path);
inline constexpr qint64 kBiggestPictureFile = 64LL * 1024 * 1024;
inline constexpr qint64 kMostPixels = 100'000'000;

/// Round, or the initials where there is no picture (or one that can't be read).
QPixmap personaPixmap(const QByteArray& picture, const QString& name, int px, qreal ratio, const struct Theme& theme);

}  // namespace memnun
