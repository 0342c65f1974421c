// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/discovery/HttpsFetcher.h"

#include "core/channels/discovery/ServerRecords.h"

#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

namespace memnun::discovery {

namespace {

constexpr int kMostRedirections = 3;

}  // namespace

struct HttpsFetcher::Errand {
    QString host;
    QString domain;
    qsizetype most = 0;
    QPointer<QObject> guard;
    std::function<void(Result<QByteArray>)> then;
    int redirections = 0;

    bool mayAsk(const QUrl& url) const
    {
        return url.scheme() == QLatin1String("https") && url.userInfo().isEmpty() &&
               (url.host() == host || belongsTo(url.host(), domain));
    }
    void answer(Result<QByteArray> result)
    {
        if (guard && then) {
            std::exchange(then, {})(std::move(result));
        }
    }
};

HttpsFetcher::HttpsFetcher(int timeoutMs, QObject* parent) : QObject(parent), m_timeoutMs(timeoutMs)
{
    m_network.setAutoDeleteReplies(true);
}

void HttpsFetcher::fetch(const QUrl& url, const QString& domain, qsizetype most, QObject* guard,
                         std::function<void(Result<QByteArray>)> then)
{
    begin(std::make_shared<Errand>(Errand{url.host(), domain, most, guard, std::move(then), 0}), url);
}

void HttpsFetcher::begin(const std::shared_ptr<Errand>& errand, const QUrl& url)
{
    if (!errand->mayAsk(url)) {
        QTimer::singleShot(0, this, [errand] {
            errand->answer(fail(Code::Invalid, QStringLiteral("a place that is not asked")));
        });
        return;
    }
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // Unasked for, nothing is unpacked: a small file can't become a huge one.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setTransferTimeout(m_timeoutMs);
    QNetworkReply* reply = m_network.get(request);
    connect(reply, &QNetworkReply::readyRead, reply, [reply, errand] {
        if (reply->bytesAvailable() > errand->most) {
            reply->abort();
        }
    });
    connect(reply, &QNetworkReply::finished, this, [this, errand, reply] { finished(errand, *reply); });
    // A server that dribbles is never silent for long.
    QTimer::singleShot(m_timeoutMs, reply, &QNetworkReply::abort);
    if (errand->guard) {
        connect(errand->guard, &QObject::destroyed, reply, &QNetworkReply::abort);
    }
}

void HttpsFetcher::finished(const std::shared_ptr<Errand>& errand, QNetworkReply& reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply.error() == QNetworkReply::NoError && status >= 300 && status < 400) {
        const QUrl next = reply.url().resolved(reply.attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl());
        if (++errand->redirections > kMostRedirections) {
            errand->answer(fail(Code::Invalid, QStringLiteral("too many redirections")));
        } else {
            begin(errand, next);
        }
        return;
    }
    const QByteArray body = reply.error() == QNetworkReply::NoError ? reply.readAll() : QByteArray();
    if (status != 200 || reply.error() != QNetworkReply::NoError || body.size() > errand->most) {
        errand->answer(fail(Code::Unavailable, QStringLiteral("%1: %2").arg(reply.url().host(), reply.errorString())));
        return;
    }
    errand->answer(body);
}

}  // namespace memnun::discovery
