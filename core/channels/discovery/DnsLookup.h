// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/discovery/Lookups.h"

#include <QDnsLookup>
#include <QHostAddress>

namespace memnun::discovery {

/// The system's name service, or `server` where one is given.
class DnsLookup final : public QObject, public NameLookup {
    Q_OBJECT
public:
    explicit DnsLookup(const QHostAddress& server = {}, QObject* parent = nullptr);

    void services(const QString& name, QObject* guard, std::function<void(QVector<ServiceRecord>)> then) override;
    void exchanges(const QString& domain, QObject* guard, std::function<void(QStringList)> then) override;
    void exists(const QString& host, QObject* guard, std::function<void(bool)> then) override;

private:
    void ask(QDnsLookup::Type type, const QString& name, QObject* guard, std::function<void(const QDnsLookup&)> then);

    QHostAddress m_server;
};

}  // namespace memnun::discovery
