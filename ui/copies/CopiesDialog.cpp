// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/copies/CopiesDialog.h"

#include "ui/copies/CopiesList.h"
#include "ui/shared/DialogFrame.h"
#include "ui/shared/StyleSheet.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace memnun {

CopiesDialog::CopiesDialog(CopyPort& copies, QWidget* parent) : QDialog(parent), m_copies(new CopiesList(copies, this))
{
    setWindowTitle(tr("Safety copies"));
    DialogFrame::dress(*this);
    auto* intro = new QLabel(tr("Restoring puts the workspace back to that moment. Its present state is copied first, so that you can "
                                "come back to it."), this);
    intro->setWordWrap(true);
    setTextRole(intro, QStringLiteral("muted"));
    m_copies->restoreButton()->setProperty("kind", QStringLiteral("primary"));
    auto* close = new QPushButton(tr("Close"), this);
    m_copies->foot()->insertWidget(m_copies->foot()->count() - 1, close);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_copies, &CopiesList::restoreWanted, this, &CopiesDialog::restoreWanted);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(intro);
    layout->addWidget(m_copies, 1);
    resize(680, 480);
}

bool CopiesDialog::isReady() const
{
    return m_copies->isReady();
}

QTreeWidget* CopiesDialog::list() const
{
    return m_copies->list();
}

}  // namespace memnun
