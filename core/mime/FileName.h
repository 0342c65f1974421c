// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSet>
#include <QString>

namespace memnun::mime {

/// A name that is safe to create in any folder of any system: no path, no "..", no control or direction characters,
/// no characters Windows refuses, at most 200 UTF-16 units with the ending kept. Never empty: `fallback` then.
QString safeFileName(const QString& declared, const QString& fallback = QStringLiteral("attachment"));

/// "photo.jpg": a name for a part of this type (lower case) that has none.
QString fileNameFor(const QByteArray& type);
/// "Re- Fatura.eml"
QString messageFileName(const QString& subject);
/// `name`, or "photo-2.jpg" where it is taken.
QString unlike(const QSet<QString>& taken, const QString& name);

}  // namespace memnun::mime
