// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conditions/ConditionEditor.h"

#include "core/conditions/ConditionText.h"
#include "ui/conditions/ConditionWords.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/Icon.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace memnun {

namespace {

/// More rows find no room in a window; the text has room for more.
constexpr int kMostRows = 8;

bool fitsInRows(const Condition& condition)
{
    if (ConditionRow::canShow(condition))
        return true;
    const bool group = condition.kind == Condition::Kind::All || condition.kind == Condition::Kind::Any;
    return group && condition.parts.size() <= kMostRows
           && std::all_of(condition.parts.begin(), condition.parts.end(), ConditionRow::canShow);
}

}  // namespace

ConditionEditor::ConditionEditor(const ConditionChoices& choices, QWidget* parent)
    : QWidget(parent), m_choices(choices), m_link(new QComboBox(this)), m_lines(new QVBoxLayout),
      m_add(new QPushButton(icon(QStringLiteral("plus")), tr("Add a condition"), this)), m_tooDeep(new QLabel(this)),
      m_text(new QLineEdit), m_preview(new QLabel(this)), m_problem(new InlineMessage(this))
{
    m_link->addItems({tr("Tickets for which all of this holds"), tr("Tickets for which any of this holds")});
    m_link->setAccessibleName(tr("All or any"));
    m_add->setAutoDefault(false);
    setStyleProperty(m_add, "kind", QStringLiteral("flat"));
    m_tooDeep->setText(tr("This condition is too deep for rows. It can be changed as text."));
    m_tooDeep->setWordWrap(true);
    setTextRole(m_tooDeep, QStringLiteral("muted"));
    m_preview->setWordWrap(true);
    m_preview->setTextFormat(Qt::PlainText);
    setTextRole(m_preview, QStringLiteral("strong"));
    m_text->setMaxLength(conditionLimit::kText + 1);
    m_text->setPlaceholderText(QStringLiteral("is:unread tag:\"…\" -channel:phone"));
    m_problem->watch(m_text);
    m_lines->setSpacing(space::s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(m_link);
    layout->addLayout(m_lines);
    layout->addWidget(m_tooDeep);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    layout->addWidget(new FormRow(tr("The same as text, as in the search box"), m_text, this));
    layout->addWidget(m_problem);
    layout->addWidget(m_preview);
    connect(m_link, &QComboBox::activated, this, &ConditionEditor::rowsEdited);
    connect(m_text, &QLineEdit::textEdited, this, &ConditionEditor::textEdited);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow(Condition::of({TicketField::Trait, TestOp::Is, TicketTrait::Open}));
        m_rows.last()->takeFocus();
        rowsEdited();
    });
    setCondition(Condition());
}

void ConditionEditor::setCondition(const Condition& condition)
{
    const Condition tidy = normal(condition);
    m_text->setText(toText(tidy));
    showRows(tidy);
    settle(tidy);
}

QString ConditionEditor::preview() const
{
    return m_preview->text();
}

/// Only the first so many stay.
void ConditionEditor::dropRows(qsizetype kept)
{
    while (m_rows.size() > kept) {
        ConditionRow* row = m_rows.takeLast();
        m_lines->removeWidget(row);
        row->hide();
        row->deleteLater();
    }
    m_add->setEnabled(m_rows.size() < kMostRows);
}

void ConditionEditor::showRows(const Condition& condition)
{
    const bool fits = fitsInRows(condition);
    m_tooDeep->setVisible(!fits);
    m_link->setVisible(fits);
    m_add->setVisible(fits);
    if (!fits)
        return dropRows(0);
    m_link->setCurrentIndex(condition.kind == Condition::Kind::Any ? 1 : 0);
    const QVector<Condition> parts = ConditionRow::canShow(condition) ? QVector<Condition>{condition} : condition.parts;
    dropRows(parts.size());
    // The rows that are there show the new parts: making them anew for each letter typed flickers and costs.
    for (qsizetype at = 0; at < m_rows.size(); ++at) {
        const auto shown = m_rows.at(at)->condition();
        if (!shown || !(*shown == parts.at(at)))
            m_rows.at(at)->setCondition(parts.at(at));
        m_rows.at(at)->setBad(false);
    }
    for (qsizetype at = m_rows.size(); at < parts.size(); ++at)
        addRow(parts.at(at));
}

void ConditionEditor::addRow(const Condition& condition)
{
    auto* row = new ConditionRow(m_choices, this);
    row->setCondition(condition);
    m_lines->addWidget(row);
    m_rows.append(row);
    m_add->setEnabled(m_rows.size() < kMostRows);
    connect(row, &ConditionRow::edited, this, &ConditionEditor::rowsEdited);
    connect(row, &ConditionRow::removeWanted, this, [this, row] { removeRow(row); });
}

void ConditionEditor::removeRow(ConditionRow* row)
{
    m_rows.removeOne(row);
    m_lines->removeWidget(row);
    row->hide();
    row->deleteLater();
    m_add->setEnabled(true);
    m_add->setFocus();
    rowsEdited();
}

void ConditionEditor::rowsEdited()
{
    QVector<Condition> parts;
    std::optional<Error> bad;
    for (ConditionRow* row : std::as_const(m_rows)) {
        auto one = row->condition();
        row->setBad(!one);
        if (one)
            parts.append(std::move(*one));
        else if (!bad)
            bad = one.error();
    }
    if (bad)
        return settle(fail(*bad));
    const bool any = m_link->currentIndex() == 1 && !parts.isEmpty();
    const Condition tidy = normal(any ? Condition::any(std::move(parts)) : Condition::all(std::move(parts)));
    m_text->setText(toText(tidy));
    settle(tidy);
}

void ConditionEditor::textEdited(const QString& text)
{
    auto condition = conditionOf(text);
    if (condition)
        showRows(*condition);
    settle(std::move(condition));
}

void ConditionEditor::settle(Result<Condition> condition)
{
    if (condition) {
        if (const auto fits = checkLimits(*condition); !fits)
            condition = fail(fits.error());
    }
    m_condition = std::move(condition);
    m_problem->say(m_condition ? QString() : conditionProblem(m_condition.error()));
    m_preview->setText(m_condition ? conditionSentence(*m_condition) : QString());
    m_preview->setVisible(m_condition.has_value());
    Q_EMIT changed();
}

}  // namespace memnun
