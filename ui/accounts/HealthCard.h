// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/accounts/ActivityWords.h"
#include "ui/accounts/HealthReader.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTableWidget;
class QVBoxLayout;

namespace memnun {

class Chip;

/// One account on the health page: how it stands, its folders with their counts, and what went wrong in them.
class HealthCard final : public QFrame {
    Q_OBJECT

public:
    /// Without a service only folders are shown: nothing can be asked for.
    HealthCard(const AccountHealth& health, bool hasService, Instant now, QWidget* parent = nullptr);

    void follow(const std::optional<AccountState>& state, Instant now);
    MailAccountId account() const { return m_health.account.id; }

Q_SIGNALS:
    void fetchWanted();
    void logWanted();
    void quarantineWanted();
    void accountWanted();

private:
    QWidget* head();
    void addKeys(QVBoxLayout* layout);
    void addFolders(QVBoxLayout* layout, Instant now);
    void addTroubles(QVBoxLayout* layout);
    QStringList cellsOf(const FolderHealth& one, Instant now) const;

    AccountHealth m_health;
    Chip* m_chip;
    QLabel* m_sentence;
    QPushButton* m_fetch;
    QPushButton* m_copy;
    QPushButton* m_change;
    bool m_hasService;
};

}  // namespace memnun
