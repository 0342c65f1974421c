// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/security/SecretVault.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace memnun {

class FormRow;
class InlineMessage;

/// How well a passphrase keeps strangers out, by its length and its variety.
enum class Strength { TooShort, Weak, Fair, Good };
Strength strengthOf(const QString& passphrase, int shortest);

/// Opens the file of passwords, or makes it with a new passphrase that is typed twice. Accepted when it is open.
class UnlockDialog final : public QDialog {
    Q_OBJECT

public:
    explicit UnlockDialog(SecretVault& vault, QWidget* parent = nullptr);

    /// Whether a passphrase is chosen, not asked for.
    bool isNew() const { return m_new; }

private:
    void build();
    void followStrength();
    void submit();
    void opened(const Result<>& outcome);

    SecretVault& m_vault;
    bool m_new;
    QLineEdit* m_first;
    QLineEdit* m_second;
    FormRow* m_firstRow;
    FormRow* m_secondRow;
    InlineMessage* m_message;
    QPushButton* m_open = nullptr;
};

}  // namespace memnun
