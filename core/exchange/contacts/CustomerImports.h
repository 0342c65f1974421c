// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/contacts/ContactSources.h"
#include "core/exchange/contacts/CustomerImport.h"

namespace memnun {

/// A row of one of several files that became nobody's customer.
struct RefusedRow {
    QString path;
    RefusedContact contact;
};

/// Several files as one import: each is opened when its turn comes, and one that can't be read is told and passed over.
class CustomerImports {
public:
    struct Options {
        QStringList paths;
        QHash<QString, ContactReading> readings;  ///< by path
        CustomerImportRules rules;
    };
    /// A file, or what is behind a row of it, that could not be read.
    struct Unread {
        QString path;
        Error error;
    };
    struct Outcome {
        CustomerImportCounts counts;  ///< of all files; `refused` is empty
        QVector<RefusedRow> refused;
        QVector<Unread> unread;
        QVector<ImportId> ids;
    };

    explicit CustomerImports(Options options);
    ~CustomerImports();
    Q_DISABLE_COPY_MOVE(CustomerImports)

    /// One batch of the file at hand within a transaction; false when there is no more.
    Result<bool> step(UnitOfWork& work);
    void takenBack();
    /// Of what was done so far. Not while a step runs.
    Outcome outcome() const;
    /// From any thread.
    qint64 rowsRead() const { return m_rowsRead; }
    const Options& options() const { return m_options; }

private:
    /// False when there is none left.
    bool openNext();
    void closeOne();

    Options m_options;
    qsizetype m_next = 0;
    std::unique_ptr<CustomerImport> m_import;  ///< of the file before m_next
    bool m_isOver = false;                     ///< m_import has no more, and what it did is kept
    Outcome m_before;                          ///< of the files before it
    std::atomic<qint64> m_rowsRead = 0;
};

/// All of it, taken back before it is there; see CustomerImportRehearsal.
class CustomerImportsRehearsal final : public AnyCommand {
public:
    CustomerImportsRehearsal(std::shared_ptr<CustomerImports> imports, std::shared_ptr<std::atomic<bool>> cancel)
        : m_imports(std::move(imports)), m_cancel(std::move(cancel))
    {
    }
    Permission permission() const override { return Permission::Import; }
    QString verb() const override { return QStringLiteral("import.customers"); }
    Result<std::any> perform(UnitOfWork& work) const override;

private:
    std::shared_ptr<CustomerImports> m_imports;
    std::shared_ptr<std::atomic<bool>> m_cancel;
};

}  // namespace memnun
