// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/MailAccount.h"

#include <QWidget>

#include <array>

class QCheckBox;
class QSpinBox;

namespace memnun {

/// How fast answers may leave through an account: the account's own limits or, switched off, what its provider allows,
/// which is shown then and can't be changed.
class SendRateField final : public QWidget {
    Q_OBJECT

public:
    explicit SendRateField(QWidget* parent = nullptr);

    void show(const MailAccount& account);
    /// Another server has been typed: another provider, and other limits of its.
    void setProviderOf(const MailAccount& account);
    [[nodiscard]] std::optional<SendRate> rate() const;

private:
    void fill(const SendRate& rate);
    void follow(bool own);

    SendRate m_provider;  ///< what it allows
    QCheckBox* m_own;
    std::array<QSpinBox*, 3> m_most;  ///< a minute, an hour, a day
};

/// "20 a minute, 500 a day"; empty without any limit.
QString sendRateText(const SendRate& rate);

}  // namespace memnun
