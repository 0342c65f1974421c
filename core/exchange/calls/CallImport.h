// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/calls/CallSources.h"
#include "core/imports/ImportStore.h"
#include "core/kernel/Command.h"

#include <QHash>

#include <atomic>
#include <memory>

namespace memnun {

/// A call, or a whole file where `row` is 0, that could not be brought in. The reason is one of CallRecord::problem, or a
/// rule of the readers.
struct CallRefusal {
    QString source;
    qint64 row = 0;
    QString reason;
    QString where{};
    bool operator==(const CallRefusal&) const = default;
};

/// Brings call logs in: each call into its customer's timeline, those that belong together into one ticket. A batch of calls
/// a transaction; it may be stopped or killed between any two and begun again. What is there already counts as present.
class CallImport {
public:
    struct Options {
        QStringList paths;
        QHash<QString, CallReading> readings;  ///< by path
        QString label;            ///< what a ticket of calls is called
        int closeQuietDays = 30;  ///< who was not called back for that long does not wait any more; 0: nobody does
        bool dryRun = false;      ///< only counts; added is what would be
    };
    struct Progress {
        qint64 done = 0, total = 0;  ///< calls of the file at hand
    };
    explicit CallImport(Options options);
    ~CallImport();

    /// As MailImport::step().
    Result<bool> step(UnitOfWork& work);
    void takenBack();
    /// May be called from any thread.
    Progress progress() const;
    const ImportRun& run() const;
    const QVector<CallRefusal>& refused() const;

private:
    struct Work;
    std::unique_ptr<Work> m_work;
};

/// One step as a command, for those who run it by execute() in a loop. The outcome is a bool: whether there is more.
class CallImportBatch final : public AnyCommand {
public:
    explicit CallImportBatch(CallImport& import) : m_import(import) {}
    Permission permission() const override { return Permission::Import; }
    QString verb() const override { return QStringLiteral("import.calls"); }
    bool isRepeatable() const override { return true; }
    bool isBulk() const override { return true; }
    void takenBack() const override { m_import.takenBack(); }
    Result<std::any> perform(UnitOfWork& work) const override
    {
        const auto more = m_import.step(work);
        return more ? Result<std::any>(std::any(*more)) : Result<std::any>(fail(more.error()));
    }

private:
    CallImport& m_import;
};

}  // namespace memnun
