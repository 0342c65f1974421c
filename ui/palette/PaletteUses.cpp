// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/PaletteUses.h"

#include "ui/shell/SettingsPort.h"

#include <algorithm>
#include <cmath>

namespace memnun {

namespace {

constexpr double kHalfLifeMs = 14.0 * 24 * 3600 * 1000;
constexpr int kMostKept = 200;
constexpr double kMostBonus = 0.5;

}  // namespace

PaletteUses::PaletteUses(SettingsPort& settings, const Clock& clock, const QString& place)
    : m_settings(settings), m_clock(clock), m_setting(QStringLiteral("palette/uses/") + place)
{
    load();
}

double PaletteUses::weightOf(const Use& use) const
{
    // A clock set back makes nothing heavier.
    const auto age = static_cast<double>(std::max<qint64>(0, m_clock.now().ms - use.at.ms));
    return use.weight * std::exp2(-age / kHalfLifeMs);
}

double PaletteUses::weight(const QString& key) const
{
    return weightOf(m_uses.value(key));
}

double PaletteUses::bonus(const QString& key) const
{
    const double weight = this->weight(key);
    return kMostBonus * weight / (weight + 1);
}

void PaletteUses::used(const QString& key)
{
    m_uses.insert(key, {weight(key) + 1, m_clock.now()});
    save();
}

QStringList PaletteUses::favourites(int limit) const
{
    QStringList keys = m_uses.keys();
    std::sort(keys.begin(), keys.end(), [this](const QString& a, const QString& b) {
        const double left = weight(a);
        const double right = weight(b);
        return left > right || (left == right && a < b);
    });
    return keys.mid(0, limit);
}

void PaletteUses::load()
{
    for (const QString& line : m_settings.value(m_setting).toStringList()) {
        const QStringList parts = line.split(QLatin1Char(' '));
        bool sound = parts.size() == 3;
        const double weight = sound ? parts.at(1).toDouble(&sound) : 0;
        const qint64 at = sound ? parts.at(2).toLongLong(&sound) : 0;
        if (sound && weight > 0 && std::isfinite(weight))
            m_uses.insert(parts.at(0), {weight, Instant{at}});
    }
}

void PaletteUses::save()
{
    const QStringList kept = favourites(kMostKept);
    QStringList lines;
    QHash<QString, Use> uses;
    for (const QString& key : kept) {
        const Use use = m_uses.value(key);
        uses.insert(key, use);
        lines << QStringLiteral("%1 %2 %3").arg(key).arg(use.weight, 0, 'g', 6).arg(use.at.ms);
    }
    m_uses = uses;
    m_settings.setValue(m_setting, lines);
}

}  // namespace memnun
