// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/contacts/ContactProfiles.h"
#include "core/exchange/contacts/ContactRecord.h"
#include "core/imports/ImportStore.h"
#include "core/kernel/Command.h"

#include <QHash>

#include <memory>

namespace memnun {

/// A row that became nobody's customer, and why: an English sentence without a full stop.
struct RefusedContact {
    qint64 row = 0;
    QString reason;
    bool operator==(const RefusedContact&) const = default;
};

/// What an import of customers has done so far. Every row read is in exactly one of the other four.
struct CustomerImportCounts {
    qint64 read = 0;
    qint64 added = 0;
    qint64 changed = 0;  ///< had gaps that the file filled
    qint64 present = 0;  ///< brought nothing new
    qint64 companies = 0;  ///< made because somebody works there, beyond `added`
    QVector<RefusedContact> refused;
};

/// What a person decides about a whole import.
struct CustomerImportRules {
    OnKnown known = OnKnown::FillGaps;
    QStringList tags;  ///< for everybody in the file
};

/// Brings contacts in as customers, a batch of rows at a time.
///
/// Who is who: the same e-mail address is the same customer; the same phone is, if the name is the same too (a company's
/// switchboard is many people's); without either, the same name is, unless the cities differ. What a customer has is not
/// overwritten unless the rules say that the file wins: gaps are filled, contact points added. So the same file brings nothing
/// new a second time. A phone or an address that can't be one is kept as it is written; what another field can't hold is
/// kept in the note, behind its heading.
class CustomerImport {
public:
    CustomerImport(std::unique_ptr<ContactSource> source, QString name, CustomerImportRules rules = {});
    ~CustomerImport();
    Q_DISABLE_COPY_MOVE(CustomerImport)

    /// One batch within a transaction; false when there is no more. The same again after takenBack().
    Result<bool> step(UnitOfWork& work);
    void takenBack();

    const CustomerImportCounts& counts() const;
    /// The same as counts().read, to be asked from any thread.
    qint64 rowsRead() const;
    /// Where reading stopped before the file's end; the rows before it were taken.
    const std::optional<Error>& stopped() const;
    ImportId id() const;

private:
    struct Work;
    std::unique_ptr<Work> m_work;
};

/// A step as a command. The outcome is a bool: whether there is more.
class CustomerImportBatch final : public AnyCommand {
public:
    explicit CustomerImportBatch(CustomerImport& import) : m_import(import) {}
    Permission permission() const override { return Permission::Import; }
    QString verb() const override { return QStringLiteral("import.customers"); }
    bool isRepeatable() const override { return true; }
    bool isBulk() const override { return true; }
    void takenBack() const override { m_import.takenBack(); }
    Result<std::any> perform(UnitOfWork& work) const override;

private:
    CustomerImport& m_import;
};

/// The whole import, taken back before it is there: Code::Cancelled with rule "dry_run" when it would have gone through.
class CustomerImportRehearsal final : public AnyCommand {
public:
    explicit CustomerImportRehearsal(CustomerImport& import) : m_import(import) {}
    Permission permission() const override { return Permission::Import; }
    QString verb() const override { return QStringLiteral("import.customers"); }
    Result<std::any> perform(UnitOfWork& work) const override;

private:
    CustomerImport& m_import;
};

}  // namespace memnun
