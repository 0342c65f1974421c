// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Location.h"
#include "ui/welcome/NewWorkspace.h"

namespace memnun {

// A server's workspace, as the form writes it and as storage opens it.
inline Location locationOf(const ServerAddress& address)
{
    Location location;
    location.host = address.host;
    location.port = address.port;
    location.database = address.database;
    location.user = address.user;
    location.password = address.password;
    location.options = address.options;
    return location;
}

inline ServerAddress addressOf(const Location& location)
{
    return {location.host, location.port, location.database, location.user, location.password, location.options};
}

}  // namespace memnun
