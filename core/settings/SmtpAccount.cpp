// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/SmtpAccount.h"

#include "core/text/EmailAddress.h"

namespace memnun {

QString SmtpAccount::secretKey() const
{
    return QStringLiteral("smtp:%1@%2:%3").arg(user, host).arg(port);
}

QVector<FieldError> SmtpAccount::problems() const
{
    QVector<FieldError> found = serverProblems({}, host, port, tls, user, pinnedKey);
    if (const auto address = normalizeEmail(fromAddress); !address) {
        found.append({QStringLiteral("from"), address.error().fields.value(0).rule});
    }
    if (hasControl(fromName)) {
        found.append({QStringLiteral("from_name"), QStringLiteral("control")});
    }
    return found;
}

}  // namespace memnun
