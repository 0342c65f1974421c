// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QVector>

namespace memnun::mime {

/// libytnef trusts the lengths in what it reads, and gives up at a value of half a megabyte.
struct SafeTnef {
    QByteArray stream;          ///< what it may be given; empty if nothing is left
    QVector<QByteArray> large;  ///< values left out; in the stream stands largeTnefMark() of their place
};

constexpr qsizetype MaxTnef = 64LL * 1024 * 1024;
constexpr qsizetype LargeTnefValue = 400'000;

/// Of MAPI properties, as they stand in the stream.
enum TnefType : quint32 { TypeObject = 0x0D, TypeUnicode = 0x1F, TypeBinary = 0x102 };

/// Copies of a TNEF stream only the attributes and properties that are needed and whole: every length inside its frame,
/// each once, in one known shape. Nothing of a stream above MaxTnef bytes.
SafeTnef wellFormedTnef(QByteArrayView stream);
QByteArray largeTnefMark(qsizetype place);

bool isTnef(QByteArrayView stream);

}  // namespace memnun::mime
