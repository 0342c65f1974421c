// SPDX-License-Identifier: GPL-3.0-or-later
// What a workspace's window does about mail accounts: their pages, the status bar's line, and the file of passwords.
#include "app/desktop/MailLines.h"
#include "app/desktop/WorkspaceWindow.h"
#include "core/accounts/MailAccountStore.h"
#include "core/security/SecretVault.h"
#include "ui/accounts/UnlockDialog.h"
#include "ui/settings/Look.h"
#include "ui/settings/SettingsPage.h"

namespace memnun {

SettingsPage* WorkspaceWindow::openSettings(const QString& section)
{
    m_window->openPage(QStringLiteral("settings"));
    auto* page = qobject_cast<SettingsPage*>(m_window->pageWidget(QStringLiteral("settings")));
    page->openSection(section);
    return page;
}

AccountPorts WorkspaceWindow::accountPorts()
{
    return {m_mail.discovery(), m_mail.signIn(), m_mail.tester(), m_services.secrets, [this] { return m_mail.providers(); },
            m_services.vault};
}

void WorkspaceWindow::wireMail()
{
    if (m_services.vault)
        connect(m_services.vault, &SecretVault::changed, this, &WorkspaceWindow::followVault);
    if (!m_context.mail)
        return;
    m_mailLines = new MailLines(m_executor, m_changes, *m_context.mail, m_status, this);
    m_mailLines->setMayAdd(allows(m_context.me.role, Permission::Configure));
    connect(m_mailLines, &MailLines::healthWanted, this, [this] { openSettings(QStringLiteral("mail_health")); });
    connect(m_mailLines, &MailLines::accountsWanted, this, [this] { openSettings(QStringLiteral("mail"))->addAccount(); });
    connect(&m_services.look, &Look::changed, m_mailLines, &MailLines::retranslate);
}

/// Not before there is an account: the system may ask for its keychain.
void WorkspaceWindow::lookForPasswords()
{
    if (!m_services.vault)
        return;
    m_executor.read<QVector<MailAccount>>(
        this, [](Stores& stores) { return stores.accounts.all(); },
        [this](const Result<QVector<MailAccount>>& accounts) {
            if (accounts && !accounts->isEmpty())
                m_services.vault->look();
        });
}

/// As soon as the passwords can be read, everything that missed one goes on.
void WorkspaceWindow::followVault()
{
    if (m_services.vault->place() == SecretVault::Place::LockedFile)
        return askPassphrase();
    if (m_services.vault->place() != SecretVault::Place::OpenFile || !m_sending)
        return;
    loginChanged();
}

/// Once per run, and only where mail leaves or comes at all: a demo has no passwords.
void WorkspaceWindow::askPassphrase()
{
    if (!m_services.vault || m_askedPassphrase || !m_sending || m_services.vault->place() != SecretVault::Place::LockedFile)
        return;
    m_askedPassphrase = true;
    auto* dialog = new UnlockDialog(*m_services.vault, m_window.get());
    dialog->open();
}

}  // namespace memnun
