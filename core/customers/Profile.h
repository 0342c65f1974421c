// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/BusinessCalendar.h"
#include "core/customers/CustomField.h"
#include "core/customers/Customer.h"
#include "core/tickets/Ticket.h"

#include <QDate>

namespace memnun {

enum class Tier { Standard, Premium, Vip };
template <>
struct EnumKeys<Tier> {
    static constexpr auto keys = std::to_array<EnumKey<Tier>>(
        {{Tier::Standard, "standard"}, {Tier::Premium, "premium"}, {Tier::Vip, "vip"}});
};

enum class Gender { Unknown, Female, Male, Other };
template <>
struct EnumKeys<Gender> {
    static constexpr auto keys = std::to_array<EnumKey<Gender>>(
        {{Gender::Unknown, ""}, {Gender::Female, "female"}, {Gender::Male, "male"}, {Gender::Other, "other"}});
};

enum class IncomeBand { Unknown, Low, LowerMiddle, Middle, UpperMiddle, High };
template <>
struct EnumKeys<IncomeBand> {
    static constexpr auto keys = std::to_array<EnumKey<IncomeBand>>({{IncomeBand::Unknown, ""}, {IncomeBand::Low, "low"},
        {IncomeBand::LowerMiddle, "lower_middle"}, {IncomeBand::Middle, "middle"},
        {IncomeBand::UpperMiddle, "upper_middle"}, {IncomeBand::High, "high"}});
};

enum class Education { Unknown, Primary, HighSchool, Associate, Bachelor, Master, Doctorate };
template <>
struct EnumKeys<Education> {
    static constexpr auto keys = std::to_array<EnumKey<Education>>({{Education::Unknown, ""}, {Education::Primary, "primary"},
        {Education::HighSchool, "high_school"}, {Education::Associate, "associate"}, {Education::Bachelor, "bachelor"},
        {Education::Master, "master"}, {Education::Doctorate, "doctorate"}});
};

/// How somebody likes to be talked to; the chips above the reply box.
enum class TalkStyle { Detailed, Brief, Formal, Friendly, Technical, PlainWords, InWriting, ByPhone, NeedsTime, Hurried };
template <>
struct EnumKeys<TalkStyle> {
    static constexpr auto keys = std::to_array<EnumKey<TalkStyle>>({{TalkStyle::Detailed, "detailed"},
        {TalkStyle::Brief, "brief"}, {TalkStyle::Formal, "formal"}, {TalkStyle::Friendly, "friendly"},
        {TalkStyle::Technical, "technical"}, {TalkStyle::PlainWords, "plain_words"}, {TalkStyle::InWriting, "in_writing"},
        {TalkStyle::ByPhone, "by_phone"}, {TalkStyle::NeedsTime, "needs_time"}, {TalkStyle::Hurried, "hurried"}});
};

/// What is known of a customer beyond Customer. There is no field for what the law calls special categories of data
/// (health, belief, origin …), and none is to be added. Revision 0: nothing was saved yet.
struct CustomerProfile {
    CustomerId customer;
    QString given;
    QString family;
    QString vkn;  ///< tax number, ten digits that pass isVkn(), or empty
    QString taxOffice;
    Tier tier = Tier::Standard;
    UserId owner;  ///< who looks after them
    QDate since;   ///< customer since, until; birth
    QDate until;
    QDate birth;
    Gender gender = Gender::Unknown;
    QString district;
    IncomeBand income = IncomeBand::Unknown;
    Education education = Education::Unknown;
    QString occupation;
    QString locale;  ///< "tr", "en_GB"; empty: as the business
    QString zone;    ///< IANA, empty: as the business
    QVector<TalkStyle> style;
    std::optional<Channel> preferred;
    WeeklyHours hours;  ///< when they like to be reached, in their zone; no interval at all: nothing said
    QStringList psychographic;  ///< what moves them: interests, values
    QStringList behavioural;    ///< what they do: "mobil", "hızlı teslimat"
    std::optional<Instant> verifiedAt;  ///< when somebody last made sure that all this is right
    QVector<FieldValue> values;         ///< of the business's own fields, by field; none is empty
    int revision = 0;

    bool hasHours() const;
    QString value(CustomFieldId field) const;
    void setValue(CustomFieldId field, const QString& value);  ///< an empty one is taken out
    bool operator==(const CustomerProfile&) const = default;
};

/// What a customer is found by besides findTextOf(): folded, each behind a line's end. Fields that are yes or no are left out.
QString findExtraOf(const CustomerProfile& profile, const QVector<CustomField>& fields);

/// A customer was reached in another way than the one they prefer.
using ChannelChoiceId = Id<struct ChannelChoiceTag>;
struct ChannelChoice {
    ChannelChoiceId id;
    CustomerId customer;
    TicketId ticket;
    UserId user;
    Instant at;
    Channel preferred = Channel::Email;
    Channel used = Channel::Email;
    QString reason;

    bool operator==(const ChannelChoice&) const = default;
};

}  // namespace memnun
