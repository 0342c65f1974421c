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
    /// The id of these bytes, stored now unless they were there.
    virtual Result<BlobId> put(const QByteArray& bytes) = 0;
    /// The same for bytes hashed and compressed on another thread (BlobCodec.h); `sha256` in lower-case hex.
    virtual Result<BlobId> putCompressed(const QByteArray& sha256, qint64 size, const QVector<QByteArray>& chunks) = 0;
    virtual Result<QByteArray> get(BlobId id) = 0;
    /// Their beginning: all, or the first kBlobChunkBytes.
    virtual Result<QByteArray> head(BlobId id) = 0;
    /// How many bytes these are, without reading them.
    virtual Result<qint64> size(BlobId id) = 0;
    /// Takes away what no message, attachment, draft, outbox or quarantine row names any more (a file that was taken off
    /// a draft), and says how many that were. Inside a transaction; bytes that somebody is storing meanwhile stay.
    virtual Result<int> dropUnused() = 0;
};

}  // namespace memnun
