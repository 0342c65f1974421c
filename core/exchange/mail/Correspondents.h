// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/kernel/UnitOfWork.h"
#include "core/mime/ParsedMail.h"
#include "core/settings/Settings.h"

#include <QHash>
#include <QSet>

namespace memnun {

/// Who is behind an address: ourselves, an agent, or a customer (made when new).
class Correspondents {
public:
    explicit Correspondents(OwnAddresses us) : m_us(std::move(us)) {}

    Result<> load(UnitOfWork& work);
    bool isOurs(const mime::Address& address) const { return m_us.contains(address.address); }
    /// Who wrote the mail: whom Reply-To names, as a contact form's does, unless that is ourselves or a mailing list; else
    /// whom it is from. A bounce is from nobody else.
    mime::Address writer(const mime::ParsedMail& mail) const;
    /// One of us wrote it; a message of our own mail system that something did not arrive is nobody's.
    bool isFromUs(const mime::ParsedMail& mail) const;
    /// Whom it is about: who wrote to us, or the first one from outside whom we wrote to; none where there is nobody.
    mime::Address outsider(const mime::ParsedMail& mail) const;
    /// The agent with that address; none when it is a shared one.
    UserId agent(const mime::Address& address) const { return m_agents.value(address.address.toLower()); }
    /// None for an empty address.
    Result<CustomerId> customer(const mime::Address& address, Instant firstSeen, UnitOfWork& work);
    /// Like customer(), but makes nobody new.
    Result<CustomerId> known(const QString& address, UnitOfWork& work);
    /// Mail to those addresses failed at that time.
    Result<> cameBackFrom(const QStringList& addresses, Instant at, const QString& status, UnitOfWork& work);
    /// Somebody wrote from there: mail reaches it again.
    Result<> heardFrom(const QString& address, Instant at, UnitOfWork& work);
    int added() const { return m_added; }
    /// What was remembered of a transaction that was rolled back is forgotten; before it `added` were made.
    void forget(int added);

private:
    OwnAddresses m_us;
    QHash<QString, UserId> m_agents;
    QHash<QString, CustomerId> m_customers;
    QSet<QString> m_bounced;  ///< addresses that may be marked as failing
    int m_added = 0;
};

}  // namespace memnun
