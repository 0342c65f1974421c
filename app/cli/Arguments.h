// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

#include <optional>

namespace memnun::cli {

/// A command line split into words and options. Which options take a value stands with each command.
class Arguments {
public:
    /// `valued` options take the next word (or what follows "="), `plain` ones take none. Anything else that begins with
    /// "--" is an error named in problem().
    Arguments(const QStringList& words, const QStringList& valued, const QStringList& plain);

    const QString& problem() const { return m_problem; }
    const QStringList& words() const { return m_words; }
    bool has(const QString& option) const { return m_values.contains(option); }
    QString value(const QString& option, const QString& otherwise = {}) const;
    QStringList values(const QString& option) const { return m_values.value(option); }
    /// None when the option is there and is no whole number from `least` on; `otherwise` when it is not there.
    std::optional<int> number(const QString& option, int otherwise, int least = 0) const;
    /// All there are: the words, then the options' values.
    QStringList all() const;

private:
    QStringList m_words;
    QHash<QString, QStringList> m_values;
    QString m_problem;
};

}  // namespace memnun::cli
