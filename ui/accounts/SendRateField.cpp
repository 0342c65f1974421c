// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/SendRateField.h"

#include "ui/shared/FormRow.h"
#include "ui/shared/StyleSheet.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QSpinBox>

namespace memnun {

SendRateField::SendRateField(QWidget* parent)
    : QWidget(parent), m_own(new QCheckBox(tr("Send at most so many messages"))), m_most{new QSpinBox, new QSpinBox, new QSpinBox}
{
    const std::array names{tr("a minute"), tr("an hour"), tr("a day")};
    const std::array spoken{tr("Messages a minute, at most"), tr("Messages an hour, at most"), tr("Messages a day, at most")};
    const std::array ids{QStringLiteral("rate_minute"), QStringLiteral("rate_hour"), QStringLiteral("rate_day")};
    auto* limits = new QHBoxLayout;
    limits->setSpacing(space::m);
    for (std::size_t i = 0; i < m_most.size(); ++i) {
        auto* row = new FormRow(names[i], m_most[i], this);
        m_most[i]->setObjectName(ids[i]);
        m_most[i]->setAccessibleName(spoken[i]);
        m_most[i]->setRange(0, kHighestRate);
        m_most[i]->setGroupSeparatorShown(true);
        m_most[i]->setSpecialValueText(tr("no limit"));
        limits->addWidget(row, 1);
    }
    m_own->setObjectName(QStringLiteral("own_rate"));
    m_own->setToolTip(tr("Otherwise as many as the provider is known to allow. What is more waits in the outbox."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_own);
    layout->addLayout(limits);
    setFocusProxy(m_own);
    connect(m_own, &QCheckBox::toggled, this, &SendRateField::follow);
    follow(false);
}

void SendRateField::show(const MailAccount& account)
{
    m_provider = habitsOf(account).rate;
    m_own->setChecked(account.rate.has_value());
    fill(rateOf(account));
}

void SendRateField::setProviderOf(const MailAccount& account)
{
    m_provider = habitsOf(account).rate;
    follow(m_own->isChecked());
}

void SendRateField::fill(const SendRate& rate)
{
    m_most[0]->setValue(rate.perMinute);
    m_most[1]->setValue(rate.perHour);
    m_most[2]->setValue(rate.perDay);
}

void SendRateField::follow(bool own)
{
    for (QSpinBox* most : m_most)
        most->setEnabled(own);
    if (!own)
        fill(m_provider);
}

std::optional<SendRate> SendRateField::rate() const
{
    if (!m_own->isChecked())
        return std::nullopt;
    return SendRate{m_most[0]->value(), m_most[1]->value(), m_most[2]->value()};
}

QString sendRateText(const SendRate& rate)
{
    QStringList limits;
    if (rate.perMinute > 0)
        limits.append(SendRateField::tr("%n a minute", nullptr, rate.perMinute));
    if (rate.perHour > 0)
        limits.append(SendRateField::tr("%n an hour", nullptr, rate.perHour));
    if (rate.perDay > 0)
        limits.append(SendRateField::tr("%n a day", nullptr, rate.perDay));
    return limits.join(QStringLiteral(", "));
}

}  // namespace memnun
