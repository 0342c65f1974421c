// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/MailServicePort.h"
#include "core/kernel/Changes.h"
#include "core/kernel/Executor.h"

namespace memnun {

class StatusCentre;

/// Tells the status bar how fetching mail stands: one line for all accounts, which leads to mailbox health.
class MailLines final : public QObject {
    Q_OBJECT

public:
    MailLines(Executor& executor, ChangeBus& changes, MailServicePort& service, StatusCentre& status, QObject* parent = nullptr);

    void retranslate() { show(); }
    /// Who may not add an account is only told that there is none.
    void setMayAdd(bool may);

Q_SIGNALS:
    void healthWanted();
    /// There is no account yet: the first one wants to be added.
    void accountsWanted();

private:
    void readNames();
    void show();

    Executor& m_executor;
    MailServicePort& m_service;
    StatusCentre& m_status;
    QHash<MailAccountId, QString> m_names;
    bool m_mayAdd = true;
    bool m_known = false;  ///< m_names were read
};

}  // namespace memnun
