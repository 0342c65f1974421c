// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace memnun::mime {

/// A host as it may be shown. One whose letters could be taken for others (two scripts in a word, a Cyrillic or Greek name
/// that reads as a Latin one, invisible characters) stands in its ASCII form, "xn--…"; another international name stands
/// as it reads, with the ASCII form after it in brackets.
struct HostLook {
    QString shown;
    bool suspicious = false;
    bool operator==(const HostLook&) const = default;
};
HostLook lookOf(const QString& host);

/// "shop.com.tr" of "mail.shop.com.tr": what one owner has, as far as that can be told without a list of all registries.
QString siteOf(const QString& host);

/// The host a link's words name, in ASCII and without "www."; empty where they name none. Of several the first.
QString hostNamedBy(QStringView words);

enum class LinkDoubt {
    None,
    OtherHost,  ///< the words name another host than it leads to
    LookAlike,  ///< the host reads as another one
    Login,      ///< "https://bank.com@evil.com": what stands before the @ is no host
};

struct LinkLook {
    LinkDoubt doubt = LinkDoubt::None;
    QString named;  ///< the host the words name, as it may be shown; may be empty
    QString real;   ///< the host it leads to, as it may be shown; of a mail address its domain
    bool operator==(const LinkLook&) const = default;
};
/// A host below the named one is no other one. `href` is http, https, mailto or tel.
LinkLook judgeLink(const QString& href, QStringView words);

}  // namespace memnun::mime
