// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/ImportStore.h"

namespace memnun {

class Database;

/// Import runs and what they could not take in, newest first.
class ImportTable final : public ImportStore {
public:
    explicit ImportTable(Database& database) : m_database(database) {}

    Result<ImportId> begin(const ImportRun& run) override;
    Result<> save(const ImportRun& run) override;
    Result<QVector<ImportRun>> recent(int limit) override;

    Result<bool> quarantine(const QuarantineItem& item) override;
    Result<QVector<QuarantineItem>> quarantined(int limit) override;
    Result<QuarantineItem> quarantined(const QString& sha256) override;
    Result<QuarantineItem> quarantineItem(qint64 id) override;
    Result<QSet<QString>> quarantinedHashes() override;
    Result<> release(qint64 id) override;

private:
    Database& m_database;
};

}  // namespace memnun
