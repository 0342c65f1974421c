// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/templates/Template.h"

#include <QStringList>

#include <memory>

namespace memnun {

/// A Hunspell dictionary, read when first asked for a word (a second or so for Turkish). One object belongs to one thread at
/// a time.
class Speller {
public:
    /// Looks in `folders`, in their order.
    explicit Speller(TextLanguage language, QStringList folders = dictionaryFolders());
    ~Speller();
    Q_DISABLE_COPY_MOVE(Speller)

    /// Whether there is a dictionary; looks at names only.
    static bool isThere(TextLanguage language, const QStringList& folders = dictionaryFolders());
    /// Beside the program, then where the system keeps them.
    static QStringList dictionaryFolders();

    /// True for every word where there is no dictionary.
    bool knows(const QString& word);
    /// The likeliest first.
    QStringList suggestions(const QString& word, int most = 6);

private:
    struct Dictionary;
    bool open();

    TextLanguage m_language;
    QStringList m_folders;
    bool m_tried = false;
    std::unique_ptr<Dictionary> m_dictionary;
};

}  // namespace memnun
