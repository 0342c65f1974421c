// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/TextPicture.h"

#include "core/conversations/DraftCommands.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>

namespace memnun::textpicture {

namespace {

/// PNG loses nothing at any "quality": this one takes a fraction of the time, and whoever pastes is waiting.
constexpr int kQuickPng = 85;

Error unreadable()
{
    return {Code::Invalid, QStringLiteral("picture"), {{QStringLiteral("picture"), QStringLiteral("unreadable")}}};
}

qint64 pixelsOf(const QSize& size)
{
    return qint64{size.width()} * size.height();
}

}  // namespace

Result<> check(const QImage& picture)
{
    if (picture.isNull())
        return fail(unreadable());
    return pixelsOf(picture.size()) > kMost ? Result<>(fail(drafting::tooLarge())) : Result<>();
}

Result<QByteArray> pack(const QImage& picture)
{
    if (const auto good = check(picture); !good)
        return fail(good.error());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !picture.save(&buffer, "PNG", kQuickPng))
        return fail(unreadable());
    return bytes.size() > kMostAttachedBytes ? Result<QByteArray>(fail(drafting::tooLarge())) : Result<QByteArray>(bytes);
}

Result<QImage> unpack(const QByteArray& bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    // Its head says how big it will be, before any memory is taken for it.
    if (!buffer.open(QIODevice::ReadOnly) || !reader.size().isValid() || pixelsOf(reader.size()) > kMost)
        return fail(unreadable());
    const QImage picture = reader.read();
    return picture.isNull() ? Result<QImage>(fail(unreadable())) : Result<QImage>(picture);
}

}  // namespace memnun::textpicture
