// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/SendLater.h"

#include "core/conversations/OutboxCommands.h"
#include "core/conversations/SendMoments.h"
#include "ui/shared/BusinessTime.h"
#include "ui/shared/DialogFrame.h"
#include "ui/shared/Format.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/MomentEdit.h"
#include "ui/shared/StyleSheet.h"

#include <QDialogButtonBox>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace memnun {

SendLaterDialog::SendLaterDialog(Instant now, Instant proposed, QWidget* parent) : QDialog(parent), m_when(new MomentEdit)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Send later"));
    DialogFrame::dress(*this);
    m_when->setEarliest(now);
    m_when->setMoment(proposed);
    m_when->setMaximumDateTime(m_when->dateTime().addDays(kLatestSendDays - 2));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* send = buttons->addButton(tr("Send then"), QDialogButtonBox::AcceptRole);
    setStyleProperty(send, "kind", QStringLiteral("primary"));
    auto* row = new FormRow(tr("Leaves at"), m_when, this);
    row->setHint(tr("Until then you can change it or take it back. Memnun has to be running when it leaves; otherwise it leaves at "
                    "the next start."));
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

void fillSendLater(QMenu& menu, Instant now, QWidget* window, std::function<void(Instant)> chosen)
{
    menu.clear();
    const SendMoments moments = sendMoments(now, businessCalendar());
    const Format format;
    const auto add = [&](const QString& text, Instant at) {
        QObject::connect(menu.addAction(text), &QAction::triggered, window, [chosen, at] { chosen(at); });
    };
    const auto named = [&](const QString& day, Instant at) { return day + QStringLiteral(", ") + format.time(at); };
    if (moments.laterToday)
        add(named(SendLaterDialog::tr("Later today"), *moments.laterToday), *moments.laterToday);
    const bool tomorrow = Format::dayOf(moments.nextDay) == Format::dayOf(now).addDays(1);
    add(tomorrow ? named(SendLaterDialog::tr("Tomorrow"), moments.nextDay)
                 : SendLaterDialog::tr("Next working day, %1").arg(format.moment(moments.nextDay, now)),
        moments.nextDay);
    if (moments.nextWeek)
        add(SendLaterDialog::tr("Next week, %1").arg(format.moment(*moments.nextWeek, now)), *moments.nextWeek);
    QObject::connect(menu.addAction(SendLaterDialog::tr("Pick a time…")), &QAction::triggered, window,
                     [window, now, proposed = moments.nextDay, chosen] {
                         auto* dialog = new SendLaterDialog(now, proposed, window->window());
                         QObject::connect(dialog, &SendLaterDialog::picked, window, chosen);
                         dialog->open();
                     });
}

}  // namespace memnun
