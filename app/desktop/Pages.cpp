// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/Pages.h"

#include "ui/calls/CallsPage.h"
#include "ui/customers/CustomersPage.h"
#include "ui/inbox/InboxPage.h"
#include "ui/kpis/KpiPage.h"
#include "ui/personas/PersonasPage.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shared/UndoBar.h"
#include "ui/shell/Navigator.h"
#include "ui/templates/TemplatesPage.h"
#include "ui/today/TodayPage.h"

#include <QCoreApplication>

namespace memnun {

namespace {

struct Pages {
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

Page inboxPage(const PageParts& parts)
{
    return {QStringLiteral("inbox"), [] { return Pages::tr("Inbox"); }, QStringLiteral("inbox"), {},
            [parts](QWidget* parent) {
                auto* page = new InboxPage(parts.context, parent);
                QObject::connect(page, &InboxPage::importWanted, page, parts.importMail);
                QObject::connect(page, &InboxPage::accountWanted, page, parts.addAccount);
                QObject::connect(page, &InboxPage::customerWanted, page, [&navigator = parts.navigator](CustomerId id) { navigator.openCustomer(id); });
                if (parts.told)
                    QObject::connect(page, &InboxPage::moreOffered, parts.told, &UndoBar::offerMore);
                return page;
            },
            false};
}

Page customersPage(const PageParts& parts)
{
    return {QStringLiteral("customers"), [] { return Pages::tr("Customers"); }, QStringLiteral("users"), {},
            [parts](QWidget* parent) {
                auto* page = new CustomersPage(parts.context, parts.navigator, parent);
                QObject::connect(page, &CustomersPage::importWanted, page, parts.importCustomers);
                return page;
            },
            false};
}

Page callsPage(const PageParts& parts)
{
    return {QStringLiteral("calls"), [] { return Pages::tr("Calls"); }, QStringLiteral("phone"), {},
            [parts](QWidget* parent) { return new CallsPage(parts.context, parts.navigator, parent); }, false};
}

Page todayPage(const PageParts& parts)
{
    return {QStringLiteral("today"), [] { return Pages::tr("Today"); }, QStringLiteral("list-checks"), {},
            [parts](QWidget* parent) { return new TodayPage(parts.context, parts.navigator, parent); }, false};
}

Page kpiPage(const PageParts& parts)
{
    return {QStringLiteral("kpis"), [] { return Pages::tr("KPIs"); }, QStringLiteral("chart-line"), {},
            [parts](QWidget* parent) {
                AppContext& context = parts.context;
                auto* page = new KpiPage(context.executor, context.changes, context.clock, parent);
                if (parts.figures)
                    page->setKeeper(*parts.figures);
                QObject::connect(page, &KpiPage::ticketActivated, page,
                                 [&navigator = parts.navigator](TicketId id) { navigator.openTicket(id); });
                QObject::connect(page, &KpiPage::importRequested, page, parts.importMail);
                return page;
            },
            false};
}

Page personasPage(const PageParts& parts)
{
    return {QStringLiteral("personas"), [] { return Pages::tr("Personas"); }, QStringLiteral("user-check"), {},
            [parts](QWidget* parent) { return new PersonasPage(parts.context, parts.navigator, parent); }, false};
}

Page templatesPage(const PageParts& parts)
{
    return {QStringLiteral("templates"), [] { return Pages::tr("Templates"); }, QStringLiteral("file-text"), {},
            [parts](QWidget* parent) { return new TemplatesPage(parts.context, parent); }, false};
}

Page settingsPage(const PageParts& parts)
{
    return {QStringLiteral("settings"), [] { return Pages::tr("Settings"); }, QStringLiteral("settings"), {},
            [parts](QWidget* parent) {
                auto* page = new SettingsPage(parts.context, parts.look, parts.accounts, parent);
                page->setNothingIsSent(parts.context.nothingIsSent);
                page->setCopiesBeside(parts.copiesBeside);
                if (parts.copies) {
                    page->setCopies(*parts.copies);
                    QObject::connect(page, &SettingsPage::restoreWanted, page, parts.restore);
                }
                page->setHasTray(parts.hasTray);
                QObject::connect(page, &SettingsPage::mailAccountSaved, page, parts.mailAccountSaved);
                QObject::connect(page, &SettingsPage::quarantineWanted, page, parts.showQuarantine);
                return page;
            },
            true};
}

}  // namespace

QVector<Page> builtinPages(const PageParts& parts)
{
    return {inboxPage(parts), todayPage(parts), customersPage(parts), callsPage(parts), kpiPage(parts), personasPage(parts),
            templatesPage(parts), settingsPage(parts)};
}

}  // namespace memnun
