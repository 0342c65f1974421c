// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/personas/CustomerFacts.h"
#include "core/personas/Persona.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace memnun {

/// One rule of a persona: what is asked, and how much it weighs. A rule that is more than one question is shown in words.
class RuleRow final : public QWidget {
    Q_OBJECT

public:
    explicit RuleRow(const PersonaRule& rule, QWidget* parent = nullptr);

    /// As it stands in the fields; it may be incomplete, which SavePersona says.
    PersonaRule rule() const;
    QComboBox* fact() const { return m_fact; }
    QLineEdit* words() const { return m_words; }
    QDoubleSpinBox* first() const { return m_first; }
    QDoubleSpinBox* weight() const { return m_weight; }
    QToolButton* removal() const { return m_remove; }

Q_SIGNALS:
    void edited();
    void removeWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void fill(const FactTest& test);
    void fillOps(bool keep);
    void fillChoices();
    void follow();
    CustomerFact asked() const;
    FactOp op() const;
    FactTest test() const;
    void retranslate();

    FactCondition m_whole;  ///< where it is no single question
    double m_given;  ///< the weight, with all its decimals
    bool m_loading = true;
    QComboBox* m_fact;
    QComboBox* m_op;
    QComboBox* m_choice;
    QLineEdit* m_words;
    QDoubleSpinBox* m_first;
    QLabel* m_and;
    QDoubleSpinBox* m_last;
    QLabel* m_unit;
    QLabel* m_text;
    QLabel* m_weightName;
    QDoubleSpinBox* m_weight;
    QToolButton* m_remove;
};

}  // namespace memnun
