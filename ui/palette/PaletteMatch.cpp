// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/PaletteMatch.h"

#include "core/text/TurkishText.h"

#include <QStringList>

#include <algorithm>

namespace memnun {

namespace {

constexpr double kAtBegin = 1.0;
constexpr double kAtWord = 0.8;
constexpr double kWithin = 0.4;
constexpr double kPlaceShare = 0.8;  ///< the rest is how much of the text was typed

/// A folded text that remembers where each of its letters stood.
struct Folded {
    QString text;
    QVector<int> places;  ///< one more than letters: the text's end
};

Folded foldWithPlaces(const QString& text)
{
    Folded folded;
    for (int at = 0; at < text.size(); ++at) {
        const QChar letter = text.at(at);
        const bool pair = letter.isHighSurrogate() && at + 1 < text.size();
        const QString small = letter.unicode() < 0x80 ? QString(letter == QLatin1Char('I') ? QLatin1Char('i') : letter.toLower())
                                                      : foldForSearch(QStringView(text).mid(at, pair ? 2 : 1));
        for (const QChar c : small) {
            folded.text += c;
            folded.places.append(at);
        }
        at += pair ? 1 : 0;
    }
    folded.places.append(static_cast<int>(text.size()));
    return folded;
}

struct Place {
    qsizetype at = -1;
    double worth = 0;
};

/// The best place of one word.
Place placeOf(const QString& word, const QString& text)
{
    Place best;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const bool begins = at == 0 || !text.at(at - 1).isLetterOrNumber();
        const double worth = at == 0 ? kAtBegin : begins ? kAtWord : word.size() > 1 ? kWithin : 0;
        if (worth > best.worth)
            best = {at, worth};
        if (begins)
            break;  // nothing better follows
    }
    return best;
}

/// In order, what touches or overlaps made one.
QVector<std::pair<int, int>> merged(QVector<std::pair<int, int>> found)
{
    std::sort(found.begin(), found.end());
    QVector<std::pair<int, int>> out;
    for (const auto& [at, length] : std::as_const(found)) {
        if (!out.isEmpty() && at <= out.last().first + out.last().second)
            out.last().second = std::max(out.last().second, at + length - out.last().first);
        else
            out.append({at, length});
    }
    return out;
}

}  // namespace

PaletteMatch matchText(const QString& typed, const QString& text)
{
    const QStringList words = foldForSearch(typed).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const Folded folded = foldWithPlaces(text);
    if (words.isEmpty() || folded.text.isEmpty())
        return {};
    PaletteMatch match;
    double worth = 0;
    qsizetype letters = words.size() - 1;
    for (const QString& word : words) {
        const Place place = placeOf(word, folded.text);
        if (place.at < 0)
            return {};
        const int from = folded.places.at(place.at);
        match.found.append({from, folded.places.at(place.at + word.size()) - from});
        worth += place.worth;
        letters += word.size();
    }
    const double share = std::min(1.0, static_cast<double>(letters) / static_cast<double>(folded.text.size()));
    match.score = kPlaceShare * worth / static_cast<double>(words.size()) + (1 - kPlaceShare) * share;
    match.found = merged(match.found);
    return match;
}

}  // namespace memnun
