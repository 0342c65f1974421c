// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/AccountProposal.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace memnun {

class FormRow;
class InlineMessage;

/// The first thing asked: whose mailbox it is.
class AddressStep final : public QWidget {
    Q_OBJECT

public:
    explicit AddressStep(QWidget* parent = nullptr);

    void show(const MailAccount& account);
    void read(MailAccount& account) const;
    QString address() const;
    QString password() const;
    void setPassword(const QString& password);
    void setVaultSentence(const QString& sentence);
    void setFieldError(const QString& field, const QString& sentence);
    void clearErrors();
    /// While servers are looked for; an empty domain ends it.
    void showLooking(const QString& domain);
    void say(const QString& sentence);

Q_SIGNALS:
    void edited();
    void addressEdited();
    void passwordEdited(const QString& password);
    void byHandWanted();

private:
    QHash<QString, FormRow*> m_rows;
    QLineEdit* m_displayName;
    QLineEdit* m_address;
    QLineEdit* m_password;
    QLineEdit* m_name;
    QLabel* m_vault;
    InlineMessage* m_message;
    QPushButton* m_byHand;
};

}  // namespace memnun
