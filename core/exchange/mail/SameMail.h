// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <QString>

#include <optional>

namespace memnun {

/// What a mail says, to tell it from another one that came under the same Message-ID.
struct MailCore {
    QString sender;             ///< address
    std::optional<Instant> at;  ///< none when the mail itself doesn't say
    QString subject;
    QString text;
};

/// Whether two mails with one Message-ID are copies of one mail, of which one is kept, or different mails, of which both
/// are. A Message-ID is its sender's promise, and forms, machines and thieves break it: another sender or another
/// subject is another mail. But the same mail does come in different bytes: a list adds its footer to one copy, and
/// senders post again, hours later and with a word mended, what got stuck. So for one sender and one subject, tags like
/// "[PATCH v4]" and "Re:" aside, it is the same mail when its date is the same or three quarters of its lines are.
bool isSameMail(const MailCore& one, const MailCore& other);

}  // namespace memnun
