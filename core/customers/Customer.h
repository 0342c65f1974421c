// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/EnumText.h"
#include "core/base/Id.h"

#include <QVector>

#include <optional>

namespace memnun {

enum class CustomerKind { Person, Company };
template <>
struct EnumKeys<CustomerKind> {
    static constexpr auto keys = std::to_array<EnumKey<CustomerKind>>(
        {{CustomerKind::Person, "person"}, {CustomerKind::Company, "company"}});
};

enum class Lifecycle { Lead, Active, Dormant, Lost, Anonymized };
template <>
struct EnumKeys<Lifecycle> {
    static constexpr auto keys = std::to_array<EnumKey<Lifecycle>>({{Lifecycle::Lead, "lead"},
        {Lifecycle::Active, "active"}, {Lifecycle::Dormant, "dormant"}, {Lifecycle::Lost, "lost"},
        {Lifecycle::Anonymized, "anonymized"}});
};

enum class ContactKind { Email, Phone, WhatsApp, Instagram, Facebook, X, Web, Address };
template <>
struct EnumKeys<ContactKind> {
    static constexpr auto keys = std::to_array<EnumKey<ContactKind>>({{ContactKind::Email, "email"},
        {ContactKind::Phone, "phone"}, {ContactKind::WhatsApp, "whatsapp"}, {ContactKind::Instagram, "instagram"},
        {ContactKind::Facebook, "facebook"}, {ContactKind::X, "x"}, {ContactKind::Web, "web"},
        {ContactKind::Address, "address"}});
};

/// `raw` as people typed it, `norm` as it is looked up: an address with a lower-case domain, a phone in E.164.
struct ContactPoint {
    ContactPointId id;
    ContactKind kind = ContactKind::Email;
    QString raw;
    QString norm;
    bool primary = false;
    /// Since when mail to it comes back; the store's to say (CustomerStore::markBounced), saving a customer leaves it.
    std::optional<Instant> bouncedAt{};
    QString bounceStatus{};  ///< "5.1.1"; empty if not said
    QString label{};         ///< "iş", "eşi"
    /// When somebody made sure that it is theirs; the store's to say (ProfileStore::setVerified), as above.
    std::optional<Instant> verifiedAt{};

    bool operator==(const ContactPoint&) const = default;
};

/// Fills `norm` from `raw`. False when the text can't be of that kind; then `norm` is the trimmed text.
bool normalise(ContactPoint& point);

struct Customer {
    CustomerId id;
    CustomerKind kind = CustomerKind::Person;
    Lifecycle lifecycle = Lifecycle::Active;
    QString name;
    CustomerId companyId;
    QString city;
    QString notes;
    Instant createdAt;
    int revision = 0;
    QVector<ContactPoint> contactPoints;

    /// The first contact point of that kind, primary before others; empty when there is none.
    QString contact(ContactKind kind) const;

    bool operator==(const Customer&) const = default;
};

/// What a customer is found by: name, addresses and phones, folded, one a line.
QString findTextOf(const Customer& customer);

}  // namespace memnun
