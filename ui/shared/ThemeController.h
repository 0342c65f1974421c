// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shared/Theme.h"

#include <QObject>

class QApplication;

namespace memnun {

/// Applies one theme to the whole application: style, font, palette and the one style sheet. Made once in the
/// composition and passed by reference to whoever switches themes; everybody else reads `Theme::of(palette())`.
class ThemeController final : public QObject {
    Q_OBJECT

public:
    explicit ThemeController(QApplication& app, QObject* parent = nullptr);

    ThemeKind kind() const { return m_kind; }
    const Theme& theme() const { return Theme::get(m_kind); }
    /// Base text size in px; 13 unless the user chose otherwise.
    int basePixels() const { return m_basePx; }

public Q_SLOTS:
    void setKind(memnun::ThemeKind kind);
    void setBasePixels(int px);

Q_SIGNALS:
    /// After palette, font and style sheet are in place.
    void changed();

private:
    void loadFonts();
    void apply();

    QApplication& m_app;
    ThemeKind m_kind = ThemeKind::Light;
    int m_basePx = 13;
    QString m_family;
};

}  // namespace memnun
