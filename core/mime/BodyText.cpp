// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/BodyText.h"

#include "core/mime/Charset.h"
#include "core/mime/HtmlSanitizer.h"
#include "core/mime/RtfText.h"

namespace memnun::mime {
namespace {

constexpr int MaxBodyDepth = 60;
constexpr qsizetype MaxBodyBytes = 8 * 1024 * 1024;

class Composer {
public:
    Composer(const PartTree& tree, int& problems, QSet<int>* read) : m_tree(tree), m_problems(problems), m_read(read) {}

    BodyText compose(int index, int depth) const
    {
        const PartTree::Part& part = m_tree.parts()[index];
        if (!part.container) {
            return leaf(part);
        }
        if (depth > MaxBodyDepth || !part.type.startsWith("multipart/")) {
            return {};
        }
        const QVector<int> children = childrenOf(part);
        if (part.type == "multipart/alternative") {
            return alternative(children, depth);
        }
        return mixed(part.type == "multipart/report" ? children.mid(0, 1) : children, depth);
    }

private:
    QVector<int> childrenOf(const PartTree::Part& part) const
    {
        QVector<int> children;
        for (int i = part.index + 1; i < part.end; i = m_tree.parts()[i].end) {
            children.append(i);
        }
        return children;
    }

    BodyText leaf(const PartTree::Part& part) const
    {
        const bool html = part.type == "text/html";
        const bool other = part.type == "text/calendar" || part.type == "text/rfc822-headers" || part.type == "text/vcard" ||
                           part.type == "text/x-vcard" || part.type == "text/css";
        if (isAttachment(part) || other || !part.type.startsWith("text/")) {
            return {};
        }
        if (m_read) {
            m_read->insert(part.index);
        }
        const QByteArray bytes = m_tree.content(part.index).left(MaxBodyBytes);
        const QString text = cleanText(decodeText(bytes, part.charset, m_problems));
        return html ? BodyText{{}, text, false, true} : BodyText{text, {}, true, false};
    }

    BodyText alternative(const QVector<int>& children, int depth) const
    {
        BodyText best;
        for (const int child : children) {
            BodyText body = compose(child, depth + 1);
            if (body.hasHtml) {
                best.html = std::move(body.html);
                best.hasHtml = true;
            }
            if (body.hasPlain && (!best.hasPlain || best.plain.trimmed().isEmpty())) {
                best.plain = std::move(body.plain);
                best.hasPlain = true;
            }
        }
        return best;
    }

    /// Parts shown one below the other; where one is HTML, the plain ones join it as HTML and the other way round.
    BodyText mixed(const QVector<int>& children, int depth) const
    {
        QVector<BodyText> bodies;
        bool anyHtml = false;
        bool anyPlain = false;
        for (const int child : children) {
            bodies.append(compose(child, depth + 1));
            anyHtml = anyHtml || bodies.last().hasHtml;
            anyPlain = anyPlain || bodies.last().hasPlain;
        }
        BodyText all{{}, {}, anyPlain, anyHtml};
        for (const BodyText& body : bodies) {
            if (anyHtml) {
                all.html += body.hasHtml ? body.html : asHtml(body.plain);
            }
            const QString text = body.hasPlain || !anyPlain || !body.hasHtml ? body.plain : htmlToText(body.html);
            if (!all.plain.isEmpty() && !text.isEmpty() && !all.plain.endsWith(u'\n')) {
                all.plain += u'\n';
            }
            all.plain += text;
        }
        return all;
    }

    static QString asHtml(const QString& plain)
    {
        return plain.isEmpty() ? QString()
                               : QStringLiteral("<div>") + plain.toHtmlEscaped().replace(u'\n', QLatin1String("<br>")) +
                                     QStringLiteral("</div>");
    }

    const PartTree& m_tree;
    int& m_problems;
    QSet<int>* m_read;
};

}  // namespace

bool isAttachment(const PartTree::Part& part)
{
    const bool report = part.type == "message/delivery-status" || part.type == "message/disposition-notification" ||
                        part.type == "message/external-body";
    const bool taken = part.tnef == PartTree::Tnef::Opened || part.tnef == PartTree::Tnef::Body;
    return !part.container && !report && !taken && (!part.rawName.isNull() || part.disposition == "attachment");
}

QString cleanText(QString text)
{
    if (text.contains(u'\r')) {
        text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
        text.replace(u'\r', u'\n');
    }
    text.removeIf([](QChar c) {
        return (c.unicode() < 0x20 && c != u'\n' && c != u'\t') || c.unicode() == 0x7f || c.unicode() == 0xfeff;
    });
    return text;
}

/// Outlook may put the text into its winmail.dat alone.
static void takeTnefBody(const PartTree& tree, BodyText& body, int& problems)
{
    for (const PartTree::Part& part : tree.parts()) {
        if (part.tnef != PartTree::Tnef::Body || part.embedded) {
            continue;
        }
        const QByteArray bytes = tree.content(part.index).left(MaxBodyBytes);
        const bool rtf = part.type == "text/rtf";
        const QString text = cleanText(rtf ? rtfToText(bytes) : decodeText(bytes, part.charset, problems));
        if (part.type == "text/plain" || (rtf && body.plain.trimmed().isEmpty())) {
            body.plain = text;
            body.hasPlain = true;
        } else if (part.type == "text/html") {
            body.html = text;
            body.hasHtml = true;
        }
    }
}

BodyText composeBody(const PartTree& tree, int& problems, QSet<int>* read)
{
    BodyText body = Composer(tree, problems, read).compose(0, 0);
    if (body.plain.trimmed().isEmpty() && !body.hasHtml) {
        takeTnefBody(tree, body, problems);
    }
    if (!body.hasPlain || (body.hasHtml && body.plain.trimmed().isEmpty())) {
        body.plain = body.hasHtml ? htmlToText(body.html) : QString();
    }
    return body;
}

}  // namespace memnun::mime
