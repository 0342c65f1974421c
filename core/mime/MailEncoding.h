// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <QByteArray>
#include <QString>

namespace memnun::mime {

/// An unstructured header value, folded: as it is when ASCII, else RFC 2047. `used` columns precede it on its line.
QByteArray encodeText(const QString& text, qsizetype used);

/// A display name: an atom sequence, a quoted string or encoded words; empty for an empty name.
QByteArray encodePhrase(const QString& name);

/// ";\r\n name=..." in RFC 2231, in pieces where long.
QByteArray encodeParameter(const QByteArray& name, const QString& value);

/// Whether a text may go out in 7bit: ASCII, no long lines, no line that begins with "From ".
bool fitsAsIs(const QString& text);
QByteArray withCrLf(const QString& text);
QByteArray quotedPrintable(const QString& text);
QByteArray base64Lines(const QByteArray& content);

/// "Sun, 22 Nov 2026 04:25:21 +0000".
QByteArray dateText(Instant at);

}  // namespace memnun::mime
