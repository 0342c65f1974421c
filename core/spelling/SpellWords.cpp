// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spelling/SpellWords.h"

#include <QRegularExpression>

#include <algorithm>

namespace memnun {

namespace {

bool isWorthIt(const QString& word)
{
    const auto count = [&word](auto is) { return std::count_if(word.begin(), word.end(), is); };
    const auto letters = count([](QChar c) { return c.isLetter(); });
    const bool shouted = letters == count([](QChar c) { return c.isUpper(); });
    const bool named = word.at(0).isUpper() && word.contains(QLatin1Char('\''));
    const bool mixed = count([](QChar c) { return c.isDigit() || c == QLatin1Char('_'); }) > 0;
    return letters > 1 && !shouted && !named && !mixed;
}

}  // namespace

QVector<SpellWord> spellWords(const QString& text)
{
    // Addresses and hosts no longer than they can be, since each place of a long run without spaces is looked at for one.
    static const QRegularExpression pieces(
        QStringLiteral("(?:https?://|www\\.)\\S+|\\S{1,254}@\\S+|\\{\\{[^}\\n]*\\}\\}|[#/@]\\w+|[\\w.-]{1,253}\\.[a-z]{2,}\\b"
                       "|([\\p{L}\\p{N}_]+(?:['’][\\p{L}\\p{N}_]+)*)"),
        QRegularExpression::UseUnicodePropertiesOption);
    QVector<SpellWord> words;
    for (auto match = pieces.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        if (found.capturedStart(1) < 0) {
            continue;
        }
        QString word = found.captured(1);
        word.replace(QChar(0x2019), QLatin1Char('\''));
        if (isWorthIt(word)) {
            words.append({static_cast<int>(found.capturedStart(1)), word});
        }
    }
    return words;
}

}  // namespace memnun
