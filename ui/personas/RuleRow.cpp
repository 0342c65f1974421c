// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/personas/RuleRow.h"

#include "ui/personas/PersonaWords.h"
#include "ui/shared/Icon.h"
#include "ui/shared/StyleSheet.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace memnun {

namespace {

constexpr double kBiggestNumber = 1e12;

QVector<FactOp> opsFor(CustomerFact fact)
{
    if (isNumber(fact))
        return {FactOp::Gte, FactOp::Lte, FactOp::Between, FactOp::Eq};
    return choicesOf(fact).isEmpty() ? QVector<FactOp>{FactOp::Eq, FactOp::In, FactOp::Ne} : QVector<FactOp>{FactOp::Eq, FactOp::Ne};
}

/// Whether the fields can show it and give it back the same.
bool isPlain(const FactCondition& when)
{
    if (when.kind != FactCondition::Kind::Test)
        return false;
    const auto fact = fromKey<CustomerFact>(when.test.field);
    if (!fact || !opsFor(*fact).contains(when.test.op) || isNumber(*fact) != when.test.words.isEmpty())
        return false;
    const bool fits = std::all_of(when.test.numbers.begin(), when.test.numbers.end(), [](double number) {
        return number >= 0 && number <= kBiggestNumber && std::abs(number * 100 - std::round(number * 100)) < 1e-6;
    });
    const bool parted = std::any_of(when.test.words.begin(), when.test.words.end(), [](const QString& word) { return word.contains(QLatin1Char(',')); });
    if (!fits || (parted && when.test.op == FactOp::In))
        return false;
    const QStringList choices = choicesOf(*fact);
    return choices.isEmpty() || choices.contains(when.test.words.value(0));
}

QDoubleSpinBox* numberBox(QWidget* parent)
{
    auto* box = new QDoubleSpinBox(parent);
    box->setRange(0, kBiggestNumber);
    box->setDecimals(2);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setGroupSeparatorShown(true);
    box->setMinimumWidth(72);
    box->setMaximumWidth(120);
    return box;
}

}  // namespace

RuleRow::RuleRow(const PersonaRule& rule, QWidget* parent)
    : QWidget(parent), m_given(rule.weight), m_fact(new QComboBox(this)), m_op(new QComboBox(this)), m_choice(new QComboBox(this)), m_words(new QLineEdit(this)),
      m_first(numberBox(this)), m_and(new QLabel(this)), m_last(numberBox(this)), m_unit(new QLabel(this)), m_text(new QLabel(this)),
      m_weightName(new QLabel(this)), m_weight(new QDoubleSpinBox(this)), m_remove(new QToolButton(this))
{
    build();
    for (const auto& [fact, key] : EnumKeys<CustomerFact>::keys)
        m_fact->addItem(QString(), QString::fromLatin1(key));
    m_weight->setValue(rule.weight);
    const bool plain = isPlain(rule.when);
    if (plain)
        fill(rule.when.test);
    else
        m_whole = rule.when;
    for (QWidget* field : {static_cast<QWidget*>(m_fact), static_cast<QWidget*>(m_op), static_cast<QWidget*>(m_choice), static_cast<QWidget*>(m_words)})
        field->setVisible(plain);
    m_text->setVisible(!plain);
    retranslate();
    m_loading = false;
    follow();
    connect(m_fact, &QComboBox::currentIndexChanged, this, [this] {
        fillOps(false);
        fillChoices();
        follow();
    });
    connect(m_op, &QComboBox::currentIndexChanged, this, &RuleRow::follow);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &RuleRow::follow);
    connect(m_words, &QLineEdit::textChanged, this, &RuleRow::follow);
    for (QDoubleSpinBox* box : {m_first, m_last, m_weight})
        connect(box, &QDoubleSpinBox::valueChanged, this, &RuleRow::follow);
    connect(m_remove, &QToolButton::clicked, this, &RuleRow::removeWanted);
}

void RuleRow::build()
{
    m_words->setMaxLength(conditionLimit::kText);
    m_weight->setRange(0, kHeaviestRule);
    m_weight->setDecimals(2);
    m_weight->setMaximumWidth(80);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    setTextRole(m_unit, QStringLiteral("muted"));
    setTextRole(m_and, QStringLiteral("muted"));
    setTextRole(m_weightName, QStringLiteral("muted"));
    m_remove->setIcon(icon(QStringLiteral("x"), IconRole::Muted));
    m_weightName->setBuddy(m_weight);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    line->addWidget(m_text, 1);
    line->addWidget(m_fact, 2);
    line->addWidget(m_op);
    line->addWidget(m_choice, 2);
    line->addWidget(m_words, 2);
    line->addWidget(m_first);
    line->addWidget(m_and);
    line->addWidget(m_last);
    line->addWidget(m_unit);
    line->addStretch(1);
    line->addWidget(m_weightName);
    line->addWidget(m_weight);
    line->addWidget(m_remove);
}

