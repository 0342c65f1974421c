// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/HtmlSanitizer.h"

#include "core/mime/SafeHtml.h"
#include "core/mime/SafeLink.h"

#include <QUrl>
#include <QVector>

namespace memnun::mime {
namespace {

constexpr int MaxDepth = 100;
constexpr qsizetype MaxHref = 16'384;
constexpr int MaxLinks = 1000;  ///< QTextDocument takes long for a line of thousands; the others are words
constexpr int MaxSpan = 30;
constexpr int MaxColumns = 100;
constexpr int MaxCells = 10'000;
constexpr int MaxTables = 3;  ///< deeper layout tables make QTextDocument very slow

bool isKept(QByteArrayView tag)
{
    return isOneOf(tag, {"p", "b", "strong", "i", "em", "u", "s", "sub", "sup", "small", "big", "tt", "code", "pre",
                         "blockquote", "ul", "ol", "li", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "table",
                         "thead", "tbody", "tfoot", "tr", "td", "th", "div", "center"});
}

QByteArray replacement(QByteArrayView tag)
{
    if (isOneOf(tag, {"section", "article", "header", "footer", "main", "aside", "nav", "figure", "fieldset", "form",
                      "address", "details", "summary", "figcaption", "caption"})) {
        return "div";
    }
    if (isOneOf(tag, {"strike", "del"})) {
        return "s";
    }
    return tag == "ins" ? QByteArray("u") : QByteArray();
}

QString spans(const HtmlElement& element)
{
    QString text;
    for (const char* name : {"colspan", "rowspan"}) {
        const int count = element.attribute(name).toInt();
        if (count > 1) {
            text += QStringLiteral(" %1=\"%2\"").arg(QLatin1String(name)).arg(qMin(count, MaxSpan));
        }
    }
    return text;
}

/// Where a cell's words stand: figures of an order are read from the right.
QString alignment(const HtmlElement& cell)
{
    const QString where = cell.attribute("align").trimmed().toLower();
    for (const char* known : {"left", "center", "right"}) {
        if (where == QLatin1String(known)) {
            return QStringLiteral(" align=\"%1\"").arg(where);
        }
    }
    return {};
}

}  // namespace

HtmlSink::Visit SafeHtml::enter(const HtmlElement& element)
{
    const QByteArrayView tag = element.tag();
    if (tag == "br" || tag == "hr") {
        m_out += tag == "br" ? QLatin1String("<br/>") : QLatin1String("<hr/>");
        return Visit::Skip;
    }
    if (tag == "img") {
        picture(element);
        return Visit::Skip;
    }
    m_open.append(m_open.size() < MaxDepth ? opened(element) : QByteArray());
    return Visit::Enter;
}

void SafeHtml::leave()
{
    const QByteArray tag = m_open.takeLast();
    if (tag == "table") {
        --m_tables;
    } else if (tag == "tr") {
        m_rowColumns.removeLast();
    }
    if (tag == "a") {
        endLink();
    } else if (!tag.isEmpty()) {
        m_out += QLatin1String("</") + QLatin1String(tag) + u'>';
    }
}

void SafeHtml::text(const QString& text)
{
    m_out += text.left(m_max).toHtmlEscaped();
}

QByteArray SafeHtml::opened(const HtmlElement& element)
{
    QByteArray tag = isKept(element.tag()) ? element.tag().toByteArray() : replacement(element.tag());
    QString attributes;
    if (element.tag() == "a") {
        const QString href = element.attribute("href");
        if (m_links >= MaxLinks || !isSafeLink(href)) {
            return {};
        }
        ++m_links;
        beginLink(href.trimmed());
        return "a";
    }
    if (tag == "table") {
        tag = m_tables < MaxTables ? "table" : "div";
        m_tables += tag == "table" ? 1 : 0;
    } else if (isOneOf(tag, {"thead", "tbody", "tfoot", "tr", "td", "th"})) {
        tag = inTable() ? tag : QByteArray(tag == "tr" ? "div" : "");
        if (tag == "tr") {
            m_rowColumns.append(0);
        } else if (tag == "td" || tag == "th") {
            tag = hasRoomFor(element) ? tag : QByteArray();
            attributes = tag.isEmpty() ? QString() : spans(element) + alignment(element);
        }
    }
    if (!tag.isEmpty()) {
        m_out += u'<' + QLatin1String(tag) + attributes + u'>';
    } else if (isOneOf(element.tag(), {"td", "th"})) {
        m_out += u' ';
    }
    return tag;
}

/// What goes beyond is text in the line: QTextDocument takes very long for tables made to be large.
bool SafeHtml::hasRoomFor(const HtmlElement& cell)
{
    const int columns = qBound(1, cell.attribute("colspan").toInt(), MaxSpan);
    if (m_rowColumns.isEmpty() || m_cells >= MaxCells || m_rowColumns.last() + columns > MaxColumns) {
        return false;
    }
    ++m_cells;
    m_rowColumns.last() += columns;
    return true;
}

/// Whether the nearest table-like thing that stands open is a kept part of a table.
bool SafeHtml::inTable() const
{
    for (qsizetype i = m_open.size() - 1; i >= 0; --i) {
        if (!m_open[i].isEmpty()) {
            return isOneOf(m_open[i], {"table", "thead", "tbody", "tfoot", "tr"});
        }
    }
    return false;
}

QString SafeHtml::alternative(const HtmlElement& element)
{
    return element.attribute("alt").simplified().left(200);
}

void SafeHtml::picture(const HtmlElement& element)
{
    if (const QString alt = alternative(element); !alt.isEmpty()) {
        m_out += u'[' + alt.toHtmlEscaped() + u']';
    }
}

void SafeHtml::beginLink(const QString& href)
{
    m_out += QLatin1String("<a href=\"") + href.toHtmlEscaped() + QLatin1String("\">");
}

bool isSafeLink(const QString& href)
{
    if (href.size() > MaxHref) {
        return false;
    }
    const QUrl url(href.trimmed(), QUrl::TolerantMode);
    const QString scheme = url.scheme().toLower();
    return url.isValid() && (scheme == QLatin1String("http") || scheme == QLatin1String("https") ||
                             scheme == QLatin1String("mailto") || scheme == QLatin1String("tel"));
}

QString sanitizeHtml(const QString& html, qsizetype maxChars)
{
    SafeHtml sink(maxChars);
    walkHtml(html, sink);
    return sink.result().trimmed();
}

}  // namespace memnun::mime
