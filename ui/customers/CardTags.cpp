// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/CardTags.h"

#include "core/customers/CustomerMarks.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/FlowLayout.h"
#include "ui/shared/FocusKept.h"
#include "ui/shared/Icon.h"
#include "ui/shared/Layouts.h"
#include "ui/shared/StyleSheet.h"

#include <QCompleter>
#include <QLineEdit>
#include <QStringListModel>
#include <QToolButton>
#include <QVBoxLayout>

namespace memnun {

CardTags::CardTags(const AppContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_box(new QWidget(this)), m_chips(new FlowLayout(m_box, space::xs)),
      m_field(new QLineEdit(this)), m_known(new QStringListModel(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    layout->addWidget(m_box);
    layout->addWidget(m_field);
    auto* completer = new QCompleter(m_known, m_field);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setCompletionMode(QCompleter::InlineCompletion);
    m_field->setCompleter(completer);
    m_field->setMaxLength(60);
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        const QString name = m_field->text().simplified();
        m_field->clear();
        if (!name.isEmpty())
            change({name}, {});
    });
}

void CardTags::show(const CardFacts& facts)
{
    m_customer = facts.customer.id;
    QStringList known;
    for (const Tag& tag : facts.allTags)
        known << tag.name;
    if (known != m_known->stringList())
        m_known->setStringList(known);
    const FocusKept kept(*m_box);
    emptyOut(*m_chips);
    m_box->setVisible(!facts.tags.isEmpty());
    for (const Tag& tag : facts.tags) {
        auto* chip = new QToolButton(m_box);
        setStyleProperty(chip, "kind", QStringLiteral("chip"));
        chip->setText(QString(tag.name).replace(QLatin1Char('&'), QStringLiteral("&&")));
        chip->setIcon(icon(QStringLiteral("x"), IconRole::Muted));
        chip->setIconSize({10, 10});
        chip->setLayoutDirection(Qt::RightToLeft);
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setToolTip(tr("Take the tag %1 away").arg(tag.name));
        chip->setAccessibleName(chip->toolTip());
        connect(chip, &QToolButton::clicked, this, [this, name = tag.name] { change({}, {name}); });
        m_chips->addWidget(chip);
    }
}

void CardTags::change(const QStringList& add, const QStringList& remove)
{
    m_context.commands.submit(TagCustomers{{m_customer}, add, remove}, this, [this](const Result<int>& done) {
        if (!done)
            Q_EMIT failed(errorSentence(done.error()));
    });
}

void CardTags::retranslate()
{
    m_field->setPlaceholderText(tr("Add a tag, then Enter"));
    m_field->setAccessibleName(tr("Add a tag"));
}

}  // namespace memnun