CustomerFact RuleRow::asked() const
{
    return fromKeyOr(m_fact->currentData().toString(), CustomerFact::Age);
}

FactOp RuleRow::op() const
{
    return fromKeyOr(m_op->currentData().toString(), FactOp::Eq);
}

void RuleRow::fill(const FactTest& test)
{
    m_fact->setCurrentIndex(m_fact->findData(test.field));
    fillOps(false);
    fillChoices();
    m_op->setCurrentIndex(m_op->findData(toKey(test.op)));
    m_choice->setCurrentIndex(std::max(0, m_choice->findData(test.words.value(0))));
    m_words->setText(test.words.join(QStringLiteral(", ")));
    m_first->setValue(test.numbers.value(0));
    m_last->setValue(test.numbers.value(1));
}

void RuleRow::fillOps(bool keep)
{
    const QString before = m_op->currentData().toString();
    const QSignalBlocker quiet(m_op);
    m_op->clear();
    for (const FactOp one : opsFor(asked()))
        m_op->addItem(opText(one, isNumber(asked())), toKey(one));
    if (keep)
        m_op->setCurrentIndex(std::max(0, m_op->findData(before)));
}

void RuleRow::fillChoices()
{
    const QString before = m_choice->currentData().toString();
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    for (const QString& key : choicesOf(asked()))
        m_choice->addItem(factWord(toKey(asked()), key), key);
    m_choice->setCurrentIndex(std::max(0, m_choice->findData(before)));
}

/// Shows the fields that the question needs.
void RuleRow::follow()
{
    const bool plain = m_text->isHidden();
    const bool number = plain && isNumber(asked());
    const bool chosen = plain && !number && !choicesOf(asked()).isEmpty();
    const bool range = number && op() == FactOp::Between;
    m_first->setVisible(number);
    m_last->setVisible(range);
    m_and->setVisible(range);
    m_choice->setVisible(chosen);
    m_words->setVisible(plain && !number && !chosen);
    m_unit->setText(number ? factUnit(asked()) : QString());
    m_unit->setVisible(!m_unit->text().isEmpty());
    m_words->setPlaceholderText(op() == FactOp::In ? tr("Several, with commas between") : QString());
    if (!m_loading)
        Q_EMIT edited();
}

FactTest RuleRow::test() const
{
    FactTest test;
    test.field = m_fact->currentData().toString();
    test.op = op();
    if (isNumber(asked())) {
        test.numbers = {m_first->value()};
        if (test.op == FactOp::Between)
            test.numbers = {std::min(m_first->value(), m_last->value()), std::max(m_first->value(), m_last->value())};
        return test;
    }
    if (!choicesOf(asked()).isEmpty()) {
        test.words = {m_choice->currentData().toString()};
    } else if (test.op == FactOp::In) {
        for (const QString& word : m_words->text().split(QLatin1Char(','))) {
            if (!word.trimmed().isEmpty())
                test.words.append(word.simplified());
        }
    } else {
        test.words = {m_words->text().simplified()};
    }
    return test;
}

PersonaRule RuleRow::rule() const
{
    return {m_text->isHidden() ? FactCondition::of(test()) : m_whole, std::abs(m_weight->value() - m_given) < 0.006 ? m_given : m_weight->value()};
}

void RuleRow::retranslate()
{
    const bool before = std::exchange(m_loading, true);
    for (int i = 0; i < m_fact->count(); ++i)
        m_fact->setItemText(i, factText(fromKeyOr(m_fact->itemData(i).toString(), CustomerFact::Age)));
    fillOps(true);
    fillChoices();
    m_text->setText(conditionText(m_whole));
    m_and->setText(tr("and"));
    m_weightName->setText(tr("Weight"));
    m_fact->setAccessibleName(tr("What is asked"));
    m_op->setAccessibleName(tr("How it is compared"));
    m_choice->setAccessibleName(tr("Compared with"));
    m_words->setAccessibleName(m_choice->accessibleName());
    m_first->setAccessibleName(m_choice->accessibleName());
    m_last->setAccessibleName(tr("Upper end"));
    m_weight->setAccessibleName(m_weightName->text());
    m_remove->setToolTip(tr("Remove this rule"));
    m_remove->setAccessibleName(m_remove->toolTip());
    follow();
    m_loading = before;
}

void RuleRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace memnun
