// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/MailAccount.h"
#include "ui/accounts/AccountPorts.h"
#include "ui/settings/SettingsSection.h"

namespace memnun {

class AccountDialog;
class AccountRow;
class EmptyState;

/// The mail accounts: how each stands, and the ways to add, change, switch off and remove one.
class AccountsSection final : public SettingsSection {
    Q_OBJECT

public:
    AccountsSection(AppContext& context, const AccountPorts& ports, QWidget* parent = nullptr);
    ~AccountsSection() override;

    static QString name() { return tr("Mail accounts"); }
    QString title() const override { return name(); }
    void load() override;
    /// In the demo company: says that no mail leaves, whatever is entered here.
    void setNothingIsSent(bool nothing);
    AccountDialog* add();

Q_SIGNALS:
    /// An account was made or changed; it may be able to send now.
    void accountSaved();
    void healthWanted();

protected:
    void retranslate() override;
    void save() override {}

private:
    void fill(const QVector<MailAccount>& accounts);
    AccountRow* makeRow(const MailAccount& account);
    void follow();
    void followVault();
    AccountDialog* edit(const MailAccount& account);
    void saved(const MailAccount& account, bool lasting);
    void setEnabled(const MailAccount& account, bool enabled);
    void remove(const MailAccount& account);
    void unlock();
    void forgetRemoved();

    AccountPorts m_ports;
    QVector<MailAccount> m_accounts;
    QVector<MailAccount> m_removed;  ///< in this run; their secrets stay while that can be taken back
    bool m_known = false;
    bool m_nothingIsSent = false;
    InlineMessage* m_demo;
    EmptyState* m_empty;
    QVBoxLayout* m_list;
    QPushButton* m_add;
    QWidget* m_vaultPart;
    InlineMessage* m_vault;
    QPushButton* m_unlock;
};

}  // namespace memnun
