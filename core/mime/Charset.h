// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace memnun::mime {

/// Decodes `bytes` from the charset a mail declares (any spelling; empty means not declared). An unknown or wrong one
/// gives the best guess among utf-8, windows-1254 and iso-8859-9 and adds one to `problems`. NULs are dropped.
QString decodeText(QByteArrayView bytes, QByteArrayView charset, int& problems);

bool isAscii(QByteArrayView bytes);

}  // namespace memnun::mime
