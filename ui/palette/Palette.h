// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/palette/PaletteLine.h"
#include "ui/palette/PaletteUses.h"
#include "ui/shell/AppContext.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QFrame;
class QLabel;
class QLineEdit;
class QListView;

namespace memnun {

class Navigator;
class PaletteModel;

/// One box for commands, customers and tickets, over the window until something was chosen. Commands answer at once,
/// the rest as it is read; an answer to an older text is dropped.
class Palette final : public QWidget {
    Q_OBJECT

public:
    /// `place`: see PaletteUses. Covers `window`, which owns it.
    Palette(const AppContext& context, Navigator& navigator, const QString& place, QWidget& window);

    void open(const QString& typed = {});
    /// Gives the focus back to where it was.
    void dismiss();
    void toggle();

    QLineEdit* field() const { return m_field; }
    QListView* view() const { return m_view; }
    const PaletteModel& model() const { return *m_model; }
    /// True while an answer is on its way.
    bool isReading() const { return m_asked; }

Q_SIGNALS:
    /// Full-text search, on its own page.
    void searchWanted(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void layOut();
    void typed();
    void read();
    void take(Result<PaletteFinds> finds);
    void arrangeLines();
    void choose(int row);
    void step(int by);
    void page(int by);
    void enter();
    void run(int row);
    bool fieldKey(int key);
    void retranslate();

    const AppContext& m_context;
    Navigator& m_navigator;
    PaletteUses m_uses;
    QFrame* m_panel;
    QLineEdit* m_field;
    QListView* m_view;
    PaletteModel* m_model;
    QLabel* m_foot;
    QPointer<QWidget> m_before;
    PaletteFinds m_finds;
    CancelFlag m_reading;
    bool m_asked = false;
    bool m_moved = false;    ///< the user chose a row; answers that come later leave it
    QTimer m_patience;       ///< Enter waits for the answer to what was typed, so long
};

}  // namespace memnun
