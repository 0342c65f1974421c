// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/LookSection.h"

#include "ui/settings/Look.h"
#include "ui/shared/FormRow.h"

#include <QComboBox>
#include <QTimer>

namespace memnun {

LookSection::LookSection(AppContext& context, Look& look, QWidget* parent)
    : SettingsSection(context, parent),
      m_look(look),
      m_language(new QComboBox(this)),
      m_theme(new QComboBox(this)),
      m_languageRow(addRow(QStringLiteral("language"), m_language)),
      m_themeRow(addRow(QStringLiteral("theme"), m_theme))
{
    hideFoot();
    placeBeside(m_languageRow, {{m_themeRow, 1}});
    // The languages name themselves: whoever can't read the present one must find the own.
    m_language->addItem(QString::fromUtf8("Türkçe"), QVariant::fromValue(static_cast<int>(Language::Turkish)));
    m_language->addItem(QStringLiteral("English"), QVariant::fromValue(static_cast<int>(Language::English)));
    for (const ThemeChoice choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark})
        m_theme->addItem(QString(), static_cast<int>(choice));
    // Later, because the switch changes the very list that is still closing.
    connect(m_language, &QComboBox::activated, this, [this] {
        const auto language = static_cast<Language>(m_language->currentData().toInt());
        QTimer::singleShot(0, this, [this, language] { m_look.setLanguage(language); });
    });
    connect(m_theme, &QComboBox::activated, this, [this] {
        const auto choice = static_cast<ThemeChoice>(m_theme->currentData().toInt());
        QTimer::singleShot(0, this, [this, choice] { m_look.setTheme(choice); });
    });
    connect(&m_look, &Look::changed, this, &LookSection::load);
    retranslate();
}

void LookSection::retranslate()
{
    setTexts(title(), tr("How Memnun looks on this computer. Changes take effect at once."));
    m_languageRow->setLabel(tr("&Language"));
    m_languageRow->setHint(tr("Dates, numbers and sorting follow the language."));
    m_themeRow->setLabel(tr("&Theme"));
    m_theme->setItemText(0, tr("As the system"));
    m_theme->setItemText(1, tr("Light"));
    m_theme->setItemText(2, tr("Dark"));
}

void LookSection::load()
{
    m_language->setCurrentIndex(m_language->findData(static_cast<int>(m_look.language())));
    m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(m_look.theme())));
}

}  // namespace memnun
