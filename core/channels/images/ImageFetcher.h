// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conversations/ImageFetchPort.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QUrl>

#include <memory>

namespace memnun::images {

/// Lives in one thread; nothing blocks. A name is looked up first, and the connection goes to the very address that was
/// looked at: a name that changes its address in between gains nothing.
class ImageFetcher final : public QObject, public ImageFetchPort {
    Q_OBJECT
public:
    /// `mayAsk` says which addresses may be connected to; tests let their own computer through.
    explicit ImageFetcher(std::function<bool(const QHostAddress&)> mayAsk = {}, int patienceMs = kPatienceMs, QObject* parent = nullptr);

    void fetch(const QStringList& addresses, QObject* guard, std::function<void(const QString&, Result<QByteArray>)> each) override;

private:
    struct Batch;
    struct Errand;
    void next(const std::shared_ptr<Batch>& batch);
    void begin(const std::shared_ptr<Errand>& errand, const QUrl& url);
    void ask(const std::shared_ptr<Errand>& errand, const QUrl& url, const QHostAddress& address);
    void finished(const std::shared_ptr<Errand>& errand, const QUrl& url, class QNetworkReply& reply);
    void settle(const std::shared_ptr<Errand>& errand, Result<QByteArray> answer);

    QNetworkAccessManager m_network;
    std::function<bool(const QHostAddress&)> m_mayAsk;
    int m_patienceMs;
};

}  // namespace memnun::images
