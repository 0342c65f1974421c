// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/conditions/ConditionRow.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace memnun {

class InlineMessage;

/// Edits a condition by rows ("all of" or "any of" them), and as text, which also writes what rows can't show. Says in
/// plain words what it means, or why it can't be used.
class ConditionEditor final : public QWidget {
    Q_OBJECT

public:
    explicit ConditionEditor(const ConditionChoices& choices, QWidget* parent = nullptr);

    void setCondition(const Condition& condition);
    /// What stands in it now, or why that can't be used.
    Result<Condition> condition() const { return m_condition; }
    QVector<ConditionRow*> rows() const { return m_rows; }
    QLineEdit* text() const { return m_text; }
    QString preview() const;

Q_SIGNALS:
    void changed();

private:
    void addRow(const Condition& condition);
    void removeRow(ConditionRow* row);
    void dropRows(qsizetype kept);
    void showRows(const Condition& condition);
    void rowsEdited();
    void textEdited(const QString& text);
    void settle(Result<Condition> condition);

    ConditionChoices m_choices;
    Result<Condition> m_condition;
    QVector<ConditionRow*> m_rows;
    QComboBox* m_link;
    QVBoxLayout* m_lines;
    QPushButton* m_add;
    QLabel* m_tooDeep;
    QLineEdit* m_text;
    QLabel* m_preview;
    InlineMessage* m_problem;
};

}  // namespace memnun
