// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mail/MailImport.h"

#include "core/base/DiskPath.h"
#include "core/conversations/BlobCodec.h"
#include "core/conversations/BlobStore.h"
#include "core/conversations/ConversationStore.h"
#include "core/exchange/mail/KnownMail.h"
#include "core/exchange/mail/MailIndex.h"
#include "core/exchange/mail/QuarantineRelease.h"
#include "core/exchange/mail/ThreadWriter.h"

#include <QHash>

#include <algorithm>

namespace memnun {

namespace {

constexpr int kScanSlice = 2000;               ///< headers a step
constexpr int kBatch = 400;                    ///< messages a transaction
constexpr qint64 kBatchBytes = 24 * 1024 * 1024;  ///< raw bytes a transaction, so that memory stays bounded
constexpr qint64 kDayS = 86400;

/// Read once a transaction, for on a server each question is a round trip.
Result<QHash<QString, MailBlock>> blocksByValue(UnitOfWork& unit)
{
    const auto all = unit.stores().blocks.all();
    if (!all) {
        return fail(all.error());
    }
    QHash<QString, MailBlock> byValue;
    for (const MailBlock& block : *all) {
        byValue.insert(block.value, block);
    }
    return byValue;
}

}  // namespace

struct MailImport::Work {
    explicit Work(Options given) : options(std::move(given)), people(options.us) {}

    Result<> begin(UnitOfWork& unit);
    Result<bool> scan(UnitOfWork& unit);
    Result<bool> writeBatch(UnitOfWork& unit);
    Result<> sortOut(std::vector<PreparedMail>& mails, UnitOfWork& unit);
    Result<> quarantine(const QString& source, const QString& reason, const QByteArray& sha256, BlobId blob, UnitOfWork& unit);
    Result<> reject(const PreparedMail& mail, UnitOfWork& unit);
    Result<> writeThreads(const std::vector<PreparedMail>& mails, const QHash<QString, MailBlock>& blocks, UnitOfWork& unit);
    std::vector<MailRecord> slice(std::size_t from) const;
    Result<bool> end(UnitOfWork& unit);
    void remember();
    void goBack();

    /// Where the import stood when the step at hand began.
    struct Mark {
        bool begun = false;
        MailProgress::Phase phase = MailProgress::Phase::Scanning;
        ImportRun run;
        qsizetype quarantined = 0;
        std::size_t written = 0;
        int customers = 0, carriedThread = -1;
        TicketId carriedTicket;
    } mark;

