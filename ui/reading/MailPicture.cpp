// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/MailPicture.h"

#include "core/mime/InlineParts.h"

#include <QBuffer>
#include <QImageReader>

namespace memnun {

namespace {

constexpr qsizetype kMostEach = 20 * 1024 * 1024;
constexpr qsizetype kMostInAll = 60 * 1024 * 1024;
/// Of all pictures that came with a mail, as they are read: some seconds of a reader that others wait for.
constexpr qint64 kMostDecoded = 200'000'000;

}  // namespace

QImage decodePicture(const QByteArray& bytes, qint64* decoded)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    static const QList<QByteArray> known{"png", "jpeg", "jpg", "gif", "webp", "bmp"};
    if (!known.contains(reader.format()))
        return {};
    const QSize size = reader.size();
    const qint64 pixels = qint64(size.width()) * size.height();
    if (!size.isValid() || size.isEmpty() || pixels > kMostPixels || std::max(size.width(), size.height()) > kLongestSide)
        return {};
    if (decoded)
        *decoded += pixels;
    QImage picture = reader.read();
    if (picture.width() > kWidest)
        picture = picture.scaledToWidth(kWidest, Qt::SmoothTransformation);
    return picture;
}

QByteArray embeddedBytes(const QString& place)
{
    const qsizetype comma = place.indexOf(QLatin1Char(','));
    if (comma < 0 || place.size() - comma > kMostEach * 4 / 3)
        return {};
    return QByteArray::fromBase64(QByteArray::fromPercentEncoding(QStringView(place).mid(comma + 1).toLatin1()));
}

MailPictures ownPictures(const QByteArray& raw, const mime::HtmlMail& mail)
{
    QStringList ids;
    for (const mime::MailPicture& one : mail.pictures) {
        if (one.source == mime::MailPicture::Source::Part)
            ids << one.place;
    }
    const QHash<QString, QByteArray> parts = mime::inlineParts(raw, ids, kMostEach, kMostInAll);
    MailPictures out;
    qint64 kept = 0;
    qint64 decoded = 0;
    for (const mime::MailPicture& one : mail.pictures) {
        if (one.source == mime::MailPicture::Source::Net || out.contains(one.place) || kept > kMostKept || decoded > kMostDecoded)
            continue;
        const QImage picture = decodePicture(one.source == mime::MailPicture::Source::Part ? parts.value(one.place) : embeddedBytes(one.place), &decoded);
        kept += qint64(picture.width()) * picture.height();
        out.insert(one.place, picture);  // a broken one, too: it is not tried again
    }
    return out;
}

}  // namespace memnun
