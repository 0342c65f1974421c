// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/ParsedMail.h"

#include <QJsonObject>
#include <QString>

namespace memnun::mime {

/// One line of `memnun-cli parse`; `source` is the file as the user named it.
/// "attachments" are those the sender made files; what else the text does not show has names of ours and is not among them.
QJsonObject toJson(const ParsedMail& mail, const QString& source);

/// Stable English name: none, auto_reply, bounce, list.
QString toString(Automated automated);

}  // namespace memnun::mime
