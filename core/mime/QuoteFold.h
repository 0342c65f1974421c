// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>
#include <QVector>

namespace memnun::mime {

/// A run of whole lines of a plain-text mail, [begin, end) in UTF-16 units of that text.
struct TextRange {
    enum class Kind { New, Quoted, Signature };
    Kind kind = Kind::New;
    qsizetype begin = 0;
    qsizetype end = 0;
    bool operator==(const TextRange&) const = default;
};

/// Splits a plain text (lines end in \n) into ranges that cover it completely, in order.
QVector<TextRange> foldQuotes(QStringView text);

/// Only what the writer added: the New ranges, trimmed. Empty if the mail is nothing but a quotation.
QString newText(QStringView text);

/// newText(), or everything where nothing was added: of a bare forward the quotation is all there is to say.
QString replyText(QStringView text);

}  // namespace memnun::mime
