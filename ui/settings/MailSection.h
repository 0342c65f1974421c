// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/MailAccount.h"
#include "core/settings/SmtpSetupPort.h"
#include "ui/settings/SettingsSection.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace memnun {

class InlineMessage;

/// The account answers leave through. The password goes to the system's keychain, never into the workspace.
class MailSection final : public SettingsSection {
    Q_OBJECT

public:
    MailSection(AppContext& context, SmtpSetupPort& setup, QWidget* parent = nullptr);

    QString title() const override { return tr("Sending mail"); }
    void load() override;
    /// In the demo company: says that no mail leaves, whatever is entered here.
    void setNothingIsSent(bool nothing);

Q_SIGNALS:
    void accountSaved();

protected:
    void retranslate() override;
    void save() override;

private:
    void build();
    void show(const MailAccount& account);
    SmtpAccount typed() const;
    bool checkFields(const SmtpAccount& account);
    void test();
    void tested(const SmtpAccount& account, const LoginCheck& check);
    void savePassword(const SmtpAccount& account);
    void offerTrust(const QString& pinnedKey);

    SmtpSetupPort& m_setup;
    MailAccount m_account;  ///< as stored; without an id while there is none
    bool m_nothingIsSent = false;
    QString m_pinnedKey;
    QString m_offeredKey;
    QLineEdit* m_fromName;
    QLineEdit* m_from;
    QLineEdit* m_host;
    QSpinBox* m_port;
    QComboBox* m_tls;
    QLineEdit* m_user;
    QLineEdit* m_password;
    FormRow* m_fromNameRow;
    FormRow* m_fromRow;
    FormRow* m_hostRow;
    FormRow* m_portRow;
    FormRow* m_tlsRow;
    FormRow* m_userRow;
    FormRow* m_passwordRow;
    InlineMessage* m_demo;
    QPushButton* m_test;
    QPushButton* m_trust;
};

}  // namespace memnun
