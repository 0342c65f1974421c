// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "ui/welcome/ServerForm.h"

namespace memnun {

/// Why a workspace can't be opened or created, as a sentence; `place` is its file or server as people may see it.
QString workspaceSentence(const Error& error, const QString& place);

/// The server's trouble in plain words, and the field it belongs to.
struct ServerTrouble {
    ServerField field = ServerField::None;
    QString sentence;
    bool mayCreate = false;  ///< the database is there and empty of Memnun: it can be made one
};
ServerTrouble serverTrouble(const Error& error, const ServerAddress& address);

}  // namespace memnun
