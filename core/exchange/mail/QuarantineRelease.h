// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/mail/MailPrefetch.h"
#include "core/kernel/UnitOfWork.h"

#include <QSet>

namespace memnun {

/// Takes out of quarantine what an earlier import put there and the one at hand can read.
class QuarantineRelease {
public:
    /// Looks at what is there now; what this run adds to it stays.
    Result<> load(UnitOfWork& work);
    /// A mail that is in the workspace by now.
    Result<> mail(const PreparedMail& mail, UnitOfWork& work);
    /// Files that could not be read, or not to their end, and were this time.
    Result<> files(const MailIndex& index, UnitOfWork& work);

private:
    Result<> release(const QByteArray& sha256, UnitOfWork& work);

    QSet<QString> m_before;  ///< by sha256
};

}  // namespace memnun
