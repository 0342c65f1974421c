// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/Mention.h"

#include "core/text/TurkishText.h"

#include <algorithm>

namespace memnun {

namespace {

struct Callable {
    UserId user;
    qsizetype length = 0;
    QString folded;
};

/// The longest names first: of two that fit, the longer one is meant.
QVector<Callable> callable(const QVector<User>& users)
{
    QVector<Callable> all;
    for (const User& user : users) {
        const QString name = user.name.trimmed();
        if (user.active && !name.isEmpty()) {
            all.append({user.id, name.size(), foldForSearch(name)});
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Callable& a, const Callable& b) { return a.length > b.length; });
    return all;
}

bool isWordBefore(const QString& text, qsizetype at)
{
    if (at > 1 && text.at(at - 1).isLowSurrogate() && text.at(at - 2).isHighSurrogate()) {
        return QChar::isLetterOrNumber(QChar::surrogateToUcs4(text.at(at - 2), text.at(at - 1)));
    }
    return at > 0 && text.at(at - 1).isLetterOrNumber();
}

/// Null where nobody is called so.
const Callable* calledAt(QStringView rest, const QVector<Callable>& people)
{
    if (rest.isEmpty() || rest.front() == QLatin1Char('@')) {
        return nullptr;
    }
    QString folded;  // the same for all names of a length: a pasted note may hold a sign in every line
    qsizetype length = 0;
    for (const Callable& one : people) {
        if (rest.size() < one.length || (rest.size() > one.length && rest.at(one.length).isLetterOrNumber())) {
            continue;
        }
        if (one.length != length) {
            length = one.length;
            folded = foldForSearch(rest.first(length));
        }
        if (folded == one.folded) {
            return &one;
        }
    }
    return nullptr;
}

}  // namespace

QVector<Mention> mentionsIn(const QString& note, const QVector<User>& users)
{
    QVector<Mention> all;
    const QVector<Callable> people = note.contains(QLatin1Char('@')) ? callable(users) : QVector<Callable>();
    for (qsizetype at = note.indexOf(QLatin1Char('@')); at >= 0; at = note.indexOf(QLatin1Char('@'), at + 1)) {
        if (isWordBefore(note, at)) {
            continue;  // an address
        }
        if (const Callable* one = calledAt(QStringView(note).sliced(at + 1), people)) {
            all.append({one->user, at, one->length + 1});
        }
    }
    return all;
}

}  // namespace memnun
