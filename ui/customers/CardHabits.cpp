// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/CardHabits.h"

#include "ui/customers/CustomerWords.h"
#include "ui/shared/FlowLayout.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/StyleSheet.h"
#include "ui/tickets/TicketWords.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace memnun {

CardHabits::CardHabits(QWidget* parent)
    : QWidget(parent), m_tier(new QComboBox), m_owner(new QComboBox), m_channel(new QComboBox),
      m_tierRow(new FormRow({}, m_tier, this)), m_ownerRow(new FormRow({}, m_owner, this)),
      m_channelRow(new FormRow({}, m_channel, this)), m_hours(new QLabel(this)), m_styleTitle(new QLabel(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    auto* pair = new QHBoxLayout;
    pair->setSpacing(space::m);
    pair->addWidget(m_tierRow, 1);
    pair->addWidget(m_ownerRow, 1);
    layout->addLayout(pair);
    buildChips(layout);
    layout->addWidget(m_channelRow);
    setTextRole(m_hours, QStringLiteral("muted"));
    m_hours->setWordWrap(true);
    layout->addWidget(m_hours);
    for (QComboBox* box : {m_tier, m_owner, m_channel})
        box->installEventFilter(this);
    for (const auto& [tier, key] : EnumKeys<Tier>::keys)
        m_tier->addItem(QString(), QString::fromLatin1(key));
    m_channel->addItem(QString(), QString());
    for (const auto& [channel, key] : EnumKeys<Channel>::keys) {
        if (channel != Channel::System && channel != Channel::Review)
            m_channel->addItem(QString(), QString::fromLatin1(key));
    }
    connect(m_tier, &QComboBox::activated, this, [this](int at) {
        Q_EMIT changeWanted([tier = static_cast<Tier>(at)](CustomerProfile& one) { one.tier = tier; });
    });
    connect(m_owner, &QComboBox::activated, this, [this] {
        Q_EMIT changeWanted([owner = UserId(m_owner->currentData().toLongLong())](CustomerProfile& one) { one.owner = owner; });
    });
    connect(m_channel, &QComboBox::activated, this, [this] {
        Q_EMIT changeWanted([key = m_channel->currentData().toString()](CustomerProfile& one) { one.preferred = fromKey<Channel>(key); });
    });
}

/// The wheel scrolls the card; it does not change who somebody is.
bool CardHabits::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void CardHabits::buildChips(QVBoxLayout* layout)
{
    setTextRole(m_styleTitle, QStringLiteral("caption"));
    layout->addWidget(m_styleTitle);
    auto* box = new QWidget(this);
    auto* flow = new FlowLayout(box, space::xs);
    for (const auto& [style, key] : EnumKeys<TalkStyle>::keys) {
        auto* chip = new QToolButton(box);
        chip->setCheckable(true);
        chip->setObjectName(QString::fromLatin1(key));
        setStyleProperty(chip, "kind", QStringLiteral("chip"));
        flow->addWidget(chip);
        m_chips.insert(static_cast<int>(style), chip);
        connect(chip, &QToolButton::clicked, this, [this, one = style](bool on) {
            Q_EMIT changeWanted([one, on](CustomerProfile& profile) {
                profile.style.removeAll(one);
                if (on)
                    profile.style.append(one);
            });
        });
    }
    layout->addWidget(box);
}

void CardHabits::fillOwners(const CardFacts& facts)
{
    const QSignalBlocker quiet(m_owner);
    m_owner->clear();
    m_owner->addItem(tr("Nobody"), 0);
    for (const User& user : facts.users) {
        if (user.active || user.id == facts.profile.owner)
            m_owner->addItem(user.name, user.id.value());
    }
    m_owner->setCurrentIndex(std::max(0, m_owner->findData(facts.profile.owner.value())));
}

void CardHabits::show(const CardFacts& facts)
{
    m_tier->setCurrentIndex(static_cast<int>(facts.profile.tier));
    m_channel->setCurrentIndex(std::max(0, m_channel->findData(facts.profile.preferred ? toKey(*facts.profile.preferred) : QString())));
    fillOwners(facts);
    for (const auto& [style, key] : EnumKeys<TalkStyle>::keys)
        chip(style)->setChecked(facts.profile.style.contains(style));
    const QString hours = hoursText(facts.profile.hours);
    m_hours->setText(hours.isEmpty() ? QString() : tr("Reach them: %1").arg(hours));
    m_hours->setVisible(!hours.isEmpty());
}

void CardHabits::retranslate()
{
    m_tierRow->setLabel(tr("Tier"));
    m_ownerRow->setLabel(tr("Looked after by"));
    m_channelRow->setLabel(tr("Preferred channel"));
    m_styleTitle->setText(tr("Communication style"));
    m_owner->setItemText(0, tr("Nobody"));
    for (int i = 0; i < m_tier->count(); ++i)
        m_tier->setItemText(i, tierText(static_cast<Tier>(i)));
    m_channel->setItemText(0, tr("Not said"));
    for (int i = 1; i < m_channel->count(); ++i)
        m_channel->setItemText(i, channelText(fromKeyOr(m_channel->itemData(i).toString(), Channel::Email)));
    for (const auto& [style, key] : EnumKeys<TalkStyle>::keys)
        chip(style)->setText(styleText(style));
}

}  // namespace memnun
