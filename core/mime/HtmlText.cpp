// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/HtmlSanitizer.h"
#include "core/mime/HtmlTree.h"

#include <QVector>

namespace memnun::mime {
namespace {

constexpr int MaxQuoteDepth = 10;

/// Empty lines a reader sees around a block: 2 line breaks, 1, or 0 for what runs on in the line.
int breaksAround(QByteArrayView tag)
{
    if (isOneOf(tag, {"p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "dl", "pre", "table", "hr"})) {
        return 2;
    }
    return isOneOf(tag, {"div", "li", "tr", "dt", "dd", "section", "article", "header", "footer", "main", "aside", "nav",
                         "figure", "fieldset", "form", "address", "center", "body", "caption", "tbody", "thead"})
               ? 1
               : 0;
}

class PlainText final : public HtmlSink {
public:
    explicit PlainText(qsizetype maxChars) : m_max(maxChars) {}

    Visit enter(const HtmlElement& element) override
    {
        const QByteArray tag = element.tag().toByteArray();
        if (tag == "br") {
            m_breaks = m_breaks + 1;
            m_space = false;
            return Visit::Skip;
        }
        if (tag == "hr" || tag == "img") {
            needBreaks(tag == "hr" ? 1 : 0);
            return Visit::Skip;
        }
        needBreaks(breaksAround(tag));
        m_space = m_space || tag == "td" || tag == "th";
        m_quotes += tag == "blockquote" ? 1 : 0;
        m_preformatted += tag == "pre" ? 1 : 0;
        m_open.append(tag);
        if (tag == "li") {
            put(u'-');
            m_space = true;
        }
        return Visit::Enter;
    }

    void leave() override
    {
        const QByteArray tag = m_open.takeLast();
        needBreaks(breaksAround(tag));
        m_quotes -= tag == "blockquote" ? 1 : 0;
        m_preformatted -= tag == "pre" ? 1 : 0;
    }

    void text(const QString& text) override
    {
        for (const QChar c : text) {
            if (m_preformatted > 0 && c == u'\n') {
                ++m_breaks;
            } else if (c.isSpace() && c != QChar::Nbsp && m_preformatted == 0) {
                m_space = true;
            } else if (c.unicode() != 0x200b && c.unicode() != 0x200c && c.unicode() != 0xfeff && c.unicode() != 0xad) {
                put(c == QChar::Nbsp ? QChar(u' ') : c);
            }
        }
    }

    bool full() const override { return m_out.size() >= m_max; }
    QString result() const { return m_out.isEmpty() ? QString() : m_out + u'\n'; }

private:
    void needBreaks(int count) { m_breaks = qMax(m_breaks, count); }

    void put(QChar c)
    {
        const bool lineStart = m_out.isEmpty() || m_breaks > 0;
        if (lineStart) {
            m_out += QString(m_out.isEmpty() ? 0 : qMin(m_breaks, 3), u'\n');
            if (m_quotes > 0) {
                m_out += QString(qMin(m_quotes, MaxQuoteDepth), u'>') + u' ';
            }
        } else if (m_space && !m_out.endsWith(u' ')) {
            m_out += u' ';
        }
        m_breaks = 0;
        m_space = false;
        if (c != u' ' || m_preformatted > 0 || !m_out.endsWith(u' ')) {
            m_out += c;
        }
    }

    qsizetype m_max;
    QString m_out;
    QVector<QByteArray> m_open;
    int m_quotes = 0;
    int m_preformatted = 0;
    int m_breaks = 0;
    bool m_space = false;
};

}  // namespace

QString htmlToText(const QString& html, qsizetype maxChars)
{
    PlainText sink(maxChars);
    walkHtml(html, sink);
    return sink.result();
}

}  // namespace memnun::mime
