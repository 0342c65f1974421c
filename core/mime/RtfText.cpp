// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/RtfText.h"

#include "core/mime/Charset.h"

#include <QVector>
#include <QtEndian>

#include <algorithm>

namespace memnun::mime {
namespace {

constexpr qsizetype MaxGroups = 1000;

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A group whose text nobody reads.
bool isDestination(QByteArrayView word)
{
    static constexpr const char* words[] = {"fonttbl", "colortbl", "stylesheet", "info",   "pict",     "object",  "header",
                                            "footer",  "footnote", "listtable",  "themedata", "datastore", "generator", "xmlnstbl"};
    return std::any_of(std::begin(words), std::end(words), [&](const char* one) { return word == QByteArrayView(one); });
}

class Reader {
public:
    Reader(QByteArrayView rtf, qsizetype maxChars) : m_rtf(rtf), m_maxChars(maxChars) {}

    QString read()
    {
        while (m_at < m_rtf.size() && m_text.size() < m_maxChars) {
            const char c = m_rtf[m_at++];
            if (c == '{') {
                flush();
                m_groups.append(m_group);
                m_group.begins = true;
                if (m_groups.size() > MaxGroups) {
                    break;
                }
            } else if (c == '}') {
                flush();
                m_group = m_groups.isEmpty() ? Group() : m_groups.takeLast();
            } else if (c == '\\') {
                control();
            } else if (c != '\r' && c != '\n') {
                put(c);
            }
        }
        flush();
        return m_text.left(m_maxChars);
    }

private:
    struct Group {
        bool hidden = false;
        bool begins = false;  ///< nothing came in it yet
        int afterUnicode = 1; ///< letters that stand in for a Unicode one
    };

    void put(char c)
    {
        m_group.begins = false;
        if (m_skip > 0) {
            --m_skip;
        } else if (!m_group.hidden && !m_inHtml) {
            m_bytes.append(c);
        }
    }
    void put(QChar c)
    {
        flush();
        if (!m_group.hidden && !m_inHtml) {
            m_text.append(c);
        }
    }
    void flush()
    {
        int ignored = 0;
        m_text += decodeText(m_bytes, m_charset, ignored);
        m_bytes.clear();
    }

    void control()
    {
        if (m_at >= m_rtf.size()) {
            return;
        }
        const char c = m_rtf[m_at];
        if (isLetter(c)) {
            word();
            return;
        }
        ++m_at;
        if (c == '\'') {
            const QByteArray hex = m_rtf.sliced(m_at, qMin<qsizetype>(2, m_rtf.size() - m_at)).toByteArray();
            m_at += hex.size();
            put(static_cast<char>(hex.toInt(nullptr, 16)));
        } else if (c == '*') {
            m_group.hidden = true;  // a destination for those who know it
        } else if (c == '~') {
            put(QChar(u' '));
        } else if (c == '\\' || c == '{' || c == '}') {
            put(c);
        } else if (c == '\r' || c == '\n') {
            put(QChar(u'\n'));
        }
    }

    void word()
    {
        const qsizetype from = m_at;
        while (m_at < m_rtf.size() && isLetter(m_rtf[m_at])) {
            ++m_at;
        }
        const QByteArrayView name = m_rtf.sliced(from, m_at - from);
        const qsizetype digits = m_at;
        while (m_at < m_rtf.size() && m_at - digits < 11 && ((m_rtf[m_at] >= '0' && m_rtf[m_at] <= '9') || (m_rtf[m_at] == '-' && m_at == digits))) {
            ++m_at;
        }
        const QByteArray number = m_rtf.sliced(digits, m_at - digits).toByteArray();
        if (m_at < m_rtf.size() && m_rtf[m_at] == ' ') {
            ++m_at;
        }
        obey(name, number.toInt(), !number.isEmpty());
        m_group.begins = false;
    }

    void obey(QByteArrayView name, int number, bool numbered)
    {
        if (name == "par" || name == "line" || name == "row" || name == "sect") {
            put(QChar(u'\n'));
        } else if (name == "tab" || name == "cell") {
            put(QChar(u'\t'));
        } else if (name == "u" && numbered) {
            put(QChar(static_cast<char16_t>(number)));
            m_skip = m_group.afterUnicode;
        } else if (name == "uc") {
            m_group.afterUnicode = qBound(0, number, 8);
        } else if (name == "ansicpg" && number > 0) {
            m_charset = number == 65001 ? QByteArray("utf-8") : "windows-" + QByteArray::number(number);
        } else if (name == "htmlrtf") {
            flush();
            m_inHtml = !numbered || number != 0;
        } else if (m_group.begins && isDestination(name)) {
            m_group.hidden = true;
        }
    }

    QByteArrayView m_rtf;
    qsizetype m_maxChars;
    qsizetype m_at = 0;
    QString m_text;
    QByteArray m_bytes;
    QByteArray m_charset = "windows-1254";
    QVector<Group> m_groups;
    Group m_group;
    int m_skip = 0;
    bool m_inHtml = false;  ///< between \htmlrtf and \htmlrtf0: only for readers without HTML
};

constexpr qsizetype MaxRtf = 16 * 1024 * 1024;
constexpr qsizetype RtfHeader = 16;

quint32 little(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.data() + at);
}

/// References into the last 4,096 bytes, which begin with what most texts begin with.
QByteArray expand(QByteArrayView packed, qsizetype size)
{
    static const QByteArray known(
        "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans "
        "SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx");
    QByteArray ring = known + QByteArray(4096 - known.size(), ' ');
    qsizetype write = known.size();
    QByteArray out;
    const auto put = [&](char c) {
        out.append(c);
        ring[write] = c;
        write = (write + 1) % 4096;
    };
    for (qsizetype at = 0; at < packed.size() && out.size() < size;) {
        const auto flags = static_cast<uchar>(packed[at++]);
        for (quint32 bit = 0; bit < 8 && at < packed.size() && out.size() < size; ++bit) {
            if (((flags >> bit) & 1U) == 0) {
                put(packed[at++]);
                continue;
            }
            if (at + 2 > packed.size()) {
                return out;
            }
            const quint32 pair = static_cast<quint32>(static_cast<uchar>(packed[at])) << 8U | static_cast<uchar>(packed[at + 1]);
            at += 2;
            qsizetype from = pair >> 4U;
            if (from == write) {
                return out;
            }
            for (quint32 left = (pair & 15U) + 2; left > 0 && out.size() < size; --left, from = (from + 1) % 4096) {
                put(ring[from]);
            }
        }
    }
    return out;
}

}  // namespace

QByteArray unpackRtf(QByteArrayView packed)
{
    constexpr quint32 compressed = 0x75465A4C;
    constexpr quint32 plain = 0x414C454D;
    if (packed.size() < RtfHeader) {
        return {};
    }
    const qsizetype size = qMin<qsizetype>(little(packed, 4), MaxRtf);
    const quint32 kind = little(packed, 8);
    const QByteArrayView content = packed.sliced(RtfHeader);
    return kind == compressed ? expand(content, size) : kind == plain ? content.first(qMin(size, content.size())).toByteArray() : QByteArray();
}

QString rtfToText(QByteArrayView rtf, qsizetype maxChars)
{
    return rtf.startsWith("{\\rtf") ? Reader(rtf, maxChars).read() : QString();
}

}  // namespace memnun::mime
