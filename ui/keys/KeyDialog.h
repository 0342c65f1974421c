// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QKeySequence>

class QLabel;
class QPushButton;

namespace memnun {

class ActionRegistry;
class InlineMessage;
class KeyField;

/// Asks for a key of one command by having it pressed, and says whose it is before it changes hands.
class KeyDialog final : public QDialog {
    Q_OBJECT

public:
    KeyDialog(const ActionRegistry& registry, const QString& id, QWidget* parent = nullptr);

    KeyField* field() const { return m_field; }
    QPushButton* useButton() const { return m_use; }
    /// What stands below the field: the refusal, or what others would lose.
    QString sentence() const;

Q_SIGNALS:
    /// Empty: the command shall have no key.
    void chosen(const QKeySequence& key);

private:
    void build();
    void follow(const QKeySequence& key);

    const ActionRegistry& m_registry;
    QString m_id;
    QLabel* m_ask;
    KeyField* m_field;
    InlineMessage* m_message;
    QPushButton* m_none;
    QPushButton* m_use;
};

}  // namespace memnun
