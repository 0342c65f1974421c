// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/EmailAddress.h"

#include "core/text/TurkishText.h"

#include <QUrl>

#include <algorithm>

namespace memnun {
namespace {

constexpr qsizetype maxLocal = 64;
constexpr qsizetype maxDomain = 253;
constexpr qsizetype maxLabel = 63;

tl::unexpected<Error> refuse(const char16_t* rule)
{
    const QString key = QString::fromUtf16(rule);
    return fail(Code::Invalid, QStringLiteral("e-mail address refused: ") + key,
                {FieldError{QStringLiteral("email"), key}});
}

bool isAsciiLetterOrDigit(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

bool isPlausibleLocal(QStringView local)
{
    if (local.isEmpty() || local.size() > maxLocal || local.startsWith(u'.') || local.endsWith(u'.') ||
        local.contains(u".."))
        return false;
    return std::all_of(local.begin(), local.end(), [](QChar c) {
        return isAsciiLetterOrDigit(c) || QStringView(u".!#$%&'*+/=?^_`{|}~-").contains(c);
    });
}

bool isPlausibleLabel(QStringView label)
{
    if (label.isEmpty() || label.size() > maxLabel || label.startsWith(u'-') || label.endsWith(u'-'))
        return false;
    return std::all_of(label.begin(), label.end(), [](QChar c) { return isAsciiLetterOrDigit(c) || c == u'-'; });
}

bool isPlausibleDomain(const QString& domain)
{
    const bool plain = std::all_of(domain.begin(), domain.end(), [](QChar c) { return c.unicode() < 0x80; });
    const QString ascii = plain ? domain : QString::fromLatin1(QUrl::toAce(domain));
    const QList<QStringView> labels = QStringView(ascii).split(u'.');
    if (ascii.size() > maxDomain || labels.size() < 2 || !std::all_of(labels.begin(), labels.end(), isPlausibleLabel))
        return false;
    const QStringView top = labels.back();
    return top.size() >= 2 && !std::all_of(top.begin(), top.end(), [](QChar c) { return c.isDigit(); });
}

}  // namespace

Result<QString> normalizeEmail(QStringView raw)
{
    const QStringView text = raw.trimmed();
    if (text.isEmpty())
        return refuse(u"required");
    if (text.contains(u'İ') || text.contains(u'ı'))
        return refuse(u"email_turkish_letter");
    const qsizetype at = text.lastIndexOf(u'@');
    if (at <= 0)
        return refuse(u"email");
    const QStringView local = text.left(at);
    if (std::any_of(local.begin(), local.end(), [](QChar c) { return c.unicode() >= 0x80; }))
        return refuse(u"email_ascii");
    const QString domain = foldAscii(text.mid(at + 1));
    if (!isPlausibleLocal(local) || !isPlausibleDomain(domain))
        return refuse(u"email");
    return local.toString() + u'@' + domain;
}

QString asciiEmailSuggestion(QStringView raw)
{
    QString plain;
    for (const QChar c : raw.trimmed().toString().normalized(QString::NormalizationForm_KD)) {
        if (c == u'ı')
            plain.append(u'i');
        else if (c.unicode() < 0x80)
            plain.append(c);
    }
    return plain;
}

QString emailKey(QStringView address)
{
    return foldAscii(address.trimmed());
}

}  // namespace memnun
