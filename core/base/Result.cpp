// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Result.h"

namespace memnun {

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
