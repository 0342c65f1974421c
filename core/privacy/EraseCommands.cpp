// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/EraseCommands.h"

#include "core/conversations/BlobStore.h"
#include "core/customers/CustomerStore.h"

#include <QCryptographicHash>

namespace memnun {

QString erasedMessageId(const QString& messageId)
{
    const QByteArray hash = QCryptographicHash::hash(messageId.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("erased:") + QString::fromLatin1(hash);
}

Result<Erasure> run(const EraseCustomer& command, UnitOfWork& work)
{
    Stores& stores = work.stores();
    const auto customer = stores.customers.byId(command.id);
    if (!customer) {
        return fail(customer.error());
    }
    if (customer->lifecycle == Lifecycle::Anonymized) {
        Erasure again;
        again.id = command.id;
        again.again = true;
        return again;
    }
    const auto waiting = stores.erasures.hasWaitingMail(command.id);
    if (!waiting) {
        return fail(waiting.error());
    }
    if (*waiting) {
        return fail(Code::Conflict, QStringLiteral("mail to customer %1 waits in the outbox").arg(command.id.value()),
                    {{QStringLiteral("customer"), rule::kMailWaiting}});
    }
    const QString name = QStringLiteral("%1 #%2").arg(command.label).arg(command.id.value());
    auto erased = stores.erasures.erase(command.id, name);
    const auto dropped = erased ? stores.blobs.dropUnused() : Result<int>(fail(erased.error()));
    if (!dropped) {
        return fail(dropped.error());
    }
    work.touched(Entity::Customer, command.id.value());
    // whatever is shown of them anywhere is read again
    work.announce(Entity::Ticket, 0);
    work.announce(Entity::Task, 0);
    return erased;
}

}  // namespace memnun
