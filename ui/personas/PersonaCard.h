// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/personas/Persona.h"

#include <QRectF>

class QPainter;

namespace memnun {

/// What a card says besides the persona.
struct PersonaFigures {
    qint64 customers = 0;
    qint64 ofAll = 0;
    qint64 tickets = 0;
};

/// A persona on one page, for the wall: picture, quote, four sections, tone and channel, rules, share. Always in light colours. Long texts are
/// set smaller until all fits; what would not be legible any more is cut with a mark.
void paintPersonaCard(QPainter& painter, const QRectF& page, const Persona& persona, const PersonaFigures& figures);

/// As PDF, A4, one page; whole or not at all.
Result<> writePersonaCard(const QString& path, const Persona& persona, const PersonaFigures& figures);

}  // namespace memnun
