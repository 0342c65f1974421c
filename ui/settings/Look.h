// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/LanguageController.h"

#include <QObject>

#include <optional>

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

    /// Puts the remembered choices into effect, or for this run the given ones; called once at the start. Without
    /// either the language is the system's where that is Turkish or English.
    void applyRemembered(std::optional<Language> language = {}, std::optional<ThemeChoice> theme = {});

    Language language() const;
    ThemeChoice theme() const { return m_theme; }
    void setLanguage(Language language);
    void setTheme(ThemeChoice choice);

Q_SIGNALS:
    void changed();

private:
    void applyTheme(ThemeChoice choice);
    void followThemeSwitch();

    SettingsPort& m_settings;
    LanguageController& m_languages;
    ThemeController& m_themes;
    bool m_systemIsDark;
    ThemeChoice m_theme = ThemeChoice::System;
    bool m_applying = false;
};

}  // namespace memnun
