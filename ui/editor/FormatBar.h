// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextCursor>
#include <QVector>
#include <QWidget>

class QToolButton;

namespace memnun {

class ReplyEditor;

/// What can be done to the words of a formatted answer. Its keys (Ctrl+B, Ctrl+I, Ctrl+U) work in the editor.
class FormatBar final : public QWidget {
    Q_OBJECT

public:
    /// The editor outlives this.
    explicit FormatBar(ReplyEditor& editor, QWidget* parent = nullptr);
    void retranslate();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Act { Bold, Italic, Underline, Bullets, Numbers, Quote, Link };
    void add(Act act, const char* iconName);
    void perform(Act act);
    void follow();
    void toggleList(bool numbers);
    void editLink();
    void setLink(const QString& address, QTextCursor place);

    ReplyEditor& m_editor;
    QVector<QToolButton*> m_buttons;
};

}  // namespace memnun
