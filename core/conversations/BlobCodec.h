// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>

namespace memnun {

// How bytes lie in a BlobStore. Free functions without state, callable from any thread, so that an import compresses
// on a pool and hands the writer only finished chunks.

/// Uncompressed bytes per chunk; the last one may be shorter.
inline constexpr qsizetype kBlobChunkBytes = 1024 * 1024;

/// SHA-256 in lower-case hex: the name of a blob.
QByteArray blobHash(const QByteArray& bytes);

/// One zstd frame with checksum for each chunk, in order; none for no bytes.
Result<QVector<QByteArray>> compressChunks(const QByteArray& bytes);

/// The bytes again. Storage when a chunk is damaged or they are not `size` bytes together.
Result<QByteArray> decompressChunks(const QVector<QByteArray>& chunks, qint64 size);

}  // namespace memnun
