// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace memnun::mime {

/// libytnef trusts the lengths in what it reads. This copies of a TNEF stream only the attributes that are needed and
/// whole: every length inside its frame, every property of a known shape, each once. Empty if nothing is left, and for
/// a stream above MaxTnef bytes. What the library is given can't make it read or ask for more than these bytes.
QByteArray wellFormedTnef(QByteArrayView stream);

constexpr qsizetype MaxTnef = 64LL * 1024 * 1024;

bool isTnef(QByteArrayView stream);

}  // namespace memnun::mime
