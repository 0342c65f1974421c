// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/accounts/AccountPorts.h"
#include "ui/shell/AppContext.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QVBoxLayout;

namespace memnun {

class FormRow;
class InlineMessage;
class MailServerForm;
class SignInBox;

/// What was found for an address, and the two servers, every field of them open to change.
class ServersStep final : public QWidget {
    Q_OBJECT

public:
    ServersStep(AppContext& context, const AccountPorts& ports, QWidget* parent = nullptr);

    void show(const MailAccount& account);
    /// The first one is taken at once.
    void offer(const QVector<AccountProposal>& proposals);
    /// Above everything: what the search came to, where it found nothing.
    void say(const QString& sentence);
    void read(MailAccount& account) const;
    /// As typed; null where nothing was.
    AccountTestPort::Secrets secrets() const;
    void setPassword(const QString& password);
    void setAddress(const QString& address);

    void setFieldError(const QString& field, const QString& sentence);
    void clearErrors();
    void showAsking();
    void showReport(const AccountReport& report);
    void clearReports();
    /// Puts the cursor into the field with which the first thing that failed is mended. Returns what was said about it,
    /// which has to be seen with it; null where nothing failed.
    QWidget* leadTo(const AccountReport& report);
    SignInBox* signIn() const { return m_signIn; }

Q_SIGNALS:
    void edited();
    void passwordEdited(const QString& password);
    void trustChanged();
    void signedIn(const memnun::OAuthTokens& tokens);

private:
    void build();
    void wire();
    void take(const AccountProposal& proposal);
    void setWay(AuthKind way);
    AuthKind way() const;

    AccountProposal m_taken;
    QVector<AccountProposal> m_proposals;
    InlineMessage* m_message;
    QWidget* m_found;
    QVBoxLayout* m_foundList;
    QButtonGroup* m_choice;
    QComboBox* m_way;
    FormRow* m_wayRow;
    SignInBox* m_signIn;
    MailServerForm* m_incoming;
    MailServerForm* m_outgoing;
};

}  // namespace memnun
