// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <memory>
#include <string_view>

struct sb_stemmer;

namespace memnun {

/// Snowball's Turkish stemmer. One object belongs to one thread at a time.
class Stemmer {
public:
    Stemmer();
    ~Stemmer();
    Stemmer(Stemmer&&) noexcept;
    Stemmer& operator=(Stemmer&&) noexcept;

    /// The stem of any spelling of a word, folded for search: "Kitapları" → "kitap". Seen words are remembered.
    /// Snowball is often wrong (iade → ia), so search always keeps the unstemmed word beside it.
    QString foldedStem(QStringView word);

    /// The bare stem of a Turkish-lowered UTF-8 word; the view lasts until the next call.
    std::string_view stem(std::string_view loweredUtf8);

private:
    struct Free {
        void operator()(sb_stemmer* stemmer) const;
    };
    std::unique_ptr<sb_stemmer, Free> m_stemmer;
    QHash<QString, QString> m_seen;
};

}  // namespace memnun
