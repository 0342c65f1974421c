// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conditions/Condition.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QStackedWidget;

namespace memnun {

/// What a value can be completed with.
struct ConditionChoices {
    QStringList tags;
    QStringList people;
};

/// One test of a condition: what is asked, yes or no, and the value.
class ConditionRow final : public QWidget {
    Q_OBJECT

public:
    ConditionRow(const ConditionChoices& choices, QWidget* parent = nullptr);

    /// A test, or one under "not"; false for anything else.
    bool setCondition(const Condition& condition);
    static bool canShow(const Condition& condition);
    Result<Condition> condition() const;
    /// Marks the value while it can't be used.
    void setBad(bool bad);
    void takeFocus();

Q_SIGNALS:
    void edited();
    void removeWanted();

private:
    enum Shown { Typed, Listed, Nothing };
    void ask();
    void fillList();

    ConditionChoices m_choices;
    QComboBox* m_question;
    QComboBox* m_negation;
    QStackedWidget* m_value;
    QLineEdit* m_text;
    QComboBox* m_list;
};

}  // namespace memnun
