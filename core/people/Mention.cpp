// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/Mention.h"

#include "core/text/TurkishText.h"

namespace memnun {

namespace {

bool isWordAt(const QString& text, qsizetype at)
{
    return at >= 0 && at < text.size() && (text.at(at).isLetterOrNumber() || text.at(at).isSurrogate());
}

/// Null where nobody is called so.
const User* calledAt(QStringView rest, const QVector<User>& users)
{
    const User* found = nullptr;
    for (const User& user : users) {
        const QString name = user.name.trimmed();
        const bool longer = user.active && !name.isEmpty() && (!found || name.size() > found->name.trimmed().size());
        if (longer && rest.size() >= name.size() && foldForSearch(rest.first(name.size())) == foldForSearch(name)
            && (rest.size() == name.size() || !rest.at(name.size()).isLetterOrNumber())) {
            found = &user;
        }
    }
    return found;
}

}  // namespace

QVector<Mention> mentionsIn(const QString& note, const QVector<User>& users)
{
    QVector<Mention> all;
    for (qsizetype at = note.indexOf(QLatin1Char('@')); at >= 0; at = note.indexOf(QLatin1Char('@'), at + 1)) {
        if (isWordAt(note, at - 1)) {
            continue;  // an address
        }
        if (const User* user = calledAt(QStringView(note).sliced(at + 1), users)) {
            all.append({user->id, at, user->name.trimmed().size() + 1});
        }
    }
    return all;
}

}  // namespace memnun
