// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/storage/Location.h"

namespace memnun {

/// Why a server could not be reached, told apart by codes, whatever language it and this computer speak: field "server"
/// with the rule "host_unknown", "no_answer", "login", "no_permission", "no_database",
/// "server_full" (no more connections) or "server_starting"; of a connection that should be
/// secure "no_tls" (the server offers none), "bad_certificate" (of nobody trusted), "other_certificate" (of another name),
/// "no_authority" (none is set up to compare with) or "not_secure". Empty for another reason. Tries to connect once more, for a few seconds.
QVector<FieldError> serverRefusal(const Location& location);

}  // namespace memnun
