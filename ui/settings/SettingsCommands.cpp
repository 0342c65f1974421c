// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingsCommands.h"

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
#include "ui/settings/WorkSection.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/ActionRegistry.h"

#include <QCoreApplication>

namespace memnun {

namespace {

struct PlaceWords {
    Q_DECLARE_TR_FUNCTIONS(PlaceWords)
};

SettingsPlace place(const char* key, const char* icon, std::function<QString()> title, std::function<QString()> words)
{
    return {QString::fromLatin1(key), QString::fromLatin1(icon), std::move(title), std::move(words)};
}

}  // namespace

const QVector<SettingsPlace>& settingsPlaces()
{
    static const QVector<SettingsPlace> places = {
        place("identity", "building-2", &IdentitySection::name, [] { return PlaceWords::tr("name, signature, job title, my details", "other names, searched for"); }),
        place("addresses", "at-sign", &AddressesSection::name, [] { return PlaceWords::tr("own addresses, domains, e-mail addresses", "other names, searched for"); }),
        place("mail", "mail", &AccountsSection::name, [] { return PlaceWords::tr("accounts, e-mail account, mailboxes, IMAP, SMTP, password", "other names, searched for"); }),
        place("mail_health", "refresh-cw", &HealthSection::name, [] { return PlaceWords::tr("health, fetching, mailboxes, sync, errors", "other names, searched for"); }),
        place("auto_answer", "reply", &AutoAnswerSection::name, [] { return PlaceWords::tr("automatic answer, auto-reply, receipt", "other names, searched for"); }),
        place("blocked", "shield-ban", &BlockSection::name, [] { return PlaceWords::tr("spam, block, unwanted mail", "other names, searched for"); }),
        place("fields", "list", &FieldsSection::name, [] { return PlaceWords::tr("custom fields, own fields, customer details", "other names, searched for"); }),
        place("calendar", "calendar-clock", &CalendarSection::name, [] { return PlaceWords::tr("business hours, working hours, holidays, time zone, calendar", "other names, searched for"); }),
        place("work", "inbox", &WorkSection::name, [] { return PlaceWords::tr("inbox, after resolving, spelling, preferences", "other names, searched for"); }),
        place("notices", "bell", &NoticesSection::name, [] { return PlaceWords::tr("alerts, tray, quiet hours, mute, sound", "other names, searched for"); }),
        place("keys", "keyboard", &KeysSection::name, [] { return PlaceWords::tr("keys, shortcuts, hotkeys", "other names, searched for"); }),
        place("look", "palette", &LookSection::name, [] { return PlaceWords::tr("theme, appearance, dark, colours, language", "other names, searched for"); }),
        place("copies", "archive", &CopiesSection::name, [] { return PlaceWords::tr("copies, backup, restore", "other names, searched for"); })};
    return places;
}

void registerSettingsCommands(ActionRegistry& actions, QWidget* window, std::function<void(const QString&)> open)
{
    const QString group = QStringLiteral("settings");
    actions.addGroup(group, [] { return SettingsPage::tr("Settings"); });
    for (const SettingsPlace& one : settingsPlaces()) {
        actions.add({QStringLiteral("settings.") + one.key, group, one.title, {}, one.icon, [open, key = one.key] { open(key); },
                     one.words},
                    window);
    }
}

}  // namespace memnun
