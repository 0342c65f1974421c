// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/images/ImageFetcher.h"

#include "core/channels/images/PublicAddress.h"

#include <QDeadlineTimer>
#include <QHostInfo>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

#include <algorithm>

namespace memnun::images {

namespace {

constexpr int kMostRedirections = 5;
constexpr int kAtOnce = 6;
constexpr qsizetype kMostTraffic = 2 * ImageFetchPort::kMostInAll;

/// The one that works in every network.
QHostAddress preferred(const QList<QHostAddress>& addresses)
{
    const auto four = std::find_if(addresses.begin(), addresses.end(), [](const QHostAddress& one) { return one.protocol() == QAbstractSocket::IPv4Protocol; });
    return four == addresses.end() ? addresses.first() : *four;
}

}  // namespace

/// The pictures of one mail.
struct ImageFetcher::Batch {
    QStringList waiting;
    int running = 0;
    qsizetype bytes = 0;    ///< of pictures that came or are coming
    qsizetype traffic = 0;  ///< the bytes of those that were given up, too
    QDeadlineTimer end;
    QPointer<QObject> guard;
    std::function<void(const QString&, Result<QByteArray>)> each;
};

struct ImageFetcher::Errand {
    std::shared_ptr<Batch> batch;
    QString address;
    int redirections = 0;
    qsizetype counted = 0;  ///< bytes that the batch knows of

    /// Nothing of it is kept, so that the others have the room.
    void giveBack() { batch->bytes -= std::exchange(counted, 0); }
};

ImageFetcher::ImageFetcher(std::function<bool(const QHostAddress&)> mayAsk, int patienceMs, QObject* parent)
    : QObject(parent), m_mayAsk(mayAsk ? std::move(mayAsk) : isPublic), m_patienceMs(patienceMs)
{
    m_network.setAutoDeleteReplies(true);
}

void ImageFetcher::fetch(const QStringList& addresses, QObject* guard, std::function<void(const QString&, Result<QByteArray>)> each)
{
    auto batch = std::make_shared<Batch>();
    batch->waiting = addresses;
    batch->waiting.removeDuplicates();
    batch->end.setRemainingTime(m_patienceMs);
    batch->guard = guard;
    batch->each = std::move(each);
    const QStringList beyond = batch->waiting.mid(kMostPictures);
    batch->waiting = batch->waiting.mid(0, kMostPictures);
    QTimer::singleShot(0, this, [this, batch, beyond] {
        for (const QString& address : beyond) {
            if (batch->guard)
                batch->each(address, fail(Code::Unavailable, QStringLiteral("too many pictures")));
        }
        next(batch);
    });
}

void ImageFetcher::next(const std::shared_ptr<Batch>& batch)
{
    while (batch->guard && batch->running < kAtOnce && !batch->waiting.isEmpty()) {
        ++batch->running;
        auto errand = std::make_shared<Errand>(Errand{batch, batch->waiting.takeFirst()});
        begin(errand, QUrl(errand->address, QUrl::StrictMode));
    }
}

void ImageFetcher::settle(const std::shared_ptr<Errand>& errand, Result<QByteArray> answer)
{
    // Always later, so that a caller is never answered before its call came back.
    QTimer::singleShot(0, this, [this, errand, answer = std::move(answer)] {
        --errand->batch->running;
        if (errand->batch->guard)
            errand->batch->each(errand->address, answer);
        next(errand->batch);
    });
}

void ImageFetcher::begin(const std::shared_ptr<Errand>& errand, const QUrl& url)
{
    const bool web = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || !web || url.host().isEmpty() || !url.userInfo().isEmpty())
        return settle(errand, fail(Code::Invalid, QStringLiteral("not an address of a picture")));
    if (errand->batch->end.hasExpired() || errand->batch->bytes >= kMostInAll || errand->batch->traffic > kMostTraffic)
        return settle(errand, fail(Code::Unavailable, QStringLiteral("beyond the limits of one mail")));
    QHostInfo::lookupHost(url.host(), this, [this, errand, url](const QHostInfo& found) {
        const auto addresses = found.addresses();
        const bool open = !addresses.isEmpty() && std::all_of(addresses.begin(), addresses.end(), m_mayAsk);
        if (addresses.isEmpty())
            settle(errand, fail(Code::Unavailable, QStringLiteral("no such host")));
        else if (!open)
            settle(errand, fail(Code::Invalid, QStringLiteral("an address that is not in the open internet")));
        else
            ask(errand, url, preferred(addresses));
    });
}

/// The address goes in the place of the name; the name is told to the server, and its certificate has to be of that name.
void ImageFetcher::ask(const std::shared_ptr<Errand>& errand, const QUrl& url, const QHostAddress& address)
{
    QUrl direct = url;
    direct.setHost(address.toString());
    direct.setFragment({});
    QNetworkRequest request(direct);
    request.setPeerVerifyName(url.host(QUrl::FullyEncoded));
    const QString port = url.port() < 0 ? QString() : QStringLiteral(":%1").arg(url.port());
    request.setRawHeader("Host", (url.host(QUrl::FullyEncoded) + port).toLatin1());
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setRawHeader("Accept", "image/png, image/jpeg, image/gif, image/webp");
    // Unasked for, nothing is unpacked: a small answer can't become a huge one.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("User-Agent", "Mozilla/5.0");
    QNetworkReply* reply = m_network.get(request);
    const auto batch = errand->batch;
    connect(reply, &QNetworkReply::readyRead, reply, [reply, errand, batch] {
        const qsizetype fresh = reply->bytesAvailable() - errand->counted;
        batch->bytes += fresh;
        batch->traffic += fresh;
        errand->counted += fresh;
        if (errand->counted > kMostEach || batch->bytes > kMostInAll || batch->traffic > kMostTraffic)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, errand, url, reply] { finished(errand, url, *reply); });
    QTimer::singleShot(std::max<qint64>(0, batch->end.remainingTime()), reply, &QNetworkReply::abort);
    if (batch->guard)
        connect(batch->guard, &QObject::destroyed, reply, &QNetworkReply::abort);
}

void ImageFetcher::finished(const std::shared_ptr<Errand>& errand, const QUrl& url, QNetworkReply& reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply.error() == QNetworkReply::NoError && status >= 300 && status < 400) {
        const QUrl target = url.resolved(reply.attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl());
        errand->giveBack();
        const bool downgrade = url.scheme() == QLatin1String("https") && target.scheme() != QLatin1String("https");
        if (++errand->redirections > kMostRedirections || downgrade)
            return settle(errand, fail(Code::Unavailable, QStringLiteral("redirected too often, or to an open connection")));
        return begin(errand, target);
    }
    if (status != 200 || reply.error() != QNetworkReply::NoError) {
        errand->giveBack();
        return settle(errand, fail(Code::Unavailable, QStringLiteral("%1: %2").arg(url.host(), reply.errorString())));
    }
    const QString type = reply.header(QNetworkRequest::ContentTypeHeader).toString().toLower();
    const QByteArray body = reply.readAll();
    if (!type.startsWith(QLatin1String("image/")) || type.startsWith(QLatin1String("image/svg")))
        return settle(errand, fail(Code::Invalid, QStringLiteral("%1: no picture").arg(url.host())));
    if (body.isEmpty() || body.size() > kMostEach)
        return settle(errand, fail(Code::Unavailable, QStringLiteral("%1: too large").arg(url.host())));
    settle(errand, body);
}

}  // namespace memnun::images
