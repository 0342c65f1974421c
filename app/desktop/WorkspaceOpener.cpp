// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/WorkspaceOpener.h"

#include "core/kernel/CommandBus.h"
#include "core/people/PeopleCommands.h"
#include "core/people/UserStore.h"
#include "core/settings/SettingCommands.h"
#include "core/settings/Settings.h"
#include "ui/welcome/NewWorkspace.h"

#include <QJsonArray>
#include <QPointer>

namespace memnun {

namespace {

/// Longer than a file takes, shorter than quitting may take.
constexpr int kPatienceMs = 500;

}  // namespace

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

Result<OpenedWorkspace> joinNow(OpenedWorkspace opened, const User& newcomer, Instant now)
{
    auto session = opened.workspace.sessions()(Access::ReadWrite);
    if (!session)
        return fail(session.error());
    const auto saved = execute(*anyCommand(SaveUser{newcomer}), **session, Actor::system(), now);
    if (!saved)
        return fail(saved.error());
    auto users = (*session)->stores().users.all();
    if (!users)
        return fail(users.error());
    opened.users = std::move(*users);
    opened.me = std::any_cast<User>(saved->outcome).id;
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
    const auto addresses = stores.settings.get(QLatin1String(setting::kOwnAddresses));
    if (!company || !demo || !addresses)
        return fail(!company ? company.error() : !demo ? demo.error() : addresses.error());
    OpenedWorkspace opened{std::move(*workspace), std::move(*users), company->value_or(QJsonValue()).toString()};
    opened.demo = demo->value_or(QJsonValue()).toBool();
    for (const QJsonValue& address : addresses->value_or(QJsonValue()).toArray())
        opened.ownAddresses.append(address.toString());
    return opened;
}

WorkspaceOpener::WorkspaceOpener(QObject* parent) : QObject(parent) {}

WorkspaceOpener::~WorkspaceOpener()
{
    // What a job left behind still uses must stay; the system takes it back when the program ends.
    if (!m_lane->background.end(kPatienceMs))
        (void)m_lane.release();
}

template <class T>
void WorkspaceOpener::later(QObject* guard, std::function<T()> work, std::function<void(T)> then)
{
    m_lane->background.later<T>(guard, std::move(work), [self = QPointer(this), then = std::move(then)](T answer) {
        if (self)
            then(std::move(answer));
    });
}

void WorkspaceOpener::open(const Location& location, OpenHow how, const QString& copies, QObject* guard,
                           std::function<void(Result<OpenedWorkspace>)> then)
{
    later<Result<OpenedWorkspace>>(guard, [=, lane = m_lane.get()]() -> Result<OpenedWorkspace> {
        const auto held = location.isFile() ? lane->guard.enter(location.file) : WorkspaceGuard::Held();
        if (!held)
            return fail(held.error());
        auto opened = openNow(location, how, copies);
        if (opened)
            opened->guard = *held;
        return opened;
    }, std::move(then));
}

void WorkspaceOpener::wantsUpgrade(const Location& location, QObject* guard, std::function<void(bool)> then)
{
    later<bool>(guard, [location] { return Workspace::wantsUpgrade(location).value_or(false); }, std::move(then));
}

void WorkspaceOpener::settle(const OpenedWorkspace& opened, const Newcomer& newcomer, Instant now, QObject* guard,
                             std::function<void(Result<OpenedWorkspace>)> then)
{
    later<Result<OpenedWorkspace>>(guard, [=] { return settleNow(opened, newcomer, now); }, std::move(then));
}

void WorkspaceOpener::join(const OpenedWorkspace& opened, const User& newcomer, Instant now, QObject* guard,
                           std::function<void(Result<OpenedWorkspace>)> then)
{
    later<Result<OpenedWorkspace>>(guard, [=] { return joinNow(opened, newcomer, now); }, std::move(then));
}

}  // namespace memnun
