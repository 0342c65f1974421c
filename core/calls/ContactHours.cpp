// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calls/ContactHours.h"

namespace memnun {

Result<std::optional<BestHour>> bestContactHour(const QMap<int, HourTries>& byLocalHour, int fewest)
{
    std::optional<BestHour> best;
    for (auto it = byLocalHour.begin(); it != byLocalHour.end(); ++it) {
        if (it.key() < 0 || it.key() > 23 || it->reached < 0 || it->reached > it->tries) {
            return fail(Code::Invalid, QString::number(it.key()), {{QStringLiteral("hours"), QStringLiteral("range")}});
        }
        const double score = (it->reached + 1.0) / (it->tries + 2.0);
        if (it->tries >= fewest && (!best || score > best->score)) {
            best = BestHour{it.key(), score};
        }
    }
    return best;
}

}  // namespace memnun
