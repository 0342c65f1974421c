// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/imap/Response.h"

namespace memnun::imap {

/// One part of a message, as the server sees it (BODYSTRUCTURE).
struct BodyPart {
    QByteArray section;   ///< to ask for it: "1.2"; empty for a message that has several parts
    QByteArray type;      ///< "text/plain", in small letters
    QByteArray boundary;  ///< of a multipart
    qint64 size = 0;      ///< as it travels, encoded
    bool attached = false;  ///< the sender called it an attachment
    std::vector<BodyPart> children;

    bool isMultipart() const { return type.startsWith("multipart/"); }
    bool isText() const { return type == "text/plain" || type == "text/html" || type == "text/enriched"; }
};

/// nullopt when the value is no body structure or goes deeper than the parser read.
std::optional<BodyPart> readBodyStructure(const Value& value);

}  // namespace memnun::imap
