// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/Stemmer.h"

#include "core/text/TurkishText.h"

#include <libstemmer.h>

namespace memnun {
namespace {

constexpr qsizetype maxRemembered = 1 << 16;

}  // namespace

void Stemmer::Free::operator()(sb_stemmer* stemmer) const
{
    sb_stemmer_delete(stemmer);
}

Stemmer::Stemmer() : m_stemmer(sb_stemmer_new("turkish", "UTF_8")) {}
Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

std::string_view Stemmer::stem(std::string_view loweredUtf8)
{
    if (!m_stemmer)
        return loweredUtf8;
    const auto* symbols = reinterpret_cast<const sb_symbol*>(loweredUtf8.data());
    const sb_symbol* stemmed = sb_stemmer_stem(m_stemmer.get(), symbols, static_cast<int>(loweredUtf8.size()));
    if (!stemmed)
        return loweredUtf8;
    return {reinterpret_cast<const char*>(stemmed), static_cast<size_t>(sb_stemmer_length(m_stemmer.get()))};
}

QString Stemmer::foldedStem(QStringView word)
{
    const QString key = word.toString();
    if (const auto seen = m_seen.constFind(key); seen != m_seen.constEnd())
        return *seen;
    if (m_seen.size() >= maxRemembered)
        m_seen.clear();
    const QByteArray lowered = lowerTr(key.normalized(QString::NormalizationForm_C)).toUtf8();
    const std::string_view stemmed = stem({lowered.constData(), static_cast<size_t>(lowered.size())});
    const QString folded =
        foldForSearch(QString::fromUtf8(stemmed.data(), static_cast<qsizetype>(stemmed.size())));
    m_seen.insert(key, folded);
    return folded;
}

}  // namespace memnun
