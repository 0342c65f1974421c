// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>

namespace memnun {

/// A translated sentence for the user: what happened, what was kept, what to do. Never shows `context` except for
/// Code::Bug and Code::Storage, where it helps whoever is asked for help.
QString errorSentence(const Error& error);
/// "WHAT failed. …" with a translated subject such as tr("Saving the customer").
QString errorSentence(const Error& error, const QString& what);
/// The sentence beside one refused field; unknown rules get "Please check this value."
QString fieldErrorSentence(const FieldError& error);
/// Why ownAddressesFromText() refused `entry`.
QString ownAddressSentence(const QString& entry);

}  // namespace memnun
