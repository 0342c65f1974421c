// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QBoxLayout;
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
    /// What else the message asks for, as a link beside the first: "Choose a category…". Goes with the message.
    void offerMore(const QString& text, std::function<void()> run);
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
    QPushButton* m_more;
    QBoxLayout* m_rows;
    std::function<void()> m_run;
    QTimer m_timer;
};

}  // namespace memnun
