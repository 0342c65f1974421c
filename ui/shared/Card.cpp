// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/Card.h"

#include "ui/shared/StyleSheet.h"

#include <QLabel>
#include <QVBoxLayout>

namespace memnun {

Card::Card(QWidget* parent, Look look)
    : QFrame(parent), m_title(new QLabel(this)), m_subtitle(new QLabel(this)), m_body(new QVBoxLayout)
{
    setStyleProperty(this, "panel", look == Look::Note ? QStringLiteral("note") : QStringLiteral("card"));
    setTextRole(m_title, QStringLiteral("strong"));
    setTextRole(m_subtitle, QStringLiteral("caption"));
    m_title->setWordWrap(true);
    m_subtitle->setWordWrap(true);
    m_title->hide();
    m_subtitle->hide();
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(space::s);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::l, space::m, space::l, space::l);
    layout->setSpacing(2);
    layout->addWidget(m_title);
    layout->addWidget(m_subtitle);
    layout->addLayout(m_body, 1);
}

void Card::setTitle(const QString& title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
    m_body->setContentsMargins(0, title.isEmpty() ? 0 : 6, 0, 0);
}

void Card::setBodyReach(int reach)
{
    layout()->setContentsMargins(space::l - reach, space::m, space::l - reach, space::l);
    for (QLabel* label : {m_title, m_subtitle})
        label->setContentsMargins(reach, 0, reach, 0);
}

void Card::setSubtitle(const QString& subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

}  // namespace memnun
