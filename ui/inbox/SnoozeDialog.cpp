// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/SnoozeDialog.h"

#include "ui/shared/DialogFrame.h"
#include "ui/shared/Format.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/MomentEdit.h"
#include "ui/shared/StyleSheet.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace memnun {

SnoozeDialog::SnoozeDialog(Instant now, QWidget* parent) : QDialog(parent), m_when(new MomentEdit)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Snooze until"));
    DialogFrame::dress(*this);
    m_when->setEarliest(now);
    m_when->setMoment(Format::at(Format::dayOf(now).addDays(1), 9));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* snooze = buttons->addButton(tr("Snooze"), QDialogButtonBox::AcceptRole);
    setStyleProperty(snooze, "kind", QStringLiteral("primary"));
    auto* row = new FormRow(tr("Come back at"), m_when, this);
    row->setHint(tr("The ticket leaves the queues until then. A new message brings it back earlier."));
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
