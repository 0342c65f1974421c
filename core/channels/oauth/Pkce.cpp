// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/oauth/Pkce.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace memnun::oauth {

namespace {

constexpr auto kUrl = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

}  // namespace

QByteArray randomText(int bytes)
{
    QByteArray random(bytes, Qt::Uninitialized);
    for (char& byte : random) {
        byte = static_cast<char>(QRandomGenerator::system()->generate() & 0xff);
    }
    return random.toBase64(kUrl);
}

QByteArray Pkce::challenge() const
{
    return QCryptographicHash::hash(verifier, QCryptographicHash::Sha256).toBase64(kUrl);
}

}  // namespace memnun::oauth
