// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/ParsedMail.h"

#include <QString>
#include <QStringView>

namespace memnun::mime {

/// A notice that holds, below its own words, the mail it is about or the head of it.
struct Notice {
    QString words;
    QByteArray original;  ///< from its first header line; empty if there is none
};
Notice splitNotice(QStringView text);

/// Whether the words say that a mail could not be delivered, as mail systems say it and people hardly do.
bool saysUndelivered(QStringView words);
/// Whether the mail is still being tried.
bool saysDelayed(QStringView words, const QString& subject);
bool subjectOfBounce(const QString& subject);

/// The address the words say could not be reached; empty if they name none but the addresses of `mail`.
QString recipientIn(QStringView words, const ParsedMail& mail);

}  // namespace memnun::mime
