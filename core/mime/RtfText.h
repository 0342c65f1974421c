// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace memnun::mime {

/// The words of a text in RTF, as Outlook keeps its mails in winmail.dat: paragraphs on lines of their own, nothing of
/// fonts, colours and pictures. Of HTML that was wrapped in RTF, the text. At most `maxChars`.
QString rtfToText(QByteArrayView rtf, qsizetype maxChars = 2'000'000);

/// The compressed RTF of a message's properties (LZFu, MS-OXRTFCP), at most 16 MiB; empty where it is none. Not
/// libytnef's, whose dictionary has a line break the wrong way round.
QByteArray unpackRtf(QByteArrayView packed);

}  // namespace memnun::mime
