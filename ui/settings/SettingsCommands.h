// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>

#include <functional>

class QWidget;

namespace memnun {

class ActionRegistry;

/// What the list of the settings page, the menu and the palette say of a section.
struct SettingsPlace {
    QString key;   ///< stable: "mail"; its command is "settings.mail"
    QString icon;
    std::function<QString()> title;
    std::function<QString()> words;  ///< see ActionSpec::words
};

/// All of them, in the order of the page.
const QVector<SettingsPlace>& settingsPlaces();

/// A command for each, so that nobody has to know where the settings keep what they look for. `open` gets the key.
void registerSettingsCommands(ActionRegistry& actions, QWidget* window, std::function<void(const QString&)> open);

}  // namespace memnun
