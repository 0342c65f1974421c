// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/FileName.h"

#include <QStringList>

#include <algorithm>

namespace memnun::mime {
namespace {

constexpr qsizetype MaxName = 200;

bool isReserved(const QString& name)
{
    static const QStringList devices{QStringLiteral("con"), QStringLiteral("prn"), QStringLiteral("aux"),
                                     QStringLiteral("nul")};
    const QString stem = name.section(u'.', 0, 0).toLower();
    const bool numbered = stem.size() == 4 && stem[3].isDigit() &&
                          (stem.startsWith(QLatin1String("com")) || stem.startsWith(QLatin1String("lpt")));
    return numbered || devices.contains(stem);
}

bool isHidden(QChar c)
{
    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ||
           c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
}

/// What is no rule: most other types end as the second half of their name.
struct Usual {
    const char* type;
    const char* name;
};
constexpr Usual usual[] = {
    {"image/jpeg", "photo.jpg"}, {"image/jpg", "photo.jpg"}, {"image/pjpeg", "photo.jpg"}, {"image/svg+xml", "image.svg"},
    {"application/pdf", "document.pdf"}, {"application/zip", "archive.zip"}, {"application/msword", "document.doc"},
    {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "document.docx"},
    {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "table.xlsx"},
    {"application/vnd.ms-excel", "table.xls"}, {"application/ms-tnef", "winmail.dat"},
    {"application/pgp-signature", "signature.asc"}, {"application/pgp-encrypted", "version.txt"},
    {"application/pkcs7-signature", "smime.p7s"}, {"application/x-pkcs7-signature", "smime.p7s"},
    {"application/pkcs7-mime", "smime.p7m"}, {"application/x-pkcs7-mime", "smime.p7m"},
    {"application/postscript", "document.ps"}, {"application/json", "text.json"}, {"application/xml", "text.xml"},
    {"text/calendar", "invite.ics"}, {"application/ics", "invite.ics"}, {"text/vcard", "contact.vcf"},
    {"text/x-vcard", "contact.vcf"}, {"text/html", "page.html"}, {"text/csv", "table.csv"},
    {"text/rfc822-headers", "headers.txt"}, {"message/delivery-status", "delivery-status.txt"},
    {"message/disposition-notification", "receipt.txt"}, {"audio/mpeg", "audio.mp3"}, {"audio/x-wav", "audio.wav"},
    {"video/quicktime", "video.mov"}, {"message/rfc822", "message.eml"},
};

}  // namespace

QString fileNameFor(const QByteArray& type)
{
    for (const Usual& row : usual) {
        if (type == row.type) {
            return QLatin1String(row.name);
        }
    }
    const QByteArray kind = type.left(qMax<qsizetype>(0, type.indexOf('/')));
    const QByteArray ending = type.mid(kind.size() + 1);
    const bool shown = kind == "image" || kind == "audio" || kind == "video";
    const bool plain = !ending.isEmpty() && ending.size() <= 5 && std::all_of(ending.begin(), ending.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    });
    if (shown && plain) {
        return QString::fromLatin1(kind + '.' + ending);
    }
    return shown ? QString::fromLatin1(kind) : kind == "text" ? QStringLiteral("text.txt") : QStringLiteral("attachment.bin");
}

QString messageFileName(const QString& subject)
{
    QString name = subject;
    name.replace(u'/', u'-').replace(u'\\', u'-');
    return name.trimmed().isEmpty() ? QStringLiteral("message.eml") : safeFileName(name + QStringLiteral(".eml"));
}

QString unlike(const QSet<QString>& taken, const QString& name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    QString free = name;
    for (int n = 2; taken.contains(free); ++n) {
        const QString mark = u'-' + QString::number(n);
        free = dot > 0 ? name.left(dot) + mark + name.mid(dot) : name + mark;
    }
    return free;
}

QString safeFileName(const QString& declared, const QString& fallback)
{
    const qsizetype slash = qMax(declared.lastIndexOf(u'/'), declared.lastIndexOf(u'\\'));
    QString name;
    for (const QChar c : QStringView(declared).mid(slash + 1)) {
        if (!isHidden(c)) {
            name += QStringView(u"<>:\"|?*").contains(c) ? QChar(u'_') : c;
        }
    }
    name = name.simplified();
    if (name.size() > 2 && name.startsWith(u'_') && name.endsWith(u'_') && declared.trimmed().startsWith(u'"')) {
        name = name.mid(1, name.size() - 2);  // quotes that were doubled by the sender's program
    }
    while (name.endsWith(u'.') || name.endsWith(u' ')) {
        name.chop(1);
    }
    while (name.startsWith(u'.')) {
        name.remove(0, 1);
    }
    if (name.size() > MaxName) {
        const qsizetype dot = name.lastIndexOf(u'.');
        const QString ending = dot > 0 && name.size() - dot <= 12 ? name.mid(dot) : QString();
        name = name.left(MaxName - ending.size()) + ending;
    }
    if (isReserved(name)) {
        name.prepend(u'_');
    }
    return name.isEmpty() ? fallback : name;
}

}  // namespace memnun::mime
