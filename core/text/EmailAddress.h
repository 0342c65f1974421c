// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>
#include <QStringView>

namespace memnun {

/// A bare address (not "Name <address>") ready to be stored: trimmed, domain lower-cased by C rules, local part kept.
/// Fails with Code::Invalid and one FieldError on "email", its rule one of
///   "required"              nothing was given
///   "email_turkish_letter"  an İ or ı, which no mail server knows: offer asciiEmailSuggestion()
///   "email_ascii"           other non-ASCII letters in the local part
///   "email"                 not the shape of an address
Result<QString> normalizeEmail(QStringView raw);

/// The same address with Turkish letters replaced: "ışık@x.com" → "isik@x.com".
QString asciiEmailSuggestion(QStringView raw);

/// What two spellings of one mailbox have in common; for finding duplicates only, never for sending.
QString emailKey(QStringView address);

}  // namespace memnun
