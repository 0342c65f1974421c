// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/QuietDayRow.h"

#include "ui/shared/StyleSheet.h"
#include "ui/shared/Theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QTimeEdit>

namespace memnun {

namespace {

int minuteOf(const QTimeEdit* edit)
{
    return edit->time().msecsSinceStartOfDay() / 60'000;
}

QTime timeOf(int minute)
{
    return QTime::fromMSecsSinceStartOfDay(minute * 60'000);
}

}  // namespace

QuietDayRow::QuietDayRow(int weekday, QWidget* parent)
    : QWidget(parent),
      m_weekday(weekday),
      m_on(new QCheckBox(this)),
      m_from(new QTimeEdit(this)),
      m_to(new QTimeEdit(this)),
      m_dash(new QLabel(QString(QChar(0x2013)), this)),
      m_hint(new QLabel(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    m_on->setMinimumWidth(140);
    for (QWidget* widget : {static_cast<QWidget*>(m_on), static_cast<QWidget*>(m_from), static_cast<QWidget*>(m_dash),
                            static_cast<QWidget*>(m_to), static_cast<QWidget*>(m_hint)})
        layout->addWidget(widget);
    layout->addStretch();
    setTextRole(m_hint, QStringLiteral("muted"));
    setMinimumHeight(space::control);
    for (QTimeEdit* edit : {m_from, m_to}) {
        edit->setDisplayFormat(QStringLiteral("HH:mm"));
        edit->setButtonSymbols(QAbstractSpinBox::NoButtons);
        edit->setAlignment(Qt::AlignCenter);
        edit->setFixedWidth(72);
        connect(edit, &QTimeEdit::timeChanged, this, [this] {
            follow();
            Q_EMIT edited();
        });
    }
    connect(m_on, &QCheckBox::toggled, this, &QuietDayRow::follow);
    connect(m_on, &QCheckBox::clicked, this, &QuietDayRow::edited);
    setStretch({});
    retranslate();
}

void QuietDayRow::setStretch(const QuietStretch& stretch)
{
    const QSignalBlocker blocked(this);
    m_from->setTime(timeOf(stretch.from));
    m_to->setTime(timeOf(stretch.to));
    m_on->setChecked(stretch.on);
    follow();
}

QuietStretch QuietDayRow::stretch() const
{
    return {m_on->isChecked(), minuteOf(m_from), minuteOf(m_to)};
}

void QuietDayRow::follow()
{
    const bool on = m_on->isChecked();
    for (QWidget* widget : {static_cast<QWidget*>(m_from), static_cast<QWidget*>(m_dash), static_cast<QWidget*>(m_to)})
        widget->setVisible(on);
    const int length = minuteOf(m_to) - minuteOf(m_from);
    m_hint->setText(!on ? tr("none") : length == 0 ? tr("24 hours") : length < 0 ? tr("on the next day") : QString());
}

void QuietDayRow::retranslate()
{
    const QString day = QLocale().standaloneDayName(m_weekday);
    m_on->setText(day);
    m_from->setAccessibleName(tr("%1, quiet from").arg(day));
    m_to->setAccessibleName(tr("%1, quiet until").arg(day));
    follow();
}

}  // namespace memnun
