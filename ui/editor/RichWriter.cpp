// SPDX-License-Identifier: GPL-3.0-or-later
// A document of the editor as HTML and as plain text.
#include "ui/editor/RichText.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>

namespace memnun::rich {

namespace {

bool isQuote(const QTextBlock& block)
{
    return block.blockFormat().intProperty(QTextFormat::BlockQuoteLevel) > 0;
}

QString idOf(const QTextCharFormat& format)
{
    const QString name = format.toImageFormat().name();
    return name.startsWith(QLatin1String("cid:")) ? name.mid(4) : QString();
}

QString escaped(const QString& text)
{
    QString out = text.toHtmlEscaped();
    return out.replace(QChar::LineSeparator, QLatin1String("<br>")).replace(QChar::Nbsp, QLatin1String(" "));
}

QString fragmentHtml(const QTextFragment& fragment)
{
    const QTextCharFormat format = fragment.charFormat();
    if (format.isImageFormat()) {
        const QString id = idOf(format);
        return id.isEmpty() ? QString() : QStringLiteral("<img src=\"cid:%1\" alt=\"%2\">")
                                              .arg(id, format.stringProperty(QTextFormat::ImageAltText).toHtmlEscaped());
    }
    QString html = escaped(fragment.text());
    const auto wrap = [&html](bool on, const char* tag) {
        if (on)
            html = QStringLiteral("<%1>%2</%1>").arg(QLatin1String(tag), html);
    };
    wrap(format.fontUnderline() && !format.isAnchor(), "u");
    wrap(format.fontItalic(), "em");
    wrap(format.fontWeight() > QFont::Medium, "strong");
    if (format.isAnchor() && !format.anchorHref().isEmpty())
        html = QStringLiteral("<a href=\"%1\">%2</a>").arg(format.anchorHref().toHtmlEscaped(), html);
    return html;
}

QString lineHtml(const QTextBlock& block)
{
    QString html;
    for (auto it = block.begin(); !it.atEnd(); ++it)
        html += fragmentHtml(it.fragment());
    return html;
}

bool isOrdered(const QTextList& list)
{
    return list.format().style() <= QTextListFormat::ListDecimal;
}

/// Turns a row of blocks into paragraphs, quotes and lists.
class HtmlWriter {
public:
    QString write(const QTextDocument& document)
    {
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
            add(block);
        closeParagraph();
        closeLists(0);
        quote(false);
        blanks(0);
        return m_html;
    }

private:
    void add(const QTextBlock& block)
    {
        const QString line = lineHtml(block);
        if (const QTextList* list = block.textList()) {
            item(*list, line);
            return;
        }
        if (isQuote(block) != m_quoted || !m_lists.isEmpty()) {
            closeParagraph();
            closeLists(0);
            blanks(0);
            quote(isQuote(block));
        }
        if (line.isEmpty()) {
            closeParagraph();
            ++m_blank;
            return;
        }
        if (m_open) {
            m_html += QLatin1String("<br>") + line;
            return;
        }
        blanks(m_afterText ? 1 : 0);  // one of them is what stands between paragraphs
        m_html += QLatin1String("<p>") + line;
        m_open = true;
    }

    void item(const QTextList& list, const QString& line)
    {
        closeParagraph();
        const int depth = std::clamp(list.format().indent(), 1, 8);
        if (m_lists.isEmpty()) {
            blanks(0);
            quote(false);
        }
        const QString tag = isOrdered(list) ? QStringLiteral("ol") : QStringLiteral("ul");
        closeLists(depth);
        if (m_lists.size() == depth && m_lists.last() != tag)
            closeLists(depth - 1);
        else if (m_lists.size() == depth)
            m_html += QLatin1String("</li>");
        while (m_lists.size() < depth) {
            m_lists.append(tag);
            m_html += QStringLiteral("<%1>").arg(tag) + (m_lists.size() < depth ? QStringLiteral("<li>") : QString());
        }
        m_html += QLatin1String("<li>") + line;
        m_afterText = false;
    }

    void closeLists(qsizetype depth)
    {
        while (m_lists.size() > depth)
            m_html += QStringLiteral("</li></%1>").arg(m_lists.takeLast());
    }

    void closeParagraph()
    {
        if (!std::exchange(m_open, false))
            return;
        m_html += QLatin1String("</p>");
        m_afterText = true;
    }

    void quote(bool on)
    {
        if (on == m_quoted)
            return;
        m_html += on ? QLatin1String("<blockquote>") : QLatin1String("</blockquote>");
        m_quoted = on;
        m_afterText = false;
    }

    void blanks(int implied)
    {
        for (int i = implied; i < m_blank; ++i)
            m_html += QLatin1String("<p><br></p>");
        m_blank = 0;
    }

    QString m_html;
    QStringList m_lists;
    int m_blank = 0;          ///< empty lines not written yet
    bool m_open = false;      ///< a paragraph
    bool m_afterText = false; ///< the last thing written is a paragraph of the same quote
    bool m_quoted = false;
};

QString linePlain(const QTextBlock& block)
{
    QString text;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextCharFormat format = it.fragment().charFormat();
        if (format.isImageFormat()) {
            const QString alt = format.stringProperty(QTextFormat::ImageAltText);
            text += QLatin1Char('[') + (alt.isEmpty() ? idOf(format) : alt) + QLatin1Char(']');
            continue;
        }
        const QString words = it.fragment().text();
        const QString href = format.isAnchor() ? format.anchorHref() : QString();
        const bool bare = href.isEmpty() || href == words || href == QLatin1String("mailto:") + words;
        text += bare ? words : words + QLatin1String(" <") + href + QLatin1Char('>');
    }
    return text.replace(QChar::Nbsp, QLatin1Char(' '));
}

}  // namespace

QString toHtml(const QTextDocument& document)
{
    return HtmlWriter().write(document);
}

QString toPlain(const QTextDocument& document)
{
    QStringList lines;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QString line = linePlain(block);
        QString before;
        if (QTextList* list = block.textList()) {
            before = QString(2 * (std::max(1, list->format().indent()) - 1), QLatin1Char(' '));
            before += isOrdered(*list) ? QStringLiteral("%1. ").arg(list->itemNumber(block) + 1) : QStringLiteral("- ");
            line.replace(QChar::LineSeparator, QLatin1Char('\n') + QString(before.size(), QLatin1Char(' ')));
        } else if (isQuote(block)) {
            before = QStringLiteral("> ");
            line.replace(QChar::LineSeparator, QLatin1String("\n> "));
        }
        lines << before + line.replace(QChar::LineSeparator, QLatin1Char('\n'));
    }
    return lines.join(QLatin1Char('\n'));
}

QStringList pictures(const QTextDocument& document)
{
    QStringList ids;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QString id = idOf(it.fragment().charFormat());
            if (!id.isEmpty() && !ids.contains(id))
                ids << id;
        }
    }
    return ids;
}

void setQuoted(QTextCursor& cursor, bool on)
{
    QTextBlockFormat format;
    format.setProperty(QTextFormat::BlockQuoteLevel, on ? 1 : 0);
    format.setLeftMargin(on ? 16 : 0);
    cursor.mergeBlockFormat(format);
}

bool isQuoted(const QTextCursor& cursor)
{
    return isQuote(cursor.block());
}

}  // namespace memnun::rich
