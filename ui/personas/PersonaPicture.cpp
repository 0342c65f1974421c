// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/personas/PersonaPicture.h"

#include "core/personas/Persona.h"
#include "ui/shared/Avatar.h"
#include "ui/shared/Theme.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>

namespace memnun {

namespace {

constexpr int kSide = 512;

tl::unexpected<Error> refused(const char* rule)
{
    return fail(Code::Invalid, QStringLiteral("picture"), {{QStringLiteral("picture"), QString::fromLatin1(rule)}});
}

QByteArray encoded(const QImage& image, const char* format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    return buffer.open(QIODevice::WriteOnly) && image.save(&buffer, format, quality) ? bytes : QByteArray();
}

/// The last step fits whatever it shows: 512 pixels a side of the poorest JPEG are far below the limit.
QByteArray smallEnough(const QImage& image)
{
    if (image.hasAlphaChannel()) {
        if (const QByteArray png = encoded(image, "PNG", -1); !png.isEmpty() && png.size() <= kBiggestPicture)
            return png;
    }
    QImage flat(image.size(), QImage::Format_RGB32);
    flat.fill(Qt::white);
    QPainter(&flat).drawImage(0, 0, image);
    for (const int quality : {88, 70, 40, 10}) {
        if (const QByteArray jpeg = encoded(flat, "JPG", quality); !jpeg.isEmpty() && jpeg.size() <= kBiggestPicture)
            return jpeg;
    }
    return {};
}

}  // namespace

Result<QByteArray> pictureOf(const QString& path)
{
    const QFileInfo file(path);
    if (!file.isFile() || !file.isReadable())
        return fail(Code::NotFound, path);
    if (file.size() > kBiggestPictureFile)
        return refused("too_big");
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!reader.canRead() || !size.isValid() || size.isEmpty())
        return refused("malformed");
    if (static_cast<qint64>(size.width()) * size.height() > kMostPixels)
        return refused("too_big");
    if (size.width() > kSide || size.height() > kSide)
        reader.setScaledSize(size.scaled(kSide, kSide, Qt::KeepAspectRatio).expandedTo({1, 1}));
    const QImage image = reader.read();
    const QByteArray bytes = image.isNull() ? QByteArray() : smallEnough(image);
    return bytes.isEmpty() ? Result<QByteArray>(refused("malformed")) : Result<QByteArray>(bytes);
}

QPixmap personaPixmap(const QByteArray& picture, const QString& name, int px, qreal ratio, const Theme& theme)
{
    const int device = qRound(px * ratio);
    QPixmap round(device, device);
    round.setDevicePixelRatio(ratio);
    round.fill(Qt::transparent);
    QPainter painter(&round);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QImage image;
    if (picture.isEmpty() || picture.size() > kBiggestPicture || !image.loadFromData(picture)) {
        paintAvatar(painter, {0, 0, px, px}, name, theme);
        return round;
    }
    QPainterPath path;
    path.addEllipse(0, 0, px, px);
    painter.setClipPath(path);
    const int side = std::min(image.width(), image.height());
    painter.drawImage(QRect(0, 0, px, px), image, QRect((image.width() - side) / 2, (image.height() - side) / 2, side, side));
    return round;
}

}  // namespace memnun
