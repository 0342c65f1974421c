// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/User.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace memnun {

class FormRow;
class InlineMessage;

/// On a workspace that a team shares: which of its people sits here, or somebody new. Asked once on a computer.
class WhichUserDialog final : public QDialog {
    Q_OBJECT

public:
    /// `users` are those who are active.
    explicit WhichUserDialog(const QVector<User>& users, QWidget* parent = nullptr);

    void showError(const QString& sentence);

Q_SIGNALS:
    void chosen(memnun::UserId user);
    /// Somebody who joins the team.
    void joining(const QString& name, const QString& email);

private:
    void follow();
    void answer();

    QComboBox* m_users;
    QLineEdit* m_name;
    QLineEdit* m_email;
    FormRow* m_nameRow;
    FormRow* m_emailRow;
    InlineMessage* m_message;
};

}  // namespace memnun
