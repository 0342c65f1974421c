// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/AttachmentName.h"

#include <QRegularExpression>
#include <QSet>

namespace memnun {

namespace {

constexpr qsizetype kLongest = 120;
constexpr qsizetype kLongestSuffix = 20;

bool isUnwanted(QChar c)
{
    // Other_Format holds the marks that turn the writing around, so that "…exe.pdf" is read where a program is named.
    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ||
           QStringLiteral("<>:\"|?*").contains(c);
}

QString shortened(const QString& name)
{
    if (name.size() <= kLongest)
        return name;
    const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
    const QString suffix = dot > 0 && name.size() - dot <= kLongestSuffix ? name.mid(dot) : QString();
    QString stem = name.left(kLongest - suffix.size());
    if (stem.back().isHighSurrogate())
        stem.chop(1);
    return stem + suffix;
}

}  // namespace

QString safeFileName(const QString& name)
{
    static const QRegularExpression folders(QStringLiteral("^.*[/\\\\]"), QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression edges(QStringLiteral("^[.\\s]+|[.\\s]+$"));
    static const QRegularExpression reserved(QStringLiteral("^(con|prn|aux|nul|com\\d|lpt\\d)(\\.|$)"),
                                             QRegularExpression::CaseInsensitiveOption);
    QString last = name;
    last.remove(folders);
    QString safe;
    for (const QChar c : last) {
        if (!isUnwanted(c))
            safe += c.isSpace() ? QLatin1Char(' ') : c;
    }
    safe = shortened(safe.remove(edges));
    if (safe.contains(reserved))
        safe.prepend(QLatin1Char('_'));
    return safe.isEmpty() ? QStringLiteral("attachment") : safe;
}

bool isRiskyAttachment(const QString& name)
{
    static const QSet<QString> risky = [] {
        QSet<QString> out;
        for (const char* suffix :
             {"exe", "com", "bat", "cmd", "scr", "pif", "msi", "msp", "msix", "appx", "msc", "gadget", "js", "jse", "vb",
              "vbs", "vbe", "ws", "wsf", "wsc", "wsh", "sct", "hta", "ps1", "psm1", "lnk", "scf", "inf", "reg", "jar",
              "jnlp", "sh", "bash", "run", "desktop", "appimage", "deb", "rpm", "apk", "app", "dmg", "pkg", "command",
              "py", "pl", "rb", "cpl", "dll", "docm", "dotm", "xlsm", "xltm", "xlam", "xlsb", "pptm", "potm", "ppsm",
              "ppam", "iso", "img", "vhd", "vhdx", "html", "htm", "xhtml", "shtml", "mht", "mhtml", "svg", "url", "chm",
              "xll", "one", "crx", "xpi", "settingcontent-ms", "library-ms", "search-ms"})
            out.insert(QString::fromLatin1(suffix));
        return out;
    }();
    const QString safe = safeFileName(name);
    const qsizetype dot = safe.lastIndexOf(QLatin1Char('.'));
    return dot >= 0 && risky.contains(safe.mid(dot + 1).trimmed().toLower());
}

}  // namespace memnun
