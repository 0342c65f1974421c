// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/Part.h"

namespace memnun {

namespace {

class UndoOfParts final : public AnyCommand {
public:
    UndoOfParts(std::shared_ptr<AnyCommand> earlier, std::shared_ptr<AnyCommand> later)
        : m_earlier(std::move(earlier)), m_later(std::move(later))
    {
    }
    Permission permission() const override { return m_later->permission(); }
    QString verb() const override { return m_later->verb(); }
    bool isRepeatable() const override { return m_later->isRepeatable() && m_earlier->isRepeatable(); }
    Result<std::any> perform(UnitOfWork& work) const override
    {
        for (const AnyCommand* part : {m_later.get(), m_earlier.get()}) {
            if (!allows(work.actor().role, part->permission())) {
                return fail(Code::Forbidden, part->verb());
            }
            if (const auto done = part->perform(work); !done) {
                return fail(done.error());
            }
        }
        return std::any();
    }

private:
    std::shared_ptr<AnyCommand> m_earlier;
    std::shared_ptr<AnyCommand> m_later;
};

}  // namespace

std::shared_ptr<AnyCommand> undoTogether(std::shared_ptr<AnyCommand> earlier, std::shared_ptr<AnyCommand> later)
{
    if (!earlier || !later) {
        return earlier ? earlier : later;
    }
    return std::make_shared<UndoOfParts>(std::move(earlier), std::move(later));
}

}  // namespace memnun
