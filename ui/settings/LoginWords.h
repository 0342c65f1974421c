// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/SmtpSetupPort.h"

#include <QString>

namespace memnun {

/// What a trial login came to, in plain words: what failed and what to look at.
QString loginSentence(const LoginCheck& check, const SmtpAccount& account);

/// The sentence for one refused field of a mail account.
QString accountFieldSentence(const FieldError& error);

}  // namespace memnun
