// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <QString>
#include <QVector>

#include <optional>

namespace memnun {

/// Why a copy was made. `Damaged` is no copy in the sense of this folder: what a restore moved out of the way as it was.
enum class CopyReason { Daily, Upgrade, Import, Restore, Hand, Damaged };

/// One finished copy of a workspace. What was only half written never has such a name.
struct SafetyCopy {
    QString file;  ///< absolute path
    Instant made;
    CopyReason reason = CopyReason::Daily;
    qint64 bytes = 0;

    bool operator==(const SafetyCopy&) const = default;
};

/// "20261121T180000123Z-daily.memnun": UTC to the millisecond, so that names sort by time. `suffix` is "memnun", or
/// "dump" for what a database server's own tools write.
QString copyFileName(Instant made, CopyReason reason, const QString& suffix);
/// None for any other name.
std::optional<SafetyCopy> copyFromFileName(const QString& name);

}  // namespace memnun
