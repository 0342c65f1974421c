// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Arguments.h"

#include "app/cli/Language.h"

namespace memnun::cli {

Arguments::Arguments(const QStringList& words, const QStringList& valued, const QStringList& plain)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& word = words.at(i);
        if (!word.startsWith(QLatin1String("--")) || word.size() == 2) {
            m_words.append(word);
            continue;
        }
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        if (plain.contains(name) && equals < 0) {
            m_values[name].append(QString());
        } else if (!valued.contains(name)) {
            m_problem = Cli::tr("unknown option --%1").arg(name);
        } else if (equals >= 0) {
            m_values[name].append(word.mid(equals + 1));
        } else if (i + 1 < words.size()) {
            m_values[name].append(words.at(++i));
        } else {
            m_problem = Cli::tr("--%1 wants a value").arg(name);
        }
    }
}

QString Arguments::value(const QString& option, const QString& otherwise) const
{
    return m_values.contains(option) ? m_values.value(option).last() : otherwise;
}

QStringList Arguments::all() const
{
    QStringList all = m_words;
    for (const QStringList& values : m_values) {
        all += values;
    }
    return all;
}

std::optional<int> Arguments::number(const QString& option, int otherwise, int least) const
{
    if (!has(option)) {
        return otherwise;
    }
    bool ok = false;
    const int number = value(option).toInt(&ok);
    return ok && number >= least ? std::optional(number) : std::nullopt;
}

}  // namespace memnun::cli
