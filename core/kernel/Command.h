// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/UnitOfWork.h"

#include <any>
#include <utility>

namespace memnun {

/// A command with its type forgotten: what the bus runs and the undo stack keeps.
///
/// A command is a plain struct
/// `struct ResolveTicket { using Outcome = Ticket; static constexpr auto permission = …; static constexpr auto verb = "…"; … };`
/// and one function `Result<Outcome> run(const ResolveTicket&, UnitOfWork&)` in its namespace. run() works inside the
/// transaction: it may fail (all is rolled back) and must not talk to anything but the stores.
class AnyCommand {
public:
    virtual ~AnyCommand() = default;
    virtual Permission permission() const = 0;
    virtual QString verb() const = 0;
    virtual Result<std::any> perform(UnitOfWork& work) const = 0;
    /// perform() leaves no trace but in the stores, or none after takenBack(), so that it may run again after its
    /// transaction was taken back.
    virtual bool isRepeatable() const { return false; }
    /// The transaction of the last perform() was rolled back.
    virtual void takenBack() const {}
    /// It works on whatever it finds; nobody saw what a Conflict would be about, so it runs again after one.
    virtual bool isBulk() const { return false; }
};

template <class C>
class CommandOf final : public AnyCommand {
public:
    explicit CommandOf(C command) : m_command(std::move(command)) {}
    Permission permission() const override { return C::permission; }
    QString verb() const override { return QString::fromLatin1(C::verb); }
    bool isRepeatable() const override { return true; }
    Result<std::any> perform(UnitOfWork& work) const override
    {
        Result<typename C::Outcome> outcome = run(m_command, work);
        if (!outcome) {
            return fail(outcome.error());
        }
        if constexpr (std::is_void_v<typename C::Outcome>) {
            return std::any();
        } else {
            return std::any(std::move(*outcome));
        }
    }

private:
    C m_command;
};

template <class C>
std::shared_ptr<AnyCommand> anyCommand(C command)
{
    return std::make_shared<CommandOf<C>>(std::move(command));
}

}  // namespace memnun
