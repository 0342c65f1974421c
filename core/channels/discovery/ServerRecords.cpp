// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/discovery/ServerRecords.h"

#include <algorithm>

namespace memnun::discovery {

namespace {

const QString kImaps = QStringLiteral("_imaps._tcp");
const QString kImap = QStringLiteral("_imap._tcp");
const QString kSubmissions = QStringLiteral("_submissions._tcp");
const QString kSubmission = QStringLiteral("_submission._tcp");

/// The lowest priority wins, among equals the heaviest: nobody here spreads a load.
MailServer bestOf(QVector<ServiceRecord> records, TlsMode tls, const QString& user)
{
    std::stable_sort(records.begin(), records.end(), [](const ServiceRecord& a, const ServiceRecord& b) {
        return a.priority != b.priority ? a.priority < b.priority : a.weight > b.weight;
    });
    for (const ServiceRecord& record : records) {
        QString host = record.target.toLower();
        while (host.endsWith(QLatin1Char('.'))) {
            host.chop(1);
        }
        if (!host.isEmpty() && serverProblems({}, host, record.port, tls, user, {}).isEmpty()) {
            return {host, record.port, tls, AuthKind::Password, user, {}};
        }
    }
    return {};
}

}  // namespace

QStringList serviceNames()
{
    return {kImaps, kImap, kSubmissions, kSubmission};
}

bool belongsTo(const QString& host, const QString& domain)
{
    return host.compare(domain, Qt::CaseInsensitive) == 0 || host.endsWith(QLatin1Char('.') + domain, Qt::CaseInsensitive);
}

std::optional<AccountProposal> byServices(const QString& address, const QHash<QString, QVector<ServiceRecord>>& answers)
{
    const auto first = [&](const QString& implicit, const QString& upgraded) {
        const MailServer server = bestOf(answers.value(implicit), TlsMode::Implicit, address);
        return server.isSet() ? server : bestOf(answers.value(upgraded), TlsMode::StartTls, address);
    };
    AccountProposal found;
    found.foundBy = FoundBy::ServiceRecord;
    found.incoming = first(kImaps, kImap);
    found.outgoing = first(kSubmissions, kSubmission);
    if (!found.incoming.isSet() && !found.outgoing.isSet()) {
        return std::nullopt;
    }
    found.source = found.incoming.isSet() ? found.incoming.host : found.outgoing.host;
    return found;
}

}  // namespace memnun::discovery
