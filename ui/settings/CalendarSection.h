// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/SettingsSection.h"

#include <array>

class QComboBox;
class QLabel;

namespace memnun {

class BusinessCalendar;
class DayHoursRow;
class HolidayList;
class InlineMessage;

/// When the business is open: the clocks of response and resolution times run only then.
class CalendarSection final : public SettingsSection {
    Q_OBJECT

public:
    explicit CalendarSection(AppContext& context, QWidget* parent = nullptr);

    static QString name() { return tr("Opening hours"); }
    QString title() const override { return name(); }
    void load() override;

protected:
    void retranslate() override;
    void save() override;

private:
    void show(const BusinessCalendar& calendar);

    std::array<DayHoursRow*, 7> m_days{};
    QLabel* m_week;
    QLabel* m_closedDays;
    InlineMessage* m_weekError;
    QComboBox* m_zone;
    FormRow* m_zoneRow;
    HolidayList* m_holidays;
};

}  // namespace memnun
