// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/accounts/ActivityWords.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace memnun {

class Chip;

/// One account in the list: what it is called, how it stands in a chip and in words, and what can be done with it.
class AccountRow final : public QFrame {
    Q_OBJECT

public:
    AccountRow(const MailAccount& account, QWidget* parent = nullptr);

    void follow(const AccountStanding& standing);
    const MailAccount& account() const { return m_account; }

Q_SIGNALS:
    void editWanted();
    void switchWanted();
    void removeWanted();
    void healthWanted();

private:
    MailAccount m_account;
    Chip* m_chip;
    QLabel* m_sentence;
};

}  // namespace memnun
