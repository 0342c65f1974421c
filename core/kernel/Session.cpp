// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/Session.h"

namespace memnun {

Result<> Session::announce(const ChangeSet&)
{
    return {};
}

Result<> Session::restore()
{
    return {};
}

}  // namespace memnun
