// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/HolidayList.h"

#include "core/calendar/TurkishHolidays.h"
#include "ui/shared/Format.h"
#include "ui/shared/Icon.h"
#include "ui/shared/InlineMessage.h"
#include "ui/shared/StyleSheet.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>

#include <algorithm>

namespace memnun {

HolidayList::HolidayList(int currentYear, QWidget* parent)
    : QWidget(parent),
      m_year(currentYear),
      m_table(new QTableWidget(0, 3, this)),
      m_date(new QDateEdit(QDate(currentYear, 1, 1), this)),
      m_name(new QLineEdit(this)),
      m_nameError(new InlineMessage(this)),
      m_kind(new QComboBox(this)),
      m_add(new QPushButton(this)),
      m_years(new QComboBox(this)),
      m_addYear(new QPushButton(this)),
      m_remove(new QPushButton(this))
{
    build();
    connect(m_add, &QPushButton::clicked, this, &HolidayList::addTyped);
    connect(m_name, &QLineEdit::returnPressed, this, &HolidayList::addTyped);
    connect(m_addYear, &QPushButton::clicked, this, [this] { add(turkishHolidays(shownYear())); });
    connect(m_years, &QComboBox::currentIndexChanged, this, &HolidayList::fill);
    connect(m_name, &QLineEdit::textEdited, m_nameError, &InlineMessage::clear);
    connect(m_remove, &QPushButton::clicked, this, &HolidayList::removeSelected);
    connect(m_table, &QTableWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(!m_table->selectedItems().isEmpty()); });
    fillYears();
    retranslate();
}

void HolidayList::buildTable()
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
    // One year's days at full height: the page scrolls, the table never does.
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setTabKeyNavigation(false);
}

void HolidayList::build()
{
    buildTable();
    m_nameError->watch(m_name);
    m_remove->setEnabled(false);
    m_date->setCalendarPopup(true);
    m_kind->addItems({QString(), QString()});
    m_addYear->setIcon(icon(QStringLiteral("flag")));
    m_add->setIcon(icon(QStringLiteral("plus")));

    auto* year = new QHBoxLayout;
    year->setSpacing(space::s);
    year->addWidget(m_years);
    year->addWidget(m_addYear);
    year->addStretch();
    year->addWidget(m_remove);
    auto* typed = new QHBoxLayout;
    typed->setSpacing(space::s);
    typed->addWidget(m_date);
    typed->addWidget(m_name, 1);
    typed->addWidget(m_kind);
    typed->addWidget(m_add);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addLayout(year);
    layout->addWidget(m_table);
    layout->addLayout(typed);
    layout->addWidget(m_nameError);
    QWidget* before = m_years;
    for (QWidget* after : QWidgetList{m_addYear, m_remove, m_table, m_date, m_name, m_kind, m_add}) {
        setTabOrder(before, after);
        before = after;
    }
}

/// The years around now, and every year that has days.
void HolidayList::fillYears()
{
    QVector<int> years;
    for (int year = m_year - 1; year <= m_year + 3; ++year)
        years << year;
    for (const Holiday& day : std::as_const(m_holidays)) {
        if (!years.contains(day.date.year()))
            years << day.date.year();
    }
    std::sort(years.begin(), years.end());
    const int shown = m_years->count() > 0 ? shownYear() : m_year;
    const QSignalBlocker quiet(m_years);
    m_years->clear();
    for (const int year : std::as_const(years))
        m_years->addItem(QString::number(year), year);
    m_years->setCurrentIndex(m_years->findData(shown));
}

int HolidayList::shownYear() const
{
    return m_years->currentData().toInt();
}

void HolidayList::showYear(int year)
{
    m_years->setCurrentIndex(m_years->findData(year));
}

void HolidayList::retranslate()
{
    m_table->setHorizontalHeaderLabels({tr("Date"), tr("Day"), tr("Closed")});
    m_table->setAccessibleName(tr("Days closed"));
    m_date->setAccessibleName(tr("Date"));
    m_date->setLocale(QLocale());
    m_date->setDisplayFormat(Format::datePattern(QLocale()));
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
    fillYears();
    fill();
}

void HolidayList::fill()
{
    const Format format;
    m_rows.clear();
    for (int i = 0; i < m_holidays.size(); ++i) {
        if (m_holidays.at(i).date.year() == shownYear())
            m_rows << i;
    }
    m_table->setRowCount(static_cast<int>(m_rows.size()));
    for (int row = 0; row < m_rows.size(); ++row) {
        const Holiday& day = m_holidays.at(m_rows.at(row));
        const QString closed =
            day.closedFrom ? tr("from %1").arg(day.closedFrom->toString(QStringLiteral("HH:mm"))) : tr("all day");
        m_table->setItem(row, 0, new QTableWidgetItem(format.date(day.date)));
        m_table->setItem(row, 1, new QTableWidgetItem(day.name));
        m_table->setItem(row, 2, new QTableWidgetItem(closed));
    }
    int height = m_table->horizontalHeader()->sizeHint().height() + 2 * m_table->frameWidth() + space::xs;
    for (int row = 0; row < m_table->rowCount(); ++row)
        height += m_table->rowHeight(row);
    m_table->setFixedHeight(height);
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
        m_nameError->say(tr("Please say which day this is, such as “Stocktaking”."));
        m_name->setFocus();
        return;
    }
    const bool half = m_kind->currentIndex() == 1;
    add({Holiday{m_date->date(), half ? std::optional(turkishEveClosing()) : std::nullopt, m_name->text().simplified()}});
    showYear(m_date->date().year());
    m_name->clear();
}

void HolidayList::removeSelected()
{
    QVector<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        rows << m_rows.at(index.row());
    std::sort(rows.begin(), rows.end(), std::greater<>());
    for (const int row : rows)
        m_holidays.removeAt(row);
    m_table->clearSelection();
    fill();
    Q_EMIT edited();
}

}  // namespace memnun
