// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/StoredMail.h"

#include "core/mime/MailParser.h"

namespace memnun::mime {

Result<QString> StoredMail::html(const QByteArray& raw) const
{
    const auto mail = parseMail(raw);
    if (!mail)
        return fail(mail.error());
    return mail->html;
}

Result<QByteArray> StoredMail::attachment(const QByteArray& raw, int partIndex) const
{
    return extractAttachment(raw, partIndex);
}

}  // namespace memnun::mime
