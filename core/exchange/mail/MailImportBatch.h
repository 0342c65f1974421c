// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/mail/MailImport.h"
#include "core/kernel/Command.h"

namespace memnun {

/// One step of an import as a command, for those who run it by execute() in a loop: the command line, tests, benches.
/// The outcome is a bool: whether there is more. The window uses CommandBus::stream instead.
class MailImportBatch final : public AnyCommand {
public:
    explicit MailImportBatch(MailImport& import) : m_import(import) {}
    Permission permission() const override { return Permission::Import; }
    QString verb() const override { return QStringLiteral("import.mail"); }
    bool isRepeatable() const override { return true; }
    bool isBulk() const override { return true; }
    void takenBack() const override { m_import.takenBack(); }
    Result<std::any> perform(UnitOfWork& work) const override
    {
        const auto more = m_import.step(work);
        return more ? Result<std::any>(std::any(*more)) : Result<std::any>(fail(more.error()));
    }

private:
    MailImport& m_import;
};

}  // namespace memnun
