// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/AccountRow.h"

#include "ui/shared/Chip.h"
#include "ui/shared/ElidedLabel.h"
#include "ui/shared/StyleSheet.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace memnun {

AccountRow::AccountRow(const MailAccount& account, QWidget* parent)
    : QFrame(parent), m_account(account), m_chip(new Chip({}, Tone::Neutral, this)), m_sentence(new QLabel(this))
{
    setObjectName(QStringLiteral("account_row"));
    auto* name = new ElidedLabel(account.name, this);
    setTextRole(name, QStringLiteral("strong"));
    auto* address = new ElidedLabel(account.fromAddress() == account.name ? QString() : account.fromAddress(), this);
    setTextRole(address, QStringLiteral("caption"));
    address->setVisible(!address->fullText().isEmpty());
    setTextRole(m_sentence, QStringLiteral("muted"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(name, 1);
    head->addWidget(m_chip, 0, Qt::AlignTop);
    auto* keys = new QHBoxLayout;
    keys->setSpacing(space::m);
    const auto add = [&](const QString& text, const char* id, void (AccountRow::*wanted)()) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(QString::fromLatin1(id));
        setStyleProperty(button, "kind", QStringLiteral("link"));
        // Several accounts stand below each other: which one a button means is heard, too.
        button->setAccessibleName(QStringLiteral("%1: %2").arg(text, account.name));
        keys->addWidget(button);
        connect(button, &QPushButton::clicked, this, wanted);
    };
    add(tr("Change…"), "change", &AccountRow::editWanted);
    add(tr("Health"), "health", &AccountRow::healthWanted);
    add(account.enabled ? tr("Switch off") : tr("Switch on"), "switch", &AccountRow::switchWanted);
    add(tr("Remove"), "remove", &AccountRow::removeWanted);
    keys->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, space::s);
    layout->setSpacing(space::xs);
    layout->addLayout(head);
    layout->addWidget(address);
    layout->addWidget(m_sentence);
    layout->addLayout(keys);
}

void AccountRow::follow(const AccountStanding& standing)
{
    m_chip->setText(standing.chip);
    m_chip->setTone(standing.tone);
    m_sentence->setText(standing.sentence);
}

}  // namespace memnun
