// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/CustomerWords.h"

#include "ui/shared/Format.h"

#include <QCoreApplication>

namespace memnun {

namespace {

struct CustomerWords {
    Q_DECLARE_TR_FUNCTIONS(CustomerWords)
};

QString clockText(int second)
{
    return second >= 86'400 ? QStringLiteral("24:00") : QTime::fromMSecsSinceStartOfDay(second * 1000).toString(QStringLiteral("HH:mm"));
}

QString intervalsText(const QVector<OpeningInterval>& day)
{
    QStringList parts;
    for (const OpeningInterval& one : day)
        parts << clockText(one.from) + QChar(0x2013) + clockText(one.to);
    return parts.join(QStringLiteral(", "));
}

}  // namespace

QString lifecycleText(Lifecycle lifecycle)
{
    switch (lifecycle) {
    case Lifecycle::Lead: return CustomerWords::tr("Lead");
    case Lifecycle::Active: return CustomerWords::tr("Active");
    case Lifecycle::Dormant: return CustomerWords::tr("Dormant");
    case Lifecycle::Lost: return CustomerWords::tr("Lost");
    case Lifecycle::Anonymized: return CustomerWords::tr("Anonymised");
    }
    return {};
}

QString tierText(Tier tier)
{
    switch (tier) {
    case Tier::Standard: return CustomerWords::tr("Standard");
    case Tier::Premium: return CustomerWords::tr("Premium");
    case Tier::Vip: return CustomerWords::tr("VIP");
    }
    return {};
}

Tone tierTone(Tier tier)
{
    return tier == Tier::Vip ? Tone::Warning : tier == Tier::Premium ? Tone::Accent : Tone::Neutral;
}

QString styleText(TalkStyle style)
{
    switch (style) {
    case TalkStyle::Detailed: return CustomerWords::tr("Wants detail");
    case TalkStyle::Brief: return CustomerWords::tr("Short and to the point");
    case TalkStyle::Formal: return CustomerWords::tr("Formal");
    case TalkStyle::Friendly: return CustomerWords::tr("Friendly");
    case TalkStyle::Technical: return CustomerWords::tr("Technical");
    case TalkStyle::PlainWords: return CustomerWords::tr("Plain words");
    case TalkStyle::InWriting: return CustomerWords::tr("Prefers writing");
    case TalkStyle::ByPhone: return CustomerWords::tr("Prefers talking");
    case TalkStyle::NeedsTime: return CustomerWords::tr("Needs time");
    case TalkStyle::Hurried: return CustomerWords::tr("In a hurry");
    }
    return {};
}

QString genderText(Gender gender)
{
    switch (gender) {
    case Gender::Unknown: return {};
    case Gender::Female: return CustomerWords::tr("Female");
    case Gender::Male: return CustomerWords::tr("Male");
    case Gender::Other: return CustomerWords::tr("Other", "gender");
    }
    return {};
}

QString incomeText(IncomeBand income)
{
    switch (income) {
    case IncomeBand::Unknown: return {};
    case IncomeBand::Low: return CustomerWords::tr("Low income");
    case IncomeBand::LowerMiddle: return CustomerWords::tr("Lower middle income");
    case IncomeBand::Middle: return CustomerWords::tr("Middle income");
    case IncomeBand::UpperMiddle: return CustomerWords::tr("Upper middle income");
    case IncomeBand::High: return CustomerWords::tr("High income");
    }
    return {};
}

QString educationText(Education education)
{
    switch (education) {
    case Education::Unknown: return {};
    case Education::Primary: return CustomerWords::tr("Primary school");
    case Education::HighSchool: return CustomerWords::tr("High school");
    case Education::Associate: return CustomerWords::tr("Associate degree");
    case Education::Bachelor: return CustomerWords::tr("Bachelor's degree");
    case Education::Master: return CustomerWords::tr("Master's degree");
    case Education::Doctorate: return CustomerWords::tr("Doctorate");
    }
    return {};
}

QString entryKindText(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Mail: return CustomerWords::tr("Mails");
    case EntryKind::Call: return CustomerWords::tr("Calls");
    case EntryKind::Message: return CustomerWords::tr("Messages");
    case EntryKind::Note: return CustomerWords::tr("Notes");
    case EntryKind::TicketChange: return CustomerWords::tr("Ticket changes");
    case EntryKind::Task: return CustomerWords::tr("Tasks");
    }
    return {};
}

QString fieldKindText(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Text: return CustomerWords::tr("Text");
    case FieldKind::Number: return CustomerWords::tr("Number");
    case FieldKind::Date: return CustomerWords::tr("Date");
    case FieldKind::Choice: return CustomerWords::tr("Choice");
    case FieldKind::YesNo: return CustomerWords::tr("Yes or no");
    }
    return {};
}

QString contactKindText(ContactKind kind)
{
    switch (kind) {
    case ContactKind::Email: return CustomerWords::tr("E-mail");
    case ContactKind::Phone: return CustomerWords::tr("Phone");
    case ContactKind::WhatsApp: return QStringLiteral("WhatsApp");
    case ContactKind::Instagram: return QStringLiteral("Instagram");
    case ContactKind::Facebook: return QStringLiteral("Facebook");
    case ContactKind::X: return QStringLiteral("X");
    case ContactKind::Web: return CustomerWords::tr("Web");
    case ContactKind::Address: return CustomerWords::tr("Address");
    }
    return {};
}

QString contactKindIcon(ContactKind kind)
{
    switch (kind) {
    case ContactKind::Email: return QStringLiteral("mail");
    case ContactKind::Phone: return QStringLiteral("phone");
    case ContactKind::WhatsApp: return QStringLiteral("message-square");
    case ContactKind::Address: return QStringLiteral("house");
    default: return QStringLiteral("globe");
    }
}

QString hoursText(const WeeklyHours& hours)
{
    const QLocale locale = Format().locale();
    const auto dayName = [&](std::size_t day) { return locale.standaloneDayName(static_cast<int>(day) + 1, QLocale::ShortFormat); };
    QStringList parts;
    for (std::size_t day = 0; day < hours.size();) {
        std::size_t last = day;
        while (last + 1 < hours.size() && hours.at(last + 1) == hours.at(day))
            ++last;
        if (!hours.at(day).isEmpty()) {
            const QString days = last == day ? dayName(day) : dayName(day) + QChar(0x2013) + dayName(last);
            parts << days + QLatin1Char(' ') + intervalsText(hours.at(day));
        }
        day = last + 1;
    }
    return parts.join(QStringLiteral(" · "));
}

QString fieldValueText(const CustomField& field, const QString& canonical)
{
    switch (field.kind) {
    case FieldKind::YesNo:
        return canonical.isEmpty() ? QString() : canonical == QLatin1String("1") ? CustomerWords::tr("Yes") : CustomerWords::tr("No");
    case FieldKind::Date: return canonical.isEmpty() ? QString() : Format().date(QDate::fromString(canonical, Qt::ISODate));
    case FieldKind::Number: {
        QString text = canonical;
        return text.replace(QLatin1Char('.'), Format().locale().decimalPoint());
    }
    case FieldKind::Text:
    case FieldKind::Choice: return canonical;
    }
    return canonical;
}

}  // namespace memnun
