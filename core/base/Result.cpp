// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Result.h"

#include <algorithm>

namespace memnun {

bool Error::hasRule(QLatin1String rule) const
{
    return std::any_of(fields.begin(), fields.end(), [rule](const FieldError& field) { return field.rule == rule; });
}

QString codeKey(Code code)
{
    switch (code) {
    case Code::NotFound: return QStringLiteral("not_found");
    case Code::Conflict: return QStringLiteral("conflict");
    case Code::Forbidden: return QStringLiteral("forbidden");
    case Code::Invalid: return QStringLiteral("invalid");
    case Code::Unavailable: return QStringLiteral("unavailable");
    case Code::Storage: return QStringLiteral("storage");
    case Code::Cancelled: return QStringLiteral("cancelled");
    case Code::Bug: return QStringLiteral("bug");
    }
    return QStringLiteral("bug");
}

}  // namespace memnun
