// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conditions/ConditionRow.h"

#include "core/conditions/ConditionReader.h"
#include "core/conditions/ConditionText.h"
#include "ui/conditions/ConditionWords.h"
#include "ui/shared/Icon.h"
#include "ui/shared/StyleSheet.h"
#include "ui/tickets/TicketWords.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QToolButton>

namespace memnun {

namespace {

constexpr int kLeastField = 120;

/// The questions in the order of the list: those of the filters, and the words.
QVector<FilterKey> questions()
{
    QVector<FilterKey> all = filterKeys();
    all.append({"", TicketField::Words, TestOp::Contains});
    return all;
}

}  // namespace

ConditionRow::ConditionRow(const ConditionChoices& choices, QWidget* parent)
    : QWidget(parent), m_choices(choices), m_question(new QComboBox(this)), m_negation(new QComboBox(this)),
      m_value(new QStackedWidget(this)), m_text(new QLineEdit), m_list(new QComboBox)
{
    for (const FilterKey& key : questions())
        m_question->addItem(questionText(key.field, key.op));
    m_question->setMaxVisibleItems(12);
    m_question->setAccessibleName(tr("What is asked"));
    m_negation->addItems({tr("is", "between what is asked and its value"), tr("is not", "between what is asked and its value")});
    m_negation->setAccessibleName(tr("Is or is not"));
    m_text->setAccessibleName(tr("Value"));
    m_text->setMaxLength(conditionLimit::kValue);
    m_list->setAccessibleName(tr("Value"));
    m_value->addWidget(m_text);
    m_value->addWidget(m_list);
    m_value->addWidget(new QWidget);
    auto* remove = new QToolButton(this);
    remove->setIcon(icon(QStringLiteral("x"), IconRole::Muted));
    remove->setToolTip(tr("Remove this condition"));
    remove->setAccessibleName(remove->toolTip());
    setFixedHeight(space::control);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    // As wide in every row, whatever stands in it: the fields of all rows are two columns.
    for (QWidget* field : {static_cast<QWidget*>(m_question), static_cast<QWidget*>(m_value)}) {
        field->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        field->setMinimumWidth(kLeastField);
    }
    layout->addWidget(m_question, 3);
    layout->addWidget(m_negation);
    layout->addWidget(m_value, 4);
    layout->addWidget(remove);
    connect(m_question, &QComboBox::activated, this, [this] {
        ask();
        Q_EMIT edited();
    });
    connect(m_negation, &QComboBox::activated, this, &ConditionRow::edited);
    connect(m_list, &QComboBox::activated, this, &ConditionRow::edited);
    connect(m_text, &QLineEdit::textChanged, this, &ConditionRow::edited);
    connect(remove, &QToolButton::clicked, this, &ConditionRow::removeWanted);
    ask();
}

/// The value's field, as the question wants it.
void ConditionRow::ask()
{
    const FilterKey key = questions().at(m_question->currentIndex());
    const bool listed = key.field == TicketField::Trait || key.field == TicketField::Channel;
    m_value->setCurrentIndex(key.field == TicketField::Attachment ? Nothing : listed ? Listed : Typed);
    m_text->setPlaceholderText(key.field == TicketField::LastContact ? tr("31.01.2026, today, 7 days")
                                                                     : filterHint(key.field, key.op));
    const QStringList words = key.field == TicketField::Tag        ? m_choices.tags
                              : key.field == TicketField::Assignee ? m_choices.people
                                                                   : QStringList();
    delete m_text->completer();
    if (!words.isEmpty()) {
        auto* completer = new QCompleter(words, m_text);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        m_text->setCompleter(completer);
    }
    if (listed)
        fillList();
}

void ConditionRow::fillList()
{
    m_list->clear();
    if (questions().at(m_question->currentIndex()).field == TicketField::Trait) {
        for (const auto& [trait, key] : EnumKeys<TicketTrait>::keys)
            m_list->addItem(traitText(trait), QString::fromLatin1(key));
    } else {
        for (const auto& [channel, key] : EnumKeys<Channel>::keys)
            m_list->addItem(channelText(channel), QString::fromLatin1(key));
    }
}

bool ConditionRow::canShow(const Condition& condition)
{
    return condition.kind == Condition::Kind::Test
           || (condition.kind == Condition::Kind::Not && condition.parts.first().kind == Condition::Kind::Test);
}

bool ConditionRow::setCondition(const Condition& condition)
{
    if (!canShow(condition))
        return false;
    const bool negated = condition.kind == Condition::Kind::Not;
    const ConditionTest& test = negated ? condition.parts.first().test : condition.test;
    const QVector<FilterKey> all = questions();
    for (int at = 0; at < all.size(); ++at) {
        if (all.at(at).field == test.field && all.at(at).op == test.op)
            m_question->setCurrentIndex(at);
    }
    m_negation->setCurrentIndex(negated ? 1 : 0);
    ask();
    const QSignalBlocker quiet(this);
    if (const auto* text = std::get_if<QString>(&test.value))
        m_text->setText(*text);
    else if (const auto* day = std::get_if<ConditionDay>(&test.value))
        m_text->setText(dayWords(*day));
    else if (const auto* trait = std::get_if<TicketTrait>(&test.value))
        m_list->setCurrentIndex(m_list->findData(toKey(*trait)));
    else if (const auto* channel = std::get_if<Channel>(&test.value))
        m_list->setCurrentIndex(m_list->findData(toKey(*channel)));
    return true;
}

Result<Condition> ConditionRow::condition() const
{
    const FilterKey key = questions().at(m_question->currentIndex());
    const QString value = m_value->currentIndex() == Nothing  ? QStringLiteral("attachment")
                          : m_value->currentIndex() == Listed ? m_list->currentData().toString()
                          : key.field == TicketField::LastContact ? typedDay(m_text->text())
                                                                  : m_text->text();
    if (value.trimmed().isEmpty())
        return badCondition(rule::kMissingValue, questionText(key.field, key.op));
    auto test = testOf(key.field, key.op, value);
    if (!test)
        return fail(test.error());
    Condition condition = Condition::of(std::move(*test));
    return m_negation->currentIndex() == 1 ? Condition::no(std::move(condition)) : condition;
}

void ConditionRow::setBad(bool bad)
{
    setStyleProperty(m_text, "invalid", bad ? QStringLiteral("true") : QStringLiteral("false"));
}

void ConditionRow::takeFocus()
{
    m_question->setFocus(Qt::TabFocusReason);
}

}  // namespace memnun
