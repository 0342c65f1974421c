// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/imap/Answers.h"
#include "core/channels/imap/BodyStructure.h"
#include "core/channels/imap/FolderSyncPorts.h"

namespace memnun::imap {

/// What of a message is fetched at once.
struct FetchSizes {
    qint64 whole = 2 * 1024 * 1024;  ///< messages up to here come as they are
    qint64 part = 512 * 1024;        ///< of a bigger one: parts up to here, the others on demand
    qint64 text = 1024 * 1024;       ///< and of its text so much
    int parts = 200;                 ///< one with more parts is cut
};

/// A big message is fetched without its big parts: its own header, the headers of all parts, and the bodies of those
/// that are kept; put together it is a message again, in which every part has its place.
struct LargePlan {
    BodyPart root;
    QByteArray items;            ///< for Client::fetch()
    QVector<LeftOut> leftOut;
    QVector<QByteArray> begun;   ///< sections of which only the beginning comes
};

/// nullopt for what cannot be taken apart: it has too many parts, or the server described it badly.
std::optional<LargePlan> planLarge(const BodyPart& root, const FetchSizes& sizes);
/// nullopt when the answer lacks what was asked for. Sets bytes, leftOut and cut.
std::optional<IncomingMail> assemble(const LargePlan& plan, const Fetched& fetched);

}  // namespace memnun::imap
