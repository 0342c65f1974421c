// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shared/ThemeController.h"
#include "ui/shell/LanguageController.h"

#include <QApplication>
#include <QTest>

namespace memnun {

/// A data row a language and theme: "tr-light", "tr-dark", "en-light", "en-dark".
inline void addPictureLooks()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<int>("theme");
    for (const Language language : {Language::Turkish, Language::English}) {
        for (const ThemeKind theme : {ThemeKind::Light, ThemeKind::Dark}) {
            QTest::addRow("%s-%s", language == Language::Turkish ? "tr" : "en", theme == ThemeKind::Light ? "light" : "dark")
                << static_cast<int>(language) << static_cast<int>(theme);
        }
    }
}

/// The program in the language and theme of the data row.
class PictureLook {
public:
    PictureLook()
    {
        QFETCH(int, language);
        QFETCH(int, theme);
        m_themes.setKind(static_cast<ThemeKind>(theme));
        m_languages.setLanguage(static_cast<Language>(language));
    }

private:
    ThemeController m_themes{*qApp};
    LanguageController m_languages{*qApp};
};

}  // namespace memnun
