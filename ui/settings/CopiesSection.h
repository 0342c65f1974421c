// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/SettingsSection.h"

class QCheckBox;
class QLabel;

namespace memnun {

/// Whether safety copies are made by themselves, and where they are kept: for this computer, at once.
class CopiesSection final : public SettingsSection {
    Q_OBJECT

public:
    explicit CopiesSection(AppContext& context, QWidget* parent = nullptr);

    QString title() const override { return tr("Safety copies"); }
    void load() override;
    /// Where the copies lie unless a folder is chosen.
    void setBeside(const QString& folder);

protected:
    void retranslate() override;
    void save() override {}

private:
    void store(const QString& folder);

    QCheckBox* m_on;
    QLabel* m_folder;
    QString m_usual;
    QPushButton* m_choose;
    QPushButton* m_beside;
    FormRow* m_onRow;
    FormRow* m_folderRow;
};

}  // namespace memnun
