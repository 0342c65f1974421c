// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace memnun::oauth {

/// `bytes` of the system's own randomness, in letters, digits, "-" and "_".
QByteArray randomText(int bytes);

/// Proof that who fetches the tokens is who began (RFC 7636).
struct Pkce {
    QByteArray verifier;
    QByteArray challenge() const;  ///< S256
    static Pkce make() { return {randomText(48)}; }
};

}  // namespace memnun::oauth
