// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/QuoteFold.h"

#include <QRegularExpression>

#include <algorithm>

namespace memnun::mime {
namespace {

using Kind = TextRange::Kind;

struct Line {
    qsizetype begin = 0;
    qsizetype end = 0;      ///< with its \n
    QStringView text;       ///< trimmed
    Kind kind = Kind::New;
};

const auto anyCase = QRegularExpression::CaseInsensitiveOption;
constexpr qsizetype MaxLook = 300;  ///< a longer line is prose, not a marker

bool matches(const QRegularExpression& pattern, QStringView text)
{
    return text.size() <= MaxLook && pattern.match(text.toString()).hasMatch();
}

bool hasAddress(QStringView text)
{
    return text.contains(u'@') && text.contains(u'<') && text.contains(u'>');
}

/// "On Monday ... Ann wrote:", "12 Kas 2026 ... tarihinde Ann şunları yazdı:" and their like; the line that ends it.
bool endsAttribution(QStringView text)
{
    static const QRegularExpression verbs(
        QStringLiteral("(wrote|writes|said|yazd[ıi]|yazm[ıi]ş|a écrit|schrieb|schreef|escribió|ha scritto|escreveu|skrev|napisał\\(a\\)|"
                       "napisał|пише|писал|написал|写道)( .{0,100})?[\\s\\x{a0}]?[:：]$"),
        anyCase);
    static const QRegularExpression year(QStringLiteral("\\b(19|20)\\d\\d\\b"));
    return (text.endsWith(u':') || text.endsWith(u'：')) && (matches(verbs, text) || (hasAddress(text) && matches(year, text)));
}

bool beginsAttribution(QStringView text)
{
    static const QRegularExpression starts(
        QStringLiteral("^((On|Am|Le|El|Op|Il|Em|Den|At|Dne|W dniu)\\s.*\\d|\\d{1,2}[ ./]\\S+[ ./]\\d{2,4}.*|\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}.*)"),
        anyCase);
    return matches(starts, text);
}

/// "Ann <ann@x.com>, 12 Kas 2026 Per, 14:03": the first line of an attribution that puts the name first.
bool namesSender(QStringView text)
{
    static const QRegularExpression moment(QStringLiteral("\\b(19|20)\\d\\d\\b|\\b\\d{1,2}:\\d\\d\\b|\\bschrieb am\\b"));
    return hasAddress(text) && (!text.endsWith(u'.') || text.contains(u"schrieb am")) && matches(moment, text);
}

/// "2016-03-03 17:21 GMT+01:00 Ann", all that Gmail once wrote above a quotation.
bool isGmailStamp(QStringView text)
{
    static const QRegularExpression stamp(QStringLiteral("^\\d{4}-\\d\\d-\\d\\d \\d{1,2}:\\d\\d (GMT|UTC)([+-]\\d\\d:\\d\\d)? \\S.{0,120}$"));
    return text.size() < 200 && !text.isEmpty() && text.front().isDigit() && matches(stamp, text);
}

bool isSeparator(QStringView text)
{
    static const QRegularExpression words(
        QStringLiteral("^\\*?(-{2,}\\s*(Original (Message|Appointment)|Forwarded (Message|by .*)|Özgün İleti|Orijinal (Mesaj|İleti)|"
                       "İletilmiş (İleti|Mesaj)|İletilen (İleti|Mesaj)|Yönlendirilen (İleti|Mesaj|E-posta)|"
                       "Ursprüngliche Nachricht|Message d'origine|Mensaje original)\\s*-{2,}\\*?|"
                       "Begin forwarded message:|Yönlendirilen ileti:|İletilmiş ileti:)$"),
        anyCase);
    const bool candidate = text.startsWith(u"--") || text.startsWith(u"*--") || text.endsWith(u':');
    return candidate && matches(words, text);
}

bool isHeaderLine(QStringView text, bool first)
{
    static const QRegularExpression from(QStringLiteral("^\\*?(From|Kimden|Gönderen|Von|De|Da)\\s?:\\*?\\s*\\S"), anyCase);
    static const QRegularExpression other(
        QStringLiteral("^\\*?(Sent|Date|To|Cc|Subject|Reply-To|Gönderildi|Gönderilme Tarihi|Gönderme Tarihi|Tarih|Kime|Bilgi|"
                       "Konu|Gesendet|An|Betreff|Envoyé|À|Objet|Enviado|Para|Asunto|Data|Oggetto)\\s?:\\*?"),
        anyCase);
    return text.contains(u':') && matches(first ? from : other, text);
}

bool isDeviceLine(QStringView text)
{
    static const QRegularExpression words(
        QStringLiteral("^(Sent from (my|Mail for|Outlook|Yahoo|the)\\b|Sent via\\b|Get Outlook for\\b|Sent using\\b|"
                       "(iPhone|iPad|Android|Samsung|Huawei)\\S* .{0,40}gönderildi|Outlook for .* edinin|"
                       "Windows .*(Posta|Mail).* gönderildi|(Android|iOS) için Outlook\\S* (edinin|alın)|"
                       "(Yahoo|Yandex|Outlook|Gmail)\\S* .{0,30}gönderildi)"),
        anyCase);
    return text.size() < 80 && matches(words, text);
}

bool isRule(QStringView text, qsizetype least)
{
    return text.size() >= least && std::all_of(text.begin(), text.end(), [](QChar c) { return QStringView(u"_-").contains(c); });
}

/// Nothing but marks such as "***", or the sign that a mail tracker leaves.
bool isDelimiter(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return QStringView(u"-_=+~#*,—–\u1427").contains(c); });
}

