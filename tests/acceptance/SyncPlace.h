// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/MailAccount.h"
#include "core/storage/Workspace.h"
#include "tests/support/Dovecot.h"

#include <QHash>

namespace memnun::test {

/// A workspace with one mail account for memnun-cli, whose password lies in a sealed file: there is no keychain where tests run.
class SyncPlace {
public:
    static inline const QString kUser = QStringLiteral("destek");
    static inline const QString kPassword = QStringLiteral("gizli-parola");
    static inline const QString kPassphrase = QStringLiteral("açıl susam açıl");

    /// Sets HOME, the data folder and MEMNUN_PASSPHRASE of the programs that are started from now on.
    explicit SyncPlace(const QString& folder);

    /// "" when all went well.
    QString create(const Location& location, const MailAccount& account);
    /// Message-ID → SHA-256 of the whole message with LF line ends; `count` of all, so that doubles are noticed.
    QHash<QByteArray, QByteArray> here(const Location& location, qint64* count = nullptr) const;
    /// The same as doveadm says.
    static QHash<QByteArray, QByteArray> onServer(Dovecot& server);

private:
    QString m_folder;
};

}  // namespace memnun::test
