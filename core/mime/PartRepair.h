// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace memnun::mime {

/// A part whose header runs into its content without an empty line, and so up to the next boundary, is dropped by GMime
/// with all it holds. Here such a part gets its empty line; everything else stays as it is (a shallow copy, usually).
QByteArray withEndedHeaders(const QByteArray& raw);

}  // namespace memnun::mime
