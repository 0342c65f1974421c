// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/WrittenIn.h"

#include <QRegularExpression>

namespace memnun {

bool isWrittenInTurkish(const QString& text)
{
    static const QRegularExpression letters(QStringLiteral("[çğıöşüÇĞİÖŞÜ]"));
    static const QRegularExpression turkish(QStringLiteral("\\b(merhaba|selam|ve|bir|bu|mi|icin|ile|lutfen|siparis|iade|kargo|tesekkur\\w*)\\b"),
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression english(QStringLiteral("\\b(the|and|is|are|you|my|hello|hi|please|thanks|thank|order|have|not)\\b"),
                                            QRegularExpression::CaseInsensitiveOption);
    const QString part = text.left(4000);
    const auto count = [&part](const QRegularExpression& words) {
        qsizetype found = 0;
        for (auto match = words.globalMatch(part); match.hasNext(); match.next()) {
            ++found;
        }
        return found;
    };
    return count(letters) + 2 * count(turkish) >= 2 * count(english);
}

}  // namespace memnun
