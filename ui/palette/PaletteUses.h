// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace memnun {

class SettingsPort;

/// What its user reaches for through the palette, on this computer. A use weighs one and half as much every fortnight
/// later, so that what is used often and what was used lately both come first.
class PaletteUses {
public:
    /// `place` tells one workspace and user from another: ticket 7 here is not ticket 7 there.
    PaletteUses(SettingsPort& settings, const Clock& clock, const QString& place);

    void used(const QString& key);
    /// 0 for what was never used.
    double weight(const QString& key) const;
    /// What the use adds to a match of 0 to 1: at most a half, so that a name typed in full is never beaten.
    double bonus(const QString& key) const;
    /// The heaviest first.
    QStringList favourites(int limit) const;

private:
    struct Use {
        double weight = 0;  ///< at `at`
        Instant at;
    };
    void load();
    void save();
    double weightOf(const Use& use) const;

    SettingsPort& m_settings;
    const Clock& m_clock;
    QString m_setting;
    QHash<QString, Use> m_uses;
};

}  // namespace memnun
