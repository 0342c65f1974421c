// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Id.h"
#include "core/base/Result.h"

#include <QSet>
#include <QVector>

#include <optional>

namespace memnun {

/// One run of an import: what it read and what became of it.
struct ImportRun {
    ImportId id;
    QString kind;     ///< "mail"
    QString source;   ///< file or folder name
    Instant startedAt;
    std::optional<Instant> finishedAt;
    qint64 read = 0, added = 0, present = 0, quarantined = 0, customersAdded = 0, ticketsAdded = 0;
};

/// How the reason of something ends of which only the beginning is kept.
inline constexpr QLatin1String kOnlyBeginning("; only its first 128 MB are kept");

/// Something that could not be taken in. Its bytes are kept unless they could not be read; of what is very large, the
/// beginning.
struct QuarantineItem {
    enum class Kept { Whole, Beginning, Nothing };
    qint64 id = 0;
    ImportId importId;
    QString source;   ///< file and offset
    QString reason;   ///< English key sentence
    QString sha256;   ///< of the raw bytes: the same item is not kept twice
    BlobId blobId;
    Instant at;

    Kept kept() const
    {
        return !blobId.isValid() ? Kept::Nothing : reason.endsWith(kOnlyBeginning) ? Kept::Beginning : Kept::Whole;
    }
    bool operator==(const QuarantineItem&) const = default;
};

class ImportStore {
public:
    virtual ~ImportStore() = default;
    virtual Result<ImportId> begin(const ImportRun& run) = 0;
    virtual Result<> save(const ImportRun& run) = 0;
    virtual Result<QVector<ImportRun>> recent(int limit) = 0;

    /// False when an item with that hash is there already.
    virtual Result<bool> quarantine(const QuarantineItem& item) = 0;
    virtual Result<QVector<QuarantineItem>> quarantined(int limit) = 0;
    virtual Result<QuarantineItem> quarantined(const QString& sha256) = 0;
    virtual Result<QuarantineItem> quarantineItem(qint64 id) = 0;
    /// What is there at all, by sha256.
    virtual Result<QSet<QString>> quarantinedHashes() = 0;
    virtual Result<> release(qint64 id) = 0;
};

}  // namespace memnun
