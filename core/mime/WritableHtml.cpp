// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/HtmlSanitizer.h"
#include "core/mime/HtmlTree.h"
#include "core/mime/SafeLink.h"

#include <QRegularExpression>
#include <QVector>

namespace memnun::mime {
namespace {

QString inlineTag(QByteArrayView tag)
{
    if (isOneOf(tag, {"b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th"})) {
        return QStringLiteral("strong");
    }
    if (isOneOf(tag, {"i", "em", "cite"})) {
        return QStringLiteral("em");
    }
    return isOneOf(tag, {"u", "ins"}) ? QStringLiteral("u") : QString();
}

/// Everything that begins a line of its own.
bool isBlock(QByteArrayView tag)
{
    return isOneOf(tag, {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "header", "footer", "main", "aside",
                         "nav", "figure", "figcaption", "address", "pre", "table", "tr", "dl", "dt", "dd", "center", "form",
                         "fieldset", "blockquote", "ul", "ol", "li"});
}

/// Writes flat paragraphs: whatever stands open inline is closed with a line and opened again in the next.
class Writing final : public HtmlSink {
public:
    explicit Writing(qsizetype maxChars) : m_max(maxChars) {}

    Visit enter(const HtmlElement& element) override
    {
        const QByteArrayView tag = element.tag();
        if (tag == "br") {
            openLine();
            m_out += QLatin1String("<br>");
            return Visit::Skip;
        }
        if (tag == "img") {
            picture(element);
            return Visit::Skip;
        }
        if (isBlock(tag)) {
            breakLine();
        } else if (isOneOf(tag, {"td", "th"}) && m_line) {
            m_out += u' ';
        }
        m_open.append({tag.toByteArray(), openInline(element)});
        if (isOneOf(tag, {"ul", "ol", "blockquote"})) {
            m_out += u'<' + QLatin1String(tag) + u'>';
        } else if (tag == "li" && m_lists > 0) {
            m_out += QLatin1String("<li>");
            ++m_items;
            m_line = m_empty = true;
            m_break = false;
        }
        m_lists += isOneOf(tag, {"ul", "ol"}) ? 1 : 0;
        return Visit::Enter;
    }

    void leave() override
    {
        const Open left = m_open.takeLast();
        if (left.isInline) {
            closeInline();
            m_inline.removeLast();
        }
        if (!isBlock(left.tag)) {
            return;
        }
        if (left.tag == "li" && m_lists > 0) {
            closeInline();
            m_out += QLatin1String("</li>");
            --m_items;
            m_line = false;
            return;
        }
        breakLine();
        if (isOneOf(left.tag, {"ul", "ol", "blockquote"})) {
            m_out += QLatin1String("</") + QLatin1String(left.tag) + u'>';
        }
        if (isOneOf(left.tag, {"ul", "ol"})) {
            --m_lists;
            m_line = m_items > 0;
        }
    }

    void text(const QString& text) override
    {
        static const QRegularExpression blanks(QStringLiteral("[ \\t\\r\\n]+"));
        if (text.trimmed().isEmpty() && (!m_line || m_empty)) {
            return;
        }
        openLine();
        m_out += text.left(m_max).replace(blanks, QStringLiteral(" ")).toHtmlEscaped();
        m_empty = false;
    }
    bool full() const override { return m_out.size() >= m_max; }
    QString result()
    {
        breakLine();
        return m_out;
    }

private:
    struct Open {
        QByteArray tag;
        bool isInline = false;
    };

    bool openInline(const HtmlElement& element)
    {
        QString tag = inlineTag(element.tag());
        if (element.tag() == "a" && isSafeLink(element.attribute("href"))) {
            tag = QStringLiteral("a href=\"%1\"").arg(element.attribute("href").trimmed().toHtmlEscaped());
        }
        if (tag.isEmpty() || m_inline.size() > 30) {
            return false;
        }
        m_inline.append(tag);
        if (m_written == m_inline.size() - 1 && m_line && m_written > 0) {
            writeInline();
        }
        return true;
    }

    void openLine()
    {
        if (!m_line) {
            m_out += QLatin1String("<p>");
            m_line = true;
            m_paragraph = true;
            m_empty = true;
        } else if (m_break) {
            closeInline();
            m_out += QLatin1String("<br>");
        }
        m_break = false;
        writeInline();
    }

    void writeInline()
    {
        for (; m_written < m_inline.size(); ++m_written) {
            m_out += u'<' + m_inline.at(m_written) + u'>';
        }
    }

    void closeInline()
    {
        for (; m_written > 0; --m_written) {
            m_out += QLatin1String("</") + m_inline.at(m_written - 1).section(u' ', 0, 0) + u'>';
        }
    }

    /// What comes next stands on a line of its own: a paragraph, or the same list item after a break.
    void breakLine()
    {
        if (!m_line) {
            return;
        }
        closeInline();
        if (m_paragraph) {
            m_out += QLatin1String("</p>");
            m_line = m_paragraph = false;
        } else {
            m_break = !m_empty;
        }
    }

    void picture(const HtmlElement& element)
    {
        static const QRegularExpression carried(QStringLiteral("\\Acid:[A-Za-z0-9.@_+-]{1,200}\\z"));
        const QString source = element.attribute("src").trimmed();
        const QString alt = element.attribute("alt").simplified().left(200).toHtmlEscaped();
        if (carried.match(source).hasMatch()) {
            openLine();
            m_out += QStringLiteral("<img src=\"%1\" alt=\"%2\">").arg(source, alt);
            m_empty = false;
        } else if (!alt.isEmpty()) {
            openLine();
            m_out += u'[' + alt + u']';
            m_empty = false;
        }
    }

    qsizetype m_max;
    QString m_out;
    QVector<Open> m_open;
    QStringList m_inline;      ///< what stands open around the text
    qsizetype m_written = 0;   ///< so many of them are open in the output
    int m_lists = 0, m_items = 0;
    bool m_line = false;       ///< a paragraph or item is open
    bool m_paragraph = false;
    bool m_empty = true;       ///< and nothing stands in it
    bool m_break = false;
};

}  // namespace

QString writableHtml(const QString& html, qsizetype maxChars)
{
    Writing sink(maxChars);
    walkHtml(html, sink);
    return sink.result();
}

}  // namespace memnun::mime
