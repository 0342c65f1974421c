// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/WhoAreYouDialog.h"

#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"
#include "ui/welcome/IdentityForm.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace memnun {

WhoAreYouDialog::WhoAreYouDialog(QWidget* parent)
    : QDialog(parent), m_form(new IdentityForm(this)), m_message(new InlineMessage(this))
{
    setWindowTitle(tr("Who are you?"));
    auto* heading = new QLabel(tr("Who are you?"), this);
    setTextRole(heading, QStringLiteral("title"));
    auto* intro = new QLabel(tr("Nobody works in this workspace yet. You become its owner."), this);
    setTextRole(intro, QStringLiteral("muted"));
    intro->setWordWrap(true);
    auto* start = new QPushButton(tr("&Start"), this);
    start->setProperty("kind", QStringLiteral("primary"));
    start->setDefault(true);
    auto* foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(start);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xxl, space::xl, space::xxl, space::xl);
    layout->setSpacing(space::m);
    layout->addWidget(heading);
    layout->addWidget(intro);
    layout->addWidget(m_message);
    layout->addWidget(m_form);
    layout->addLayout(foot);
    setMinimumWidth(560);
    connect(start, &QPushButton::clicked, this, [this] {
        m_message->clear();
        if (const auto newcomer = m_form->read())
            Q_EMIT answered(*newcomer);
    });
}

void WhoAreYouDialog::showError(const QString& sentence)
{
    m_message->say(sentence);
}

}  // namespace memnun
