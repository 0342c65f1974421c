// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/accounts/AccountPorts.h"
#include "ui/shell/AppContext.h"

#include <QDialog>

#include <array>

class QButtonGroup;
class QHBoxLayout;
class QPushButton;
class QStackedWidget;

namespace memnun {

class AccountSaver;
class AddressStep;
class InlineMessage;
class MailStep;
class ServersStep;

/// Adds a mail account (one without an id) in three steps, or changes one: whose mailbox it is, its servers, and what of
/// its mail is fetched. Servers are found and tested while the window goes on; closing it cancels what is under way.
class AccountDialog final : public QDialog {
    Q_OBJECT

public:
    enum class Step { Address, Servers, Mail };

    AccountDialog(AppContext& context, const AccountPorts& ports, const MailAccount& account, QWidget* parent = nullptr);

    void openStep(Step step);
    Step step() const;
    MailAccount typed() const;
    void find();
    void test();
    void save();
    void done(int result) override;

Q_SIGNALS:
    void saved(const memnun::MailAccount& account, bool lasting);

private:
    void build();
    void addSteps(class QVBoxLayout* layout);
    QHBoxLayout* foot();
    void wire();
    void follow();
    void forward();
    void found(const QVector<AccountProposal>& proposals);
    void tested(const AccountReport& report);
    void showProblems(const QVector<FieldError>& problems);
    bool checkPasswords(const MailAccount& account, const AccountTestPort::Secrets& typed);
    void takeTokens(const OAuthTokens& tokens);
    void refused(const Error& error);
    void settleConflict();
    void offerConflict(const MailAccount& stored);
    void clearErrors();
    void leadTo(QWidget* said);
    void untest();

    AppContext& m_context;
    AccountPorts m_ports;
    MailAccount m_account;  ///< as stored; without an id while it is new
    std::optional<OAuthTokens> m_tokens;
    QString m_tokenKey;     ///< under which they are kept while nothing is saved
    std::array<bool, 3> m_reached{true, false, false};
    bool m_testing = false;
    bool m_saving = false;
    bool m_works = false;       ///< the last test went well, and nothing was changed since
    bool m_goOn = false;        ///< to the next step as soon as the test went well
    QButtonGroup* m_tabs;
    QStackedWidget* m_stack;
    AddressStep* m_address;
    ServersStep* m_servers;
    MailStep* m_mail;
    InlineMessage* m_message;
    QPushButton* m_back = nullptr;
    QPushButton* m_test = nullptr;
    QPushButton* m_next = nullptr;
    AccountSaver* m_saver;
};

}  // namespace memnun
