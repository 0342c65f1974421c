// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/SearchTerms.h"

#include "core/text/Words.h"

#include <algorithm>

namespace memnun {

QString quotedLexeme(const QString& word)
{
    return QLatin1Char('\'') + word + QLatin1Char('\'');
}

QString fts5Expression(const QVector<Term>& terms)
{
    const QString mark = QString::fromUtf8(kStemMark);
    QStringList all;
    for (const Term& term : terms) {
        const QString word = QLatin1Char('"') + term.words.join(QLatin1Char(' ')) + QLatin1Char('"');
        if (term.exact) {
            all.append(word);
            continue;
        }
        QStringList any{term.prefix ? word + QStringLiteral(" *") : word,
                        QLatin1Char('"') + mark + term.words.first() + QLatin1Char('"')};
        if (!term.stem.isEmpty()) {
            any.append(QLatin1Char('"') + term.stem + QLatin1Char('"'));
            any.append(QLatin1Char('"') + mark + term.stem + QLatin1Char('"'));
        }
        all.append(QLatin1Char('(') + any.join(QStringLiteral(" OR ")) + QLatin1Char(')'));
    }
    return all.join(QStringLiteral(" AND "));
}

QString tsqueryOf(const QVector<Term>& terms)
{
    const QString mark = QString::fromUtf8(kStemMark);
    QStringList all;
    for (const Term& term : terms) {
        if (term.exact) {
            QStringList phrase;
            for (const QString& word : term.words) {
                phrase.append(quotedLexeme(word));
            }
            all.append(QLatin1Char('(') + phrase.join(QStringLiteral(" <-> ")) + QLatin1Char(')'));
            continue;
        }
        QStringList any{quotedLexeme(term.words.first()) + (term.prefix ? QStringLiteral(":*") : QString()),
                        quotedLexeme(mark + term.words.first())};
        if (!term.stem.isEmpty()) {
            any << quotedLexeme(term.stem) << quotedLexeme(mark + term.stem);
        }
        all.append(QLatin1Char('(') + any.join(QStringLiteral(" | ")) + QLatin1Char(')'));
    }
    return all.join(QStringLiteral(" & "));
}

namespace {

/// Where a word of the text stands, in bytes, and whether it was looked for.
struct Place {
    int from = 0;
    int to = 0;
    bool found = false;
};

/// The words up to the first one looked for and `behind` more; a long text is not read to its end for a snippet.
QVector<Place> placesOf(WordFolder& folder, const QByteArray& utf8, const QVector<Term>& terms, qsizetype behind)
{
    QVector<Place> places;
    qsizetype last = -1;
    forEachWord(utf8.constData(), static_cast<int>(utf8.size()), [&](int from, int to) {
        const Term word = termAt(folder, utf8, from, to);
        const bool found = std::any_of(terms.begin(), terms.end(), [&](const Term& term) {
            return means(term, word.words.first(), word.stem);
        });
        places.append({from, to, found});
        if (found && last < 0) {
            last = places.size() + behind;
        }
        return last < 0 || places.size() <= last;
    });
    return places;
}

}  // namespace

QString snippetOf(WordFolder& folder, const QString& text, const QVector<Term>& terms)
{
    constexpr qsizetype kWords = 24;
    constexpr qsizetype kBefore = 8;
    const QByteArray utf8 = text.toUtf8();
    const QVector<Place> places = placesOf(folder, utf8, terms, kWords);
    if (places.isEmpty()) {
        return {};
    }
    const auto hit = std::find_if(places.begin(), places.end(), [](const Place& place) { return place.found; });
    const qsizetype first = hit == places.end() ? 0 : std::max<qsizetype>(0, hit - places.begin() - kBefore);
    const qsizetype last = std::min(places.size(), first + kWords) - 1;
    const QByteArray gap = QByteArrayLiteral("\xE2\x80\xA6");  // …
    QByteArray snippet = first > 0 ? gap : QByteArray();
    int at = first > 0 ? places.at(first).from : 0;
    for (qsizetype i = first; i <= last; ++i) {
        const Place& place = places.at(i);
        snippet += utf8.mid(at, place.from - at);
        const QByteArray word = utf8.mid(place.from, place.to - place.from);
        snippet += place.found ? '\x02' + word + '\x03' : word;
        at = place.to;
    }
    snippet += last + 1 < places.size() ? gap : utf8.mid(at);
    return QString::fromUtf8(snippet);
}

}  // namespace memnun
