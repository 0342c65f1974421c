// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/AddressParser.h"

#include "core/mime/Charset.h"
#include "core/mime/HeaderBlock.h"

namespace memnun::mime {
namespace {

class AddressReader {
public:
    AddressReader(QByteArrayView text, int& problems, int limit) : m_text(text), m_problems(problems), m_limit(limit) {}

    QVector<Address> read()
    {
        while (m_at < m_text.size() && m_list.size() < m_limit) {
            step();
        }
        finish();
        return m_list;
    }

private:
    void step()
    {
        const char c = m_text[m_at];
        if (const qsizetype end = c == '=' ? encodedWordEnd(m_text, m_at) : -1; end > 0) {
            m_phrase += m_text.sliced(m_at, end - m_at);
            m_at = end;
        } else if (c == '"') {
            readQuoted();
        } else if (c == '(') {
            readComment();
        } else if (c == '<') {
            readAngle();
        } else {
            ++m_at;
            plain(c);
        }
    }

    void plain(char c)
    {
        if (c == ',' || c == ';') {
            finish();
        } else if (c == ':' && !m_hasAngle && !m_phrase.contains('@')) {
            m_phrase.clear();  // a group's name
        } else {
            m_phrase += c;
        }
    }

    void readQuoted()
    {
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at) {
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size()) {
                ++m_at;
            }
            m_phrase += m_text[m_at];
        }
        ++m_at;
        m_quoted = true;
    }

    void readComment()
    {
        int depth = 0;
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                break;
            }
            if (c == '\\' && m_at + 1 < m_text.size()) {
                ++m_at;
            }
            if (depth > 1 || c != '(') {
                m_comment += m_text[m_at];
            }
        }
        ++m_at;
    }

    void readAngle()
    {
        const qsizetype close = m_text.indexOf('>', m_at);
        const qsizetype end = close < 0 ? m_text.size() : close;
        const QByteArrayView inner = m_text.sliced(m_at + 1, end - m_at - 1);
        if (!m_hasAngle || m_angle.isEmpty()) {
            m_angle = inner.toByteArray();
        }
        m_hasAngle = true;
        m_at = end + 1;
    }

    static QByteArray withoutComments(const QByteArray& text)
    {
        QByteArray kept;
        int depth = 0;
        for (const char c : text) {
            depth += c == '(' ? 1 : 0;
            if (depth == 0) {
                kept.append(c);
            }
            depth -= c == ')' && depth > 0 ? 1 : 0;
        }
        return kept;
    }

    static QByteArray addressOf(QByteArray text)
    {
        text = text.contains('(') && !text.contains('"') ? withoutComments(text).trimmed() : text.trimmed();
        if (text.startsWith('@') && text.contains(':')) {
            text = text.mid(text.indexOf(':') + 1);  // an old source route
        }
        if (text.startsWith("mailto:")) {
            text = text.mid(7);
        }
        text.removeIf([](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '<' || c == '>'; });
        return text;
    }

    void finish()
    {
        const QByteArray phrase = m_phrase.trimmed();
        Address address;
        if (m_hasAngle) {
            address.address = decodeHeader(addressOf(m_angle), m_problems);
            address.name = decodeHeader(phrase.isEmpty() ? m_comment : phrase, m_problems);
        } else if (!phrase.isEmpty()) {
            bare(phrase, address);
        }
        if (!address.isEmpty()) {
            m_list.append(address);
        }
        m_phrase.clear();
        m_comment.clear();
        m_angle.clear();
        m_hasAngle = false;
        m_quoted = false;
    }

    /// No angle brackets: an address, a name alone, or (in the wild) both side by side.
    void bare(const QByteArray& phrase, Address& address)
    {
        const qsizetype at = phrase.lastIndexOf('@');
        if (at < 0 && (m_quoted || phrase.contains(' ') || phrase.contains("=?"))) {
            address.name = decodeHeader(phrase, m_problems);
            return;
        }
        const qsizetype space = m_quoted ? -1 : phrase.lastIndexOf(' ', at);
        address.address = decodeHeader(addressOf(space < 0 ? phrase : phrase.mid(space + 1)), m_problems);
        address.name = decodeHeader(space < 0 ? m_comment : phrase.first(space), m_problems);
    }

    QByteArrayView m_text;
    int& m_problems;
    int m_limit;
    qsizetype m_at = 0;
    QByteArray m_phrase;
    QByteArray m_comment;
    QByteArray m_angle;
    bool m_hasAngle = false;
    bool m_quoted = false;
    QVector<Address> m_list;
};

}  // namespace

QVector<Address> parseAddresses(QByteArrayView value, int& problems, int limit)
{
    const QByteArray text = unfold(value);
    return AddressReader(text, problems, limit).read();
}

}  // namespace memnun::mime
