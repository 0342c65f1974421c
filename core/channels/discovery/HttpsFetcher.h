// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/discovery/Lookups.h"

#include <QNetworkAccessManager>

namespace memnun::discovery {

/// No cookies, no cache, no compression, no credentials, no certificate but a good one.
class HttpsFetcher final : public QObject, public FileFetcher {
    Q_OBJECT
public:
    explicit HttpsFetcher(int timeoutMs = 7'000, QObject* parent = nullptr);
    void fetch(const QUrl& url, const QString& domain, qsizetype most, QObject* guard,
               std::function<void(Result<QByteArray>)> then) override;

private:
    struct Errand;
    void begin(const std::shared_ptr<Errand>& errand, const QUrl& url);
    void finished(const std::shared_ptr<Errand>& errand, QNetworkReply& reply);

    QNetworkAccessManager m_network;
    int m_timeoutMs;
};

}  // namespace memnun::discovery
