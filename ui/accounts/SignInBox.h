// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/accounts/AccountPorts.h"
#include "ui/shared/Theme.h"
#include "ui/shell/AppContext.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace memnun {

class FormRow;
class InlineMessage;

/// Signing in at a mail provider through the browser, and the client id which that needs.
class SignInBox final : public QWidget {
    Q_OBJECT

public:
    SignInBox(AppContext& context, const AccountPorts& ports, QWidget* parent = nullptr);
    /// Gives up what is under way.
    ~SignInBox() override;

    /// Reads the providers anew, with that one chosen.
    void load(const QString& provider);
    QString provider() const;
    bool isReady() const;
    /// Whose mailbox it is.
    void setAddress(const QString& address) { m_address = address; }
    void say(const QString& sentence, Tone tone);
    void setError(const QString& sentence) { say(sentence, Tone::Danger); }

Q_SIGNALS:
    void edited();
    void signedIn(const memnun::OAuthTokens& tokens);

private:
    void build();
    void follow();
    void begin();
    void ended(const Result<OAuthTokens>& outcome);
    void stop();
    void saveClient();
    void storeClient(const QJsonValue& stored, const QString& id, const QString& client, const QString& secret);

    AppContext& m_context;
    AccountPorts m_ports;
    QVector<OAuthProvider> m_all;
    QString m_address;
    bool m_busy = false;
    QComboBox* m_provider;
    QPushButton* m_begin;
    QPushButton* m_stop;
    InlineMessage* m_message;
    QWidget* m_client;
    QLineEdit* m_clientId;
    QLineEdit* m_clientSecret;
    FormRow* m_clientRow;
    QPushButton* m_keep;
};

}  // namespace memnun
