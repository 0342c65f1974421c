// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/Look.h"

#include "ui/shared/ThemeController.h"
#include "ui/shell/SettingsPort.h"

#include <QLocale>

namespace memnun {

namespace {

const QString kLanguage = QStringLiteral("look/language");
const QString kTheme = QStringLiteral("look/theme");

QString themeKey(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light: return QStringLiteral("light");
    case ThemeChoice::Dark: return QStringLiteral("dark");
    case ThemeChoice::System: break;
    }
    return QStringLiteral("system");
}

ThemeChoice themeFromKey(const QString& key)
{
    return key == QLatin1String("light") ? ThemeChoice::Light
         : key == QLatin1String("dark")  ? ThemeChoice::Dark
                                         : ThemeChoice::System;
}

}  // namespace

Look::Look(SettingsPort& settings, LanguageController& languages, ThemeController& themes, bool systemIsDark,
           QObject* parent)
    : QObject(parent), m_settings(settings), m_languages(languages), m_themes(themes), m_systemIsDark(systemIsDark)
{
    connect(&m_themes, &ThemeController::changed, this, &Look::followThemeSwitch);
}

void Look::applyRemembered(std::optional<Language> language, std::optional<ThemeChoice> theme)
{
    const QString code = m_settings.value(kLanguage, QLocale::system().name()).toString();
    m_languages.setLanguage(language.value_or(languageFromCode(code)));
    applyTheme(theme.value_or(themeFromKey(m_settings.value(kTheme).toString())));
}

Language Look::language() const
{
    return m_languages.language();
}

void Look::setLanguage(Language language)
{
    m_settings.setValue(kLanguage, languageCode(language));
    if (language != m_languages.language())
        m_languages.setLanguage(language);
    Q_EMIT changed();
}

void Look::setTheme(ThemeChoice choice)
{
    m_settings.setValue(kTheme, themeKey(choice));
    applyTheme(choice);
    Q_EMIT changed();
}

void Look::applyTheme(ThemeChoice choice)
{
    m_theme = choice;
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && m_systemIsDark);
    m_applying = true;
    m_themes.setKind(dark ? ThemeKind::Dark : ThemeKind::Light);
    m_applying = false;
}

/// The window's own key for "light or dark" is a choice as well.
void Look::followThemeSwitch()
{
    if (m_applying)
        return;
    m_theme = m_themes.theme().isDark() ? ThemeChoice::Dark : ThemeChoice::Light;
    m_settings.setValue(kTheme, themeKey(m_theme));
    Q_EMIT changed();
}

}  // namespace memnun
