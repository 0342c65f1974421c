// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace memnun {

/// Bytes that sort as the Turkish alphabet does (CLDR tr), case-insensitively; the same on every engine and system.
QByteArray sortKey(const QString& text);

}  // namespace memnun
