// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace memnun {

/// PostgreSQL's code of an error ("22P05") out of the context that storage gave it, which ends "[22P05]"; empty when there
/// is none. The rest of such a context is the server's own language, for the log.
inline QString engineCode(const QString& context)
{
    const QString code = context.endsWith(QLatin1Char(']')) ? context.chopped(1).section(QLatin1Char('['), -1) : QString();
    return code.size() == 5 ? code : QString();
}

}  // namespace memnun
