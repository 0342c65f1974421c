// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/BusinessCalendar.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace memnun {

class InlineMessage;

/// The days on which the business is closed, all day or from an hour on: listed by date, added one by one or a
/// Turkish year at a time.
class HolidayList final : public QWidget {
    Q_OBJECT

public:
    HolidayList(int currentYear, QWidget* parent = nullptr);

    void setHolidays(QVector<Holiday> holidays);
    QVector<Holiday> holidays() const { return m_holidays; }
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    void buildTable();
    void build();
    void fill();
    void add(const QVector<Holiday>& holidays);
    void addTyped();
    void removeSelected();
    void fillYears();

    int shownYear() const;
    void showYear(int year);

    int m_year;
    QVector<int> m_rows;  ///< for each line of the table its place in m_holidays
    QVector<Holiday> m_holidays;
    QTableWidget* m_table;
    QDateEdit* m_date;
    QLineEdit* m_name;
    InlineMessage* m_nameError;
    QComboBox* m_kind;
    QPushButton* m_add;
    QComboBox* m_years;
    QPushButton* m_addYear;
    QPushButton* m_remove;
};

}  // namespace memnun
