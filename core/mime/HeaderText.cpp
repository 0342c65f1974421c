// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 2047. Words that stand side by side in one charset are joined as bytes before they are decoded: mailers cut
// encoded words inside a letter, which GMime's own decoder loses when base64 padding stands at the cut.
#include "core/mime/Charset.h"
#include "core/mime/HeaderBlock.h"

namespace memnun::mime {
namespace {

int hexValue(char c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

QByteArray decodeQ(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '=' && i + 2 < text.size() && hexValue(text[i + 1]) >= 0 && hexValue(text[i + 2]) >= 0) {
            out.append(static_cast<char>(hexValue(text[i + 1]) * 16 + hexValue(text[i + 2])));
            i += 2;
        } else {
            out.append(c == '_' ? ' ' : c);
        }
    }
    return out;
}

bool isBlank(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\t'; });
}

/// Collects bytes of one charset until another comes.
class WordJoiner {
public:
    explicit WordJoiner(int& problems) : m_problems(problems) {}

    void plain(QByteArrayView bytes)
    {
        flush();
        m_text += decodeText(bytes, {}, m_problems);
    }
    void word(QByteArrayView charset, const QByteArray& bytes)
    {
        if (!HeaderBlock::same(charset, m_charset)) {
            flush();
            m_charset = charset.toByteArray();
        }
        m_bytes += bytes;
    }
    QString result()
    {
        flush();
        return m_text.simplified();
    }

private:
    void flush()
    {
        if (!m_bytes.isEmpty()) {
            m_text += decodeText(m_bytes, m_charset, m_problems);
            m_bytes.clear();
        }
    }
    int& m_problems;
    QByteArray m_charset;
    QByteArray m_bytes;
    QString m_text;
};

void decodeWord(QByteArrayView word, WordJoiner& joiner)
{
    const qsizetype second = word.indexOf('?', 2);
    QByteArrayView charset = word.sliced(2, second - 2);
    if (const qsizetype star = charset.indexOf('*'); star >= 0) {
        charset = charset.first(star);
    }
    const QByteArrayView text = word.sliced(second + 3, word.size() - second - 5);
    const bool base64 = (word[second + 1] | 0x20) == 'b';
    joiner.word(charset, base64 ? QByteArray::fromBase64(text.toByteArray()) : decodeQ(text));
}

}  // namespace

qsizetype encodedWordEnd(QByteArrayView value, qsizetype at)
{
    if (at + 8 > value.size() || value[at] != '=' || value[at + 1] != '?') {
        return -1;
    }
    qsizetype second = at + 2;
    while (second < value.size() && value[second] > ' ' && value[second] != '?') {
        ++second;
    }
    if (second == at + 2 || second + 2 >= value.size() || value[second] != '?' || value[second + 2] != '?') {
        return -1;
    }
    const char encoding = static_cast<char>(value[second + 1] | 0x20);
    if (encoding != 'b' && encoding != 'q') {
        return -1;
    }
    const qsizetype end = value.indexOf("?=", second + 3);
    return end < 0 ? -1 : end + 2;
}

QString decodeHeader(QByteArrayView value, int& problems)
{
    const QByteArray text = unfold(value);
    if (!text.contains("=?")) {
        return decodeText(text, {}, problems).simplified();
    }
    WordJoiner joiner(problems);
    qsizetype plainFrom = 0;
    bool afterWord = false;
    for (qsizetype at = text.indexOf("=?"); at >= 0;) {
        const qsizetype end = encodedWordEnd(text, at);
        if (end < 0) {
            at = text.indexOf("=?", at + 2);
            continue;
        }
        const QByteArrayView between = QByteArrayView(text).sliced(plainFrom, at - plainFrom);
        if (!between.isEmpty() && !(afterWord && isBlank(between))) {
            joiner.plain(between);
        }
        decodeWord(QByteArrayView(text).sliced(at, end - at), joiner);
        afterWord = true;
        plainFrom = end;
        at = text.indexOf("=?", end);
    }
    if (plainFrom < text.size()) {
        joiner.plain(QByteArrayView(text).sliced(plainFrom));
    }
    return joiner.result();
}

}  // namespace memnun::mime
