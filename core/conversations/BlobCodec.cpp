// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conversations/BlobCodec.h"

#include <QCryptographicHash>

#include <zstd.h>

#include <algorithm>
#include <memory>

namespace memnun {

namespace {

constexpr int kLevel = 3;  // mail shrinks by half; higher levels cost time on every import and gain a few percent

struct FreeContext {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};

Result<QByteArray> compressed(ZSTD_CCtx* context, const char* from, std::size_t size)
{
    QByteArray frame(static_cast<qsizetype>(ZSTD_compressBound(size)), Qt::Uninitialized);
    const std::size_t length = ZSTD_compress2(context, frame.data(), static_cast<std::size_t>(frame.size()), from, size);
    if (ZSTD_isError(length) != 0U) {
        return fail(Code::Storage, QStringLiteral("zstd: %1").arg(QLatin1String(ZSTD_getErrorName(length))));
    }
    frame.truncate(static_cast<qsizetype>(length));
    frame.squeeze();
    return frame;
}

}  // namespace

QByteArray blobHash(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

Result<QVector<QByteArray>> compressChunks(const QByteArray& bytes)
{
    const std::unique_ptr<ZSTD_CCtx, FreeContext> context(ZSTD_createCCtx());
    if (!context) {
        return fail(Code::Storage, QStringLiteral("zstd: no memory"));
    }
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, kLevel);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
    QVector<QByteArray> chunks;
    for (qsizetype at = 0; at < bytes.size(); at += kBlobChunkBytes) {
        const auto size = static_cast<std::size_t>(std::min(kBlobChunkBytes, bytes.size() - at));
        auto frame = compressed(context.get(), bytes.constData() + at, size);
        if (!frame) {
            return fail(frame.error());
        }
        chunks.append(std::move(*frame));
    }
    return chunks;
}

Result<QByteArray> decompressChunks(const QVector<QByteArray>& chunks, qint64 size)
{
    // A chunk unpacks to kBlobChunkBytes at most, so a false `size` can't ask for more memory than there are chunks.
    if (size < 0 || size > chunks.size() * kBlobChunkBytes) {
        return fail(Code::Storage, QStringLiteral("blob: %1 bytes can't be in %2 chunks").arg(size).arg(chunks.size()));
    }
    QByteArray bytes(size, Qt::Uninitialized);
    qsizetype at = 0;
    for (const QByteArray& chunk : chunks) {
        const std::size_t length =
            ZSTD_decompress(bytes.data() + at, static_cast<std::size_t>(bytes.size() - at), chunk.constData(),
                            static_cast<std::size_t>(chunk.size()));
        if (ZSTD_isError(length) != 0U) {
            return fail(Code::Storage, QStringLiteral("zstd: %1").arg(QLatin1String(ZSTD_getErrorName(length))));
        }
        at += static_cast<qsizetype>(length);
    }
    if (at != size) {
        return fail(Code::Storage, QStringLiteral("blob: %1 bytes instead of %2").arg(at).arg(size));
    }
    return bytes;
}

}  // namespace memnun
