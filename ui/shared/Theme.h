// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QVector>

namespace memnun {

enum class ThemeKind { Light, Dark };

/// What a chip, a message or a number says. Never shown by colour alone: text or an icon stands beside it.
enum class Tone { Neutral, Positive, Warning, Danger, Accent };

/// Every colour of the program. Values only; widgets get theirs with `Theme::of(palette())`, so nothing has to be
/// passed around and a widget repaints by itself when the theme changes (QEvent::PaletteChange).
struct Theme {
    ThemeKind kind = ThemeKind::Light;
    QColor surface;    ///< window background
    QColor raised;     ///< cards, lists, fields
    QColor line;       ///< hairlines
    QColor outline;    ///< borders of fields and check marks, ≥ 3:1 on raised
    QColor text;       ///< body text
    QColor muted;      ///< secondary text, ≥ 4.5:1 on surface and raised
    QColor accent;     ///< the one accented action, links, focus rings
    QColor onAccent;   ///< text on accent
    QColor soft;       ///< accent-tinted background: current rail entry, accent chips
    QColor selection;  ///< selected row
    QColor hover;      ///< row or button under the pointer
    QColor positive;
    QColor positiveSoft;
    QColor warning;
    QColor warningSoft;
    QColor danger;
    QColor dangerSoft;
    QColor note;      ///< background of internal notes
    QColor noteLine;  ///< border of internal notes
    QVector<QColor> series;  ///< chart series, safe for colour-blind eyes, ≥ 3:1 on raised

    static const Theme& light();
    static const Theme& dark();
    static const Theme& get(ThemeKind kind);
    /// The theme a palette was made from; light for a foreign palette.
    static const Theme& of(const QPalette& palette);

    /// Text and background of a tone.
    QColor foreground(Tone tone) const;
    QColor background(Tone tone) const;

    QPalette toPalette() const;
    bool isDark() const { return kind == ThemeKind::Dark; }
};

/// WCAG 2 contrast ratio of two opaque colours, 1 to 21.
double contrastRatio(const QColor& a, const QColor& b);

/// Distances on the 4 px grid.
namespace space {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
inline constexpr int xxl = 32;
inline constexpr int radius = 6;
inline constexpr int control = 32;  ///< height of buttons and fields
}  // namespace space

/// Steps of the type scale: 11, 13, 15, 20, 28 px at a base of 13.
enum class TypeStep { Caption, Body, Heading, Title, Display };

/// A font of the scale, following the application font (and with it the user's text size).
QFont typeFont(TypeStep step, QFont::Weight weight = QFont::Normal);
/// Pixel size of a step for a base size in px.
int typePixels(TypeStep step, int basePx = 13);

}  // namespace memnun
