// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mail/SameMail.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace memnun {

namespace {

QString baseSubject(const QString& subject)
{
    static const QRegularExpression tags(QStringLiteral("^\\s*(?:\\[[^\\]]*\\]\\s*|[\\p{L}]{1,4}\\s*:\\s*(?=\\S))+"));
    return QString(subject).remove(tags).simplified().toCaseFolded();
}

/// Characters of lines that aren't blank, by line.
QHash<QStringView, qsizetype> weightOfLines(QStringView text, qsizetype& sum)
{
    QHash<QStringView, qsizetype> lines;
    for (const QStringView line : text.split(QLatin1Char('\n'))) {
        const QStringView bare = line.trimmed();
        if (!bare.isEmpty()) {
            lines[bare] += bare.size();
            sum += bare.size();
        }
    }
    return lines;
}

bool isMostlySame(const QString& one, const QString& other)
{
    qsizetype ofOne = 0;
    qsizetype ofOther = 0;
    const auto linesOfOne = weightOfLines(one, ofOne);
    const auto linesOfOther = weightOfLines(other, ofOther);
    qsizetype shared = 0;
    for (auto line = linesOfOne.begin(); line != linesOfOne.end(); ++line) {
        shared += std::min(line.value(), linesOfOther.value(line.key()));
    }
    return 4 * shared >= 3 * std::max(ofOne, ofOther);
}

}  // namespace

bool isSameMail(const MailCore& one, const MailCore& other)
{
    return one.sender.compare(other.sender, Qt::CaseInsensitive) == 0 &&
           baseSubject(one.subject) == baseSubject(other.subject) &&
           ((one.at && one.at == other.at) || isMostlySame(one.text, other.text));
}

}  // namespace memnun
