// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/HtmlCompose.h"

#include "ui/reading/LinkOpening.h"

#include <algorithm>

namespace memnun {

namespace {

/// As wide as the mail wants it, else as it is; never wider than there is room, and in its own proportions.
QSize shownSize(const mime::MailPicture& picture, const QImage& image, int width)
{
    const double natural = double(image.width()) / image.height();
    double wide = picture.width > 0 ? picture.width : picture.height > 0 ? picture.height * natural : image.width();
    double high = picture.height > 0 ? picture.height : wide / natural;
    if (wide > width) {
        high *= width / wide;
        wide = width;
    }
    return {std::max(1, static_cast<int>(wide)), std::clamp(static_cast<int>(high), 1, 10'000)};
}

/// A picture behind a paragraph joins its last line in QTextDocument, words don't: one that nobody sees begins a new line.
bool joinsLineBefore(QStringView html)
{
    if (!html.endsWith(QLatin1Char('>')))
        return false;
    const QStringView tag = html.mid(html.lastIndexOf(QLatin1Char('<')));
    static const QStringList inside{QStringLiteral("</b>"), QStringLiteral("</i>"), QStringLiteral("</a>"), QStringLiteral("</span>"), QStringLiteral("</u>"),
                                    QStringLiteral("</s>"), QStringLiteral("</em>"), QStringLiteral("</strong>"), QStringLiteral("</small>")};
    return tag.startsWith(QLatin1String("</")) && !inside.contains(tag);
}

QString pictureHtml(const mime::HtmlMail& mail, qsizetype index, const MailPictures& pictures, int width)
{
    if (index < 0 || index >= mail.pictures.size())
        return {};
    const mime::MailPicture& picture = mail.pictures.at(index);
    const QImage image = pictures.value(picture.place);
    if (image.isNull())
        return picture.alt.isEmpty() ? QString() : QLatin1Char('[') + picture.alt.toHtmlEscaped() + QLatin1Char(']');
    const QSize size = shownSize(picture, image, width);
    return QStringLiteral("<img src=\"%1\" width=\"%2\" height=\"%3\"/>").arg(pictureName(index)).arg(size.width()).arg(size.height());
}

QString linkHtml(const mime::HtmlMail& mail, qsizetype index, const QColor& warning)
{
    if (index < 0 || index >= mail.links.size())
        return {};
    return QStringLiteral("&nbsp;<img src=\"%1\" width=\"14\" height=\"14\"/>&nbsp;<span style=\"color:%2\">%3</span>")
        .arg(kLinkSign, warning.name(), linkMark(mail.links.at(index).look).toHtmlEscaped());
}

}  // namespace

QString pictureName(qsizetype index)
{
    return QStringLiteral("memnun-picture:%1").arg(index);
}

QString composeHtml(const mime::HtmlMail& mail, const MailPictures& pictures, int width, const QColor& warning)
{
    const QStringView html = mail.html;
    QString out;
    out.reserve(html.size() + html.size() / 8);
    qsizetype from = 0;
    for (qsizetype at = html.indexOf(u"<!--"); at >= 0; at = html.indexOf(u"<!--", from)) {
        const qsizetype end = html.indexOf(u"-->", at);
        if (end < 0)
            break;
        const QStringView mark = html.mid(at + 4, end - at - 4);
        const qsizetype space = mark.indexOf(u' ');
        const qsizetype index = mark.mid(space + 1).toLongLong();
        out += html.mid(from, at - from);
        if (mark.startsWith(u"picture") && joinsLineBefore(out))
            out += QChar(0x200b);
        out += mark.startsWith(u"picture") ? pictureHtml(mail, index, pictures, width) : linkHtml(mail, index, warning);
        from = end + 3;
    }
    return out += html.mid(from);
}

QHash<QString, QImage> namedPictures(const mime::HtmlMail& mail, const MailPictures& pictures)
{
    QHash<QString, QImage> out;
    for (qsizetype i = 0; i < mail.pictures.size(); ++i) {
        if (const QImage image = pictures.value(mail.pictures.at(i).place); !image.isNull())
            out.insert(pictureName(i), image);
    }
    return out;
}

}  // namespace memnun
