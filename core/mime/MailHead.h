// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <QByteArrayView>
#include <QString>
#include <QVector>

#include <optional>

namespace memnun::mime {

/// A server that passed the mail on, by its Received field. Names are what the server wrote and may be empty.
struct MailHop {
    QString from;
    QString by;
    QString with;               ///< "ESMTPS"
    std::optional<Instant> at;
    bool operator==(const MailHop&) const = default;
};

/// What a server found out about the sender (RFC 8601).
struct AuthCheck {
    QString method;  ///< lower case: "spf", "dkim", "dmarc", "arc" …
    QString result;  ///< lower case: "pass", "fail", "softfail", "none" …
    QString about;   ///< the domain or address it is about; may be empty
    bool operator==(const AuthCheck&) const = default;
};

/// Of the topmost Authentication-Results field.
struct AuthResults {
    QString server;            ///< its authserv-id
    bool trusted = false;      ///< our own mail server wrote it: anybody can write such a field into a mail
    QVector<AuthCheck> checks;
    /// "spf", "dkim", "dmarc" that failed; empty unless trusted. A signature that fails beside one that holds counts for
    /// nothing.
    QStringList failed() const;
};

struct MailHead {
    struct Line {
        QString name;
        QString value;  ///< decoded, one line, at most MaxValue characters
        bool operator==(const Line&) const = default;
    };
    QVector<Line> lines;  ///< in the order of the mail, at most MaxLines
    QVector<MailHop> hops;  ///< in the order of time
    AuthResults auth;
    QString replyTo;        ///< the first address of Reply-To

    static constexpr int MaxLines = 500;
    static constexpr qsizetype MaxValue = 4000;
};

/// Of the raw mail or its beginning. The server's word on the sender is trusted where it names itself as of the site that
/// took the mail for us (by the last Received field that names a host) and stands above the first Received field of others.
MailHead readMailHead(QByteArrayView raw);

/// The mail address a sender's name pretends to be, where that is another than the one it comes from; else empty.
QString addressInName(const QString& name, const QString& address);

/// The raw mail as text.
struct MailSource {
    QString text;
    bool guessed = false;  ///< bytes that are no UTF-8 were decoded by guess
    bool cut = false;      ///< only the first MaxBytes
    static constexpr qsizetype MaxBytes = 5'000'000;
};
MailSource readSource(const QByteArray& raw);

}  // namespace memnun::mime