class Folder {
public:
    explicit Folder(QStringView text)
    {
        for (qsizetype at = 0; at < text.size();) {
            const qsizetype found = text.indexOf(u'\n', at);
            const qsizetype end = found < 0 ? text.size() : found + 1;
            m_lines.append({at, end, text.sliced(at, end - at).trimmed(), Kind::New});
            at = end;
        }
    }

    QVector<TextRange> fold()
    {
        Kind state = Kind::New;
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            if (startsRest(i)) {
                mark(i, m_lines.size(), Kind::Quoted);
                break;
            }
            if (isQuote(i)) {
                m_lines[i].kind = Kind::Quoted;
                state = Kind::New;
            } else if (const qsizetype from = attributionStart(i); from >= 0) {
                mark(from, i + 1, Kind::Quoted);
                state = Kind::New;
            } else {
                state = startsSignature(i) ? Kind::Signature : state;
                m_lines[i].kind = state;
            }
        }
        closeGaps();
        takeLastDelimiters();
        return ranges();
    }

private:
    QStringView at(qsizetype i) const { return i < m_lines.size() ? m_lines[i].text : QStringView(); }
    bool isQuote(qsizetype i) const
    {
        return at(i).startsWith(u'>') && !closesAddress(i);
    }

    /// An attribution broken inside its address: "… <ann@x.com" and ">:" or "> wrote:" below it.
    bool closesAddress(qsizetype i) const
    {
        if (at(i).size() > 40 || !at(i).endsWith(u':') || at(i).count(u'>') != 1) {
            return false;
        }
        for (qsizetype k = i - 1; k >= qMax<qsizetype>(0, i - 2); --k) {
            if (const qsizetype open = at(k).lastIndexOf(u'<'); open >= 0) {
                return at(k).indexOf(u'>', open) < 0;
            }
        }
        return false;
    }

    QString joined(qsizetype from, qsizetype to) const
    {
        QString text;
        for (qsizetype i = from; i <= to; ++i) {
            text += (text.isEmpty() || at(i).startsWith(u'>') ? QStringView() : QStringView(u" ")).toString() + at(i).left(MaxLook).toString();
        }
        return text;
    }

    void mark(qsizetype from, qsizetype to, Kind kind)
    {
        for (qsizetype i = from; i < to; ++i) {
            m_lines[i].kind = kind;
        }
    }

    qsizetype nextText(qsizetype i) const
    {
        while (i < m_lines.size() && m_lines[i].text.isEmpty()) {
            ++i;
        }
        return i;
    }

    /// From here on everything is an older mail: a separator, an Outlook header block, an attribution without ">".
    bool startsRest(qsizetype i) const
    {
        const QStringView text = at(i);
        if (isSeparator(text) || isGmailStamp(text) || isHeaderBlock(isRule(text, 10) ? nextText(i + 1) : i)) {
            return true;
        }
        if (text.endsWith(u'>') && text.front().isDigit() && hasAddress(text) && beginsAttribution(text)) {
            return !isQuote(nextText(i + 1));  // "2013/7/20 Ann <ann@x.com>", an old habit of Gmail
        }
        return text.endsWith(u':') ? bareAttribution(i) : wrappedBareAttribution(i);
    }

    bool isHeaderBlock(qsizetype i) const
    {
        if (!isHeaderLine(at(i), true)) {
            return false;
        }
        int others = 0;
        for (qsizetype k = i + 1; k < qMin(i + 7, m_lines.size()); ++k) {
            others += isHeaderLine(at(k), false) ? 1 : 0;
        }
        return others >= 2;
    }

    bool bareAttribution(qsizetype i) const
    {
        const QStringView text = at(i);
        return endsAttribution(text) && (beginsAttribution(text) || hasAddress(text)) && !isQuote(nextText(i + 1));
    }

    bool wrappedBareAttribution(qsizetype i) const
    {
        if (!beginsAttribution(at(i)) && !namesSender(at(i))) {
            return false;
        }
        for (qsizetype k = i + 1; k < qMin(i + 6, m_lines.size()); ++k) {
            if (at(k).isEmpty()) {
                if (!at(nextText(k)).startsWith(u'<')) {
                    return false;
                }
            } else if (endsAttribution(at(k)) || (closesAddress(k) && endsAttribution(joined(i, k)))) {
                return !isQuote(nextText(k + 1));
            }
        }
        return false;
    }

    /// The first line of the attribution that ends in line i and has quoted lines after it, or -1.
    qsizetype attributionStart(qsizetype i) const
    {
        if (!at(i).endsWith(u':') && !at(i).endsWith(u'：')) {
            return -1;
        }
        if (!isQuote(nextText(i + 1))) {
            return -1;
        }
        const bool alone = endsAttribution(at(i)) && !closesAddress(i);
        for (qsizetype k = i; k >= qMax<qsizetype>(0, i - 3) && !at(k).isEmpty() && !isQuote(k); --k) {
            if ((beginsAttribution(at(k)) || namesSender(at(k))) && (alone || endsAttribution(joined(k, i)))) {
                return k;
            }
        }
        return alone ? i : -1;
    }

    bool startsSignature(qsizetype i) const
    {
        const QStringView text = at(i);
        if (text == u"--" || isDeviceLine(text)) {
            return true;
        }
        return isRule(text, 20) && (at(i + 1).contains(u"mailing list", Qt::CaseInsensitive) || at(i + 2).contains(u"listinfo"));
    }

    /// Marks that stand last of what is new belong to what comes after.
    void takeLastDelimiters()
    {
        for (qsizetype i = m_lines.size() - 1; i >= 0; --i) {
            if (m_lines[i].kind != Kind::New || m_lines[i].text.isEmpty()) {
                continue;
            }
            if (!isDelimiter(m_lines[i].text)) {
                break;
            }
            m_lines[i].kind = Kind::Signature;
        }
    }

    /// Empty lines between two quoted or before a signature belong to them.
    void closeGaps()
    {
        for (qsizetype i = 0; i < m_lines.size();) {
            if (!m_lines[i].text.isEmpty()) {
                ++i;
                continue;
            }
            const qsizetype next = nextText(i);
            const bool quotedBefore = i > 0 && m_lines[i - 1].kind == Kind::Quoted;
            const bool quotedAfter = next < m_lines.size() && m_lines[next].kind == Kind::Quoted;
            if (quotedBefore && (quotedAfter || next == m_lines.size())) {
                mark(i, next, Kind::Quoted);
            }
            i = next;
        }
    }

    QVector<TextRange> ranges() const
    {
        QVector<TextRange> result;
        for (const Line& line : m_lines) {
            if (result.isEmpty() || result.last().kind != line.kind) {
                result.append({line.kind, line.begin, line.end});
            } else {
                result.last().end = line.end;
            }
        }
        return result;
    }

    QVector<Line> m_lines;
};

}  // namespace

QVector<TextRange> foldQuotes(QStringView text)
{
    return Folder(text).fold();
}

QString newText(QStringView text)
{
    QString result;
    const QVector<TextRange> ranges = foldQuotes(text);
    for (const TextRange& range : ranges) {
        if (range.kind == Kind::New) {
            result += text.sliced(range.begin, range.end - range.begin);
        }
    }
    return result.trimmed();
}

QString replyText(QStringView text)
{
    const QString added = newText(text);
    return added.isEmpty() ? text.toString().trimmed() : added;
}

}  // namespace memnun::mime
