// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/SettingsSection.h"

class QCheckBox;
class QLabel;

namespace memnun {

class CopiesList;
class CopyPort;
struct SafetyCopy;

/// Whether safety copies are made by themselves, where they are kept, and which there are: for this computer, at once.
class CopiesSection final : public SettingsSection {
    Q_OBJECT

public:
    explicit CopiesSection(AppContext& context, QWidget* parent = nullptr);

    static QString name() { return tr("Safety copies"); }
    QString title() const override { return name(); }
    void load() override;
    /// Where the copies lie unless a folder is chosen.
    void setBeside(const QString& folder);
    /// Shows the copies that there are. `copies` outlives the section.
    void setCopies(CopyPort& copies);

Q_SIGNALS:
    /// The user agreed: this copy takes the place of the workspace.
    void restoreWanted(const memnun::SafetyCopy& copy);

protected:
    void retranslate() override;
    void save() override {}

private:
    void store(const QString& folder);
    void confirmRestore(const SafetyCopy& copy);

    QCheckBox* m_on;
    CopiesList* m_list = nullptr;
    QLabel* m_folder;
    QString m_usual;
    QPushButton* m_choose;
    QPushButton* m_beside;
    FormRow* m_onRow;
    FormRow* m_folderRow;
};

}  // namespace memnun
