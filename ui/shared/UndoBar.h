// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace memnun {

/// "3 tickets resolved · Undo": floats in its parent's lower left corner for a while. One message at a time; a newer one
/// replaces the older. Ctrl+Z stays possible after it has gone.
class UndoBar final : public QFrame {
    Q_OBJECT

public:
    explicit UndoBar(QWidget* parent);

    /// `actionText` empty shows a plain toast. `ms` 0 keeps it until dismissed.
    void showMessage(const QString& text, const QString& actionText = {}, int ms = 8000);
    QString message() const;

public Q_SLOTS:
    void dismiss();

Q_SIGNALS:
    void actionTriggered();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void place();
    void tint();

    QLabel* m_text;
    QPushButton* m_action;
    QTimer m_timer;
};

}  // namespace memnun
