// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/MailAccount.h"
#include "core/base/Clock.h"
#include "core/base/Result.h"

#include <QObject>

#include <functional>

namespace memnun {

/// What a mail account's sent folder is asked.
struct SentFolderQuestion {
    MailAccount account;
    QString secret;     ///< password or access token of the incoming server
    QString messageId;  ///< without angle brackets
    /// RFC 5322, to be put there when it is not; empty: only to look.
    QByteArray copy;
    Instant sentAt;     ///< of the copy
};

enum class SentFolderAnswer {
    Found,    ///< it is there
    Filed,    ///< it was not, and now the copy is
    Missing,  ///< it is not
};

/// Knows where an account keeps what it sent, and makes that folder where there is none and a copy is to go there. One
/// question at a time, nothing blocks. Errors: Forbidden  the login was refused; Unavailable  another time perhaps;
/// Invalid  the server does not take it; Cancelled.
class SentFolderPort {
public:
    virtual ~SentFolderPort() = default;
    virtual void ask(const SentFolderQuestion& question, QObject* guard, std::function<void(Result<SentFolderAnswer>)> then) = 0;
    /// The question that is open gets no answer any more.
    virtual void cancel() = 0;
};

}  // namespace memnun
