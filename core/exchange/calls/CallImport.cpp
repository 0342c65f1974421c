// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calls/CallImport.h"

#include "core/base/DiskPath.h"
#include "core/conversations/ConversationStore.h"
#include "core/exchange/calls/CallWriter.h"

#include <algorithm>
#include <limits>

namespace memnun {

namespace {

constexpr qsizetype kBatch = 300;
constexpr qint64 kDayS = 86400;

QString shownName(const QString& path)
{
    return disk::shown(disk::Entry{path}.name());
}

QString ruleOf(const Error& error)
{
    return error.fields.isEmpty() ? codeKey(error.code) : error.fields.first().rule;
}

}  // namespace

struct CallImport::Work {
    explicit Work(Options given) : options(std::move(given)) {}

    Result<> begin(UnitOfWork& unit);
    Result<bool> writeBatch(UnitOfWork& unit);
    Result<> writeSlice(qsizetype to, UnitOfWork& unit);
    Result<QSet<QString>> knownIn(qsizetype to, UnitOfWork& unit) const;
    void load();
    Result<bool> end(UnitOfWork& unit);

    struct Mark {
        bool begun = false;
        qsizetype file = 0;
        qsizetype call = 0;
        ImportRun run;
        qsizetype refused = 0;
        int customers = 0;
    } mark;

