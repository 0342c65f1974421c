// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/Result.h"

#include <QByteArray>

namespace memnun {

/// Bytes kept once by SHA-256, compressed, in chunks inside the workspace.
class BlobStore {
public:
    virtual ~BlobStore() = default;
    /// The id of these bytes, stored now unless they were there. `compressed` may bring zstd frames made on another thread.
    virtual Result<BlobId> put(const QByteArray& bytes) = 0;
    virtual Result<BlobId> putCompressed(const QByteArray& sha256, qint64 size, const QVector<QByteArray>& chunks) = 0;
    virtual Result<QByteArray> get(BlobId id) = 0;
};

}  // namespace memnun
