// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/personas/PersonaForm.h"

#include "ui/personas/PersonaPicture.h"
#include "ui/personas/PersonaWords.h"
#include "ui/personas/RuleRow.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/Icon.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"
#include "ui/tickets/TicketWords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>

namespace memnun {

namespace {

constexpr int kPicturePx = 72;
constexpr int kSectionHeight = 92;

QLabel* heading(QWidget* parent)
{
    auto* label = new QLabel(parent);
    setTextRole(label, QStringLiteral("heading"));
    return label;
}

}  // namespace

PersonaForm::PersonaForm(QWidget* parent)
    : QScrollArea(parent), m_picture(new QToolButton), m_dropPicture(new QPushButton), m_name(new QLineEdit), m_nameRow(new FormRow({}, m_name)),
      m_quote(new QLineEdit), m_quoteRow(new FormRow({}, m_quote)), m_active(new QCheckBox), m_tone(new QLineEdit), m_toneRow(new FormRow({}, m_tone)),
      m_channel(new QComboBox), m_channelRow(new FormRow({}, m_channel)), m_rulesTitle(heading(this)), m_noRules(new QLabel), m_ruleList(new QVBoxLayout),
      m_addRule(new QPushButton), m_minimumName(new QLabel), m_minimum(new QDoubleSpinBox), m_below(new QVBoxLayout), m_error(new InlineMessage),
      m_save(new QPushButton), m_card(new QPushButton), m_remove(new QPushButton)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_name->setMaxLength(kLongestPersonaName);
    m_quote->setMaxLength(kLongestPersonaLine);
    m_tone->setMaxLength(kLongestPersonaLine);
    m_minimum->setRange(0, 100);
    m_minimum->setDecimals(0);
    m_minimum->setSuffix(QStringLiteral(" %"));
    m_channel->addItem(QString(), QString());
    for (const auto& [channel, key] : EnumKeys<Channel>::keys)
        m_channel->addItem(channelText(channel), QString::fromLatin1(key));
    build();
    for (QLineEdit* field : {m_name, m_quote, m_tone})
        connect(field, &QLineEdit::textChanged, this, &PersonaForm::follow);
    for (const Section& section : m_sections)
        connect(section.text, &QPlainTextEdit::textChanged, this, &PersonaForm::follow);
    connect(m_active, &QCheckBox::toggled, this, &PersonaForm::follow);
    connect(m_channel, &QComboBox::currentIndexChanged, this, &PersonaForm::follow);
    connect(m_minimum, &QDoubleSpinBox::valueChanged, this, &PersonaForm::follow);
    connect(m_picture, &QToolButton::clicked, this, &PersonaForm::pictureWanted);
    connect(m_dropPicture, &QPushButton::clicked, this, [this] { setPicture({}); });
    connect(m_addRule, &QPushButton::clicked, this, [this] {
        addRule({FactCondition::of({toKey(CustomerFact::Orders), FactOp::Gte, {1}, {}}), 1});
        follow();
    });
    connect(m_save, &QPushButton::clicked, this, &PersonaForm::saveWanted);
    connect(m_card, &QPushButton::clicked, this, &PersonaForm::cardWanted);
    connect(m_remove, &QPushButton::clicked, this, &PersonaForm::removeWanted);
    retranslate();
}

void PersonaForm::build()
{
    auto* body = new QWidget;
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->setSpacing(space::l);
    layout->addWidget(makeHead());
    layout->addWidget(makeSections());
    auto* hints = new QHBoxLayout;
    hints->setSpacing(space::l);
    hints->addWidget(m_toneRow, 2, Qt::AlignTop);
    hints->addWidget(m_channelRow, 1, Qt::AlignTop);
    layout->addLayout(hints);
    setTextRole(m_noRules, QStringLiteral("muted"));
    m_noRules->setWordWrap(true);
    layout->addWidget(m_rulesTitle);
    layout->addWidget(m_noRules);
    m_ruleList->setSpacing(space::s);
    layout->addLayout(m_ruleList);
    m_addRule->setIcon(icon(QStringLiteral("plus")));
    m_minimumName->setBuddy(m_minimum);
    auto* line = new QHBoxLayout;
    line->addWidget(m_addRule);
    line->addStretch(1);
    line->addWidget(m_minimumName);
    line->addWidget(m_minimum);
    layout->addLayout(line);
    layout->addWidget(m_error);
    layout->addWidget(makeFoot());
    m_below->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(m_below);
    layout->addStretch(1);
    setWidget(body);
}

