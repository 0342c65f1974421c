// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notices/NoticeSettings.h"

#include "ui/shell/SettingsPort.h"

#include <algorithm>

namespace memnun {

namespace {

const QString kUnwanted = QStringLiteral("notices/unwanted");
const QString kDetails = QStringLiteral("notices/details");
const QString kKeepRunning = QStringLiteral("notices/keep_running");
const QString kDays = QStringLiteral("notices/quiet_days");
const QString kOutsideOpening = QStringLiteral("notices/quiet_outside_opening");
const QString kMutedUntil = QStringLiteral("notices/muted_until");

/// "1 1200 480": on, from, to.
QString textOf(const QuietStretch& stretch)
{
    return QStringLiteral("%1 %2 %3").arg(stretch.on ? 1 : 0).arg(stretch.from).arg(stretch.to);
}

QuietStretch stretchOf(const QString& text)
{
    const QStringList parts = text.split(QLatin1Char(' '));
    if (parts.size() != 3)
        return {};
    const auto minute = [&](int part) { return std::clamp(parts.at(part).toInt(), 0, 24 * 60 - 1); };
    return {parts.first() == QLatin1String("1"), minute(1), minute(2)};
}

}  // namespace

NoticeSettings NoticeSettings::load(const SettingsPort& settings)
{
    NoticeSettings found;
    const QStringList unwanted = settings.value(kUnwanted).toStringList();
    for (const auto& [kind, key] : EnumKeys<HappeningKind>::keys) {
        if (!unwanted.contains(toKey(kind)))
            found.rules.wanted.insert(kind);
    }
    found.details = settings.value(kDetails, true).toBool();
    found.keepRunning = settings.value(kKeepRunning, false).toBool();
    const QStringList days = settings.value(kDays).toStringList();
    for (std::size_t day = 0; day < found.rules.quiet.days.size(); ++day)
        found.rules.quiet.days[day] = stretchOf(days.value(static_cast<int>(day)));
    found.rules.quiet.outsideOpening = settings.value(kOutsideOpening, false).toBool();
    found.rules.quiet.mutedUntil = {settings.value(kMutedUntil).toLongLong()};
    return found;
}

void NoticeSettings::save(SettingsPort& settings) const
{
    QStringList unwanted;
    for (const auto& [kind, key] : EnumKeys<HappeningKind>::keys) {
        if (!rules.wanted.contains(kind))
            unwanted << toKey(kind);
    }
    settings.setValue(kUnwanted, unwanted);
    settings.setValue(kDetails, details);
    settings.setValue(kKeepRunning, keepRunning);
    QStringList days;
    for (const QuietStretch& day : rules.quiet.days)
        days << textOf(day);
    settings.setValue(kDays, days);
    settings.setValue(kOutsideOpening, rules.quiet.outsideOpening);
    settings.setValue(kMutedUntil, rules.quiet.mutedUntil.ms);
}

}  // namespace memnun
