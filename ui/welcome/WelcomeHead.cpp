// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/WelcomeHead.h"

#include "ui/settings/Look.h"
#include "ui/shared/Icon.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shared/Theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace memnun {

WelcomeHead::WelcomeHead(Look& look, QWidget* parent)
    : QWidget(parent),
      m_look(look),
      m_turkish(languageButton(QString::fromUtf8("Türkçe"), "first")),
      m_english(languageButton(QStringLiteral("English"), "last")),
      m_theme(new QToolButton(this))
{
    auto* mark = new QLabel(QStringLiteral("Memnun"), this);
    mark->setFont(typeFont(TypeStep::Title, QFont::DemiBold));
    mark->setForegroundRole(QPalette::Link);
    m_theme->setObjectName(QStringLiteral("theme"));
    m_theme->setIconSize(QSize(18, 18));
    setStyleProperty(m_theme, "kind", QStringLiteral("outlined"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(mark);
    row->addStretch();
    row->addWidget(m_turkish);
    row->addWidget(m_english);
    row->addSpacing(space::s);
    row->addWidget(m_theme);
    // Queued: the switch retranslates the very button that is still being clicked.
    const auto speak = [this](QPushButton* button, Language language) {
        connect(button, &QPushButton::clicked, this, [this, language] {
            follow();
            QTimer::singleShot(0, this, [this, language] { m_look.setLanguage(language); });
        });
    };
    speak(m_turkish, Language::Turkish);
    speak(m_english, Language::English);
    connect(m_theme, &QToolButton::clicked, this, [this] {
        const bool dark = Theme::of(palette()).isDark();
        QTimer::singleShot(0, this, [this, dark] { m_look.setTheme(dark ? ThemeChoice::Light : ThemeChoice::Dark); });
    });
    connect(&m_look, &Look::changed, this, &WelcomeHead::follow);
    follow();
}

/// The languages name themselves: whoever can't read the present one must find the own.
QPushButton* WelcomeHead::languageButton(const QString& name, const char* part)
{
    auto* button = new QPushButton(name, this);
    button->setObjectName(QString::fromLatin1(part));
    button->setCheckable(true);
    button->setAutoDefault(false);
    button->setProperty("part", QString::fromLatin1(part));
    return button;
}

void WelcomeHead::follow()
{
    const bool dark = Theme::of(palette()).isDark();
    m_turkish->setChecked(m_look.language() == Language::Turkish);
    m_english->setChecked(m_look.language() == Language::English);
    m_theme->setIcon(icon(dark ? QStringLiteral("sun") : QStringLiteral("moon")));
    m_theme->setToolTip(dark ? tr("Light") : tr("Dark"));
    m_theme->setAccessibleName(tr("Light or dark"));
}

void WelcomeHead::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        follow();
    QWidget::changeEvent(event);
}

}  // namespace memnun
