// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/accounts/HealthReader.h"
#include "ui/settings/SettingsSection.h"

#include <QTimer>

namespace memnun {

class EmptyState;
class HealthCard;

/// How fetching stands, for each account and folder: what is here, what is on the server, and what went wrong.
class HealthSection final : public SettingsSection {
    Q_OBJECT

public:
    explicit HealthSection(AppContext& context, QWidget* parent = nullptr);

    static QString name() { return tr("Mailbox health"); }
    QString title() const override { return name(); }
    void load() override;

Q_SIGNALS:
    void accountsWanted();
    void quarantineWanted();

protected:
    void retranslate() override;
    /// What happened meanwhile was not followed.
    void showEvent(QShowEvent* event) override;
    void save() override {}

private:
    void fill(const QVector<AccountHealth>& all);
    HealthCard* makeCard(const AccountHealth& one);
    void follow();
    void copyLog(MailAccountId account);

    QVector<AccountHealth> m_all;
    bool m_known = false;
    bool m_reading = false;
    bool m_again = false;
    EmptyState* m_empty;
    QVBoxLayout* m_list;
    QTimer m_minute;
    QTimer m_second;  ///< while an account waits to be tried again
};

}  // namespace memnun