QWidget* PersonaForm::makeHead()
{
    auto* head = new QWidget;
    m_picture->setIconSize({kPicturePx, kPicturePx});
    m_picture->setFixedSize(kPicturePx + space::s, kPicturePx + space::s);
    setStyleProperty(m_dropPicture, "kind", QStringLiteral("link"));
    auto* side = new QVBoxLayout;
    side->setSpacing(space::xs);
    side->addWidget(m_picture, 0, Qt::AlignHCenter);
    side->addWidget(m_dropPicture, 0, Qt::AlignHCenter);
    side->addStretch(1);
    auto* words = new QVBoxLayout;
    words->setSpacing(space::s);
    words->addWidget(m_nameRow);
    words->addWidget(m_quoteRow);
    words->addWidget(m_active);
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::l);
    layout->addLayout(side);
    layout->addLayout(words, 1);
    return head;
}

QWidget* PersonaForm::makeSections()
{
    auto* grid = new QWidget;
    auto* layout = new QGridLayout(grid);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(space::l);
    layout->setVerticalSpacing(space::m);
    for (int i = 0; i < 4; ++i) {
        Section& section = m_sections[static_cast<std::size_t>(i)];
        section.text = new QPlainTextEdit;
        section.text->setTabChangesFocus(true);
        section.text->setMinimumHeight(kSectionHeight);
        section.text->setMaximumHeight(kSectionHeight * 2);
        section.row = new FormRow({}, section.text);
        section.gap = new QLabel;
        section.gap->setWordWrap(true);
        setTextRole(section.gap, QStringLiteral("danger"));
        auto* cell = new QVBoxLayout;
        cell->setSpacing(space::xs);
        cell->addWidget(section.row);
        cell->addWidget(section.gap);
        layout->addLayout(cell, i / 2, i % 2);
        layout->setColumnStretch(i % 2, 1);
    }
    return grid;
}

QWidget* PersonaForm::makeFoot()
{
    auto* foot = new QWidget;
    setStyleProperty(m_save, "kind", QStringLiteral("primary"));
    m_card->setIcon(icon(QStringLiteral("printer")));
    m_remove->setIcon(icon(QStringLiteral("trash-2")));
    auto* layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_save);
    layout->addWidget(m_card);
    layout->addWidget(m_remove);
    layout->addStretch(1);
    return foot;
}

void PersonaForm::show(const Persona& one)
{
    m_loading = true;
    m_stored = one;
    m_name->setText(one.name);
    m_quote->setText(one.quote);
    m_active->setChecked(one.active);
    for (std::size_t i = 0; i < m_sections.size(); ++i)
        m_sections[i].text->setPlainText(one.sections[i]);
    m_tone->setText(one.tone);
    m_channel->setCurrentIndex(one.channel ? std::max(0, m_channel->findData(toKey(*one.channel))) : 0);
    m_minimum->setValue(one.minScore * 100);
    m_pictureBytes = one.picture;
    fillRules(one.rules);
    clearErrors();
    showPicture();
    verticalScrollBar()->setValue(0);
    m_loading = false;
    follow();
}

Persona PersonaForm::shown() const
{
    Persona one = m_stored;
    one.name = m_name->text();
    one.quote = m_quote->text();
    one.active = m_active->isChecked();
    for (std::size_t i = 0; i < m_sections.size(); ++i)
        one.sections[i] = m_sections[i].text->toPlainText();
    one.tone = m_tone->text();
    one.channel = fromKey<Channel>(m_channel->currentData().toString());
    one.picture = m_pictureBytes;
    // a minimum that was not touched keeps its decimals
    if (qRound(m_stored.minScore * 100) != qRound(m_minimum->value()))
        one.minScore = m_minimum->value() / 100;
    one.rules.clear();
    for (const RuleRow* row : m_rules)
        one.rules.append(row->rule());
    return one;
}

bool PersonaForm::isChanged() const
{
    return !(shown() == m_stored);
}

void PersonaForm::setStored(const Persona& one)
{
    m_stored = one;
    clearErrors();
    follow();
}

void PersonaForm::setPicture(const QByteArray& picture)
{
    m_pictureBytes = picture;
    showPicture();
    follow();
}

void PersonaForm::setMayEdit(bool may)
{
    m_mayEdit = may;
    for (QLineEdit* field : {m_name, m_quote, m_tone})
        field->setReadOnly(!may);
    for (const Section& section : m_sections)
        section.text->setReadOnly(!may);
    for (QWidget* field : {static_cast<QWidget*>(m_picture), static_cast<QWidget*>(m_active), static_cast<QWidget*>(m_channel), static_cast<QWidget*>(m_minimum)})
        field->setEnabled(may);
    follow();
}

