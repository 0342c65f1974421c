// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/MessageFold.h"

#include "core/mime/QuoteFold.h"

#include <QRegularExpression>

namespace memnun {

namespace {

constexpr qsizetype kShortQuoteLines = 4;

QString withoutBlankEnds(QStringView text)
{
    qsizetype begin = 0;
    // Leading blank lines go, but the first line's own indentation stays.
    for (qsizetype i = 0; i < text.size() && text[i].isSpace(); ++i) {
        if (text[i] == QLatin1Char('\n'))
            begin = i + 1;
    }
    qsizetype end = text.size();
    while (end > begin && text[end - 1].isSpace())
        --end;
    return text.mid(begin, end - begin).toString();
}

}  // namespace

QVector<MessagePiece> foldMessage(const QString& text)
{
    using Kind = mime::TextRange::Kind;
    const auto ranges = mime::foldQuotes(text);
    qsizetype lastNew = -1;
    for (qsizetype i = 0; i < ranges.size(); ++i) {
        const auto& range = ranges.at(i);
        if (range.kind == Kind::New && !QStringView(text).mid(range.begin, range.end - range.begin).trimmed().isEmpty())
            lastNew = i;
    }
    if (lastNew < 0)
        return {{withoutBlankEnds(text), false}};
    QVector<MessagePiece> out;
    for (qsizetype i = 0; i < ranges.size(); ++i) {
        const QStringView part = QStringView(text).mid(ranges.at(i).begin, ranges.at(i).end - ranges.at(i).begin);
        const QString shown = withoutBlankEnds(part);
        if (shown.isEmpty())
            continue;
        const bool isShort = shown.count(QLatin1Char('\n')) < kShortQuoteLines;
        const bool folded = ranges.at(i).kind != Kind::New && (i > lastNew || !isShort);
        if (!out.isEmpty() && out.last().folded == folded)
            out.last().text += QStringLiteral("\n\n") + shown;
        else
            out.append({shown, folded});
    }
    return out;
}

QString linkedHtml(const QString& text)
{
    static const QRegularExpression link(
        QStringLiteral(R"((https?://[^\s<>"']*[^\s<>"'.,;:!?)\]}])|(\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b))"),
        QRegularExpression::UseUnicodePropertiesOption);
    QString out;
    qsizetype from = 0;
    auto matches = link.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString shown = match.captured().toHtmlEscaped();
        const QString target = match.captured(2).isEmpty() ? shown : QStringLiteral("mailto:") + shown;
        out += text.mid(from, match.capturedStart() - from).toHtmlEscaped();
        out += QStringLiteral("<a href=\"%1\">%2</a>").arg(target, shown);
        from = match.capturedEnd();
    }
    out += text.mid(from).toHtmlEscaped();
    return QStringLiteral("<div style=\"white-space:pre-wrap\">") + out + QStringLiteral("</div>");
}

}  // namespace memnun
