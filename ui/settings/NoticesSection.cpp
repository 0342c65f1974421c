// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/NoticesSection.h"

#include "ui/notices/NoticeSettings.h"
#include "ui/settings/QuietDayRow.h"
#include "ui/shared/Format.h"
#include "ui/shared/FormRow.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/ActionRegistry.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace memnun {

namespace {

constexpr int kShowDetails = 0;

QLabel* hintBelow(QWidget* parent)
{
    auto* label = new QLabel(parent);
    setTextRole(label, QStringLiteral("caption"));
    label->setWordWrap(true);
    return label;
}

}  // namespace

NoticesSection::NoticesSection(AppContext& context, QWidget* parent)
    : SettingsSection(context, parent),
      m_details(new QComboBox(this)),
      m_outside(new QCheckBox(this)),
      m_keep(new QCheckBox(this)),
      m_hour(new QPushButton(this)),
      m_tomorrow(new QPushButton(this)),
      m_unmute(new QPushButton(this)),
      m_muted(new QLabel(this))
{
    hideFoot();
    addKinds();
    addQuietHours();
    addMuting();
    addHeading(m_window);
    auto* window = new QVBoxLayout;
    window->setSpacing(space::xs);
    m_windowHint = hintBelow(this);
    window->addWidget(m_keep);
    window->addWidget(m_windowHint);
    body()->addLayout(window);
    connect(m_keep, &QCheckBox::clicked, this, &NoticesSection::store);
    retranslate();
}

void NoticesSection::addKinds()
{
    addHeading(m_what);
    auto* kinds = new QVBoxLayout;
    kinds->setSpacing(space::s);
    for (QCheckBox*& kind : m_kinds) {
        kind = new QCheckBox(this);
        kinds->addWidget(kind);
        connect(kind, &QCheckBox::clicked, this, &NoticesSection::store);
    }
    body()->addLayout(kinds);
    m_details->addItems({QString(), QString()});
    m_detailsRow = addRow(QStringLiteral("details"), m_details);
    placeBeside(m_detailsRow);
    connect(m_details, &QComboBox::activated, this, &NoticesSection::store);
}

void NoticesSection::addQuietHours()
{
    addHeading(m_quiet);
    m_quietHint = hintBelow(this);
    auto* week = new QVBoxLayout;
    week->setSpacing(space::xs);
    week->addWidget(m_quietHint);
    for (std::size_t day = 0; day < m_days.size(); ++day) {
        m_days[day] = new QuietDayRow(static_cast<int>(day) + 1, this);
        week->addWidget(m_days[day]);
        connect(m_days[day], &QuietDayRow::edited, this, &NoticesSection::store);
    }
    week->addWidget(m_outside);
    body()->addLayout(week);
    connect(m_outside, &QCheckBox::clicked, this, &NoticesSection::store);
}

/// The commands of the whole window do it; without them there is nothing to mute.
void NoticesSection::addMuting()
{
    auto* mute = new QHBoxLayout;
    mute->setSpacing(space::s);
    for (QWidget* widget : {static_cast<QWidget*>(m_hour), static_cast<QWidget*>(m_tomorrow), static_cast<QWidget*>(m_unmute),
                            static_cast<QWidget*>(m_muted)})
        mute->addWidget(widget);
    mute->addStretch();
    setTextRole(m_muted, QStringLiteral("muted"));
    body()->addLayout(mute);
    const std::pair<QPushButton*, const char*> mutes[] = {
        {m_hour, "notices.mute.hour"}, {m_tomorrow, "notices.mute.tomorrow"}, {m_unmute, "notices.unmute"}};
    for (const auto& [button, id] : mutes) {
        connect(button, &QPushButton::clicked, this, [this, id = QString::fromLatin1(id)] {
            if (QAction* action = context().actions.action(id))
                action->trigger();
            showMuted();
        });
    }
}

void NoticesSection::addHeading(QLabel*& label)
{
    label = new QLabel(this);
    setTextRole(label, QStringLiteral("heading"));
    body()->addWidget(label);
}

