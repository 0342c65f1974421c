// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/AccountTest.h"
#include "core/accounts/LoginSource.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace memnun {

class CertificateBox;
class FormRow;
class InlineMessage;

/// One server of an account: where it is, how it is encrypted, how one logs in, and what the last test said of it.
class MailServerForm final : public QWidget {
    Q_OBJECT

public:
    /// How one logs in where sending may do it otherwise than fetching.
    enum class Login { Same, Own, None };

    explicit MailServerForm(ServerKind kind, QWidget* parent = nullptr);

    /// Of what is fetched from, where it is not this one.
    void show(const MailServer& server, const MailServer& fetching);
    /// `way` is how one logs in, `fetching` the other server where both log in alike.
    MailServer typed(AuthKind way, const MailServer& fetching) const;
    Login login() const;
    /// Null where nothing is typed.
    QString password() const;
    void setPassword(const QString& password);
    /// Whether a password is asked for, or a sign-in does it.
    void setWay(AuthKind way);

    void setFieldError(const QString& field, const QString& sentence);
    void clearErrors();
    void showAsking();
    void showReport(const ServerReport& report);
    void clearReport();
    /// The field with which `cause` is mended; null where none of these does it.
    QWidget* fieldFor(TestCause cause) const;
    /// What the last test said, and the certificate it showed.
    QWidget* said() const;

Q_SIGNALS:
    void edited();
    void passwordEdited(const QString& password);
    /// A key is trusted, or no longer: the server wants to be tested again.
    void trustChanged();

private:
    FormRow* add(const QString& key, const QString& label, QWidget* field);
    void placeRows();
    void choosePort();
    void hostEdited();
    void followLogin();
    void followTls();

    ServerKind m_kind;
    AuthKind m_way = AuthKind::Password;
    QString m_pinnedKey;
    MailServer m_tested;
    QVBoxLayout* m_layout;
    QLineEdit* m_host;
    QSpinBox* m_port;
    QComboBox* m_tls;
    QComboBox* m_login;
    QLineEdit* m_user;
    QLineEdit* m_password;
    QHash<QString, FormRow*> m_rows;
    InlineMessage* m_inClear;
    InlineMessage* m_report;
    CertificateBox* m_certificate;
};

}  // namespace memnun
