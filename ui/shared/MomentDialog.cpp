// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/MomentDialog.h"

#include "ui/shared/DialogFrame.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/MomentEdit.h"
#include "ui/shared/StyleSheet.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace memnun {

MomentDialog::MomentDialog(const Words& words, Instant now, Instant proposed, QWidget* parent) : QDialog(parent), m_when(new MomentEdit)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(words.title);
    DialogFrame::dress(*this);
    m_when->setEarliest(now);
    m_when->setMoment(proposed);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* take = buttons->addButton(words.button, QDialogButtonBox::AcceptRole);
    setStyleProperty(take, "kind", QStringLiteral("primary"));
    auto* row = new FormRow(words.field, m_when, this);
    row->setHint(words.hint);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    layout->setSpacing(space::l);
    layout->addWidget(row);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT picked(m_when->moment());
        accept();
    });
}

}  // namespace memnun
