// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QObject>
#include <QStringList>

#include <functional>

namespace memnun {

/// Loads pictures of a mail from the net, when somebody allowed it. Each call is one mail's.
class ImageFetchPort {
public:
    static constexpr qsizetype kMostEach = 5 * 1024 * 1024;    ///< bytes
    static constexpr qsizetype kMostInAll = 20 * 1024 * 1024;  ///< bytes, of one call
    static constexpr int kMostPictures = 200;                  ///< of one call
    static constexpr int kPatienceMs = 20'000;                 ///< of one call

    virtual ~ImageFetchPort() = default;
    /// Answers once for each address, in any order, later, while the guard lives. http and https only; no cookies, no
    /// referrer, no login, nothing kept; never from an address inside this computer or its network, whatever names or
    /// redirections say. Errors: Invalid for what may not be asked or is no picture; Unavailable for what could not be had,
    /// or not within the limits.
    virtual void fetch(const QStringList& addresses, QObject* guard, std::function<void(const QString& address, Result<QByteArray>)> each) = 0;
};

}  // namespace memnun
