// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/LanguageController.h"

#include <QObject>

namespace memnun {

class SettingsPort;
class ThemeController;

enum class ThemeChoice { System, Light, Dark };

/// The look the user chose on this computer: language and theme. Applied at once and remembered.
class Look final : public QObject {
    Q_OBJECT

public:
    /// `systemIsDark` is what the desktop had before the program put its own palette on.
    Look(SettingsPort& settings, LanguageController& languages, ThemeController& themes, bool systemIsDark,
         QObject* parent = nullptr);

    /// Puts the remembered choices into effect; called once at the start. Without one the language is the system's
    /// where that is Turkish or English.
    void applyRemembered();

    Language language() const;
    ThemeChoice theme() const;
    void setLanguage(Language language);
    void setTheme(ThemeChoice choice);

Q_SIGNALS:
    void changed();

private:
    void applyTheme();
    void followThemeSwitch();

    SettingsPort& m_settings;
    LanguageController& m_languages;
    ThemeController& m_themes;
    bool m_systemIsDark;
    bool m_applying = false;
};

}  // namespace memnun
