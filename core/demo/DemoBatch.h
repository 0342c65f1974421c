// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/DemoCompany.h"
#include "core/kernel/Command.h"

namespace memnun {

/// One batch of the demo company as a command; its outcome is a bool: whether more follows.
class DemoBatch final : public AnyCommand {
public:
    explicit DemoBatch(DemoCompany& company) : m_company(company) {}
    Permission permission() const override { return Permission::Import; }
    QString verb() const override { return QStringLiteral("demo"); }
    Result<std::any> perform(UnitOfWork& work) const override
    {
        const auto more = m_company.writeNext(work);
        return more ? Result<std::any>(std::any(*more)) : Result<std::any>(fail(more.error()));
    }

private:
    DemoCompany& m_company;
};

}  // namespace memnun
