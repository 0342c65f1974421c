// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/MailActions.h"

#include "core/accounts/MailServicePort.h"
#include "ui/shell/AppContext.h"
#include "ui/shell/ActionRegistry.h"

#include <QCoreApplication>
#include <QPointer>

namespace memnun {

void registerMailActions(const AppContext& context, QWidget* window)
{
    if (!context.mail)
        return;
    ActionSpec fetch;
    fetch.id = QStringLiteral("mail.fetch");
    fetch.group = QStringLiteral("workspace");
    fetch.text = [] { return QCoreApplication::translate("MailActions", "Fetch mail now"); };
    fetch.keys = {QKeySequence(Qt::Key_F5)};
    fetch.icon = QStringLiteral("refresh-cw");
    fetch.callback = [mail = QPointer<MailServicePort>(context.mail)] {
        if (!mail)
            return;
        for (const AccountState& state : mail->states())
            mail->fetchNow(state.account);
    };
    context.actions.add(fetch, window);
}

}  // namespace memnun
