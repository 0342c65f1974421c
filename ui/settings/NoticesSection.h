// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notices/Happening.h"
#include "ui/settings/SettingsSection.h"

#include <array>

class QCheckBox;
class QComboBox;
class QLabel;

namespace memnun {

class QuietDayRow;

/// What this user is told outside the window, when not, and how much of it others may see: in effect at once.
class NoticesSection final : public SettingsSection {
    Q_OBJECT

public:
    explicit NoticesSection(AppContext& context, QWidget* parent = nullptr);

    static QString name() { return tr("Notifications"); }
    QString title() const override { return name(); }
    void load() override;
    /// Without a place beside the clock the window can't live on there.
    void setHasTray(bool has);

protected:
    void retranslate() override;
    void save() override {}

private:
    void addHeading(QLabel*& label);
    void addKinds();
    void addQuietHours();
    void addMuting();
    void store();
    void showMuted();

    std::array<QCheckBox*, EnumKeys<HappeningKind>::keys.size()> m_kinds{};
    std::array<QuietDayRow*, 7> m_days{};
    QLabel* m_what = nullptr;
    QLabel* m_quiet = nullptr;
    QLabel* m_quietHint = nullptr;
    QLabel* m_window = nullptr;
    QLabel* m_windowHint = nullptr;
    QComboBox* m_details;
    FormRow* m_detailsRow = nullptr;
    QCheckBox* m_outside;
    QCheckBox* m_keep;
    QPushButton* m_hour;
    QPushButton* m_tomorrow;
    QPushButton* m_unmute;
    QLabel* m_muted;
    bool m_hasTray = true;
};

}  // namespace memnun
