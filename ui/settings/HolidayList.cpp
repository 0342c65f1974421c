// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/HolidayList.h"

#include "core/calendar/TurkishHolidays.h"
#include "ui/shared/Format.h"
#include "ui/shared/Icon.h"
#include "ui/shared/StyleSheet.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTimer>

#include <algorithm>

namespace memnun {

HolidayList::HolidayList(int currentYear, QWidget* parent)
    : QWidget(parent),
      m_year(currentYear),
      m_table(new QTableWidget(0, 3, this)),
      m_date(new QDateEdit(QDate(currentYear, 1, 1), this)),
      m_name(new QLineEdit(this)),
      m_kind(new QComboBox(this)),
      m_add(new QPushButton(this)),
      m_years(new QComboBox(this)),
      m_addYear(new QPushButton(this)),
      m_remove(new QPushButton(this))
{
    build();
    connect(m_add, &QPushButton::clicked, this, &HolidayList::addTyped);
    connect(m_name, &QLineEdit::returnPressed, this, &HolidayList::addTyped);
    connect(m_addYear, &QPushButton::clicked, this, [this] { add(turkishHolidays(m_years->currentData().toInt())); });
    connect(m_remove, &QPushButton::clicked, this, &HolidayList::removeSelected);
    connect(m_table, &QTableWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(!m_table->selectedItems().isEmpty()); });
    fillYears();
    retranslate();
}

void HolidayList::build()
{
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(28);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Fixed);
    m_table->setColumnWidth(0, 130);
    m_table->setColumnWidth(2, 130);
    m_table->setMinimumHeight(240);
    m_remove->setEnabled(false);
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(QStringLiteral("dd.MM.yyyy"));
    m_kind->addItems({QString(), QString()});
    m_addYear->setIcon(icon(QStringLiteral("flag")));
    m_add->setIcon(icon(QStringLiteral("plus")));

    auto* typed = new QHBoxLayout;
    typed->setSpacing(space::s);
    typed->addWidget(m_date);
    typed->addWidget(m_name, 1);
    typed->addWidget(m_kind);
    typed->addWidget(m_add);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_years);
    buttons->addWidget(m_addYear);
    buttons->addStretch();
    buttons->addWidget(m_remove);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_table, 1);
    layout->addLayout(typed);
    layout->addLayout(buttons);
}

void HolidayList::fillYears()
{
    for (int year = m_year - 1; year <= m_year + 3; ++year)
        m_years->addItem(QString::number(year), year);
    m_years->setCurrentIndex(1);
}

void HolidayList::retranslate()
{
    m_table->setHorizontalHeaderLabels({tr("Date"), tr("Day"), tr("Closed")});
    m_table->setAccessibleName(tr("Days closed"));
    m_date->setAccessibleName(tr("Date"));
    m_name->setPlaceholderText(tr("Name of the day"));
    m_name->setAccessibleName(m_name->placeholderText());
    m_kind->setItemText(0, tr("all day"));
    m_kind->setItemText(1, tr("from 13:00"));
    m_kind->setAccessibleName(tr("Closed"));
    m_add->setText(tr("Add a day"));
    m_years->setAccessibleName(tr("Year"));
    m_addYear->setText(tr("Add Türkiye's holidays"));
    m_remove->setText(tr("Remove"));
    fill();
}

void HolidayList::setHolidays(QVector<Holiday> holidays)
{
    std::stable_sort(holidays.begin(), holidays.end(), [](const Holiday& a, const Holiday& b) { return a.date < b.date; });
    m_holidays = std::move(holidays);
    fill();
    scrollToComing();
}

void HolidayList::scrollToComing()
{
    const auto coming = std::find_if(m_holidays.cbegin(), m_holidays.cend(),
                                     [this](const Holiday& day) { return day.date.year() >= m_year; });
    if (coming != m_holidays.cend())
        m_table->scrollToItem(m_table->item(static_cast<int>(coming - m_holidays.cbegin()), 0),
                              QAbstractItemView::PositionAtTop);
}

/// The table can scroll only when it has its place.
void HolidayList::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    QTimer::singleShot(0, this, &HolidayList::scrollToComing);
}

void HolidayList::fill()
{
    const Format format;
    m_table->setRowCount(static_cast<int>(m_holidays.size()));
    for (int row = 0; row < m_holidays.size(); ++row) {
        const Holiday& day = m_holidays.at(row);
        const QString closed =
            day.closedFrom ? tr("from %1").arg(day.closedFrom->toString(QStringLiteral("HH:mm"))) : tr("all day");
        m_table->setItem(row, 0, new QTableWidgetItem(format.date(day.date)));
        m_table->setItem(row, 1, new QTableWidgetItem(day.name));
        m_table->setItem(row, 2, new QTableWidgetItem(closed));
    }
}

void HolidayList::add(const QVector<Holiday>& holidays)
{
    QVector<Holiday> all = m_holidays;
    for (const Holiday& day : holidays) {
        const bool known = std::any_of(all.cbegin(), all.cend(), [&day](const Holiday& other) {
            return other.date == day.date && other.name == day.name;
        });
        if (!known)
            all << day;
    }
    setHolidays(all);
    Q_EMIT edited();
}

void HolidayList::addTyped()
{
    if (m_name->text().simplified().isEmpty()) {
        m_name->setFocus();
        return;
    }
    const bool half = m_kind->currentIndex() == 1;
    add({Holiday{m_date->date(), half ? std::optional(turkishEveClosing()) : std::nullopt, m_name->text().simplified()}});
    m_name->clear();
}

void HolidayList::removeSelected()
{
    QVector<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        rows << index.row();
    std::sort(rows.begin(), rows.end(), std::greater<>());
    for (const int row : rows)
        m_holidays.removeAt(row);
    m_table->clearSelection();
    fill();
    Q_EMIT edited();
}

}  // namespace memnun
