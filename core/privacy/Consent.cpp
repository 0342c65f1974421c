// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/Consent.h"

namespace memnun {

namespace {

constexpr bool isNo(ConsentStatus status)
{
    return status != ConsentStatus::Given;
}

QString key(const char* text)
{
    return QString::fromLatin1(text);
}

/// What is wrong with the status after the last one; empty when nothing is.
QString statusProblem(const ConsentEntry& entry, const std::optional<ConsentEntry>& last)
{
    if (!last) {
        if (entry.status == ConsentStatus::Withdrawn) {
            return key("nothing_to_withdraw");
        }
        const bool advertised = isIys(entry.scope) && entry.recipient == RecipientType::Individual;
        return advertised && entry.status == ConsentStatus::Refused ? key("first_refusal") : QString();
    }
    // a new version of the notice is told again
    return entry.scope != ConsentScope::KvkkNotice && isNo(entry.status) == isNo(last->status) ? key("repeated") : QString();
}

}  // namespace

std::optional<ConsentEntry> currentConsent(const QVector<ConsentEntry>& ledger, ConsentScope scope, const QString& address,
                                           RecipientType recipient)
{
    std::optional<ConsentEntry> found;
    for (const ConsentEntry& entry : ledger) {
        const bool isAbout = entry.scope == scope && entry.address == address && (!isIys(scope) || entry.recipient == recipient);
        if (isAbout && (!found || entry.at >= found->at)) {
            found = entry;
        }
    }
    return found;
}

bool mayWrite(MessageClass kind, RecipientType recipient, const std::optional<ConsentEntry>& current)
{
    if (kind == MessageClass::Service) {
        return true;
    }
    return current ? current->status == ConsentStatus::Given : recipient == RecipientType::Merchant;
}

QDate firstIysDay()
{
    return {2015, 5, 1};
}

Result<> checkConsent(const ConsentEntry& entry, const QVector<ConsentEntry>& ledger, Instant now, const QTimeZone& zone)
{
    QVector<FieldError> problems;
    if (isIys(entry.scope) && entry.address.isEmpty()) {
        problems.append({key("address"), key("required")});
    }
    if (entry.at > now) {
        problems.append({key("at"), key("future")});
    } else if (isIys(entry.scope) && entry.at.toUtc().toTimeZone(zone).date() < firstIysDay()) {
        problems.append({key("at"), key("before_iys")});
    }
    const QString status = statusProblem(entry, currentConsent(ledger, entry.scope, entry.address, entry.recipient));
    if (!status.isEmpty()) {
        problems.append({key("status"), status});
    }
    return problems.isEmpty() ? Result<>() : Result<>(fail(Code::Invalid, key("consent"), problems));
}

}  // namespace memnun
