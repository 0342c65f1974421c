// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/LinkCheck.h"

#include <QChar>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>
#include <QVector>

#include <algorithm>

namespace memnun::mime {
namespace {

constexpr qsizetype MaxWords = 2000;

QSet<QString> setOf(const char* words)
{
    const QStringList list = QString::fromLatin1(words).split(u' ');
    return QSet<QString>(list.begin(), list.end());
}

/// Letters of other scripts that look like Latin ones: small Cyrillic, Greek and Armenian.
bool readsAsLatin(char32_t c)
{
    static const std::u32string alike = U"\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04bb\u0501\u051b\u051d\u04cf\u0475"
                                        U"\u043a\u0432\u043c\u043d\u0442\u0433\u043f"
                                        U"\u03b1\u03bf\u03c1\u03bd\u03ba\u03b9\u03c5\u03c4\u03c7\u03b3\u03b7"
                                        U"\u0570\u0578\u057d\u0585\u0581\u0566";
    return alike.find(c) != std::u32string::npos;
}

bool isJapanese(QChar::Script script)
{
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana;
}

/// Whether this part of a host name, in Unicode, could be taken for another.
bool deceives(const QString& label)
{
    QSet<int> scripts;
    bool allAlike = true;
    for (const uint c : label.toUcs4()) {
        const QChar::Script script = QChar::script(c);
        const QChar::Category category = QChar::category(c);
        if (category == QChar::Other_Format || category == QChar::Other_Control || category == QChar::Other_NotAssigned ||
            category == QChar::Mark_NonSpacing || c == 0x2044 || c == 0x2215 || c == 0x29f8 || c == 0xfe68) {
            return true;
        }
        if (script == QChar::Script_Common || script == QChar::Script_Inherited) {
            continue;
        }
        scripts.insert(isJapanese(script) ? QChar::Script_Han : script);
        allAlike = allAlike && readsAsLatin(c);
    }
    if (scripts.size() > 1) {
        return !(scripts.size() == 2 && scripts.contains(QChar::Script_Han) && scripts.contains(QChar::Script_Latin));
    }
    return !scripts.isEmpty() && !scripts.contains(QChar::Script_Latin) && allAlike;
}

QString asciiOf(const QString& host)
{
    QString ascii = QString::fromLatin1(QUrl::toAce(host.toLower()));
    while (ascii.endsWith(u'.')) {
        ascii.chop(1);
    }
    return ascii;
}

QString withoutWww(const QString& host)
{
    return host.startsWith(QLatin1String("www.")) ? host.mid(4) : host;
}

bool isBelow(const QString& host, const QString& other)
{
    return host == other || host.endsWith(u'.' + other);
}

/// "fatura.pdf" and "readme.md" are files; "shop.com" is a host.
bool namesHost(const QString& name, bool whole)
{
    static const QSet<QString> tops =
        setOf("com net org edu gov mil int info biz name pro app dev shop store online site xyz tech cloud link click live "
              "bank email support io ai co me tv");
    static const QSet<QString> endings = setOf("md py cc gz js sh pl rs ps so ts ml mo st sc");
    const QString top = name.section(u'.', -1).toLower();
    if (tops.contains(top)) {
        return true;
    }
    const bool country = top.size() == 2 && std::all_of(top.begin(), top.end(), [](QChar c) { return c.isLetter(); });
    return country && whole && !endings.contains(top);
}

QString hostOfMail(const QString& href)
{
    const QString address = QUrl::fromPercentEncoding(href.mid(7).section(u'?', 0, 0).toUtf8());
    return asciiOf(address.section(u'@', -1));
}

}  // namespace

HostLook lookOf(const QString& host)
{
    const QString ascii = asciiOf(host);
    if (ascii.isEmpty()) {
        return {host.toLower().left(250).toHtmlEscaped(), !host.isEmpty()};
    }
    const QString unicode = QUrl::fromAce(ascii.toLatin1(), QUrl::IgnoreIDNWhitelist);
    const QStringList labels = unicode.split(u'.');
    if (std::any_of(labels.begin(), labels.end(), deceives)) {
        return {ascii, true};
    }
    return {unicode == ascii ? ascii : QStringLiteral("%1 (%2)").arg(unicode, ascii), false};
}

QString siteOf(const QString& host)
{
    static const QSet<QString> second = setOf("com net org edu gov co ac gen web bel k12 info biz av dr tel tv pol ltd plc or ne go");
    const QStringList labels = asciiOf(host).split(u'.', Qt::SkipEmptyParts);
    if (labels.size() < 3) {
        return labels.join(u'.');
    }
    const bool three = labels.last().size() == 2 && second.contains(labels[labels.size() - 2]);
    return QStringList(labels.mid(labels.size() - (three ? 3 : 2))).join(u'.');
}

QString hostNamedBy(QStringView words)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"((https?://)?(?:[^\s/@:]+(?::[^\s/@]*)?@)?((?:[\p{L}\p{N}_\x{00ad}\x{200b}-\x{200f}\x{202a}-\x{202e}-]+\.)+[\p{L}\p{N}-]{2,})\.?)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QString text = words.left(MaxWords).trimmed().toString();
    auto found = pattern.globalMatch(text);
    while (found.hasNext()) {
        const auto match = found.next();
        QString name = match.captured(2);
        name.removeIf([](QChar c) { return c.category() == QChar::Other_Format; });
        const bool whole = match.capturedStart() == 0 && !text.contains(u' ');
        const bool declared = !match.captured(1).isEmpty() || name.startsWith(QLatin1String("www."), Qt::CaseInsensitive);
        if (declared || namesHost(name, whole)) {
            return withoutWww(asciiOf(name));
        }
    }
    return {};
}

LinkLook judgeLink(const QString& href, QStringView words)
{
    const QUrl url(href, QUrl::TolerantMode);
    const QString scheme = url.scheme().toLower();
    if (scheme == QLatin1String("tel")) {
        return {};
    }
    const bool mail = scheme == QLatin1String("mailto");
    const QString real = mail ? hostOfMail(href) : asciiOf(url.host(QUrl::FullyDecoded));
    const HostLook look = lookOf(mail || !real.isEmpty() ? real : url.host());
    LinkLook out{LinkDoubt::None, {}, look.shown};
    const QString named = hostNamedBy(words);
    if (!named.isEmpty() && !isBelow(withoutWww(real), named)) {
        out.doubt = LinkDoubt::OtherHost;
        out.named = lookOf(named).shown;
    } else if (look.suspicious) {
        out.doubt = LinkDoubt::LookAlike;
    } else if (!mail && !url.userInfo().isEmpty()) {
        out.doubt = LinkDoubt::Login;
    }
    return out;
}

}  // namespace memnun::mime
