// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/Dice.h"

#include <QStringList>

#include <vector>

namespace memnun::bench {

/// A vocabulary used as people use theirs: the n-th word comes with a frequency of 1/n (Zipf), the commonest ones are
/// Turkish and English words of a shop's mail, the rest is made of Turkish and English syllables.
class BenchWords {
public:
    explicit BenchWords(quint64 seed, int size = 60'000);

    int size() const { return static_cast<int>(m_words.size()); }
    /// Rank 0 is the commonest.
    const QString& word(int rank) const { return m_words.at(rank); }
    int draw(demo::Dice& dice) const;
    /// So many words, the first letter large, commas and full stops here and there.
    QString text(demo::Dice& dice, int words) const;

private:
    void addMade(demo::Dice& dice, int size);
    QStringList m_words;
    std::vector<quint64> m_upTo;  ///< running sum of the weights
};

}  // namespace memnun::bench
