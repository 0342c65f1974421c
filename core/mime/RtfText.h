// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace memnun::mime {

/// The words of a text in RTF, as Outlook keeps its mails in winmail.dat: paragraphs on lines of their own, nothing of
/// fonts, colours and pictures. Of HTML that was wrapped in RTF, the text. At most `maxChars`.
QString rtfToText(QByteArrayView rtf, qsizetype maxChars = 2'000'000);

}  // namespace memnun::mime