    Options options;
    CallPeople people;
    ImportRun run;
    QVector<CallRefusal> refused;
    bool begun = false;
    qsizetype file = 0;    ///< the one at hand
    qsizetype call = 0;    ///< of its calls, the next
    qsizetype loaded = -1;
    QVector<CallRecord> calls;            ///< of one number after another, oldest first
    QVector<CallRefusal> refusedInFile;
    std::atomic<qint64> done{0};
    std::atomic<qint64> total{0};
};

CallImport::CallImport(Options options) : m_work(std::make_unique<Work>(std::move(options))) {}
CallImport::~CallImport() = default;

CallImport::Progress CallImport::progress() const
{
    return {m_work->done.load(), m_work->total.load()};
}

const ImportRun& CallImport::run() const
{
    return m_work->run;
}

const QVector<CallRefusal>& CallImport::refused() const
{
    return m_work->refused;
}

Result<bool> CallImport::step(UnitOfWork& unit)
{
    Work& work = *m_work;
    work.mark = {work.begun, work.file, work.call, work.run, work.refused.size(), work.people.added()};
    if (!work.begun) {
        const auto began = work.begin(unit);
        return began ? Result<bool>(true) : Result<bool>(fail(began.error()));
    }
    return work.writeBatch(unit);
}

void CallImport::takenBack()
{
    Work& work = *m_work;
    work.begun = work.mark.begun;
    work.file = work.mark.file;
    work.call = work.mark.call;
    work.run = work.mark.run;
    work.refused.resize(work.mark.refused);
    work.people.forget(work.mark.customers);
    work.done = work.call;
}

Result<> CallImport::Work::begin(UnitOfWork& unit)
{
    run.kind = QStringLiteral("calls");
    run.source = options.paths.size() == 1 ? shownName(options.paths.first()) : QStringLiteral("%1 files").arg(options.paths.size());
    run.startedAt = unit.now();
    if (!options.dryRun) {
        const auto id = unit.stores().imports.begin(run);
        if (!id) {
            return fail(id.error());
        }
        run.id = *id;
        unit.touched(Entity::Import, id->value());
    }
    begun = true;
    return {};
}

/// The calls of the file at hand; one file is in memory at a time.
void CallImport::Work::load()
{
    if (loaded == file) {
        return;
    }
    const QString path = options.paths.at(file);
    calls.clear();
    refusedInFile.clear();
    auto log = readCalls(path, options.readings.value(path));
    const std::optional<Error> stopped = log ? log->stopped : std::optional(log.error());
    for (const CallRecord& one : log ? std::as_const(log->calls) : std::as_const(calls)) {
        if (!one.problem.isEmpty()) {
            refusedInFile.append({shownName(path), one.row, one.problem});
        }
    }
    std::sort(refusedInFile.begin(), refusedInFile.end(), [](const CallRefusal& a, const CallRefusal& b) { return a.row < b.row; });
    if (stopped) {
        refusedInFile.append({shownName(path), 0, ruleOf(*stopped), stopped->context});
    }
    if (log) {
        calls = std::move(log->calls);
        calls.removeIf([](const CallRecord& one) { return !one.problem.isEmpty(); });
        for (CallRecord& one : calls) {
            one.number = callNumberKey(one.number);
        }
        std::stable_sort(calls.begin(), calls.end(), [](const CallRecord& a, const CallRecord& b) { return a.number < b.number; });
    }
    total = calls.size();
    loaded = file;
}

Result<bool> CallImport::Work::writeBatch(UnitOfWork& unit)
{
    if (file >= options.paths.size()) {
        return end(unit);
    }
    load();
    if (call == 0) {
        refused += refusedInFile;
        run.read += refusedInFile.size() - (refusedInFile.isEmpty() || refusedInFile.last().row > 0 ? 0 : 1);
    }
    qsizetype to = call;
    while (to < calls.size() && to - call < kBatch) {
        to = callsTogether(calls, to);
    }
    if (to > call) {
        if (auto written = writeSlice(to, unit); !written) {
            return fail(written.error());
        }
        run.read += to - call;
        call = to;
        done = to;
    }
    if (call >= calls.size()) {
        ++file;
        call = 0;
    }
    if (options.dryRun) {
        return true;
    }
    run.customersAdded = people.added();
    if (auto saved = unit.stores().imports.save(run); !saved) {
        return fail(saved.error());
    }
    unit.announce(Entity::Ticket, 0);
    unit.announce(Entity::Import, run.id.value());
    return true;
}

Result<QSet<QString>> CallImport::Work::knownIn(qsizetype to, UnitOfWork& unit) const
{
    QSet<QString> found;
    for (qsizetype from = call; from < to; from += kBatch) {
        QStringList keys;
        for (qsizetype at = from; at < std::min(to, from + kBatch); ++at) {
            keys.append(callKey(calls[at]));
        }
        const auto known = unit.stores().conversations.known(keys);
        if (!known) {
            return fail(known.error());
        }
        found.unite(QSet<QString>(known->keyBegin(), known->keyEnd()));
    }
    return found;
}

Result<> CallImport::Work::writeSlice(qsizetype to, UnitOfWork& unit)
{
    const auto known = knownIn(to, unit);
    if (!known) {
        return fail(known.error());
    }
    if (options.dryRun) {
        QSet<QString> all = *known;
        for (qsizetype at = call; at < to; ++at) {
            all.insert(callKey(calls[at]));
        }
        run.added += all.size() - known->size();
        run.present += to - call - (all.size() - known->size());
        return {};
    }
    const Instant quietBefore = options.closeQuietDays == 0 ? Instant{std::numeric_limits<qint64>::max()}
                                                            : unit.now().plusSeconds(-options.closeQuietDays * kDayS);
    CallWriter writer(unit, people, run.id, options.label, quietBefore);
    for (qsizetype at = call; at < to;) {
        const qsizetype next = callsTogether(calls, at);
        if (auto written = writer.write(calls, at, next, *known); !written) {
            return written;
        }
        at = next;
    }
    run.added += writer.counts().added;
    run.present += writer.counts().present;
    run.ticketsAdded += writer.counts().tickets;
    return {};
}

Result<bool> CallImport::Work::end(UnitOfWork& unit)
{
    run.finishedAt = unit.now();
    run.quarantined = refused.size();
    if (options.dryRun) {
        return false;
    }
    if (auto saved = unit.stores().imports.save(run); !saved) {
        return fail(saved.error());
    }
    unit.touched(Entity::Import, run.id.value());
    return false;
}

}  // namespace memnun
