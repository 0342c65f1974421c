// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>

namespace memnun::images {

/// True for an address in the open internet: not of this computer, not of a network behind it, not set aside for something
/// else (also where an IPv4 address is written inside an IPv6 one). A mail must not reach what only the reader can reach.
bool isPublic(const QHostAddress& address);

}  // namespace memnun::images
