// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/WorkspaceOpener.h"

#include "core/kernel/CommandBus.h"
#include "core/people/PeopleCommands.h"
#include "core/people/UserStore.h"
#include "core/settings/SettingCommands.h"
#include "core/settings/Settings.h"
#include "ui/welcome/NewWorkspace.h"

#include <QJsonArray>

namespace memnun {

Result<OpenedWorkspace> settleNow(OpenedWorkspace opened, const Newcomer& newcomer, Instant now)
{
    auto session = opened.workspace.sessions()(Access::ReadWrite);
    if (!session)
        return fail(session.error());
    User owner;
    owner.name = newcomer.name;
    owner.email = newcomer.email;
    owner.role = Role::Owner;
    const std::vector<std::shared_ptr<AnyCommand>> commands{
        anyCommand(SaveSetting{QLatin1String(setting::kCompany), newcomer.company}),
        anyCommand(SaveSetting{QLatin1String(setting::kOwnAddresses), QJsonArray::fromStringList(newcomer.ownAddresses)}),
        anyCommand(SaveUser{owner})};
    // The user last: a workspace with a user is a settled one.
    for (const auto& command : commands) {
        const auto done = execute(*command, **session, Actor::system(), now);
        if (!done)
            return fail(done.error());
    }
    auto users = (*session)->stores().users.all();
    if (!users)
        return fail(users.error());
    opened.users = std::move(*users);
    opened.company = newcomer.company;
    return opened;
}

Result<OpenedWorkspace> openNow(const Location& location, OpenHow how, const QString& copies)
{
    auto workspace = how == OpenHow::Create ? Workspace::create(location) : Workspace::open(location, copies);
    if (!workspace)
        return fail(workspace.error());
    auto session = workspace->sessions()(Access::ReadOnly);
    if (!session)
        return fail(session.error());
    Stores& stores = (*session)->stores();
    auto users = stores.users.all();
    if (!users)
        return fail(users.error());
    const auto company = stores.settings.get(QLatin1String(setting::kCompany));
    const auto demo = stores.settings.get(QLatin1String(setting::kDemo));
    if (!company || !demo)
        return fail(!company ? company.error() : demo.error());
    return OpenedWorkspace{std::move(*workspace), std::move(*users), company->value_or(QJsonValue()).toString(),
                           demo->value_or(QJsonValue()).toBool()};
}

WorkspaceOpener::WorkspaceOpener(QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

WorkspaceOpener::~WorkspaceOpener()
{
    m_pool.waitForDone();
}

void WorkspaceOpener::open(const Location& location, OpenHow how, const QString& copies, QObject* guard,
                           std::function<void(Result<OpenedWorkspace>)> then)
{
    const QPointer<QObject> alive(guard);
    m_pool.start([this, location, how, copies, alive, then = std::move(then)] {
        auto opened = std::make_shared<Result<OpenedWorkspace>>(openNow(location, how, copies));
        m_courier.deliver(alive, [opened, then] { then(std::move(*opened)); });
    });
}

void WorkspaceOpener::wantsUpgrade(const Location& location, QObject* guard, std::function<void(bool)> then)
{
    const QPointer<QObject> alive(guard);
    m_pool.start([this, location, alive, then = std::move(then)] {
        const bool wants = Workspace::wantsUpgrade(location).value_or(false);
        m_courier.deliver(alive, [wants, then] { then(wants); });
    });
}

void WorkspaceOpener::settle(const OpenedWorkspace& opened, const Newcomer& newcomer, Instant now, QObject* guard,
                             std::function<void(Result<OpenedWorkspace>)> then)
{
    const QPointer<QObject> alive(guard);
    m_pool.start([this, opened, newcomer, now, alive, then = std::move(then)] {
        auto settled = std::make_shared<Result<OpenedWorkspace>>(settleNow(opened, newcomer, now));
        m_courier.deliver(alive, [settled, then] { then(std::move(*settled)); });
    });
}

}  // namespace memnun
