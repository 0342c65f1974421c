// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/conditions/FactCondition.h"
#include "core/tickets/Ticket.h"

#include <QByteArray>

#include <array>

namespace memnun {

using PersonaId = Id<struct PersonaTag>;

/// The four sections of a persona.
enum class PersonaSection { Demographic, Psychographic, Behavioural, Pains };
template <>
struct EnumKeys<PersonaSection> {
    static constexpr auto keys = std::to_array<EnumKey<PersonaSection>>({{PersonaSection::Demographic, "demographic"},
        {PersonaSection::Psychographic, "psychographic"}, {PersonaSection::Behavioural, "behavioural"},
        {PersonaSection::Pains, "pains"}});
};

/// What speaks for somebody being of a persona, and how much.
struct PersonaRule {
    FactCondition when;
    double weight = 1;
    bool operator==(const PersonaRule&) const = default;
};

/// A kind of customer, drawn as one person. Without rules it is only given by hand.
struct Persona {
    PersonaId id;
    QString name;
    QString quote;
    std::array<QString, 4> sections;  ///< by PersonaSection; an empty one is a gap to be filled
    QString tone;                     ///< how to write to them
    std::optional<Channel> channel;   ///< where to reach them
    QByteArray picture;               ///< PNG or JPEG, at most kBiggestPicture; empty: none
    QVector<PersonaRule> rules;
    double minScore = 0.6;            ///< above 0, up to 1
    bool active = true;               ///< nobody is of one that is not
    bool removed = false;
    int revision = 0;

    QString& section(PersonaSection which) { return sections[static_cast<std::size_t>(which)]; }
    const QString& section(PersonaSection which) const { return sections[static_cast<std::size_t>(which)]; }
    bool operator==(const Persona&) const = default;
};

/// In characters, bytes and pieces.
inline constexpr int kLongestPersonaName = 80;
inline constexpr int kLongestPersonaLine = 300;   ///< quote, tone
inline constexpr int kLongestPersonaText = 4'000;  ///< a section
inline constexpr qsizetype kBiggestPicture = 256 * 1024;
inline constexpr int kMostRules = 50;
inline constexpr double kHeaviestRule = 100;
inline constexpr int kMostPersonas = 200;

/// Rules as they are stored: [{"when": …, "weight": 2}]. Weights that are no number from above 0 to kHeaviestRule, and what
/// factConditionOf() refuses, are Invalid; the field is "rules".
QString toJsonText(const QVector<PersonaRule>& rules);
Result<QVector<PersonaRule>> rulesOfJson(const QString& text);
Result<> checkRules(const QVector<PersonaRule>& rules);

/// Whether bytes begin like a PNG or a JPEG.
bool looksLikePicture(const QByteArray& bytes);

}  // namespace memnun
