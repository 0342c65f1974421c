// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mail/QuarantineRelease.h"

#include "core/base/DiskPath.h"
#include "core/conversations/BlobCodec.h"
#include "core/imports/ImportStore.h"

namespace memnun {

Result<> QuarantineRelease::load(UnitOfWork& work)
{
    auto held = work.stores().imports.quarantinedHashes();
    if (!held) {
        return fail(held.error());
    }
    m_before = std::move(*held);
    return {};
}

Result<> QuarantineRelease::mail(const PreparedMail& mail, UnitOfWork& work)
{
    if (m_before.isEmpty()) {
        return {};
    }
    auto released = release(mail.sha256, work);
    return released ? release(blobHash(mail.source.toUtf8()), work) : released;  // one whose bytes could not be read
}

Result<> QuarantineRelease::files(const MailIndex& index, UnitOfWork& work)
{
    QSet<QString> failed;
    for (const auto& [path, reason] : index.unreadable()) {
        failed.insert(path);
    }
    for (const MailFile& file : index.files()) {
        if (m_before.isEmpty() || failed.contains(file.path)) {
            continue;
        }
        if (auto released = release(blobHash(disk::bytesOf(file.path)), work); !released) {
            return released;
        }
    }
    return {};
}

Result<> QuarantineRelease::release(const QByteArray& sha256, UnitOfWork& work)
{
    const QString hash = QString::fromLatin1(sha256);
    if (!m_before.contains(hash)) {
        return {};
    }
    const auto item = work.stores().imports.quarantined(hash);
    if (!item) {
        return item.error().code == Code::NotFound ? Result<>() : Result<>(fail(item.error()));
    }
    auto released = work.stores().imports.release(item->id);
    if (released) {
        work.touched(Entity::Quarantine, item->id);
    }
    return released;
}

}  // namespace memnun
