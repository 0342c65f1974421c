// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QStringList>

namespace memnun::mime {

/// The decoded bytes of a mail's own parts by Content-ID (as in "cid:" addresses, without <>), as far as they are wanted and
/// at most `mostEach` and `mostInAll` bytes long.
QHash<QString, QByteArray> inlineParts(const QByteArray& raw, const QStringList& contentIds, qsizetype mostEach, qsizetype mostInAll);

}  // namespace memnun::mime
