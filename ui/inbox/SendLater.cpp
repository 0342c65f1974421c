// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/SendLater.h"

#include "core/conversations/OutboxCommands.h"
#include "core/conversations/SendMoments.h"
#include "ui/shared/BusinessTime.h"
#include "ui/shared/Format.h"
#include "ui/shared/MomentEdit.h"

#include <QMenu>

namespace memnun {

SendLaterDialog::SendLaterDialog(Instant now, Instant proposed, QWidget* parent)
    : MomentDialog({tr("Send later"), tr("Leaves at"),
                    tr("Until then you can change it or take it back. Memnun has to be running when it leaves; otherwise it leaves at "
                       "the next start."),
                    tr("Send then")},
                   now, proposed, parent)
{
    when()->setMaximumDateTime(when()->dateTime().addDays(kLatestSendDays - 2));
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
