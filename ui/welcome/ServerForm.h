// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/welcome/NewWorkspace.h"

#include <QWidget>

class QLineEdit;
class QSpinBox;

namespace memnun {

class FormRow;

/// Which part of a server's address a trouble belongs to.
enum class ServerField { None, Host, Port, Database, Login };

/// Where a team's database is: host, port, database, user, password.
class ServerForm final : public QWidget {
    Q_OBJECT

public:
    explicit ServerForm(QWidget* parent = nullptr);

    std::optional<ServerAddress> read();
    /// What is known of an address, so that only what was wrong has to be typed again.
    void fill(const ServerAddress& address);
    void showTrouble(ServerField field, const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void clearErrors();

    QLineEdit* m_host;
    QSpinBox* m_port;
    QLineEdit* m_database;
    QLineEdit* m_user;
    QLineEdit* m_password;
    QMap<QString, QString> m_options;
    FormRow* m_hostRow;
    FormRow* m_portRow;
    FormRow* m_databaseRow;
    FormRow* m_userRow;
    FormRow* m_passwordRow;
};

}  // namespace memnun
