// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QtGlobal>

#include <compare>

namespace memnun {

/// A row's identity as a type of its own, so that a ticket's id can't be passed for a customer's.
/// 0 means "none"; ids from the database start at 1.
template <class Tag>
class Id {
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value) : m_value(value) {}
    constexpr qint64 value() const { return m_value; }
    constexpr bool isValid() const { return m_value > 0; }
    constexpr auto operator<=>(const Id&) const = default;

private:
    qint64 m_value = 0;
};

template <class Tag>
size_t qHash(Id<Tag> id, size_t seed = 0)
{
    return ::qHash(id.value(), seed);
}

using UserId = Id<struct UserTag>;
using CustomerId = Id<struct CustomerTag>;
using ContactPointId = Id<struct ContactPointTag>;
using TicketId = Id<struct TicketTag>;
using InteractionId = Id<struct InteractionTag>;
using EventId = Id<struct EventTag>;
using CategoryId = Id<struct CategoryTag>;
using TagId = Id<struct TagTag>;
using TaskId = Id<struct TaskTag>;
using BlobId = Id<struct BlobTag>;
using AttachmentId = Id<struct AttachmentTag>;
using DraftFileId = Id<struct DraftFileTag>;
using ImportId = Id<struct ImportTag>;
using ViewId = Id<struct ViewTag>;
using TemplateId = Id<struct TemplateTag>;
using OutboxId = Id<struct OutboxTag>;
using MailAccountId = Id<struct MailAccountTag>;
using MailFolderId = Id<struct MailFolderTag>;
using BlockId = Id<struct BlockTag>;

}  // namespace memnun
