// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/Stemmer.h"

#include <QChar>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace memnun {

namespace words {

/// What a character does to a word: starts or carries it on, only carries it on (marks, soft hyphens), or ends it.
enum class Role : std::uint8_t { Ends, Continues, Letter };

Role roleOf(char32_t character);

struct Decoded {
    char32_t character;
    int length;  ///< bytes, at least 1; an ill-formed byte comes back as U+FFFD of length 1
};
Decoded decode(const char* utf8, int size);

constexpr bool isAsciiLetterOrDigit(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

}  // namespace words

/// Calls `callback(int byteStart, int byteEnd)` for every run of letters and digits. A callback that returns bool
/// ends the walk with false. Ill-formed UTF-8 parts words and is otherwise ignored.
template <class Callback>
void forEachWord(const char* utf8, int size, Callback&& callback)
{
    const auto report = [&callback](int from, int to) {
        if constexpr (std::is_same_v<std::invoke_result_t<Callback&, int, int>, bool>) {
            return callback(from, to);
        } else {
            callback(from, to);
            return true;
        }
    };
    int start = -1;
    int at = 0;
    while (at < size) {
        int length = 1;
        bool inWord = false;
        if (const auto byte = static_cast<unsigned char>(utf8[at]); byte < 0x80) {
            inWord = words::isAsciiLetterOrDigit(byte);
        } else {
            const words::Decoded decoded = words::decode(utf8 + at, size - at);
            const words::Role role = words::roleOf(decoded.character);
            length = decoded.length;
            inWord = role == words::Role::Letter || (role == words::Role::Continues && start >= 0);
        }
        if (inWord && start < 0) {
            start = at;
        } else if (!inWord && start >= 0) {
            if (!report(start, at))
                return;
            start = -1;
        }
        at += length;
    }
    if (start >= 0)
        report(start, size);
}

/// A word as the index keeps it; both views last until the next fold().
struct FoldedWord {
    std::string_view folded;
    std::string_view stem;  ///< folded stem; empty when it is the folded word itself or the word has none
};

/// Turns raw UTF-8 words into what is indexed, remembering seen words (import speed hangs on this).
/// One object belongs to one thread at a time; its memory is bounded.
class WordFolder {
public:
    WordFolder();
    FoldedWord fold(std::string_view rawUtf8);
    int rememberedWords() const { return m_used; }

private:
    struct Entry {
        std::uint32_t hash = 0;
        std::uint32_t offset = 0;  ///< into m_bytes: the raw word, then folded, then stem
        std::uint16_t rawSize = 0;  ///< 0 = a free slot
        std::uint16_t foldedSize = 0;
        std::uint16_t stemSize = 0;
    };

    FoldedWord foldPassing(std::string_view raw);
    FoldedWord remember(std::string_view raw, std::uint32_t hash, size_t slot);
    void computeFolded(std::string_view raw);
    FoldedWord viewOf(const Entry& entry) const;
    void grow();
    void forgetAll();

    Stemmer m_stemmer;
    std::vector<Entry> m_slots;
    std::vector<char> m_bytes;
    int m_used = 0;
    std::string m_folded;
    std::string m_stem;
};

}  // namespace memnun
