// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/DueField.h"

#include "ui/shared/Format.h"
#include "ui/shared/MomentEdit.h"
#include "ui/shared/Theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

namespace memnun {

std::optional<Instant> dueOf(DuePreset preset, Instant now)
{
    const QDate today = Format::dayOf(now);
    const auto at = &Format::at;
    switch (preset) {
    case DuePreset::Today: return std::max(at(today, 18), now.plusSeconds(3600));
    case DuePreset::Tomorrow: return at(today.addDays(1), 9);
    case DuePreset::InThreeDays: return at(today.addDays(3), 9);
    case DuePreset::NextMonday: return at(today.addDays(8 - today.dayOfWeek()), 9);
    case DuePreset::InAWeek: return at(today.addDays(7), 9);
    case DuePreset::Never:
    case DuePreset::Picked: break;
    }
    return std::nullopt;
}

DueField::DueField(const Clock& clock, QWidget* parent)
    : QWidget(parent), m_clock(clock), m_presets(new QComboBox(this)), m_when(new MomentEdit(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_presets, 1);
    layout->addWidget(m_when, 1);
    setFocusProxy(m_presets);
    m_when->setMoment(*dueOf(DuePreset::Tomorrow, clock.now()));
    m_when->hide();
    for (int i = 0; i <= static_cast<int>(DuePreset::Picked); ++i)
        m_presets->addItem({});
    connect(m_presets, &QComboBox::currentIndexChanged, this,
            [this] { m_when->setVisible(preset() == DuePreset::Picked); });
    retranslate();
    setPreset(DuePreset::Tomorrow);
}

DuePreset DueField::preset() const
{
    return static_cast<DuePreset>(m_presets->currentIndex());
}

QWidget* DueField::momentField() const
{
    return m_when;
}

void DueField::setPreset(DuePreset preset)
{
    m_presets->setCurrentIndex(static_cast<int>(preset));
}

std::optional<Instant> DueField::due() const
{
    if (preset() == DuePreset::Picked)
        return m_when->moment();
    return dueOf(preset(), m_clock.now());
}

void DueField::retranslate()
{
    const QStringList texts = {tr("No date"),     tr("Today"),     tr("Tomorrow"),   tr("In three days"),
                               tr("Next Monday"), tr("In a week"), tr("Another day…")};
    for (int i = 0; i < texts.size(); ++i)
        m_presets->setItemText(i, texts.at(i));
    m_presets->setAccessibleName(tr("Due"));
    m_when->setAccessibleName(tr("Due at"));
}

void DueField::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace memnun
