// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/AttachmentName.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <initializer_list>

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

static QString endingOf(const QString& name)
{
    const QString safe = safeFileName(name);
    const qsizetype dot = safe.lastIndexOf(QLatin1Char('.'));
    return dot < 0 ? QString() : safe.mid(dot + 1).trimmed().toLower();
}

static bool isAmong(const QString& ending, std::initializer_list<const char*> endings)
{
    return std::any_of(endings.begin(), endings.end(), [&](const char* one) { return ending == QLatin1String(one); });
}

FileDanger fileDanger(const QString& name)
{
    if (!isRiskyAttachment(name))
        return FileDanger::None;
    const QString ending = endingOf(name);
    if (isAmong(ending, {"docm", "dotm", "xlsm", "xltm", "xlam", "xlsb", "pptm", "potm", "ppsm", "ppam", "xll", "one"}))
        return FileDanger::Macro;
    if (isAmong(ending, {"html", "htm", "xhtml", "shtml", "mht", "mhtml", "svg", "url", "chm"}))
        return FileDanger::WebPage;
    return isAmong(ending, {"iso", "img", "vhd", "vhdx", "dmg"}) ? FileDanger::Disk : FileDanger::Program;
}

bool hasFalseEnding(const QString& name)
{
    const QString safe = safeFileName(name);
    const QString before = safe.section(QLatin1Char('.'), -2, -2).trimmed().toLower();
    return isRiskyAttachment(name) && safe.count(QLatin1Char('.')) > 1
           && isAmong(before, {"pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "txt", "rtf", "csv", "jpg", "jpeg", "png", "gif", "mp3", "mp4", "zip"});
}

bool hasHiddenMarks(const QString& name)
{
    return std::any_of(name.begin(), name.end(), [](QChar c) { return c.category() == QChar::Other_Format; });
}

QString shownFileName(const QString& name)
{
    QString spelled;
    for (const QChar c : name) {
        if (c.category() == QChar::Other_Format)
            spelled += QStringLiteral("[U+%1]").arg(uint(c.unicode()), 4, 16, QLatin1Char('0')).toUpper();
        else
            spelled += c;
    }
    return safeFileName(spelled);
}

bool isZipName(const QString& name)
{
    return endingOf(name) == QLatin1String("zip");
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
