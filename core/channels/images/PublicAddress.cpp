// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/images/PublicAddress.h"

#include <algorithm>
#include <array>

namespace memnun::images {

namespace {

/// Set aside by IANA for other things than the open internet.
constexpr std::array kReserved4{"0.0.0.0/8",     "10.0.0.0/8",     "100.64.0.0/10",   "127.0.0.0/8",    "169.254.0.0/16",
                                "172.16.0.0/12", "192.0.0.0/24",   "192.0.2.0/24",    "192.88.99.0/24", "192.168.0.0/16",
                                "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4",    "240.0.0.0/4"};
constexpr std::array kReserved6{"2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16"};

template <class List>
bool isAmong(const QHostAddress& address, const List& networks)
{
    return std::any_of(networks.begin(), networks.end(), [&](const char* network) {
        return address.isInSubnet(QHostAddress::parseSubnet(QString::fromLatin1(network)));
    });
}

}  // namespace

bool isPublic(const QHostAddress& address)
{
    bool four = false;
    const QHostAddress v4(address.toIPv4Address(&four));
    if (four)  // also of the form ::ffff:10.0.0.1
        return !isAmong(v4, kReserved4);
    if (address.protocol() != QAbstractSocket::IPv6Protocol || !address.scopeId().isEmpty())
        return false;
    // Of all IPv6 addresses only these are handed out.
    return address.isInSubnet(QHostAddress::parseSubnet(QStringLiteral("2000::/3"))) && !isAmong(address, kReserved6);
}

}  // namespace memnun::images
