// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/CustomerTimeline.h"
#include "core/customers/Profile.h"
#include "core/people/User.h"
#include "ui/shared/Theme.h"

#include <QString>

namespace memnun {

/// The words of what is known of a customer, in the interface's language. The only place that has them.
QString lifecycleText(Lifecycle lifecycle);
QString tierText(Tier tier);
Tone tierTone(Tier tier);
QString styleText(TalkStyle style);
QString genderText(Gender gender);
QString incomeText(IncomeBand income);
QString educationText(Education education);
QString entryKindText(EntryKind kind);  ///< plural, for a filter
QString fieldKindText(FieldKind kind);
QString contactKindText(ContactKind kind);
QString contactKindIcon(ContactKind kind);

/// "Mon 09:00–12:00, Tue …", days of the same hours put together; empty where nothing was said.
QString hoursText(const WeeklyHours& hours);
/// What stands in a field of the business's own, as people write it.
QString fieldValueText(const CustomField& field, const QString& canonical);

}  // namespace memnun
