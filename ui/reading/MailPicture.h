// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/HtmlMail.h"

#include <QHash>
#include <QImage>

namespace memnun {

/// Pictures of one mail by their place (mime::MailPicture::place).
using MailPictures = QHash<QString, QImage>;

/// A stranger's picture: PNG, JPEG, GIF, WebP and BMP only; null for what is broken, or larger than kMostPixels. Wide ones
/// are made kWidest wide. Not for the UI thread.
inline constexpr qint64 kMostPixels = 24'000'000;
inline constexpr int kLongestSide = 20'000;
inline constexpr int kWidest = 1200;
/// Of all pictures of a mail together, as they are kept.
inline constexpr qint64 kMostKept = 40'000'000;
/// Adds what had to be looked at, in pixels, to `decoded`: broken and scaled pictures take their time, too.
QImage decodePicture(const QByteArray& bytes, qint64* decoded = nullptr);

/// Of a "data:…;base64," address.
QByteArray embeddedBytes(const QString& place);

/// The pictures that the mail has with it: its parts and those written into the HTML. Not for the UI thread.
MailPictures ownPictures(const QByteArray& raw, const mime::HtmlMail& mail);

}  // namespace memnun
