// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/AppContext.h"

#include <QWidget>

class QButtonGroup;
class QFrame;
class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace memnun {

class AccountsSection;
class CopiesSection;
class CopyPort;
class Look;
class NoticesSection;
class SettingsSection;
struct AccountPorts;
struct SafetyCopy;

/// The settings: sections on the left, the chosen one on the right.
class SettingsPage final : public QWidget {
    Q_OBJECT

public:
    SettingsPage(AppContext& context, Look& look, const AccountPorts& accounts, QWidget* parent = nullptr);

    /// A key of settingsPlaces().
    void openSection(const QString& key);
    /// Opens the dialog that adds a mail account.
    void addAccount();
    void setNothingIsSent(bool nothing);
    /// Where this workspace's safety copies lie unless somebody chooses a folder.
    void setCopiesBeside(const QString& folder);
    /// Lists the safety copies there are; `copies` outlives the page.
    void setCopies(CopyPort& copies);
    void setHasTray(bool has);

Q_SIGNALS:
    void mailAccountSaved();
    /// The user wants this copy in the workspace's place.
    void restoreWanted(const memnun::SafetyCopy& copy);
    /// The queue of what could not be taken in.
    void quarantineWanted();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QFrame* sideList();
    void addSection(const QString& key, SettingsSection* section);
    void retranslate();
    void loadAll();

    AppContext& m_context;
    QLabel* m_title;
    QVBoxLayout* m_list;
    QButtonGroup* m_buttons;
    QStackedWidget* m_stack;
    AccountsSection* m_accounts;
    CopiesSection* m_copies;
    NoticesSection* m_notices;
    QStringList m_keys;
    QVector<SettingsSection*> m_sections;
};

}  // namespace memnun
