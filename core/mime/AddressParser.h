// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/ParsedMail.h"

#include <QByteArrayView>

namespace memnun::mime {

/// The mailboxes of a From, To, Cc or Reply-To value, groups opened, at most `limit`; forgiving.
QVector<Address> parseAddresses(QByteArrayView value, int& problems, int limit = 2000);

}  // namespace memnun::mime
