// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/Terms.h"

#include "core/text/Words.h"

#include <algorithm>

namespace memnun {

Term termAt(WordFolder& folder, const QByteArray& utf8, int from, int to)
{
    const FoldedWord folded = folder.fold(std::string_view(utf8.constData() + from, static_cast<std::size_t>(to - from)));
    Term term;
    term.words = {QString::fromUtf8(folded.folded.data(), static_cast<qsizetype>(folded.folded.size()))};
    term.stem = QString::fromUtf8(folded.stem.data(), static_cast<qsizetype>(folded.stem.size()));
    return term;
}

QVector<Term> termsOf(WordFolder& folder, const QString& query)
{
    QVector<Term> terms;
    const QStringList pieces = query.split(QLatin1Char('"'));
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const QByteArray utf8 = pieces.at(i).toUtf8();
        const bool quoted = i % 2 == 1;
        Term phrase;
        phrase.exact = true;
        int last = 0;
        forEachWord(utf8.constData(), static_cast<int>(utf8.size()), [&](int from, int to) {
            Term term = termAt(folder, utf8, from, to);
            last = to;
            if (quoted) {
                phrase.words += term.words;
            } else {
                terms.append(term);
            }
        });
        if (quoted && !phrase.words.isEmpty()) {
            terms.append(phrase);
        } else if (!quoted && i == pieces.size() - 1 && last == utf8.size() && last > 0) {
            terms.last().prefix = terms.last().words.first().size() >= 2;
        }
    }
    return terms.mid(0, 16);
}

QVector<Term> termsOfValue(WordFolder& folder, const QString& value)
{
    QString text = value.simplified();
    text.remove(QLatin1Char('"'));
    return termsOf(folder, text.contains(QLatin1Char(' ')) ? QLatin1Char('"') + text + QLatin1Char('"') : text);
}

bool means(const Term& term, const QString& folded, const QString& stem)
{
    if (term.exact) {
        return term.words.contains(folded);
    }
    const QString& word = term.words.first();
    return folded == word || (term.prefix && folded.startsWith(word)) || stem == word
           || (!term.stem.isEmpty() && (folded == term.stem || stem == term.stem));
}

bool occurs(WordFolder& folder, const Term& term, const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    QStringList run;  // the last words of the text, as many as the phrase has
    bool found = false;
    forEachWord(utf8.constData(), static_cast<int>(utf8.size()), [&](int from, int to) {
        const Term word = termAt(folder, utf8, from, to);
        if (term.exact) {
            run.append(word.words.first());
            if (run.size() > term.words.size()) {
                run.removeFirst();
            }
            found = run == term.words;
        } else {
            found = means(term, word.words.first(), word.stem);
        }
        return !found;
    });
    return found;
}

}  // namespace memnun
