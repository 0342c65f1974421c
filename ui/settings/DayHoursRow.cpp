// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/DayHoursRow.h"

#include "ui/shared/Icon.h"
#include "ui/shared/StyleSheet.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QTimeEdit>
#include <QToolButton>

namespace memnun {

namespace {

constexpr int kDay = 86400;

QTime timeOf(int second)
{
    return QTime::fromMSecsSinceStartOfDay((second % kDay) * 1000);
}

/// Midnight as an end is the end of the day.
OpeningInterval intervalOf(const QTimeEdit* from, const QTimeEdit* to)
{
    const int end = to->time().msecsSinceStartOfDay() / 1000;
    return {from->time().msecsSinceStartOfDay() / 1000, end == 0 ? kDay : end};
}

}  // namespace

DayHoursRow::DayHoursRow(int weekday, QWidget* parent)
    : QWidget(parent),
      m_weekday(weekday),
      m_open(new QCheckBox(this)),
      m_break(new QToolButton(this)),
      m_closed(new QLabel(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    m_open->setMinimumWidth(140);
    layout->addWidget(m_open);
    m_first = makeStretch();
    m_second = makeStretch();
    layout->addWidget(m_break);
    layout->addWidget(m_closed);
    layout->addStretch();
    setTextRole(m_closed, QStringLiteral("muted"));
    setMinimumHeight(space::control);
    setFocusProxy(m_first.from);
    m_first.from->setTime(QTime(9, 0));
    m_first.to->setTime(QTime(18, 0));
    m_second.from->setTime(QTime(13, 0));
    m_second.to->setTime(QTime(18, 0));
    connect(m_open, &QCheckBox::toggled, this, &DayHoursRow::follow);
    connect(m_open, &QCheckBox::clicked, this, &DayHoursRow::edited);
    connect(m_break, &QToolButton::clicked, this, [this] {
        m_hasBreak = !m_hasBreak;
        follow();
        Q_EMIT edited();
    });
    retranslate();
    follow();
}

DayHoursRow::Stretch DayHoursRow::makeStretch()
{
    Stretch stretch{new QTimeEdit(this), new QTimeEdit(this), new QLabel(QString(QChar(0x2013)), this)};
    for (QTimeEdit* edit : {stretch.from, stretch.to}) {
        edit->setDisplayFormat(QStringLiteral("HH:mm"));
        edit->setButtonSymbols(QAbstractSpinBox::NoButtons);
        edit->setAlignment(Qt::AlignCenter);
        edit->setFixedWidth(72);
        connect(edit, &QTimeEdit::timeChanged, this, [this, edit] {
            if (edit->hasFocus())
                Q_EMIT edited();
        });
    }
    layout()->addWidget(stretch.from);
    layout()->addWidget(stretch.dash);
    layout()->addWidget(stretch.to);
    return stretch;
}

void DayHoursRow::setHours(const QVector<OpeningInterval>& hours)
{
    if (!hours.isEmpty()) {
        m_first.from->setTime(timeOf(hours.first().from));
        m_first.to->setTime(timeOf(hours.first().to));
    }
    m_hasBreak = hours.size() > 1;
    if (m_hasBreak) {
        m_second.from->setTime(timeOf(hours.at(1).from));
        m_second.to->setTime(timeOf(hours.at(1).to));
    }
    m_open->setChecked(!hours.isEmpty());
    follow();
}

QVector<OpeningInterval> DayHoursRow::hours() const
{
    if (!m_open->isChecked())
        return {};
    QVector<OpeningInterval> hours{intervalOf(m_first.from, m_first.to)};
    if (m_hasBreak)
        hours << intervalOf(m_second.from, m_second.to);
    return hours;
}

bool DayHoursRow::isInOrder() const
{
    int last = -1;
    for (const OpeningInterval& stretch : hours()) {
        if (stretch.from <= last || stretch.to <= stretch.from)
            return false;
        last = stretch.to;
    }
    return true;
}

void DayHoursRow::follow()
{
    const bool open = m_open->isChecked();
    const auto show = [](const Stretch& stretch, bool on) {
        stretch.from->setVisible(on);
        stretch.dash->setVisible(on);
        stretch.to->setVisible(on);
    };
    show(m_first, open);
    show(m_second, open && m_hasBreak);
    m_break->setVisible(open);
    m_closed->setVisible(!open);
    m_break->setIcon(icon(m_hasBreak ? QStringLiteral("x") : QStringLiteral("plus"), IconRole::Muted));
    m_break->setToolTip(m_hasBreak ? tr("Remove the second stretch") : tr("Add a second stretch after a break"));
    m_break->setAccessibleName(m_break->toolTip());
}

void DayHoursRow::retranslate()
{
    const QString day = QLocale().standaloneDayName(m_weekday);
    m_open->setText(day);
    m_closed->setText(tr("closed"));
    const auto name = [&day](const Stretch& stretch) {
        stretch.from->setAccessibleName(tr("%1, opens at").arg(day));
        stretch.to->setAccessibleName(tr("%1, closes at").arg(day));
    };
    name(m_first);
    name(m_second);
    follow();
}

}  // namespace memnun
