// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acceptance/Ledger.h"

#include <cstdio>

namespace memnun::test {

namespace {

void line(const QString& text)
{
    // One write, shorter than a pipe's atomic size: a line is there whole or not at all.
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
    std::fflush(stdout);
}

bool isDraft(const QString& key)
{
    return key.startsWith(QLatin1String("draft/"));
}

}  // namespace

void ledger::tries(const QString& key, const QString& value)
{
    line(QStringLiteral("TRY\t%1\t%2").arg(key, value));
}

void ledger::shows(const QString& key, const QString& value)
{
    line(QStringLiteral("SHOWN\t%1\t%2").arg(key, value));
}

void ledger::says(const char* word)
{
    line(QString::fromLatin1(word));
}

void Ledger::begin(const QHash<QString, QString>& stored)
{
    m_possible.clear();
    m_shown = 0;
    for (auto it = stored.cbegin(); it != stored.cend(); ++it)
        m_possible.insert(it.key(), {it.value()});
}

void Ledger::read(const QByteArray& output)
{
    const QByteArray whole = output.left(output.lastIndexOf('\n') + 1);
    for (const QByteArray& text : whole.split('\n')) {
        const QStringList parts = QString::fromUtf8(text).split(QLatin1Char('\t'));
        if (parts.size() != 3)
            continue;
        const bool shown = parts[0] == QLatin1String("SHOWN");
        m_shown += shown ? 1 : 0;
        if (!parts[1].contains(QLatin1Char('/')))
            m_things[parts[1]].insert(parts[2], shown);
        else if (shown)
            m_possible.insert(parts[1], {parts[2]});
        else
            m_possible[parts[1]].append(parts[2]);
    }
}

QString Ledger::complaint(const QString& key, const QString& value) const
{
    const QStringList possible = m_possible.value(key);
    // A text may have been kept in the middle of typing.
    for (qsizetype i = 0; i < possible.size(); ++i) {
        if (possible[i] == value || (i > 0 && isDraft(key) && !value.isEmpty() && possible[i].startsWith(value)))
            return {};
    }
    return QStringLiteral("%1 is '%2', and can only be: %3").arg(key, value, possible.join(QStringLiteral(" | ")));
}

}  // namespace memnun::test
