// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/FormRow.h"

#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"

#include <QLabel>
#include <QVBoxLayout>

namespace memnun {

FormRow::FormRow(const QString& label, QWidget* field, QWidget* parent)
    : QWidget(parent),
      m_label(new QLabel(this)),
      m_field(field),
      m_hint(new QLabel(this)),
      m_error(new InlineMessage(this))
{
    m_label->setBuddy(field);
    m_label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setTextRole(m_hint, QStringLiteral("caption"));
    m_hint->setWordWrap(true);
    m_hint->hide();
    m_error->watch(field);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    layout->addWidget(m_label);
    layout->addWidget(field);
    layout->addWidget(m_hint);
    layout->addWidget(m_error);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    setLabel(label);
}

void FormRow::setLabel(const QString& label)
{
    m_label->setText(label);
    m_field->setAccessibleName(QString(label).remove(QLatin1Char('&')));
}

void FormRow::setHint(const QString& hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void FormRow::setError(const QString& sentence)
{
    m_error->say(sentence);
}

QString FormRow::error() const
{
    return m_error->text();
}

}  // namespace memnun
