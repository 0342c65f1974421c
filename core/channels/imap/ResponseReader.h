// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/imap/ResponseParser.h"

namespace memnun::imap {

/// Cuts what arrives, in pieces of any size, into whole answers. Keeps no more than the limits allow: a literal above
/// them is counted and thrown away as it comes.
class ResponseReader {
public:
    explicit ResponseReader(const Limits& limits = {}) : m_limits(limits) {}

    void feed(const QByteArray& bytes);
    /// The next whole answer, nullopt when more bytes are needed. After an error (rule "protocol") nothing more comes.
    std::optional<Result<Response>> next();

    /// Bytes that arrived and belong to no answer yet.
    bool isEmpty() const { return m_in.size() == m_at && m_text.isEmpty() && m_literals.empty(); }

private:
    bool takeLine();
    void takeLiteral();
    bool beginLiteral();

    Limits m_limits;
    QByteArray m_in;       ///< not looked at from m_at on
    qsizetype m_at = 0;
    QByteArray m_text;     ///< of the answer so far, without literals
    std::vector<Literal> m_literals;
    qint64 m_missing = 0;  ///< bytes of the last literal still to come
    qint64 m_kept = 0;     ///< bytes of literals kept for this answer
    bool m_broken = false;
};

}  // namespace memnun::imap
