// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/OriginalMail.h"

namespace memnun {

/// Looks into raw mails with the mail parser, for pages that must not know it.
class StoredMails final : public OriginalMail {
public:
    Result<QString> html(const QByteArray& raw) const override;
    Result<QByteArray> attachment(const QByteArray& raw, int partIndex) const override;
};

}  // namespace memnun
