// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/kernel/Command.h"

#include <QVector>

namespace memnun {

/// The bytes of an attachment that was left on the mail server, hashed and compressed (BlobCodec.h). They lie beside the raw
/// mail, once however often they are brought. To be run through CommandBus::stream: nobody takes it back.
struct KeepAttachment {
    using Outcome = void;
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "attachment.keep";
    AttachmentId id;
    QByteArray sha256;
    qint64 size = 0;
    QVector<QByteArray> chunks;
};
Result<> run(const KeepAttachment& command, UnitOfWork& work);

}  // namespace memnun
