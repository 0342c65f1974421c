// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/MailHead.h"

#include "core/mime/AddressParser.h"
#include "core/mime/Charset.h"
#include "core/mime/HeaderBlock.h"
#include "core/mime/HeaderScan.h"
#include "core/mime/LinkCheck.h"

#include <QRegularExpression>

#include <algorithm>

namespace memnun::mime {
namespace {

/// Comments in ( ) out, also nested ones.
QString withoutComments(const QString& text)
{
    QString out;
    int depth = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\\' && i + 1 < text.size() && (quoted || depth > 0)) {
            if (depth == 0) {
                out += text.mid(i, 2);
            }
            ++i;
            continue;
        }
        quoted = c == u'"' && depth == 0 ? !quoted : quoted;
        depth += c == u'(' && !quoted ? 1 : 0;
        if (depth == 0) {
            out += c;
        }
        depth -= c == u')' && !quoted && depth > 0 ? 1 : 0;
    }
    return out;
}

MailHop hopOf(const QByteArray& value)
{
    MailHop hop;
    const qsizetype semicolon = value.lastIndexOf(';');
    if (semicolon >= 0) {
        hop.at = plausibleDate(parseMailDate(QByteArrayView(value).sliced(semicolon + 1)));
    }
    const QString trace = withoutComments(QString::fromUtf8(semicolon >= 0 ? value.left(semicolon) : value));
    const QStringList words = trace.simplified().split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        const QString key = words[i].toLower();
        QString* field = key == QLatin1String("from") ? &hop.from : key == QLatin1String("by") ? &hop.by : key == QLatin1String("with") ? &hop.with : nullptr;
        if (field && field->isEmpty()) {
            *field = words[++i].left(250);
        }
    }
    return hop;
}

/// "mx.example.com", and no number.
bool isHostName(const QString& name)
{
    const QString top = name.section(u'.', -1);
    return name.contains(u'.') && !name.contains(u':') && std::any_of(top.begin(), top.end(), [](QChar c) { return c.isLetter(); });
}

AuthCheck checkOf(const QString& text)
{
    static const QRegularExpression pair(QStringLiteral(R"(([\w.-]+)\s*=\s*("[^"]*"|[^\s;]+))"));
    AuthCheck check;
    auto found = pair.globalMatch(text);
    while (found.hasNext()) {
        const auto match = found.next();
        const QString key = match.captured(1).toLower();
        QString value = match.captured(2);
        value.remove(u'"');
        if (check.method.isEmpty()) {
            check.method = key.section(u'/', 0, 0);
            check.result = value.toLower();
        } else if (check.about.isEmpty() && key != QLatin1String("reason")) {
            check.about = value.left(250);
        }
    }
    return check;
}

AuthResults resultsOf(const QString& value)
{
    AuthResults out;
    const QStringList pieces = withoutComments(value).split(u';');
    out.server = pieces.first().trimmed().section(u' ', 0, 0).toLower();
    if (out.server.contains(u'=')) {
        return {};  // without its writer's name it is nobody's word
    }
    for (const QString& piece : pieces.mid(1, 100)) {
        if (const AuthCheck check = checkOf(piece); !check.method.isEmpty()) {
            out.checks.append(check);
        }
    }
    return out;
}

/// Reads the fields from the top, where each server adds its own.
class HeadReader {
public:
    void take(const HeaderBlock::Field& field, MailHead& head)
    {
        const QByteArray value = unfold(field.value);
        if (head.lines.size() < MailHead::MaxLines) {
            int ignored = 0;
            head.lines.append({QString::fromLatin1(field.name.toByteArray()).left(100), decodeHeader(value.left(3 * MailHead::MaxValue), ignored).left(MailHead::MaxValue)});
        }
        if (HeaderBlock::same(field.name, "received")) {
            takeHop(value, head);
        } else if (HeaderBlock::same(field.name, "authentication-results") && !m_seen) {
            m_seen = true;
            head.auth = resultsOf(QString::fromUtf8(value));
            m_at = m_place;
        } else if (HeaderBlock::same(field.name, "reply-to") && head.replyTo.isEmpty()) {
            int ignored = 0;
            head.replyTo = parseAddresses(value, ignored, 1).value(0).address;
        }
        ++m_place;
    }

    void finish(MailHead& head) const
    {
        std::reverse(head.hops.begin(), head.hops.end());
        head.auth.trusted = m_seen && !m_site.isEmpty() && siteOf(head.auth.server) == m_site && (m_foreignAt < 0 || m_at < m_foreignAt);
    }

private:
    void takeHop(const QByteArray& value, MailHead& head)
    {
        const MailHop hop = hopOf(value);
        head.hops.append(hop);
        if (m_site.isEmpty() && isHostName(hop.by)) {
            m_site = siteOf(hop.by);
        }
        // From the first field of another site down, all was there before the mail reached us.
        if (m_foreignAt < 0 && isHostName(hop.by) && siteOf(hop.by) != m_site) {
            m_foreignAt = m_place;
        }
    }

    QString m_site;
    bool m_seen = false;
    int m_place = 0;
    int m_at = 0;
    int m_foreignAt = -1;
};

}  // namespace

QStringList AuthResults::failed() const
{
    QStringList out;
    if (!trusted) {
        return out;
    }
    for (const char* method : {"spf", "dkim", "dmarc"}) {
        bool held = false;
        bool broke = false;
        for (const AuthCheck& check : checks) {
            held = held || (check.method == QLatin1String(method) && check.result == QLatin1String("pass"));
            broke = broke || (check.method == QLatin1String(method) && (check.result == QLatin1String("fail") || check.result == QLatin1String("softfail")));
        }
        if (broke && !held) {
            out.append(QString::fromLatin1(method));
        }
    }
    return out;
}

MailHead readMailHead(QByteArrayView raw)
{
    const QByteArray text = withLineFeeds(raw);
    const HeaderBlock block(text);
    MailHead head;
    HeadReader reader;
    for (const HeaderBlock::Field& field : block.fields()) {
        reader.take(field, head);
    }
    reader.finish(head);
    return head;
}

QString addressInName(const QString& name, const QString& address)
{
    static const QRegularExpression pattern(QStringLiteral(R"([\w.+-]+@[\w-]+(?:\.[\w-]+)+)"), QRegularExpression::UseUnicodePropertiesOption);
    auto found = pattern.globalMatch(name.left(1000));
    while (found.hasNext()) {
        const QString other = found.next().captured();
        if (other.compare(address.trimmed(), Qt::CaseInsensitive) != 0) {
            return other;
        }
    }
    return {};
}

MailSource readSource(const QByteArray& raw)
{
    MailSource out;
    int problems = 0;
    out.cut = raw.size() > MailSource::MaxBytes;
    QByteArrayView part = QByteArrayView(raw).first(std::min(raw.size(), MailSource::MaxBytes));
    if (const qsizetype line = out.cut ? part.lastIndexOf('\n') : -1; line > 0) {
        part = part.first(line + 1);  // not in the middle of a letter
    }
    out.text = decodeText(withLineFeeds(part), "utf-8", problems);
    out.text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    out.guessed = problems > 0;
    return out;
}

}  // namespace memnun::mime
