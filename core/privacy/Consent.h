// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/EnumText.h"
#include "core/base/Id.h"
#include "core/base/Result.h"

#include <QDate>
#include <QString>
#include <QTimeZone>
#include <QVector>

#include <optional>

namespace memnun {

/// What a person agreed to or was told. Calls, SMS and mail that advertise are three consents, not one.
enum class ConsentScope { KvkkNotice, KvkkExplicit, IysCall, IysSms, IysEmail, Recording, Survey, Testimonial };
template <>
struct EnumKeys<ConsentScope> {
    static constexpr auto keys = std::to_array<EnumKey<ConsentScope>>({{ConsentScope::KvkkNotice, "kvkk_notice"},
        {ConsentScope::KvkkExplicit, "kvkk_explicit"}, {ConsentScope::IysCall, "iys_call"}, {ConsentScope::IysSms, "iys_sms"},
        {ConsentScope::IysEmail, "iys_email"}, {ConsentScope::Recording, "recording"}, {ConsentScope::Survey, "survey"},
        {ConsentScope::Testimonial, "testimonial"}});
};
constexpr bool isIys(ConsentScope scope)
{
    return scope == ConsentScope::IysCall || scope == ConsentScope::IysSms || scope == ConsentScope::IysEmail;
}

/// Refused: said no when asked. Withdrawn: had said yes before.
enum class ConsentStatus { Given, Refused, Withdrawn };
template <>
struct EnumKeys<ConsentStatus> {
    static constexpr auto keys = std::to_array<EnumKey<ConsentStatus>>({{ConsentStatus::Given, "given"},
        {ConsentStatus::Refused, "refused"}, {ConsentStatus::Withdrawn, "withdrawn"}});
};

/// As İYS tells them apart: a private person, or a merchant or tradesperson.
enum class RecipientType { Individual, Merchant };
template <>
struct EnumKeys<RecipientType> {
    static constexpr auto keys = std::to_array<EnumKey<RecipientType>>(
        {{RecipientType::Individual, "bireysel"}, {RecipientType::Merchant, "tacir"}});
};

/// Commercial is what promotes, advertises or raises recognition, greetings among it; the rest serves the person's own
/// business: an answer, a delivery, a debt, what the law wants told.
enum class MessageClass { Service, Commercial };
template <>
struct EnumKeys<MessageClass> {
    static constexpr auto keys = std::to_array<EnumKey<MessageClass>>(
        {{MessageClass::Service, "service"}, {MessageClass::Commercial, "commercial"}});
};

/// A line of the ledger. Lines are added, never changed; the last one of a scope, address and kind of recipient counts.
struct ConsentEntry {
    CustomerId customerId;
    QString address;  ///< the contact point it is about, as it is looked up; empty for the person as a whole
    ConsentScope scope = ConsentScope::KvkkNotice;
    ConsentStatus status = ConsentStatus::Given;
    RecipientType recipient = RecipientType::Individual;  ///< for İYS scopes
    Instant at;
    QString source;    ///< by which way: "call", "form", "mail", "iys"
    QString evidence;  ///< what proves it: the text's version, a ticket, a file
    QString purpose;   ///< what for, and on which ground
    QString note;

    bool operator==(const ConsentEntry&) const = default;
};

/// The last line of that scope, address and kind of recipient; `ledger` in any order, lines of one moment count in the order given.
std::optional<ConsentEntry> currentConsent(const QVector<ConsentEntry>& ledger, ConsentScope scope, const QString& address,
                                           RecipientType recipient = RecipientType::Individual);

/// Whether a message of that class may go by the way that scope stands for. A private person is advertised to only after
/// they said yes; a merchant until they say no; what serves somebody needs no consent.
bool mayWrite(MessageClass kind, RecipientType recipient, const std::optional<ConsentEntry>& current);

/// From this day on İYS knows consents (2015-05-01).
QDate firstIysDay();

/// Whether the entry may follow what the ledger holds. Invalid names the field: "at" future or before_iys, "status"
/// repeated, first_refusal (a private person who never said yes is not advertised to anyway, and İYS takes no such line) or
/// nothing_to_withdraw, "address" required for an İYS scope. Days are those of `zone`.
Result<> checkConsent(const ConsentEntry& entry, const QVector<ConsentEntry>& ledger, Instant now, const QTimeZone& zone);

}  // namespace memnun
