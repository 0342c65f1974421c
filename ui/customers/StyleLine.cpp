// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/StyleLine.h"

#include "ui/customers/CustomerWords.h"
#include "ui/shared/Chip.h"
#include "ui/shared/FlowLayout.h"
#include "ui/shared/Layouts.h"
#include "ui/tickets/TicketWords.h"

#include <QEvent>

#include <utility>

namespace memnun {

StyleLine::StyleLine(QWidget* parent) : QWidget(parent), m_chips(new FlowLayout(this, space::xs))
{
    hide();
}

void StyleLine::setProfile(const CustomerProfile& profile)
{
    if (profile == m_profile)
        return;
    m_profile = profile;
    fill();
}

void StyleLine::fill()
{
    emptyOut(*m_chips);
    const auto add = [this](const QString& text, Tone tone, const QString& iconName = {}) {
        auto* chip = new Chip(text, tone, this);
        chip->setIconName(iconName);
        chip->setAccessibleName(text);
        m_chips->addWidget(chip);
        chip->show();
    };
    if (m_profile.tier != Tier::Standard)
        add(tierText(m_profile.tier), tierTone(m_profile.tier), QStringLiteral("star"));
    for (const TalkStyle style : std::as_const(m_profile.style))
        add(styleText(style), Tone::Accent);
    if (m_profile.preferred)
        add(tr("Prefers: %1").arg(channelText(*m_profile.preferred)), Tone::Neutral, channelIcon(*m_profile.preferred));
    setVisible(m_chips->count() > 0);
    updateGeometry();
}

QStringList StyleLine::texts() const
{
    QStringList texts;
    for (int i = 0; i < m_chips->count(); ++i) {
        if (const auto* chip = qobject_cast<const Chip*>(m_chips->itemAt(i)->widget()))
            texts << chip->text();
    }
    return texts;
}

void StyleLine::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

}  // namespace memnun
