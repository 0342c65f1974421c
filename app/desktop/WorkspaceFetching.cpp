// SPDX-License-Identifier: GPL-3.0-or-later
// How the mail of a workspace's accounts is fetched while its window is there.
#include "app/desktop/WorkspaceWindow.h"
#include "app/mail/MailService.h"

namespace memnun {

/// The demo company's accounts are made up.
void WorkspaceWindow::makeFetching()
{
    if (isDemo())
        return;
    m_fetching = std::make_unique<MailService>(MailParts{m_executor, m_commands, m_services.clock, m_mail.logins()}, m_changes,
                                               location().isFile() ? SyncTurn::Sharing::Alone : SyncTurn::Sharing::Shared);
    connect(&m_mail, &MailDesk::providersChanged, this, &WorkspaceWindow::loginChanged);
    m_context.mail = m_fetching.get();
}

/// A password was saved or somebody signed in: what waited for that goes on.
void WorkspaceWindow::loginChanged()
{
    m_outgoing.accountChanged();
    if (m_fetching)
        m_fetching->loginChanged();
}

void WorkspaceWindow::stopMail()
{
    m_outgoing.stop();
    if (m_fetching)
        m_fetching->stop();
}

}  // namespace memnun
