// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingsPage.h"

#include "ui/settings/AccountsSection.h"
#include "ui/settings/AddressesSection.h"
#include "ui/settings/AutoAnswerSection.h"
#include "ui/settings/BlockSection.h"
#include "ui/settings/CalendarSection.h"
#include "ui/settings/CopiesSection.h"
#include "ui/settings/FieldsSection.h"
#include "ui/settings/HealthSection.h"
#include "ui/settings/IdentitySection.h"
#include "ui/settings/KeysSection.h"
#include "ui/settings/LookSection.h"
#include "ui/settings/NoticesSection.h"
#include "ui/settings/SettingsCommands.h"
#include "ui/settings/WorkSection.h"
#include "ui/shared/StyleSheet.h"
#include "ui/shell/RailButton.h"

#include <QButtonGroup>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace memnun {

namespace {

constexpr int kWidest = 720;  // lines of a form longer than this are hard to follow

QScrollArea* scrolled(QWidget* content)
{
    auto* holder = new QWidget;
    auto* layout = new QHBoxLayout(holder);
    layout->setContentsMargins(space::xxl, space::xl, space::xxl, space::xl);
    content->setMaximumWidth(kWidest);
    layout->addStretch();
    layout->addWidget(content, 1000);
    layout->addStretch();
    auto* area = new QScrollArea;
    area->setFocusPolicy(Qt::NoFocus);  // its fields have it
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(holder);
    return area;
}

}  // namespace

SettingsPage::SettingsPage(AppContext& context, Look& look, const AccountPorts& accounts, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_title(new QLabel(this)),
      m_list(new QVBoxLayout),
      m_buttons(new QButtonGroup(this)),
      m_stack(new QStackedWidget(this)),
      m_accounts(new AccountsSection(context, accounts)),
      m_copies(new CopiesSection(context)),
      m_notices(new NoticesSection(context))
{
    QFrame* side = sideList();
    addSection(QStringLiteral("identity"), new IdentitySection(context));
    addSection(QStringLiteral("addresses"), new AddressesSection(context));
    addSection(QStringLiteral("mail"), m_accounts);
    auto* health = new HealthSection(context);
    addSection(QStringLiteral("mail_health"), health);
    addSection(QStringLiteral("auto_answer"), new AutoAnswerSection(context));
    addSection(QStringLiteral("blocked"), new BlockSection(context));
    addSection(QStringLiteral("fields"), new FieldsSection(context));
    addSection(QStringLiteral("calendar"), new CalendarSection(context));
    addSection(QStringLiteral("work"), new WorkSection(context));
    addSection(QStringLiteral("notices"), m_notices);
    addSection(QStringLiteral("keys"), new KeysSection(context));
    addSection(QStringLiteral("look"), new LookSection(context, look));
    addSection(QStringLiteral("copies"), m_copies);
    m_list->addStretch();

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(side);
    layout->addWidget(m_stack, 1);
    // Toggled, not clicked: the arrow keys choose as well.
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int at, bool on) {
        if (!on)
            return;
        m_stack->setCurrentIndex(at);
        setFocusProxy(m_buttons->button(at));
    });
    connect(m_accounts, &AccountsSection::accountSaved, this, &SettingsPage::mailAccountSaved);
    connect(m_accounts, &AccountsSection::healthWanted, this, [this] { openSection(QStringLiteral("mail_health")); });
    connect(health, &HealthSection::accountsWanted, this, [this] { openSection(QStringLiteral("mail")); });
    connect(health, &HealthSection::quarantineWanted, this, &SettingsPage::quarantineWanted);
    connect(&m_context.changes, &ChangeBus::changed, this, [this](const ChangeSet& changes) {
        if (isVisible() && (changes.touches(Entity::Setting) || changes.touches(Entity::User)))
            loadAll();
    });
    openSection(QStringLiteral("identity"));
    retranslate();
}

QFrame* SettingsPage::sideList()
{
    auto* side = new QFrame(this);
    side->setProperty("panel", QStringLiteral("side-left"));
    side->setFixedWidth(240);
    side->setLayout(m_list);
    m_list->setContentsMargins(space::s, space::l, space::s, space::l);
    m_list->setSpacing(2);
    setTextRole(m_title, QStringLiteral("heading"));
    m_title->setContentsMargins(space::s, 0, 0, space::s);
    m_list->addWidget(m_title);
    return side;
}

void SettingsPage::addSection(const QString& key, SettingsSection* section)
{
    const auto& places = settingsPlaces();
    const auto place = std::find_if(places.begin(), places.end(), [&key](const SettingsPlace& one) { return one.key == key; });
    auto* button = new RailButton(place == places.end() ? QString() : place->icon, this);
    button->setObjectName(key);
    button->setCheckable(true);
    m_buttons->addButton(button, static_cast<int>(m_sections.size()));
    m_list->addWidget(button);
    m_stack->addWidget(scrolled(section));
    m_sections << section;
    m_keys << key;
}

void SettingsPage::openSection(const QString& key)
{
    const auto at = static_cast<int>(m_keys.indexOf(key));
    if (at < 0)
        return;
    m_buttons->button(at)->setChecked(true);
}

void SettingsPage::addAccount()
{
    openSection(QStringLiteral("mail"));
    m_accounts->add();
}

void SettingsPage::setNothingIsSent(bool nothing)
{
    m_accounts->setNothingIsSent(nothing);
}

void SettingsPage::setCopies(CopyPort& copies)
{
    m_copies->setCopies(copies);
    connect(m_copies, &CopiesSection::restoreWanted, this, &SettingsPage::restoreWanted);
}

void SettingsPage::setCopiesBeside(const QString& folder)
{
    m_copies->setBeside(folder);
}

void SettingsPage::setHasTray(bool has)
{
    m_notices->setHasTray(has);
}

void SettingsPage::loadAll()
{
    for (SettingsSection* section : m_sections)
        section->load();
}

void SettingsPage::retranslate()
{
    m_title->setText(tr("Settings"));
    for (int i = 0; i < m_sections.size(); ++i)
        qobject_cast<RailButton*>(m_buttons->button(i))->setLabel(m_sections.at(i)->title());
}

void SettingsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SettingsPage::showEvent(QShowEvent* event)
{
    loadAll();
    QWidget::showEvent(event);
}

}  // namespace memnun
