// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/discovery/DnsLookup.h"

#include <QPointer>

#include <algorithm>

namespace memnun::discovery {

DnsLookup::DnsLookup(const QHostAddress& server, QObject* parent) : QObject(parent), m_server(server) {}

void DnsLookup::ask(QDnsLookup::Type type, const QString& name, QObject* guard,
                    std::function<void(const QDnsLookup&)> then)
{
    auto* lookup = new QDnsLookup(type, name, this);
    if (!m_server.isNull()) {
        lookup->setNameserver(m_server);
    }
    connect(lookup, &QDnsLookup::finished, this, [lookup, guard = QPointer<QObject>(guard), then = std::move(then)] {
        lookup->deleteLater();
        if (guard) {
            then(*lookup);
        }
    });
    // nobody waits for it any more
    connect(guard, &QObject::destroyed, lookup, &QDnsLookup::abort);
    lookup->lookup();
}

void DnsLookup::services(const QString& name, QObject* guard, std::function<void(QVector<ServiceRecord>)> then)
{
    ask(QDnsLookup::SRV, name, guard, [then = std::move(then)](const QDnsLookup& lookup) {
        QVector<ServiceRecord> found;
        for (const QDnsServiceRecord& record : lookup.serviceRecords()) {
            found.append({record.target(), record.port(), record.priority(), record.weight()});
        }
        then(found);
    });
}

void DnsLookup::exchanges(const QString& domain, QObject* guard, std::function<void(QStringList)> then)
{
    ask(QDnsLookup::MX, domain, guard, [then = std::move(then)](const QDnsLookup& lookup) {
        QList<QDnsMailExchangeRecord> records = lookup.mailExchangeRecords();
        std::stable_sort(records.begin(), records.end(),
                         [](const auto& a, const auto& b) { return a.preference() < b.preference(); });
        QStringList hosts;
        for (const QDnsMailExchangeRecord& record : records) {
            hosts.append(record.exchange());
        }
        then(hosts);
    });
}

void DnsLookup::exists(const QString& host, QObject* guard, std::function<void(bool)> then)
{
    ask(QDnsLookup::A, host, guard, [then = std::move(then)](const QDnsLookup& lookup) {
        then(!lookup.hostAddressRecords().isEmpty() || !lookup.canonicalNameRecords().isEmpty());
    });
}

}  // namespace memnun::discovery
