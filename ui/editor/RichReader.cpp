// SPDX-License-Identifier: GPL-3.0-or-later
// The editor's document from the HTML that answers are kept in.
#include "ui/editor/RichText.h"

#include <QRegularExpression>
#include <QTextCursor>
#include <QTextList>
#include <QVector>

namespace memnun::rich {

namespace {

QString plainOf(QString text)
{
    return text.replace(QLatin1String("&lt;"), QLatin1String("<"))
        .replace(QLatin1String("&gt;"), QLatin1String(">"))
        .replace(QLatin1String("&quot;"), QLatin1String("\""))
        .replace(QLatin1String("&nbsp;"), QLatin1String(" "))
        .replace(QLatin1String("&amp;"), QLatin1String("&"));
}

QString attribute(const QString& text, const char* name)
{
    const QRegularExpression form(QStringLiteral("\\b%1=\"([^\"]*)\"").arg(QLatin1String(name)));
    return plainOf(form.match(text).captured(1));
}

class Reader {
public:
    explicit Reader(QTextCursor& cursor) : m_cursor(cursor), m_plain(cursor.charFormat())
    {
        m_plain.clearProperty(QTextFormat::IsAnchor);
        m_plain.clearProperty(QTextFormat::AnchorHref);
        m_formats = {m_plain};
        m_fresh = cursor.block().text().isEmpty() && cursor.block().textList() == nullptr;
    }

    void read(const QString& html)
    {
        static const QRegularExpression pieces(QStringLiteral("<(/?)([a-z]+)([^>]*)>|([^<]+)"));
        for (auto match = pieces.globalMatch(html); match.hasNext();) {
            const QRegularExpressionMatch piece = match.next();
            if (piece.capturedStart(4) >= 0)
                words(plainOf(piece.captured(4)));
            else if (piece.captured(1).isEmpty())
                open(piece.captured(2), piece.captured(3), QStringView(html).mid(piece.capturedEnd()).startsWith(u"<br></p>"));
            else
                close(piece.captured(2));
        }
    }

private:
    struct List {
        QTextListFormat::Style style;
        QTextList* list = nullptr;
    };

    void open(const QString& tag, const QString& attributes, bool blank)
    {
        QTextCharFormat format = m_formats.last();
        if (tag == QLatin1String("p")) {
            paragraph(blank);
        } else if (tag == QLatin1String("br")) {
            lineBreak();
        } else if (tag == QLatin1String("img")) {
            picture(attributes);
        } else if (tag == QLatin1String("blockquote")) {
            ++m_quotes;
            m_afterText = false;
        } else if (tag == QLatin1String("ul") || tag == QLatin1String("ol")) {
            m_lists.append(List{tag == QLatin1String("ol") ? QTextListFormat::ListDecimal : QTextListFormat::ListDisc});
        } else if (tag == QLatin1String("li")) {
            item();
        } else {
            inlineFormat(tag, attributes, format);
            m_formats.append(format);
        }
    }

    static void inlineFormat(const QString& tag, const QString& attributes, QTextCharFormat& format)
    {
        if (tag == QLatin1String("strong"))
            format.setFontWeight(QFont::Bold);
        else if (tag == QLatin1String("em"))
            format.setFontItalic(true);
        else if (tag == QLatin1String("u"))
            format.setFontUnderline(true);
        else if (tag == QLatin1String("a")) {
            format.setAnchor(true);
            format.setAnchorHref(attribute(attributes, "href"));
            format.setFontUnderline(true);
        }
    }

    void close(const QString& tag)
    {
        if (tag == QLatin1String("blockquote")) {
            m_quotes = std::max(0, m_quotes - 1);
            m_afterText = false;
        } else if (tag == QLatin1String("ul") || tag == QLatin1String("ol")) {
            if (!m_lists.isEmpty())
                m_lists.removeLast();
            m_afterText = false;
        } else if (isInline(tag) && m_formats.size() > 1) {
            m_formats.removeLast();
        }
    }

    static bool isInline(const QString& tag)
    {
        return tag == QLatin1String("strong") || tag == QLatin1String("em") || tag == QLatin1String("u") || tag == QLatin1String("a");
    }

    void newBlock()
    {
        QTextBlockFormat format;
        if (m_quotes > 0) {
            format.setProperty(QTextFormat::BlockQuoteLevel, 1);
            format.setLeftMargin(16);
        }
        if (std::exchange(m_fresh, false))
            m_cursor.setBlockFormat(format);
        else
            m_cursor.insertBlock(format, m_plain);
        if (QTextList* list = m_cursor.block().textList())
            list->remove(m_cursor.block());
        m_started = true;
    }

    void paragraph(bool blank)
    {
        if (!m_started && !m_fresh) {  // in the middle of a line it goes on there
            m_started = m_afterText = true;
            return;
        }
        if (!blank && m_afterText)
            newBlock();
        newBlock();
        m_afterText = m_afterText || !blank;
        m_blank = blank;
    }

    void item()
    {
        newBlock();
        m_afterText = false;
        if (m_lists.isEmpty())
            return;
        List& open = m_lists.last();
        if (open.list) {
            open.list->add(m_cursor.block());
            return;
        }
        QTextListFormat format;
        format.setStyle(open.style);
        format.setIndent(static_cast<int>(m_lists.size()));
        open.list = m_cursor.createList(format);
    }

    /// A line of the same paragraph is a paragraph of the document; an item stays one.
    void lineBreak()
    {
        if (std::exchange(m_blank, false))
            return;
        if (m_cursor.block().textList())
            m_cursor.insertText(QString(QChar::LineSeparator), m_formats.last());
        else
            newBlock();
    }

    void words(QString text)
    {
        if (!m_started && text.trimmed().isEmpty())
            return;
        if (!m_started) {
            m_started = true;
            m_fresh = false;
        }
        m_cursor.insertText(text.replace(QLatin1Char('\n'), QLatin1Char(' ')), m_formats.last());
    }

    void picture(const QString& attributes)
    {
        QTextImageFormat image;
        image.setName(attribute(attributes, "src"));
        image.setProperty(QTextFormat::ImageAltText, attribute(attributes, "alt"));
        m_cursor.insertImage(image);
        m_started = true;
        m_fresh = false;
    }

    QTextCursor& m_cursor;
    QTextCharFormat m_plain;
    QVector<QTextCharFormat> m_formats;
    QVector<List> m_lists;
    int m_quotes = 0;
    bool m_fresh = false;      ///< the cursor stands in an empty line that is to be filled first
    bool m_started = false;
    bool m_afterText = false;  ///< the last thing was a paragraph of the same quote
    bool m_blank = false;      ///< inside an empty paragraph
};

}  // namespace

void insert(QTextCursor& cursor, const QString& html)
{
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    Reader(cursor).read(html);
    cursor.endEditBlock();
}

}  // namespace memnun::rich
