// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/SettingsSection.h"

class QComboBox;

namespace memnun {

/// How the inbox goes on after a ticket is resolved: this user's own choice, in effect at once.
class WorkSection final : public SettingsSection {
    Q_OBJECT

public:
    explicit WorkSection(AppContext& context, QWidget* parent = nullptr);

    static QString name() { return tr("Working in the inbox"); }
    QString title() const override { return name(); }
    void load() override;

protected:
    void retranslate() override;
    void save() override {}

private:
    QString dictionaries() const;

    QComboBox* m_after;
    FormRow* m_afterRow;
    QComboBox* m_spelling;
    FormRow* m_spellingRow;
};

}  // namespace memnun
