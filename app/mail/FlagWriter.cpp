// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mail/FlagWriter.h"

#include "core/accounts/SyncCommands.h"

#include <algorithm>
#include <cmath>

namespace memnun {

namespace {

constexpr int kAtOnce = 500;
/// Longer than it takes until a folder that was renamed on the server is known by its new name.
constexpr int kFinalRefusals = 8;

}  // namespace

FlagWriter::FlagWriter(const MailParts& parts, const MailPace& pace, MailAccountId account, imap::Client& client)
    : m_parts(parts), m_pace(pace), m_account(account), m_client(client)
{
}

FlagWriter::Key FlagWriter::keyOf(const OpenMark& mark)
{
    return {mark.place.folder.value(), mark.place.uidValidity, mark.place.uid, mark.wanted};
}

/// Goes past what rests: messages behind it are not to wait for it.
Result<FlagWriter::Work> FlagWriter::look(Stores& stores, MailAccountId account, const Known& known)
{
    Work work;
    std::map<std::pair<MailFolderId, quint32>, QVector<OpenMark>> byFolder;
    for (InteractionId last; byFolder.empty();) {
        const auto marks = stores.mailSync.openMarks(account, kAtOnce, last);
        if (!marks) {
            return fail(marks.error());
        }
        if (marks->isEmpty()) {
            break;
        }
        for (const OpenMark& mark : *marks) {
            if (!known.told.contains(keyOf(mark)) && !known.resting.contains(mark.place.folder)) {
                byFolder[{mark.place.folder, mark.place.uidValidity}].append(mark);
            }
        }
        work.all += *marks;
        last = marks->last().interaction;
    }
    for (const auto& [where, open] : byFolder) {
        const auto folder = stores.mailSync.folder(where.first);
        if (!folder) {
            return fail(folder.error());
        }
        work.folders.append({folder->id, folder->name, where.second, open});
    }
    return work;
}

FlagWriter::Known FlagWriter::known() const
{
    Known known{m_known, {}};
    const Instant now = m_parts.clock.now();
    for (const auto& [folder, rest] : m_resting) {
        if (rest.until > now) {
            known.resting.insert(folder);
        }
    }
    return known;
}

void FlagWriter::write(std::function<void(Result<Told>)> then)
{
    m_then = std::move(then);
    m_told = {};
    m_parts.executor.read<Work>(
        this, [account = m_account, known = known()](Stores& stores) { return look(stores, account, known); },
        [this](const Result<Work>& work) {
            if (!work) {
                end(fail(work.error()));
                return;
            }
            m_work = *work;
            next();
        });
}

void FlagWriter::next()
{
    if (m_work.folders.isEmpty()) {
        note();
    } else {
        select(m_work.folders.takeFirst());
    }
}

void FlagWriter::select(const Folder& folder)
{
    m_told.moved = true;
    m_client.select(folder.name, imap::Client::Access::ReadWrite, {}, {},
                    [self = QPointer(this), folder](const Result<imap::Selected>& answer) {
                        if (self) {
                            self->selected(folder, answer);
                        }
                    });
}

void FlagWriter::selected(const Folder& folder, const Result<imap::Selected>& selected)
{
    if (!selected && !m_client.isOpen()) {
        end(fail(selected.error()));
    } else if (!selected) {
        refused(folder, selected.error().code == Code::NotFound);
    } else if (selected->uidValidity != folder.uidValidity) {
        told(folder);  // those numbers mean nothing any more: the next run records where they are now
    } else if (selected->readOnly) {
        refused(folder, true);
    } else {
        store(folder, kReadMark);
    }
}

void FlagWriter::store(const Folder& folder, int bit)
{
    QVector<quint32> uids;
    for (const OpenMark& mark : folder.marks) {
        if (mark.wanted & bit) {
            uids.append(mark.place.uid);
        }
    }
    const auto further = [self = QPointer(this), folder, bit](const Result<>& done) {
        if (!self) {
            return;
        }
        if (!done && !self->m_client.isOpen()) {
            self->end(fail(done.error()));
        } else if (!done) {
            self->refused(folder, false);
        } else if (bit == kReadMark) {
            self->store(folder, kAnsweredMark);
        } else {
            self->told(folder);
        }
    };
    if (uids.isEmpty()) {
        further({});
        return;
    }
    m_client.store(imap::UidSet::of(uids), imap::Client::Change::Add,
                   {bit == kReadMark ? QByteArray("\\Seen") : QByteArray("\\Answered")}, further);
}

void FlagWriter::told(const Folder& folder)
{
    m_resting.erase(folder.id);
    for (const OpenMark& mark : folder.marks) {
        m_known.insert(keyOf(mark));
    }
    m_told.marked += static_cast<int>(folder.marks.size());
    next();
}

/// `isFinal`: no other answer is to be expected, unless people change something there.
void FlagWriter::refused(const Folder& folder, bool isFinal)
{
    Rest& rest = m_resting[folder.id];
    ++rest.refusals;
    if (isFinal && rest.refusals >= kFinalRefusals) {
        told(folder);
        return;
    }
    const double pause = std::min<double>(m_pace.longestRetryMs, m_pace.firstRetryMs * std::pow(2.0, std::min(rest.refusals - 1, 20)));
    rest.until = Instant{m_parts.clock.now().ms + static_cast<qint64>(pause)};
    next();
}

/// Only what was told everywhere is done with: of the rest this object remembers what was told, and the next one tells it anew.
void FlagWriter::note()
{
    std::map<InteractionId, bool> whole;
    for (const OpenMark& mark : std::as_const(m_work.all)) {
        const bool isTold = m_known.contains(keyOf(mark));
        const auto seen = whole.emplace(mark.interaction, isTold).first;
        seen->second = seen->second && isTold;
    }
    QVector<OpenMark> done;
    for (const OpenMark& mark : std::as_const(m_work.all)) {
        if (whole[mark.interaction]) {
            done.append(mark);
            m_known.erase(keyOf(mark));
        }
    }
    noteRests();
    if (done.isEmpty()) {
        end(m_told);
        return;
    }
    m_parts.bus.submit(NoteMarks{m_account, done}, this, [this](const Result<>& noted) {
        end(noted ? Result<Told>(m_told) : Result<Told>(fail(noted.error())));
    });
}

/// Also of those whose rest ended while this was under way: they were left out when it began.
void FlagWriter::noteRests()
{
    for (const OpenMark& mark : std::as_const(m_work.all)) {
        const auto rest = m_resting.find(mark.place.folder);
        if (rest != m_resting.end() && !m_known.contains(keyOf(mark))) {
            m_told.again = std::min(m_told.again.value_or(rest->second.until), rest->second.until);
        }
    }
}

void FlagWriter::end(const Result<Told>& result)
{
    if (const auto then = std::exchange(m_then, {})) {
        then(result);
    }
}

}  // namespace memnun
