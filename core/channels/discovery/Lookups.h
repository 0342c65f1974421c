// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QObject>
#include <QStringList>
#include <QUrl>
#include <QVector>

#include <functional>

namespace memnun::discovery {

/// A host that offers a service.
struct ServiceRecord {
    QString target;  ///< "." or empty: the domain says that there is none
    int port = 0;
    int priority = 0;
    int weight = 0;
};

/// The name service. Every question is answered once, later, while its guard lives; a failure is an empty answer, for
/// nothing hangs on why.
class NameLookup {
public:
    virtual ~NameLookup() = default;
    /// `name` as "_imaps._tcp.example.com"; best first.
    virtual void services(const QString& name, QObject* guard, std::function<void(QVector<ServiceRecord>)> then) = 0;
    /// Hosts that take a domain's mail, the preferred first.
    virtual void exchanges(const QString& domain, QObject* guard, std::function<void(QStringList)> then) = 0;
    virtual void exists(const QString& host, QObject* guard, std::function<void(bool)> then) = 0;
};

/// Fetches a small file; answers once, later, while the guard lives.
class FileFetcher {
public:
    virtual ~FileFetcher() = default;
    /// Over https only, from `url`'s host and hosts below `domain` only, whatever redirections say; at most `most` bytes.
    virtual void fetch(const QUrl& url, const QString& domain, qsizetype most, QObject* guard,
                       std::function<void(Result<QByteArray>)> then) = 0;
};

}  // namespace memnun::discovery