void PersonaForm::fillRules(const QVector<PersonaRule>& rules)
{
    for (RuleRow* row : std::exchange(m_rules, {})) {
        row->hide();
        row->deleteLater();
    }
    for (const PersonaRule& rule : rules)
        addRule(rule);
}

void PersonaForm::addRule(const PersonaRule& rule)
{
    if (m_rules.size() >= kMostRules)
        return;
    auto* row = new RuleRow(rule, widget());
    m_rules.append(row);
    m_ruleList->addWidget(row);
    row->setEnabled(m_mayEdit);
    row->show();
    connect(row, &RuleRow::edited, this, &PersonaForm::follow);
    connect(row, &RuleRow::removeWanted, this, [this, row] { dropRule(row); });
}

void PersonaForm::dropRule(RuleRow* row)
{
    m_rules.removeOne(row);
    row->hide();
    row->deleteLater();
    follow();
}

bool PersonaForm::showsGap(PersonaSection which) const
{
    return !m_sections[static_cast<std::size_t>(which)].gap->isHidden();
}

void PersonaForm::follow()
{
    if (m_loading)
        return;
    for (const Section& section : m_sections)
        section.gap->setVisible(section.text->toPlainText().trimmed().isEmpty());
    m_noRules->setVisible(m_rules.isEmpty());
    m_addRule->setEnabled(m_mayEdit && m_rules.size() < kMostRules);
    m_dropPicture->setVisible(!m_pictureBytes.isEmpty() && m_mayEdit);
    m_save->setEnabled(m_mayEdit && isChanged());
    m_remove->setVisible(m_stored.id.isValid() && m_mayEdit);
    m_card->setEnabled(!m_name->text().trimmed().isEmpty());
    if (m_pictureBytes.isEmpty())
        showPicture();
    Q_EMIT edited();
}

void PersonaForm::showPicture()
{
    m_picture->setIcon(personaPixmap(m_pictureBytes, m_name->text(), kPicturePx, devicePixelRatioF(), Theme::of(palette())));
}

void PersonaForm::clearErrors()
{
    m_error->clear();
    m_nameRow->setError({});
}

void PersonaForm::showError(const Error& error)
{
    clearErrors();
    const FieldError first = error.fields.value(0);
    const QString sentence = error.code == Code::Invalid && !error.fields.isEmpty() ? personaErrorSentence(first) : errorSentence(error);
    if (first.field == QLatin1String("name")) {
        m_nameRow->setError(sentence);
        m_name->setFocus();
        ensureWidgetVisible(m_nameRow);
    } else {
        m_error->say(sentence);
        ensureWidgetVisible(m_error);
    }
}

QString PersonaForm::errorText() const
{
    return m_nameRow->error().isEmpty() ? m_error->text() : m_nameRow->error();
}

void PersonaForm::retranslate()
{
    m_nameRow->setLabel(tr("Name"));
    m_quoteRow->setLabel(tr("In their own words"));
    m_active->setText(tr("In use: customers are counted to it"));
    for (std::size_t i = 0; i < m_sections.size(); ++i) {
        m_sections[i].row->setLabel(sectionText(static_cast<PersonaSection>(i)));
        m_sections[i].gap->setText(sectionHint(static_cast<PersonaSection>(i)));
    }
    m_toneRow->setLabel(tr("Tone to write in"));
    m_channelRow->setLabel(tr("Channel to reach them"));
    m_channel->setItemText(0, tr("Any"));
    for (int i = 1; i < m_channel->count(); ++i)
        m_channel->setItemText(i, channelText(fromKeyOr(m_channel->itemData(i).toString(), Channel::Email)));
    m_rulesTitle->setText(tr("Who counts as one"));
    m_noRules->setText(tr("Without rules this persona is only given by hand, on the customer's panel in the inbox."));
    m_addRule->setText(tr("Add a rule"));
    m_minimumName->setText(tr("Enough with a score of"));
    m_picture->setToolTip(tr("Choose a picture"));
    m_picture->setAccessibleName(m_picture->toolTip());
    m_dropPicture->setText(tr("Remove picture"));
    m_save->setText(tr("Save"));
    m_card->setText(tr("Card as PDF"));
    m_remove->setText(tr("Delete"));
}

void PersonaForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        showPicture();
    QScrollArea::changeEvent(event);
}

}  // namespace memnun
