// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>

namespace memnun::imap {

/// A folder that was fetched under this name.
struct KnownFolder {
    QString name;
    quint32 uidValidity = 0;
    quint32 highestUid = 0;
};

/// A folder the server has now (LIST, and STATUS of those whose names are new).
struct ServerFolder {
    QString name;
    quint32 uidValidity = 0;
    quint32 uidNext = 0;
};

struct FolderRename {
    QString from;
    QString to;
    bool operator==(const FolderRename&) const = default;
};

/// Which known folders have another name on the server: a name that is gone and a name that is new share a UIDVALIDITY
/// and the new one has given out no fewer numbers. Where two could be meant none is: such a folder is fetched anew, and
/// its messages are recognised.
QVector<FolderRename> findRenames(const QVector<KnownFolder>& known, const QVector<ServerFolder>& onServer);

}  // namespace memnun::imap
