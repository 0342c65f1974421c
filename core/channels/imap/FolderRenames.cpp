// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/imap/FolderRenames.h"

#include <algorithm>

namespace memnun::imap {

namespace {

bool fits(const KnownFolder& old, const ServerFolder& now)
{
    return old.uidValidity > 0 && old.uidValidity == now.uidValidity && now.uidNext > old.highestUid;
}

template <class These, class Those>
These unnamedIn(const These& these, const Those& those)
{
    These left;
    std::copy_if(these.begin(), these.end(), std::back_inserter(left), [&those](const auto& one) {
        return std::none_of(those.begin(), those.end(), [&one](const auto& other) { return other.name == one.name; });
    });
    return left;
}

}  // namespace

QVector<FolderRename> findRenames(const QVector<KnownFolder>& known, const QVector<ServerFolder>& onServer)
{
    const QVector<KnownFolder> gone = unnamedIn(known, onServer);
    const QVector<ServerFolder> fresh = unnamedIn(onServer, known);
    QVector<FolderRename> found;
    for (const KnownFolder& old : gone) {
        const auto isHis = [&old](const ServerFolder& now) { return fits(old, now); };
        const auto match = std::find_if(fresh.begin(), fresh.end(), isHis);
        if (match == fresh.end() || std::count_if(fresh.begin(), fresh.end(), isHis) > 1 ||
            std::count_if(gone.begin(), gone.end(), [&match](const KnownFolder& other) { return fits(other, *match); }) > 1) {
            continue;
        }
        found.append({old.name, match->name});
    }
    return found;
}

}  // namespace memnun::imap
