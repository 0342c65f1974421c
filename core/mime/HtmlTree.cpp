// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/HtmlTree.h"

#include <QVector>

#include <algorithm>

#include <gumbo.h>

namespace memnun::mime {
namespace {

constexpr qsizetype MaxInput = 4'000'000;
constexpr int MaxOpen = 1500;
constexpr qint64 MaxCopies = 2'000'000;

const TagNames voids{"br", "hr", "img", "meta", "link", "input", "col", "base", "area", "wbr", "param", "source", "track",
                     "embed", "p", "li", "td", "th", "tr", "dt", "dd", "option", "tbody", "thead", "tfoot"};
const TagNames formatting{"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"};

QByteArray tagAt(QByteArrayView html, qsizetype at)
{
    QByteArray name;
    while (at < html.size() && name.size() < 12 && (QChar::isLetterOrNumber(static_cast<uchar>(html[at])))) {
        name.append(static_cast<char>(html[at++] | 0x20));
    }
    return name;
}

/// HTML5's repair rules copy unclosed formatting into every later block and search all open elements: a few hundred
/// kilobytes can be made to cost gigabytes. What would is told by counting tags.
bool isHarmless(QByteArrayView html)
{
    int open = 0;
    int styled = 0;
    int mostStyled = 0;
    qint64 tags = 0;
    for (qsizetype at = html.indexOf('<'); at >= 0 && at + 1 < html.size(); at = html.indexOf('<', at + 1)) {
        const bool closes = html[at + 1] == '/';
        const QByteArray tag = tagAt(html, at + (closes ? 2 : 1));
        if (tag.isEmpty()) {
            continue;
        }
        ++tags;
        const int step = closes ? -1 : 1;
        open = isOneOf(tag, voids) ? open : qMax(0, open + step);
        styled = isOneOf(tag, formatting) ? qMax(0, styled + step) : styled;
        mostStyled = qMax(mostStyled, styled);
        if (open > MaxOpen || mostStyled * tags > MaxCopies) {
            return false;
        }
    }
    return true;
}

/// The fallback: everything between tags, with scripts and styles left out.
void walkBare(const QString& html, HtmlSink& sink)
{
    for (qsizetype at = 0; at < html.size() && !sink.full();) {
        const qsizetype tag = html.indexOf(u'<', at);
        sink.text(html.mid(at, tag < 0 ? -1 : tag - at));
        if (tag < 0) {
            return;
        }
        const QStringView rest = QStringView(html).mid(tag, 8);
        qsizetype end = html.indexOf(u'>', tag);
        if (rest.startsWith(u"<script", Qt::CaseInsensitive) || rest.startsWith(u"<style", Qt::CaseInsensitive)) {
            const qsizetype close = html.indexOf(QLatin1String("</s"), tag + 2, Qt::CaseInsensitive);
            end = close < 0 ? -1 : html.indexOf(u'>', close);
        }
        if (end < 0) {
            return;
        }
        sink.text(QStringLiteral(" "));
        at = end + 1;
    }
}

const TagNames unseen{"head",  "script", "style",  "title",  "template", "iframe",   "frame",  "frameset", "object", "embed",
                      "applet", "audio", "video",  "canvas", "noframes", "noembed",  "select", "textarea", "input",  "map",
                      "meta",   "link",  "base",   "param",  "source",   "noscript", "svg",    "math",     "dialog", "datalist"};

bool isHidden(const HtmlElement& element)
{
    QString style = element.attribute("style").toLower();
    style.remove(u' ');
    return style.contains(QLatin1String("display:none")) || style.contains(QLatin1String("mso-hide:all")) ||
           !element.attribute("hidden").isNull();
}

struct Frame {
    const GumboVector* children;
    unsigned next;
};

const GumboVector* visit(const GumboNode* node, HtmlSink& sink)
{
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA) {
        sink.text(QString::fromUtf8(node->v.text.text));
        return nullptr;
    }
    if (node->type != GUMBO_NODE_ELEMENT || node->v.element.tag_namespace != GUMBO_NAMESPACE_HTML) {
        return nullptr;
    }
    const HtmlElement element(gumbo_normalized_tagname(node->v.element.tag), node);
    if (isOneOf(element.tag(), unseen)) {
        return nullptr;
    }
    const HtmlSink::Visit visit = isHidden(element) ? sink.enterHidden(element) : sink.enter(element);
    return visit == HtmlSink::Visit::Skip ? nullptr : &node->v.element.children;
}

void walkTree(const GumboNode* root, HtmlSink& sink)
{
    QVector<Frame> stack;
    if (const GumboVector* children = visit(root, sink)) {
        stack.append({children, 0});
    }
    while (!stack.isEmpty()) {
        Frame& frame = stack.last();
        if (frame.next >= frame.children->length || sink.full()) {
            sink.leave();
            stack.removeLast();
            continue;
        }
        const auto* child = static_cast<const GumboNode*>(frame.children->data[frame.next++]);
        if (const GumboVector* children = visit(child, sink)) {
            stack.append({children, 0});
        }
    }
}

}  // namespace

bool isOneOf(QByteArrayView tag, const TagNames& names)
{
    return std::find(names.begin(), names.end(), tag) != names.end();
}

HtmlSink::~HtmlSink() = default;

QString HtmlElement::attribute(const char* name) const
{
    const auto* node = static_cast<const GumboNode*>(m_native);
    const GumboAttribute* found = gumbo_get_attribute(&node->v.element.attributes, name);
    return found ? QString::fromUtf8(found->value) : QString();
}

void walkHtml(const QString& html, HtmlSink& sink)
{
    const QString part = html.left(MaxInput);
    const QByteArray utf8 = part.toUtf8();
    if (!isHarmless(utf8)) {
        walkBare(part, sink);
        return;
    }
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    GumboOutput* output = gumbo_parse_with_options(&options, utf8.constData(), static_cast<size_t>(utf8.size()));
    if (!output) {
        return;
    }
    walkTree(output->root, sink);
    gumbo_destroy_output(&options, output);
}

}  // namespace memnun::mime
