// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/ServerForm.h"

#include "ui/shared/ErrorText.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/Theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace memnun {

ServerForm::ServerForm(QWidget* parent)
    : QWidget(parent),
      m_host(new QLineEdit(this)),
      m_port(new QSpinBox(this)),
      m_database(new QLineEdit(QStringLiteral("memnun"), this)),
      m_user(new QLineEdit(this)),
      m_password(new QLineEdit(this)),
      m_hostRow(new FormRow(QString(), m_host, this)),
      m_portRow(new FormRow(QString(), m_port, this)),
      m_databaseRow(new FormRow(QString(), m_database, this)),
      m_userRow(new FormRow(QString(), m_user, this)),
      m_passwordRow(new FormRow(QString(), m_password, this))
{
    m_port->setRange(1, 65535);
    m_port->setValue(5432);
    m_password->setEchoMode(QLineEdit::Password);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::l);
    const auto beside = [layout](FormRow* left, int stretch, FormRow* right) {
        auto* line = new QHBoxLayout;
        line->setSpacing(space::l);
        line->addWidget(left, stretch, Qt::AlignTop);
        line->addWidget(right, 1, Qt::AlignTop);
        layout->addLayout(line);
    };
    beside(m_hostRow, 3, m_portRow);
    layout->addWidget(m_databaseRow);
    beside(m_userRow, 1, m_passwordRow);
    retranslate();
}

void ServerForm::retranslate()
{
    m_hostRow->setLabel(tr("&Server"));
    m_hostRow->setHint(tr("The name of the computer PostgreSQL runs on."));
    m_portRow->setLabel(tr("&Port"));
    m_databaseRow->setLabel(tr("&Database"));
    m_userRow->setLabel(tr("&User name"));
    m_passwordRow->setLabel(tr("Pass&word"));
}

void ServerForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ServerForm::clearErrors()
{
    for (FormRow* row : {m_hostRow, m_portRow, m_databaseRow, m_userRow, m_passwordRow})
        row->setError({});
}

std::optional<ServerAddress> ServerForm::read()
{
    clearErrors();
    const QString required = fieldErrorSentence({QString(), QStringLiteral("required")});
    ServerAddress address{m_host->text().trimmed(), m_port->value(), m_database->text().trimmed(),
                          m_user->text().trimmed(), m_password->text(), m_options};
    if (address.host.isEmpty())
        m_hostRow->setError(required);
    if (address.database.isEmpty())
        m_databaseRow->setError(required);
    if (address.host.isEmpty() || address.database.isEmpty())
        return std::nullopt;
    return address;
}

void ServerForm::fill(const ServerAddress& address)
{
    m_host->setText(address.host);
    m_port->setValue(address.port);
    m_database->setText(address.database);
    m_user->setText(address.user);
    if (!address.password.isEmpty())
        m_password->setText(address.password);
    m_options = address.options;
}

void ServerForm::showTrouble(ServerField field, const QString& sentence)
{
    FormRow* row = field == ServerField::Host       ? m_hostRow
                   : field == ServerField::Port     ? m_portRow
                   : field == ServerField::Database ? m_databaseRow
                                                    : m_userRow;
    row->setError(sentence);
    row->field()->setFocus();
}

}  // namespace memnun
