// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/EnumText.h"
#include "core/base/Id.h"

#include <QString>

namespace memnun {

/// What customers are written to in.
enum class TextLanguage { Turkish, English };
template <>
struct EnumKeys<TextLanguage> {
    static constexpr auto keys =
        std::to_array<EnumKey<TextLanguage>>({{TextLanguage::Turkish, "tr"}, {TextLanguage::English, "en"}});
};

/// A text that answers begin from, in one language or both. What it may hold besides words: TemplateText.h.
struct Template {
    TemplateId id;
    QString folder;    ///< "İade"; empty: none
    QString name;
    QString shortcut;  ///< what is typed to find it at once; empty: none
    QString turkish;
    QString english;
    bool removed = false;
    int revision = 0;
    int uses = 0;      ///< answers it went into and that were not taken back; the store's to say
    int unedited = 0;  ///< those of them that say nothing of their own

    const QString& text(TextLanguage language) const { return language == TextLanguage::Turkish ? turkish : english; }
    /// That language where there is a text in it, else the other.
    TextLanguage nearest(TextLanguage language) const
    {
        const auto other = language == TextLanguage::Turkish ? TextLanguage::English : TextLanguage::Turkish;
        return text(language).isEmpty() ? other : language;
    }
    bool operator==(const Template&) const = default;
};

}  // namespace memnun
