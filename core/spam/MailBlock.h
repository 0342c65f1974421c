// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/EnumText.h"
#include "core/base/Id.h"
#include "core/base/Result.h"

#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace memnun {

/// One address, or a domain with all below it.
enum class BlockKind { Address, Domain };
template <>
struct EnumKeys<BlockKind> {
    static constexpr auto keys = std::to_array<EnumKey<BlockKind>>({{BlockKind::Address, "address"}, {BlockKind::Domain, "domain"}});
};

/// Whose mail goes to spam when it comes in.
struct MailBlock {
    BlockId id;
    BlockKind kind = BlockKind::Address;
    QString value;  ///< "someone@x.com" or "x.com", in lower case
    UserId by;
    Instant createdAt;
    qint64 hits = 0;  ///< mails that went to spam for it
    std::optional<Instant> lastHit;

    bool operator==(const MailBlock&) const = default;
};

class BlockStore {
public:
    virtual ~BlockStore() = default;
    /// The block of that value, made when new.
    virtual Result<BlockId> insert(const MailBlock& block) = 0;
    virtual Result<> remove(BlockId id) = 0;
    virtual Result<MailBlock> byId(BlockId id) = 0;
    /// The newest first.
    virtual Result<QVector<MailBlock>> all() = 0;
    /// The first of these values that is blocked.
    virtual Result<std::optional<MailBlock>> find(const QStringList& values) = 0;
    virtual Result<> count(BlockId id, Instant at) = 0;
};

/// What a block of `address` may be written as: itself, its domain, and the domains above that one. Empty for what is no
/// address.
QStringList blockedAs(const QString& address);
/// "x.com" of "someone@X.com"; empty where there is none.
QString domainOf(const QString& address);
/// A domain at which everybody can have an address (gmail.com …): blocking all of it would bar strangers.
bool isSharedDomain(const QString& domain);

}  // namespace memnun
