// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/SortKey.h"

#include "core/text/TurkishText.h"

namespace memnun {

namespace {

/// Place in a b c ç d e f g ğ h ı i j k l m n o ö p q r s ş t u ü v w x y z; 0 for other characters.
int letterPlace(QChar c)
{
    static const QString alphabet = QStringLiteral("abcçdefgğhıijklmnoöpqrsştuüvwxyz");
    return static_cast<int>(alphabet.indexOf(c)) + 1;
}

}  // namespace

QByteArray sortKey(const QString& text)
{
    const QString lowered = lowerTr(text.left(120)).normalized(QString::NormalizationForm_C);
    QByteArray key;
    key.reserve(lowered.size() + 8);
    for (const QChar c : lowered) {
        if (const int place = letterPlace(c); place > 0) {
            key.append(static_cast<char>(0x60 + place));
        } else if (c.isSpace()) {
            key.append('\x02');
        } else if (c.isDigit()) {
            key.append(static_cast<char>(0x30 + c.digitValue()));
        } else if (c.unicode() < 0x80) {
            key.append('\x03');
            key.append(static_cast<char>(c.unicode()));
        } else if (const QString base = foldForSearch(QString(c)); base.size() == 1 && letterPlace(base.at(0)) > 0) {
            key.append(static_cast<char>(0x60 + letterPlace(base.at(0))));
            key.append('\x01');
        } else {
            key.append('\xf0');
            key.append(static_cast<char>(c.unicode() >> 8));
            key.append(static_cast<char>(c.unicode() & 0xff));
        }
    }
    return key;
}

}  // namespace memnun
