// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/channels/imap/Response.h"

namespace memnun::imap {

/// A literal that came with an answer; without its bytes when it was above a limit.
struct Literal {
    QByteArray bytes;
    qint64 size = 0;
    bool dropped = false;
};

/// Can that text, the beginning of an answer, carry literals? Sentences for people cannot, even where they end in "{5}".
bool mayCarryLiterals(QByteArrayView answer);

/// Reads one whole answer: its text without the last line break, in which each "{n}\r\n" stands for the next of
/// `literals`. Rule "protocol" when it is not what the grammar (RFC 3501, 4466, 7162) allows.
Result<Response> parseResponse(const QByteArray& text, const std::vector<Literal>& literals, const Limits& limits);

}  // namespace memnun::imap
