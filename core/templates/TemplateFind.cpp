// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/templates/TemplateFind.h"

#include "core/text/TurkishText.h"

#include <algorithm>

namespace memnun {

namespace {

struct Found {
    Template one;
    int rank = 0;
};

int rankOf(const Template& one, const QString& folded)
{
    if (folded.isEmpty()) {
        return 2;
    }
    return foldForSearch(one.shortcut).startsWith(folded) ? 0 : foldForSearch(one.name).startsWith(folded) ? 1 : 2;
}

bool comesBefore(const Found& left, const Found& right)
{
    if (left.rank != right.rank) {
        return left.rank < right.rank;
    }
    const int folder = compareTr(left.one.folder, right.one.folder);
    return folder != 0 ? folder < 0 : compareTr(left.one.name, right.one.name) < 0;
}

}  // namespace

QVector<Template> findTemplates(const QVector<Template>& all, const QString& text, bool everywhere)
{
    const QString folded = foldForSearch(text.simplified());
    const QStringList words = folded.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QVector<Found> found;
    for (const Template& one : all) {
        QStringList parts{one.shortcut, one.name, one.folder};
        if (everywhere) {
            parts << one.turkish << one.english;
        }
        const QString where = foldForSearch(parts.join(QLatin1Char('\n')));
        if (std::all_of(words.begin(), words.end(), [&](const QString& word) { return where.contains(word); })) {
            found.append({one, rankOf(one, folded)});
        }
    }
    std::stable_sort(found.begin(), found.end(), comesBefore);
    QVector<Template> ordered;
    for (const Found& each : std::as_const(found)) {
        ordered.append(each.one);
    }
    return ordered;
}

}  // namespace memnun
