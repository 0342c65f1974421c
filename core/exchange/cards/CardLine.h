// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/cards/Card.h"

#include <QByteArray>

#include <optional>

namespace memnun {

/// Whether the line's value is quoted-printable, so that "=" at its end joins the next one.
bool isQuotedPrintable(const QByteArray& line);

/// A whole line: "item1.TEL;type=CELL;type=VOICE:0532 123 45 67". None for what is no property.
std::optional<CardProperty> parseCardLine(const QByteArray& line);

}  // namespace memnun
