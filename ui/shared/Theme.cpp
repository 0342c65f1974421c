// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/Theme.h"

#include <QGuiApplication>

#include <algorithm>
#include <cmath>

namespace memnun {

namespace {

Theme makeLight()
{
    Theme t;
    t.kind = ThemeKind::Light;
    t.surface = QColor(0xf6f7f7);
    t.raised = QColor(0xffffff);
    t.line = QColor(0xe4e7e7);
    t.outline = QColor(0x87938f);
    t.text = QColor(0x1b2424);
    // A hair darker than ui.md's #667374 and #b45309, which miss 4.5:1 on selected rows and on their own tint.
    t.muted = QColor(0x636f70);
    t.accent = QColor(0x0f766e);
    t.onAccent = QColor(0xffffff);
    t.soft = QColor(0xe3f2f0);
    t.selection = QColor(0xeaf5f3);
    t.hover = QColor(0xf3f5f5);
    t.positive = QColor(0x15803d);
    t.positiveSoft = QColor(0xebf8ef);
    t.warning = QColor(0xb35208);
    t.warningSoft = QColor(0xfdf1dd);
    t.danger = QColor(0xb91c1c);
    t.dangerSoft = QColor(0xfde8e8);
    t.note = QColor(0xfff8e1);
    t.noteLine = QColor(0xf0deaa);
    t.series = {t.accent,        QColor(0x0072b2), QColor(0xd55e00), QColor(0xa64d85),
                QColor(0x8f6a00), QColor(0x3d5a80), QColor(0x667374)};
    return t;
}

Theme makeDark()
{
    Theme t;
    t.kind = ThemeKind::Dark;
    t.surface = QColor(0x131918);
    t.raised = QColor(0x1b2322);
    t.line = QColor(0x2b3635);
    t.outline = QColor(0x6b7a78);
    t.text = QColor(0xe5ecea);
    t.muted = QColor(0x93a3a0);
    t.accent = QColor(0x2dd4bf);
    t.onAccent = QColor(0x06201d);
    t.soft = QColor(0x123632);
    t.selection = QColor(0x16302d);
    t.hover = QColor(0x222c2b);
    t.positive = QColor(0x4ade80);
    t.positiveSoft = QColor(0x12301d);
    t.warning = QColor(0xfbbf24);
    t.warningSoft = QColor(0x3a2c0c);
    t.danger = QColor(0xf87171);
    t.dangerSoft = QColor(0x3d1717);
    t.note = QColor(0x2f2a16);
    t.noteLine = QColor(0x4d4423);
    t.series = {t.accent,        QColor(0x56b4e9), QColor(0xf0883e), QColor(0xe08fbf),
                QColor(0xe6c229), QColor(0x9db4d6), QColor(0x93a3a0)};
    return t;
}

double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c)
{
    return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}

void setDisabled(QPalette& p, const Theme& t)
{
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, t.outline);
    p.setColor(QPalette::Disabled, QPalette::Highlight, t.line);
}

}  // namespace

const Theme& Theme::light()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme& Theme::dark()
{
    static const Theme theme = makeDark();
    return theme;
}

const Theme& Theme::get(ThemeKind kind)
{
    return kind == ThemeKind::Dark ? dark() : light();
}

const Theme& Theme::of(const QPalette& palette)
{
    // The link colour is the mark: style sheets change a widget's text and background roles, but never this one.
    return palette.color(QPalette::Active, QPalette::Link) == dark().accent ? dark() : light();
}

QColor Theme::foreground(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral: return muted;
    case Tone::Positive: return positive;
    case Tone::Warning: return warning;
    case Tone::Danger: return danger;
    case Tone::Accent: return accent;
    }
    return text;
}

QColor Theme::background(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral: return surface;
    case Tone::Positive: return positiveSoft;
    case Tone::Warning: return warningSoft;
    case Tone::Danger: return dangerSoft;
    case Tone::Accent: return soft;
    }
    return surface;
}

QPalette Theme::toPalette() const
{
    QPalette p;
    p.setColor(QPalette::Window, surface);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, raised);
    p.setColor(QPalette::AlternateBase, surface);
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::PlaceholderText, muted);
    p.setColor(QPalette::Button, raised);
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, danger);
    p.setColor(QPalette::Highlight, isDark() ? QColor(0x1f5b54) : QColor(0xb7dfd9));
    p.setColor(QPalette::HighlightedText, text);
    p.setColor(QPalette::Link, accent);
    p.setColor(QPalette::LinkVisited, accent);
    p.setColor(QPalette::ToolTipBase, text);
    p.setColor(QPalette::ToolTipText, raised);
    p.setColor(QPalette::Light, isDark() ? line : raised);
    p.setColor(QPalette::Midlight, line);
    p.setColor(QPalette::Mid, line);
    p.setColor(QPalette::Dark, outline);
    p.setColor(QPalette::Shadow, isDark() ? QColor(Qt::black) : outline);
    setDisabled(p, *this);
    return p;
}

double contrastRatio(const QColor& a, const QColor& b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

int typePixels(TypeStep step, int basePx)
{
    constexpr int sizes[] = {11, 13, 15, 20, 28};
    return (sizes[static_cast<int>(step)] * basePx + 6) / 13;
}

QFont typeFont(TypeStep step, QFont::Weight weight)
{
    QFont font = QGuiApplication::font();
    const int base = font.pixelSize() > 0 ? font.pixelSize() : 13;
    font.setPixelSize(typePixels(step, base));
    font.setWeight(weight);
    return font;
}

}  // namespace memnun
