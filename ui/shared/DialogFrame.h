// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QRegion>

class QDialog;
class QLabel;
class QPainter;
class QToolButton;

namespace memnun {

struct Theme;

/// The one look of every dialog: its window title and a close button at the top, rounded corners, and a veil over the
/// window behind while it is open. The dialog goes on laying out its own content; Esc and the button reject it.
class DialogFrame final : public QObject {
    Q_OBJECT

public:
    /// Called once in a dialog's constructor, before it is shown. The frame belongs to the dialog.
    static void dress(QDialog& dialog);
    /// What a dialog of that size is cut to where nothing can be translucent.
    static QRegion outline(const QSize& size);
    /// `cut`: the dialog is cut to its outline, so that nothing within it may stay translucent.
    static void paintGround(QPainter& painter, const QSize& size, const Theme& theme, bool cut);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    explicit DialogFrame(QDialog& dialog);
    void addTitleBar();
    void name();
    void paint();
    void cutCorners();
    void veilParent(bool veiled);

    QDialog& m_dialog;
    QPointer<QWidget> m_bar;
    QPointer<QWidget> m_veil;
    QLabel* m_title = nullptr;
    QToolButton* m_close = nullptr;
};

}  // namespace memnun
