// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/TurkishText.h"

#include <QCollator>
#include <QLocale>

#include <algorithm>

namespace memnun {
namespace {

constexpr char16_t dotlessI = u'\u0131';
constexpr char16_t dottedCapitalI = u'\u0130';
constexpr char16_t combiningDot = u'\u0307';

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// Marks, and the invisible format characters (soft hyphen, joiners, direction marks) that mail programs sprinkle.
bool isDropped(QChar c)
{
    switch (c.category()) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format: return c.unicode() != 0x200B;  // a zero width space parts words
    default: return false;
    }
}

}  // namespace

QString foldAscii(QStringView text)
{
    QString folded = text.toString();
    for (QChar& c : folded) {
        if (c >= u'A' && c <= u'Z')
            c = QChar(static_cast<char16_t>(c.unicode() | 0x20));
    }
    return folded;
}

QString foldForSearch(QStringView text)
{
    if (isAscii(text))
        return foldAscii(text);
    const QString parts = text.toString().normalized(QString::NormalizationForm_KD);
    QString kept;
    kept.reserve(parts.size());
    for (const QChar c : parts) {
        if (c.unicode() < 0x80)
            kept.append(c);
        else if (c == dotlessI)
            kept.append(u'i');
        else if (!isDropped(c))
            kept.append(c);
    }
    return kept.toLower();
}

QString lowerTr(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == dottedCapitalI) {
            result.append(u'i');
        } else if (c == u'I') {
            // A capital I with its dot written apart is İ.
            const bool dotFollows = i + 1 < text.size() && text[i + 1] == combiningDot;
            result.append(QChar(dotFollows ? u'i' : dotlessI));
            i += dotFollows ? 1 : 0;
        } else {
            result.append(c);
        }
    }
    return result.toLower();
}

QString upperTr(QStringView text)
{
    QString result = text.toString();
    result.replace(u'i', QChar(dottedCapitalI));
    return result.toUpper();
}

int compareTr(QStringView left, QStringView right)
{
    // QCollator is reentrant but may not be shared between threads.
    thread_local const QCollator collator{QLocale(QLocale::Turkish, QLocale::Turkey)};
    return collator.compare(left, right);
}

}  // namespace memnun
