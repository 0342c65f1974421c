// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/CalendarSection.h"

#include "core/calendar/CalendarJson.h"
#include "core/settings/Settings.h"
#include "ui/settings/DayHoursRow.h"
#include "ui/settings/HolidayList.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"

#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace memnun {

CalendarSection::CalendarSection(AppContext& context, QWidget* parent)
    : SettingsSection(context, parent),
      m_week(new QLabel(this)),
      m_closedDays(new QLabel(this)),
      m_weekError(new InlineMessage(this)),
      m_zone(new QComboBox(this)),
      m_holidays(new HolidayList(context.clock.now().toUtc().date().year(), this))
{
    setTextRole(m_week, QStringLiteral("heading"));
    setTextRole(m_closedDays, QStringLiteral("heading"));
    body()->addWidget(m_week);
    auto* week = new QVBoxLayout;
    week->setSpacing(space::xs);
    for (int day = 0; day < 7; ++day) {
        auto* row = new DayHoursRow(day + 1, this);
        m_days.at(static_cast<std::size_t>(day)) = row;
        week->addWidget(row);
        connect(row, &DayHoursRow::edited, this, [this] { edited(); });
    }
    week->addWidget(m_weekError);
    body()->addLayout(week);
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromLatin1(id));
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zoneRow = addRow(QStringLiteral("tz"), m_zone);
    placeBeside(m_zoneRow);
    body()->addWidget(m_closedDays);
    body()->addWidget(m_holidays);
    connect(m_zone, &QComboBox::activated, this, [this] { edited(); });
    connect(m_zone->lineEdit(), &QLineEdit::textEdited, this, [this] { edited(); });
    connect(m_holidays, &HolidayList::edited, this, [this] { edited(); });
    retranslate();
}

void CalendarSection::retranslate()
{
    setTexts(title(), tr("Response and resolution times count only while you are open."));
    m_week->setText(tr("Week"));
    m_closedDays->setText(tr("Days closed"));
    m_zoneRow->setLabel(tr("&Time zone"));
    for (DayHoursRow* day : m_days)
        day->retranslate();
    m_holidays->retranslate();
}

void CalendarSection::load()
{
    context().executor.read<BusinessCalendar>(
        this, [now = context().clock.now()](Stores& stores) { return loadCalendar(stores.settings, now); },
        [this](Result<BusinessCalendar> calendar) {
            if (!calendar)
                showError(calendar.error());
            else if (!isEdited())
                show(*calendar);
        });
}

void CalendarSection::show(const BusinessCalendar& calendar)
{
    for (std::size_t day = 0; day < m_days.size(); ++day)
        m_days.at(day)->setHours(calendar.weekly().at(day));
    m_zone->setCurrentText(QString::fromLatin1(calendar.zone().id()));
    m_holidays->setHolidays(calendar.holidays());
}

void CalendarSection::save()
{
    m_weekError->clear();
    WeeklyHours weekly;
    for (std::size_t day = 0; day < m_days.size(); ++day) {
        if (!m_days.at(day)->isInOrder()) {
            m_weekError->say(tr("%1 closes before it opens. Please put the times in order.")
                                 .arg(QLocale().standaloneDayName(static_cast<int>(day) + 1)));
            m_days.at(day)->setFocus();
            return;
        }
        weekly.at(day) = m_days.at(day)->hours();
    }
    const QTimeZone zone(m_zone->currentText().toLatin1());
    if (!zone.isValid()) {
        m_zone->setFocus();
        setFieldError(QStringLiteral("tz"), tr("There is no time zone of this name. Choose one from the list."));
        return;
    }
    const BusinessCalendar calendar(zone, weekly, m_holidays->holidays());
    saveSetting(setting::kCalendar, toJson(calendar));
}

}  // namespace memnun
