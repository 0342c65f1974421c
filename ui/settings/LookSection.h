// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/SettingsSection.h"

class QComboBox;

namespace memnun {

class Look;

/// Language and theme: they change at once, for this computer.
class LookSection final : public SettingsSection {
    Q_OBJECT

public:
    LookSection(AppContext& context, Look& look, QWidget* parent = nullptr);

    static QString name() { return tr("Language and look"); }
    QString title() const override { return name(); }
    void load() override;

protected:
    void retranslate() override;
    void save() override {}

private:
    Look& m_look;
    QComboBox* m_language;
    QComboBox* m_theme;
    FormRow* m_languageRow;
    FormRow* m_themeRow;
};

}  // namespace memnun
