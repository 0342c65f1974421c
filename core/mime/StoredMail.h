// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/OriginalMail.h"

namespace memnun::mime {

/// Reads stored raw mails with this folder's parser.
class StoredMail final : public OriginalMail {
public:
    Result<QString> html(const QByteArray& raw) const override;
    Result<QByteArray> attachment(const QByteArray& raw, int partIndex) const override;
};

}  // namespace memnun::mime
