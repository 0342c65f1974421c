// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/Words.h"

#include "core/text/TurkishText.h"

#include <algorithm>
#include <cstring>

namespace memnun {
namespace words {

Decoded decode(const char* utf8, int size)
{
    constexpr Decoded bad{0xFFFD, 1};
    const auto byte = [utf8](int i) { return static_cast<unsigned char>(utf8[i]); };
    const auto isTail = [&byte, size](int i) { return i < size && (byte(i) & 0xC0) == 0x80; };
    const auto tail = [&byte](int i) { return static_cast<char32_t>(byte(i) & 0x3F); };
    const unsigned char first = byte(0);
    if (first < 0x80)
        return {first, 1};
    if (first >= 0xC2 && first < 0xE0 && isTail(1))
        return {(static_cast<char32_t>(first & 0x1F) << 6) | tail(1), 2};
    if (first >= 0xE0 && first < 0xF0 && isTail(1) && isTail(2)) {
        const char32_t c = (static_cast<char32_t>(first & 0x0F) << 12) | (tail(1) << 6) | tail(2);
        return c >= 0x800 && (c < 0xD800 || c > 0xDFFF) ? Decoded{c, 3} : bad;
    }
    if (first >= 0xF0 && first < 0xF5 && isTail(1) && isTail(2) && isTail(3)) {
        const char32_t c =
            (static_cast<char32_t>(first & 0x07) << 18) | (tail(1) << 12) | (tail(2) << 6) | tail(3);
        return c >= 0x10000 && c <= 0x10FFFF ? Decoded{c, 4} : bad;
    }
    return bad;
}

Role roleOf(char32_t character)
{
    if (character < 0x80)
        return isAsciiLetterOrDigit(static_cast<unsigned char>(character)) ? Role::Letter : Role::Ends;
    // Latin letters with accents, by far the most frequent here, need no table.
    if (character >= 0xC0 && character < 0x250)
        return character == 0xD7 || character == 0xF7 ? Role::Ends : Role::Letter;
    if (QChar::isLetterOrNumber(character))
        return Role::Letter;
    switch (QChar::category(character)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing: return Role::Continues;
    case QChar::Other_Format: return character == 0x200B ? Role::Ends : Role::Continues;
    default: return Role::Ends;
    }
}

}  // namespace words

namespace {

constexpr size_t firstSlots = 1 << 12;
constexpr int maxWords = 1 << 18;
constexpr size_t maxStemmedBytes = 40;  // longer "words" are encoded junk, ids or base64
constexpr size_t maxWordBytes = 512;    // nothing longer is worth an index entry in full

std::uint32_t hashOf(std::string_view bytes)
{
    std::uint64_t hash = 0x9E3779B97F4A7C15ULL ^ bytes.size();
    size_t at = 0;
    for (; at + 8 <= bytes.size(); at += 8) {
        std::uint64_t chunk = 0;
        std::memcpy(&chunk, bytes.data() + at, 8);
        hash = (hash ^ chunk) * 0xFF51AFD7ED558CCDULL;
        hash ^= hash >> 32;
    }
    std::uint64_t rest = 0;
    std::memcpy(&rest, bytes.data() + at, bytes.size() - at);
    hash = (hash ^ rest) * 0xFF51AFD7ED558CCDULL;
    return static_cast<std::uint32_t>(hash >> 32);
}

/// Cut to at most maxWordBytes without leaving half a character.
std::string_view shortened(std::string_view raw)
{
    if (raw.size() <= maxWordBytes)
        return raw;
    size_t end = maxWordBytes;
    while (end > 0 && (static_cast<unsigned char>(raw[end]) & 0xC0) == 0x80)
        --end;
    return raw.substr(0, end);
}

bool isPlainAscii(std::string_view raw)
{
    return std::all_of(raw.begin(), raw.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Numbers, ids and junk: endlessly many different ones, no stem, so not worth remembering.
bool isPassing(std::string_view raw)
{
    return raw.size() > maxStemmedBytes ||
           std::any_of(raw.begin(), raw.end(), [](char c) { return c >= '0' && c <= '9'; });
}

QString decoded(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

}  // namespace

WordFolder::WordFolder() : m_slots(firstSlots) {}

FoldedWord WordFolder::fold(std::string_view rawUtf8)
{
    if (rawUtf8.empty())
        return {};
    if (isPassing(rawUtf8))
        return foldPassing(shortened(rawUtf8));
    const std::uint32_t hash = hashOf(rawUtf8);
    const size_t mask = m_slots.size() - 1;
    size_t slot = hash & mask;
    while (m_slots[slot].rawSize != 0) {
        const Entry& entry = m_slots[slot];
        if (entry.hash == hash && entry.rawSize == rawUtf8.size() &&
            std::memcmp(m_bytes.data() + entry.offset, rawUtf8.data(), rawUtf8.size()) == 0)
            return viewOf(entry);
        slot = (slot + 1) & mask;
    }
    return remember(rawUtf8, hash, slot);
}

FoldedWord WordFolder::foldPassing(std::string_view raw)
{
    computeFolded(raw);
    return {m_folded, {}};
}

void WordFolder::computeFolded(std::string_view raw)
{
    if (isPlainAscii(raw)) {
        m_folded.assign(raw);
        for (char& c : m_folded)
            c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
        return;
    }
    const QByteArray folded = foldForSearch(decoded(raw)).toUtf8();
    m_folded.assign(folded.constData(), static_cast<size_t>(folded.size()));
}

FoldedWord WordFolder::remember(std::string_view raw, std::uint32_t hash, size_t slot)
{
    computeFolded(raw);
    const QByteArray lowered = lowerTr(decoded(raw).normalized(QString::NormalizationForm_C)).toUtf8();
    const std::string_view stem = m_stemmer.stem({lowered.constData(), static_cast<size_t>(lowered.size())});
    const QByteArray foldedStem = foldForSearch(decoded(stem)).toUtf8();
    m_stem.assign(foldedStem.constData(), static_cast<size_t>(foldedStem.size()));
    if (m_stem == m_folded)
        m_stem.clear();

    if (m_used >= maxWords) {
        forgetAll();
        return {m_folded, m_stem};
    }
    Entry& entry = m_slots[slot];
    entry.hash = hash;
    entry.offset = static_cast<std::uint32_t>(m_bytes.size());
    entry.rawSize = static_cast<std::uint16_t>(raw.size());
    entry.foldedSize = static_cast<std::uint16_t>(m_folded.size());
    entry.stemSize = static_cast<std::uint16_t>(m_stem.size());
    m_bytes.insert(m_bytes.end(), raw.begin(), raw.end());
    m_bytes.insert(m_bytes.end(), m_folded.begin(), m_folded.end());
    m_bytes.insert(m_bytes.end(), m_stem.begin(), m_stem.end());
    if (static_cast<size_t>(++m_used) * 2 > m_slots.size())
        grow();
    return {m_folded, m_stem};
}

FoldedWord WordFolder::viewOf(const Entry& entry) const
{
    const char* folded = m_bytes.data() + entry.offset + entry.rawSize;
    return {{folded, entry.foldedSize}, {folded + entry.foldedSize, entry.stemSize}};
}

void WordFolder::grow()
{
    std::vector<Entry> wider(m_slots.size() * 2);
    const size_t mask = wider.size() - 1;
    for (const Entry& entry : m_slots) {
        if (entry.rawSize == 0)
            continue;
        size_t slot = entry.hash & mask;
        while (wider[slot].rawSize != 0)
            slot = (slot + 1) & mask;
        wider[slot] = entry;
    }
    m_slots = std::move(wider);
}

void WordFolder::forgetAll()
{
    m_slots.assign(firstSlots, Entry{});
    m_bytes.clear();
    m_used = 0;
}

}  // namespace memnun