void NoticesSection::retranslate()
{
    setTexts(title(), tr("What Memnun tells you while you look elsewhere. Only for you on this computer, and at once."));
    m_what->setText(tr("Tell me of"));
    const QStringList kinds{tr("&Messages in my tickets and in those I follow up"), tr("&New tickets that are nobody's yet"),
                            tr("&Tickets a colleague assigns to me"), tr("My tas&ks when they are due"),
                            tr("Messages of mine that could not be &sent"), tr("&Notes that call me with @")};
    for (std::size_t at = 0; at < m_kinds.size(); ++at)
        m_kinds[at]->setText(kinds.at(static_cast<int>(at)));
    m_detailsRow->setLabel(tr("A notification s&hows"));
    m_detailsRow->setHint(tr("Others may see your screen."));
    m_details->setItemText(0, tr("Customer and subject"));
    m_details->setItemText(1, tr("Only that something came"));
    m_quiet->setText(tr("Quiet hours"));
    m_quietHint->setText(tr("What comes meanwhile is held back and summed up once when they end."));
    for (QuietDayRow* day : m_days)
        day->retranslate();
    m_outside->setText(tr("Also while we are cl&osed, by the opening hours"));
    m_hour->setText(tr("Mute for &1 hour"));
    m_tomorrow->setText(tr("Mute &until tomorrow"));
    m_unmute->setText(tr("Unmut&e"));
    m_window->setText(tr("Window"));
    m_keep->setText(tr("Keep &running beside the clock when the window is closed"));
    m_windowHint->setText(m_hasTray ? tr("Quit from the icon's menu, or with “Quit”.")
                                    : tr("This desktop has no place beside the clock. A window that has news is marked instead."));
    showMuted();
}

void NoticesSection::setHasTray(bool has)
{
    m_hasTray = has;
    m_keep->setEnabled(has);
    retranslate();
}

void NoticesSection::load()
{
    const NoticeSettings now = NoticeSettings::load(context().settings);
    for (std::size_t at = 0; at < m_kinds.size(); ++at)
        m_kinds[at]->setChecked(now.rules.wanted.contains(EnumKeys<HappeningKind>::keys[at].first));
    for (std::size_t day = 0; day < m_days.size(); ++day)
        m_days[day]->setStretch(now.rules.quiet.days[day]);
    m_details->setCurrentIndex(now.details ? kShowDetails : 1);
    m_outside->setChecked(now.rules.quiet.outsideOpening);
    m_keep->setChecked(now.keepRunning);
    // The tray, the status line and time itself end it as well.
    if (QAction* unmute = context().actions.action(QStringLiteral("notices.unmute")))
        connect(unmute, &QAction::changed, this, &NoticesSection::showMuted, Qt::UniqueConnection);
    showMuted();
}

void NoticesSection::store()
{
    NoticeSettings chosen = NoticeSettings::load(context().settings);
    chosen.rules.wanted.clear();
    for (std::size_t at = 0; at < m_kinds.size(); ++at) {
        if (m_kinds[at]->isChecked())
            chosen.rules.wanted.insert(EnumKeys<HappeningKind>::keys[at].first);
    }
    for (std::size_t day = 0; day < m_days.size(); ++day)
        chosen.rules.quiet.days[day] = m_days[day]->stretch();
    chosen.details = m_details->currentIndex() == kShowDetails;
    chosen.rules.quiet.outsideOpening = m_outside->isChecked();
    chosen.keepRunning = m_keep->isChecked();
    chosen.save(context().settings);
}

void NoticesSection::showMuted()
{
    const bool can = context().actions.action(QStringLiteral("notices.unmute")) != nullptr;
    const QuietHours quiet = NoticeSettings::load(context().settings).rules.quiet;
    const Instant now = context().clock.now();
    const bool muted = quiet.isMuted(now);
    m_hour->setVisible(can && !muted);
    m_tomorrow->setVisible(can && !muted);
    m_unmute->setVisible(can && muted);
    m_muted->setText(muted ? tr("Muted until %1").arg(Format().moment(quiet.mutedUntil, now)) : QString());
}

}  // namespace memnun
