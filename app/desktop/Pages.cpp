// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/Pages.h"

#include "ui/inbox/InboxPage.h"
#include "ui/kpis/KpiPage.h"
#include "ui/settings/SettingsPage.h"

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
                return page;
            },
            false};
}

Page kpiPage(const PageParts& parts)
{
    return {QStringLiteral("kpis"), [] { return Pages::tr("KPIs"); }, QStringLiteral("chart-line"), {},
            [parts](QWidget* parent) {
                AppContext& context = parts.context;
                auto* page = new KpiPage(context.executor, context.changes, context.clock, parent);
                QObject::connect(page, &KpiPage::ticketActivated, page, parts.openTicket);
                QObject::connect(page, &KpiPage::importRequested, page, parts.importMail);
                return page;
            },
            false};
}

Page settingsPage(const PageParts& parts)
{
    return {QStringLiteral("settings"), [] { return Pages::tr("Settings"); }, QStringLiteral("settings"), {},
            [parts](QWidget* parent) {
                auto* page = new SettingsPage(parts.context, parts.look, parts.smtp, parent);
                QObject::connect(page, &SettingsPage::mailAccountSaved, page, parts.mailAccountSaved);
                return page;
            },
            true};
}

}  // namespace

QVector<Page> builtinPages(const PageParts& parts)
{
    return {inboxPage(parts), kpiPage(parts), settingsPage(parts)};
}

}  // namespace memnun
