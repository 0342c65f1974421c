// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace memnun {

/// A mail as it was sent, with every one of these texts written over by asterisks, byte for byte: its parts, their sizes and
/// all else stay. Found in UTF-8 and in ISO 8859-9, upper or lower ASCII, in plain bytes, in quoted-printable (also over soft
/// line breaks and in encoded words) and in base64.
QByteArray struckMail(const QByteArray& mail, const QStringList& texts);

}  // namespace memnun
