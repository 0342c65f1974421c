// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/Command.h"
#include "core/purchases/PurchaseRows.h"

#include <QSet>

#include <memory>

namespace memnun {

/// A line of a file that was not taken, and why.
struct RefusedLine {
    qint64 row = 0;  ///< as the caller counts them
    Error error;
};

struct PurchaseImportCounts {
    qint64 added = 0, changed = 0, present = 0, customersAdded = 0;
    QVector<RefusedLine> refused;
};

/// What a dry run has met in the batches before: it writes nothing in which it could look.
struct PurchasesSeen {
    QSet<QString> refs;
    QSet<QString> newcomers;
};

/// Some lines of a file, in one transaction. A line whose ref is there already is compared: what is the same is present,
/// what moved on (status, money, date) is changed; so that the same file adds nothing the second time. Whose a line is, is
/// looked up by address, then by phone; who is not there yet is made, a lead where all there is is a cart. Somebody who
/// orders is active from then on. A return that names a line which is not there is refused ("refund_of", "unknown"), as is a
/// ref that belongs to another customer's line ("ref", "taken"); the other lines are taken.
/// With `dryRun` all is counted and nothing is written.
struct ImportPurchases {
    using Outcome = PurchaseImportCounts;
    static constexpr auto permission = Permission::Import;
    static constexpr auto verb = "purchase.import";
    QVector<std::pair<qint64, PurchaseLine>> lines;  ///< with their rows
    bool dryRun = false;
    std::shared_ptr<PurchasesSeen> seen{};  ///< shared by the batches of one file; none where there is one batch
};
Result<PurchaseImportCounts> run(const ImportPurchases& command, UnitOfWork& work);

/// Carts from more than a day ago whose customer ordered nothing since become tasks, one a customer, once. Core knows no
/// sentence: `title` has %1 for what was in the cart, `titleWithout` none where that is not known.
struct FollowUpCarts {
    using Outcome = int;  ///< tasks made
    static constexpr auto permission = Permission::WorkTickets;
    static constexpr auto verb = "purchase.follow_up";
    QString title;
    QString titleWithout;
};
inline constexpr qint64 kCartSeconds = 24 * 60 * 60;
Result<int> run(const FollowUpCarts& command, UnitOfWork& work);

}  // namespace memnun
