// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/WhichUserDialog.h"

#include "ui/shared/DialogFrame.h"
#include "ui/shared/ErrorText.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace memnun {

WhichUserDialog::WhichUserDialog(const QVector<User>& users, QWidget* parent)
    : QDialog(parent), m_users(new QComboBox(this)), m_name(new QLineEdit(this)), m_email(new QLineEdit(this)),
      m_nameRow(new FormRow(tr("Your &name"), m_name, this)), m_emailRow(new FormRow(tr("Your &e-mail address"), m_email, this)),
      m_message(new InlineMessage(this))
{
    setWindowTitle(tr("Who are you?"));
    DialogFrame::dress(*this);
    setMinimumWidth(460);
    auto* intro = new QLabel(tr("Several people work in this workspace. Your colleagues see your name beside what you do."), this);
    setTextRole(intro, QStringLiteral("muted"));
    intro->setWordWrap(true);
    for (const User& user : users)
        m_users->addItem(user.name, user.id.value());
    m_users->addItem(tr("I am new here"), qint64(0));
    auto* start = new QPushButton(tr("&Start"), this);
    setStyleProperty(start, "kind", QStringLiteral("primary"));
    start->setDefault(true);
    auto* foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(start);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::l);
    for (QWidget* part : {static_cast<QWidget*>(intro), static_cast<QWidget*>(m_message),
                          static_cast<QWidget*>(new FormRow(tr("&Person"), m_users, this)), static_cast<QWidget*>(m_nameRow),
                          static_cast<QWidget*>(m_emailRow)})
        layout->addWidget(part);
    layout->addLayout(foot);
    connect(m_users, &QComboBox::currentIndexChanged, this, &WhichUserDialog::follow);
    connect(start, &QPushButton::clicked, this, &WhichUserDialog::answer);
    follow();
}

void WhichUserDialog::follow()
{
    const bool isNew = m_users->currentData().toLongLong() == 0;
    m_nameRow->setVisible(isNew);
    m_emailRow->setVisible(isNew);
}

void WhichUserDialog::answer()
{
    m_message->clear();
    m_nameRow->setError({});
    if (const qint64 id = m_users->currentData().toLongLong(); id != 0) {
        Q_EMIT chosen(UserId(id));
    } else if (m_name->text().trimmed().isEmpty()) {
        m_nameRow->setError(fieldErrorSentence({QString(), QStringLiteral("required")}));
        m_name->setFocus();
    } else {
        Q_EMIT joining(m_name->text().simplified(), m_email->text().trimmed());
    }
}

void WhichUserDialog::showError(const QString& sentence)
{
    m_message->say(sentence);
}

}  // namespace memnun
