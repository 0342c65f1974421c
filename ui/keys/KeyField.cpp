// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/KeyField.h"

#include "ui/keys/KeyText.h"

#include <QKeyEvent>

namespace memnun {

namespace {

/// Moving about in the dialog, confirming and leaving it.
bool isOfDialog(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab: return true;
    case Qt::Key_Escape:
    case Qt::Key_Return:
    case Qt::Key_Enter: return (event.modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier)) == Qt::NoModifier;
    default: return false;
    }
}

}  // namespace

QKeySequence keyOf(const QKeyEvent& event)
{
    switch (event.key()) {
    case 0:
    case Qt::Key_unknown:
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
    case Qt::Key_CapsLock:
    case Qt::Key_NumLock: return {};
    default: break;
    }
    if (event.key() >= Qt::Key_Dead_Grave && event.key() <= Qt::Key_Dead_Longsolidusoverlay)
        return {};
    Qt::KeyboardModifiers modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    // "?" is a key of its own wherever Shift has to be held for it; a letter is not.
    const QString text = event.text();
    if (text.size() == 1 && text.at(0).isPrint() && !text.at(0).isLetter() && !text.at(0).isSpace())
        modifiers &= ~Qt::ShiftModifier;
    return QKeySequence(QKeyCombination(modifiers, static_cast<Qt::Key>(event.key())));
}

KeyField::KeyField(QWidget* parent) : QLineEdit(parent)
{
    setReadOnly(true);
    setAlignment(Qt::AlignCenter);
    setContextMenuPolicy(Qt::NoContextMenu);
    // What an input method would make of the key is not what a shortcut sees.
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

bool KeyField::event(QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return QLineEdit::event(event);
    const auto* press = static_cast<QKeyEvent*>(event);
    if (isOfDialog(*press)) {
        if (event->type() == QEvent::ShortcutOverride)
            return QLineEdit::event(event);
        event->ignore();
        return press->key() == Qt::Key_Tab || press->key() == Qt::Key_Backtab ? QLineEdit::event(event) : false;
    }
    event->accept();
    if (event->type() == QEvent::ShortcutOverride)
        return true;
    const QKeySequence key = keyOf(*press);
    if (key.isEmpty())
        return true;
    m_key = key;
    setText(keyText(key));
    Q_EMIT caught(key);
    return true;
}

}  // namespace memnun
