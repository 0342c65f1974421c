// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Location.h"

#include <memory>

struct pg_conn;

namespace memnun {

struct ServerConnectionCloser {
    void operator()(pg_conn* connection) const;
};
/// libpq's own connection, for what Qt's driver does not offer.
using ServerConnection = std::unique_ptr<pg_conn, ServerConnectionCloser>;

/// Begins to connect without waiting; PQconnectPoll goes on. Null only when there is no memory.
ServerConnection dial(const Location& server);

}  // namespace memnun
