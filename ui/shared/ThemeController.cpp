// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/ThemeController.h"

#include "ui/shared/ControlStyle.h"
#include "ui/shared/StyleSheet.h"

#include <QApplication>
#include <QDir>
#include <QFontDatabase>
#include <QPixmapCache>

#include <algorithm>

namespace memnun {

ThemeController::ThemeController(QApplication& app, QObject* parent) : QObject(parent), m_app(app)
{
    loadFonts();
    m_app.setStyle(new ControlStyle);
    apply();
}

void ThemeController::loadFonts()
{
    QDir fonts(QStringLiteral(":/fonts"));
    const QStringList files = fonts.entryList({QStringLiteral("*.ttf"), QStringLiteral("*.otf")}, QDir::Files);
    for (const QString& file : files)
        QFontDatabase::addApplicationFont(fonts.filePath(file));
    const QStringList families = QFontDatabase::families();
    for (const QString& wanted : {QStringLiteral("Inter"), QStringLiteral("Inter Variable")}) {
        if (m_family.isEmpty() && families.contains(wanted))
            m_family = wanted;
    }
}

void ThemeController::setKind(ThemeKind kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    apply();
}

void ThemeController::setBasePixels(int px)
{
    px = std::clamp(px, 9, 32);
    if (px == m_basePx)
        return;
    m_basePx = px;
    apply();
}

void ThemeController::apply()
{
    QFont font = m_app.font();
    if (!m_family.isEmpty())
        font.setFamily(m_family);
    font.setPixelSize(m_basePx);
    m_app.setFont(font);
    m_app.setPalette(theme().toPalette());
    m_app.setStyleSheet(styleSheetFor(theme(), m_basePx));
    Q_EMIT changed();
}

}  // namespace memnun
