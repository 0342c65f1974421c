// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/StoredMails.h"

#include "core/mime/MailParser.h"

namespace memnun {

Result<QString> StoredMails::html(const QByteArray& raw) const
{
    const auto mail = mime::parseMail(raw);
    if (!mail)
        return fail(mail.error());
    return mail->html;
}

Result<QByteArray> StoredMails::attachment(const QByteArray& raw, int partIndex) const
{
    return mime::extractAttachment(raw, partIndex);
}

}  // namespace memnun