    Options options;
    Correspondents people;
    ImportRun run;
    QVector<QuarantineItem> quarantined;
    QVector<Error> skipped;
    QuarantineRelease release;
    std::unique_ptr<MailIndex> index;
    std::unique_ptr<MailPrefetch> prefetch;
    std::size_t written = 0;                ///< records behind us
    std::vector<PreparedMail> batch;        ///< the records after them, kept until they are written for good
    int carriedThread = -1;                 ///< a thread that goes on in the next batch, and its ticket
    TicketId carriedTicket;
    std::vector<bool> wanted;               ///< of the batch at hand: parsed and not there yet
    std::atomic<MailProgress::Phase> phase{MailProgress::Phase::Scanning};
    std::atomic<qint64> done{0}, total{0}, bytesDone{0}, bytesTotal{0};
};

MailImport::MailImport(Options options) : m_work(std::make_unique<Work>(std::move(options))) {}
MailImport::~MailImport() = default;

MailProgress MailImport::progress() const
{
    return {m_work->phase.load(), m_work->done.load(), m_work->total.load(), m_work->bytesDone.load(), m_work->bytesTotal.load()};
}

const ImportRun& MailImport::run() const
{
    return m_work->run;
}

const QVector<QuarantineItem>& MailImport::quarantined() const
{
    return m_work->quarantined;
}

const QVector<Error>& MailImport::skipped() const
{
    return m_work->skipped;
}

void MailImport::takenBack()
{
    m_work->goBack();
}

void MailImport::Work::remember()
{
    if (written > mark.written) {
        batch.clear();
    }
    mark = {index != nullptr, phase.load(), run, quarantined.size(), written, people.added(), carriedThread, carriedTicket};
}

void MailImport::Work::goBack()
{
    if (!mark.begun) {
        prefetch.reset();
        index.reset();
    }
    phase = mark.phase;
    run = mark.run;
    quarantined.resize(mark.quarantined);
    people.forget(mark.customers);
    written = mark.written;
    carriedThread = mark.carriedThread;
    carriedTicket = mark.carriedTicket;
}

Result<bool> MailImport::step(UnitOfWork& unit)
{
    m_work->remember();
    if (!m_work->index) {
        if (auto begun = m_work->begin(unit); !begun) {
            return fail(begun.error());
        }
        return true;
    }
    return m_work->phase.load() == MailProgress::Phase::Scanning ? m_work->scan(unit) : m_work->writeBatch(unit);
}

Result<> MailImport::Work::begin(UnitOfWork& unit)
{
    auto files = findMailFiles(options.paths, options.format);
    if (!files) {
        return fail(files.error());
    }
    if (auto loaded = people.load(unit); !loaded) {
        return loaded;
    }
    run.kind = QStringLiteral("mail");
    run.source = options.paths.size() == 1 ? disk::shown(disk::Entry{options.paths.first()}.name())
                                           : QStringLiteral("%1 files").arg(options.paths.size());
    run.startedAt = unit.now();
    const auto id = unit.stores().imports.begin(run);
    if (!id) {
        return fail(id.error());
    }
    run.id = *id;
    if (auto loaded = release.load(unit); !loaded) {
        return loaded;
    }
    unit.touched(Entity::Import, id->value());
    skipped = files->refused;
    index = std::make_unique<MailIndex>(files->found, unit.now());
    prefetch = std::make_unique<MailPrefetch>(files->found);
    bytesTotal = index->bytesTotal();
    return {};
}

Result<bool> MailImport::Work::scan(UnitOfWork& unit)
{
    const auto more = index->scan(kScanSlice);
    if (!more) {
        return fail(more.error());
    }
    bytesDone = index->bytesDone();
    done = static_cast<qint64>(index->records().size());
    if (*more) {
        return true;
    }
    index->finish();
    for (const auto& [path, reason] : index->unreadable()) {
        if (auto kept = quarantine(disk::shown(path), reason, blobHash(disk::bytesOf(path)), {}, unit); !kept) {
            return fail(kept.error());
        }
    }
    if (auto released = release.files(*index, unit); !released) {
        return fail(released.error());
    }
    total = static_cast<qint64>(index->records().size());
    done = 0;
    run.read = total.load() + index->unreadable().size();
    phase = MailProgress::Phase::Writing;
    prefetch->start(slice(0));
    return true;
}

std::vector<MailRecord> MailImport::Work::slice(std::size_t from) const
{
    const auto& records = index->records();
    std::vector<MailRecord> taken;
    qint64 bytes = 0;
    while (from < records.size() && taken.size() < kBatch && (taken.empty() || bytes + records[from].length <= kBatchBytes)) {
        bytes += records[from].length;
        taken.push_back(records[from++]);
    }
    return taken;
}

Result<bool> MailImport::Work::writeBatch(UnitOfWork& unit)
{
    if (written >= index->records().size()) {
        return end(unit);
    }
    if (batch.empty()) {
        batch = prefetch->take();
        if (written + batch.size() < index->records().size()) {
            prefetch->start(slice(written + batch.size()));
        }
    }
    if (auto sorted = sortOut(batch, unit); !sorted) {
        return fail(sorted.error());
    }
    const auto blocks = blocksByValue(unit);
    if (!blocks) {
        return fail(blocks.error());
    }
    if (auto threads = writeThreads(batch, *blocks, unit); !threads) {
        return fail(threads.error());
    }
    written += batch.size();
    done = static_cast<qint64>(written);
    run.customersAdded = people.added();
    if (auto saved = unit.stores().imports.save(run); !saved) {
        return fail(saved.error());
    }
    unit.announce(Entity::Ticket, 0);
    unit.announce(Entity::Import, run.id.value());
    return true;
}

/// Tells what is new from what is there, and puts aside what can't be read.
Result<> MailImport::Work::sortOut(std::vector<PreparedMail>& mails, UnitOfWork& unit)
{
    QStringList keys;
    for (PreparedMail& mail : mails) {
        mail.reusedId = false;  // it may be the second try
        if (mail.mail) {
            keys.append(mail.key());
        }
    }
    auto known = unit.stores().conversations.known(keys);
    if (!known) {
        return fail(known.error());
    }
    wanted.assign(mails.size(), false);
    QHash<QString, const PreparedMail*> fresh;
    for (std::size_t i = 0; i < mails.size(); ++i) {
        PreparedMail& mail = mails[i];
        if (!mail.mail) {
            if (auto kept = reject(mail, unit); !kept) {
                return kept;
            }
            continue;
        }
        const auto there = memnun::isThere(mail, *known, fresh, unit);
        if (!there) {
            return fail(there.error());
        }
        if (auto released = release.mail(mail, unit); !released) {
            return released;
        }
        if (*there) {
            ++run.present;
        } else {
            known->insert(mail.key(), mail.sha256);
            fresh.insert(mail.key(), &mail);
            wanted[i] = true;
        }
    }
    return {};
}

Result<> MailImport::Work::reject(const PreparedMail& mail, UnitOfWork& unit)
{
    BlobId blob;
    if (!mail.sha256.isEmpty()) {
        const auto kept = unit.stores().blobs.putCompressed(mail.sha256, mail.rawSize, mail.chunks);
        if (!kept) {
            return fail(kept.error());
        }
        blob = *kept;
    }
    return quarantine(mail.source, mail.mail.error().context,
                      mail.sha256.isEmpty() ? blobHash(mail.source.toUtf8()) : mail.sha256, blob, unit);
}

Result<> MailImport::Work::quarantine(const QString& source, const QString& reason, const QByteArray& sha256, BlobId blob,
                                      UnitOfWork& unit)
{
    QuarantineItem item;
    item.importId = run.id;
    item.source = source;
    item.reason = reason;
    item.sha256 = QString::fromLatin1(sha256);
    item.blobId = blob;
    item.at = unit.now();
    const auto isNew = unit.stores().imports.quarantine(item);
    if (!isNew) {
        return fail(isNew.error());
    }
    // A file that could not be read is told every time: nothing of it is here.
    if (*isNew || !blob.isValid()) {
        ++run.quarantined;
        quarantined.append(item);
        unit.announce(Entity::Quarantine, 0);
    } else {
        ++run.present;
    }
    return {};
}

Result<> MailImport::Work::writeThreads(const std::vector<PreparedMail>& mails, const QHash<QString, MailBlock>& blocks,
                                        UnitOfWork& unit)
{
    const auto& records = index->records();
    const Instant quietBefore = unit.now().plusSeconds(-options.closeQuietDays * kDayS);
    for (std::size_t from = 0; from < mails.size();) {
        const int number = mails[from].record.node;
        std::vector<const PreparedMail*> mine;
        std::size_t to = from;
        for (; to < mails.size() && mails[to].record.node == number; ++to) {
            if (wanted[to]) {
                mine.push_back(&mails[to]);
            }
        }
        ThreadWriter writer(unit, people, run.id);
        writer.useBlocks(blocks);
        const bool cameFromBefore = from == 0 && carriedTicket.isValid() && carriedThread == number;
        Result<> wrote = cameFromBefore ? writer.adopt(carriedTicket) : Result<>();
        if (wrote) {
            wrote = writer.write(mine);
        }
        const std::size_t after = written + to;
        const bool goesOn = after < records.size() && records[after].node == number;
        if (wrote && goesOn && !writer.ticket().isValid() && mails[to - 1].mail) {
            wrote = writer.resume(mails[to - 1]);
        }
        carriedThread = number;
        carriedTicket = goesOn ? writer.ticket() : TicketId();
        if (wrote && !goesOn) {
            wrote = writer.closeIfQuiet(quietBefore);
        }
        if (!wrote) {
            return wrote;
        }
        run.added += writer.counts().added;
        run.ticketsAdded += writer.counts().tickets;
        from = to;
    }
    return {};
}

Result<bool> MailImport::Work::end(UnitOfWork& unit)
{
    run.finishedAt = unit.now();
    if (auto saved = unit.stores().imports.save(run); !saved) {
        return fail(saved.error());
    }
    unit.touched(Entity::Import, run.id.value());
    phase = MailProgress::Phase::Done;
    return false;
}

}  // namespace memnun
