// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/WorkDialog.h"

#include "ui/shared/DialogFrame.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shared/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace memnun {

WorkDialog::WorkDialog(const QString& title, QWidget* parent)
    : QDialog(parent),
      m_text(new QLabel(this)),
      m_bar(new QProgressBar(this)),
      m_cancel(new QPushButton(tr("Cancel"), this))
{
    setWindowTitle(title);
    DialogFrame::dress(*this);
    setTextRole(m_text, QStringLiteral("muted"));
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 0);
    m_bar->setAccessibleName(title);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_text, 1);
    foot->addWidget(m_cancel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(m_bar);
    layout->addLayout(foot);
    setMinimumWidth(420);
    connect(m_cancel, &QPushButton::clicked, this, &WorkDialog::reject);
}

void WorkDialog::setProgress(int done, int total, const QString& text)
{
    m_bar->setRange(0, total);
    m_bar->setValue(done);
    m_text->setText(text);
}

void WorkDialog::reject()
{
    m_cancel->setEnabled(false);
    Q_EMIT cancelled();
}

}  // namespace memnun
