// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conversations/OutboxProblem.h"

namespace memnun {

namespace {
const QLatin1String separator(": ");
}

QString OutboxProblem::toText() const
{
    return trouble == OutboxTrouble::None ? QString() : toKey(trouble) + separator + context;
}

OutboxProblem OutboxProblem::restored()
{
    return {OutboxTrouble::MayHaveBeenSent, QStringLiteral("the workspace was restored from a copy")};
}

OutboxProblem OutboxProblem::moved()
{
    return {OutboxTrouble::MayHaveBeenSent, QStringLiteral("the workspace was moved to another place, which sends it")};
}

OutboxProblem OutboxProblem::fromText(const QString& text)
{
    if (text.isEmpty()) {
        return {};
    }
    const qsizetype at = text.indexOf(separator);
    if (at > 0) {
        if (const auto trouble = fromKey<OutboxTrouble>(text.left(at))) {
            return {*trouble, text.mid(at + separator.size())};
        }
    }
    return {OutboxTrouble::Other, text};
}

}  // namespace memnun
