// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>
#include <QVector>

#include <optional>

namespace memnun {

/// A set of keys that people bring from another program.
struct KeyPreset {
    QString key;   ///< stable: "memnun", "gmail", "rt"
    QString name;  ///< a product's name, the same in every language
};

/// The first is the program's own.
QVector<KeyPreset> keyPresets();

/// The keys that stand in for an action's own under a preset; none where the preset says nothing about it.
std::optional<QVector<QKeySequence>> presetKeys(const QString& preset, const QString& actionId);

/// How many commands it says something about.
int presetSize(const QString& preset);

}  // namespace memnun
