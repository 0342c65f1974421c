// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

namespace memnun::test {

/// What a window that may die at any moment said: before each act what it is about to try, afterwards what it showed as
/// saved. One line each on the standard output, written at once and whole.
namespace ledger {

/// `key` will hold `value`, or a thing of this kind with this unmistakable name will be there once.
void tries(const QString& key, const QString& value);
void shows(const QString& key, const QString& value);
/// Any other word to the parent.
void says(const char* word);

}  // namespace ledger

/// The parent's reading of it.
class Ledger {
public:
    /// What is stored before the window starts.
    void begin(const QHash<QString, QString>& stored);
    /// All complete lines; what death cut off is left out.
    void read(const QByteArray& output);
    [[nodiscard]] int shownLines() const { return m_shown; }

    /// Empty, or why `value` can't be there: neither what was shown last nor what was tried since.
    [[nodiscard]] QString complaint(const QString& key, const QString& value) const;
    /// Things by kind: name → whether it was shown as saved. They add up from window to window.
    [[nodiscard]] const QHash<QString, bool>& things(const QString& kind) { return m_things[kind]; }

private:
    QHash<QString, QStringList> m_possible;  ///< the first was shown, the others were tried since
    QHash<QString, QHash<QString, bool>> m_things;
    int m_shown = 0;
};

}  // namespace memnun::test
