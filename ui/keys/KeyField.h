// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QLineEdit>

class QKeyEvent;

namespace memnun {

/// Catches the next key pressed in it, shortcuts of the window included. Tab and Esc keep their meaning, and so does
/// Enter.
class KeyField final : public QLineEdit {
    Q_OBJECT

public:
    explicit KeyField(QWidget* parent = nullptr);

    QKeySequence key() const { return m_key; }

Q_SIGNALS:
    void caught(const QKeySequence& key);

protected:
    bool event(QEvent* event) override;

private:
    QKeySequence m_key;
};

/// What a key event would be as a shortcut; empty for modifiers alone and for keys that no shortcut can have.
QKeySequence keyOf(const QKeyEvent& event);

}  // namespace memnun
