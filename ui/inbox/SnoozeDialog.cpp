// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/SnoozeDialog.h"

#include "ui/shared/DialogFrame.h"
#include "ui/shared/Format.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/StyleSheet.h"

#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace memnun {

SnoozeDialog::SnoozeDialog(Instant now, QWidget* parent) : QDialog(parent), m_when(new QDateTimeEdit)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Snooze until"));
    DialogFrame::dress(*this);
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(now.ms, Format::businessZone());
    m_when->setCalendarPopup(true);
    // The field knows no time zone: it shows and takes the business's wall clock.
    m_when->setMinimumDateTime(QDateTime(local.date(), local.time()));
    m_when->setDateTime(QDateTime(local.date().addDays(1), QTime(9, 0)));
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
        Q_EMIT picked(Instant::from(QDateTime(m_when->date(), m_when->time(), Format::businessZone())));
        accept();
    });
}

}  // namespace memnun
