// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mail/FlagWriter.h"

#include "core/accounts/SyncCommands.h"

#include <map>

namespace memnun {

namespace {

constexpr int kAtOnce = 500;

}  // namespace

FlagWriter::FlagWriter(const MailParts& parts, MailAccountId account, imap::Client& client)
    : m_parts(parts), m_account(account), m_client(client)
{
}

Result<QVector<FlagWriter::Folder>> FlagWriter::look(Stores& stores, MailAccountId account)
{
    const auto marks = stores.mailSync.openMarks(account, kAtOnce);
    if (!marks) {
        return fail(marks.error());
    }
    std::map<std::pair<MailFolderId, quint32>, QVector<OpenMark>> byFolder;
    for (const OpenMark& mark : *marks) {
        byFolder[{mark.place.folder, mark.place.uidValidity}].append(mark);
    }
    QVector<Folder> folders;
    for (const auto& [where, open] : byFolder) {
        const auto folder = stores.mailSync.folder(where.first);
        if (!folder) {
            return fail(folder.error());
        }
        folders.append({folder->name, where.second, open});
    }
    return folders;
}

void FlagWriter::write(std::function<void(Result<int>)> then)
{
    m_then = std::move(then);
    m_marked = 0;
    m_parts.executor.read<QVector<Folder>>(
        this, [account = m_account](Stores& stores) { return look(stores, account); },
        [this](const Result<QVector<Folder>>& folders) {
            if (!folders) {
                end(fail(folders.error()));
                return;
            }
            m_open = *folders;
            next();
        });
}

void FlagWriter::next()
{
    if (m_open.isEmpty()) {
        end(m_marked);
    } else {
        select(m_open.takeFirst());
    }
}

/// A folder that is gone, may not be written or was numbered anew is told nothing, and never will be.
void FlagWriter::select(const Folder& folder)
{
    m_client.select(folder.name, imap::Client::Access::ReadWrite, {}, {},
                    [self = QPointer(this), folder](const Result<imap::Selected>& selected) {
                        if (!self) {
                            return;
                        }
                        if (!selected && !self->m_client.isOpen()) {
                            self->end(fail(selected.error()));
                        } else if (!selected || selected->readOnly || selected->uidValidity != folder.uidValidity) {
                            self->note(folder.marks);
                        } else {
                            self->store(folder, kReadMark);
                        }
                    });
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
        } else if (bit == kReadMark) {
            self->store(folder, kAnsweredMark);
        } else {
            self->note(folder.marks);
        }
    };
    if (uids.isEmpty()) {
        further({});
        return;
    }
    m_client.store(imap::UidSet::of(uids), imap::Client::Change::Add,
                   {bit == kReadMark ? QByteArray("\\Seen") : QByteArray("\\Answered")}, further);
}

void FlagWriter::note(const QVector<OpenMark>& told)
{
    m_marked += static_cast<int>(told.size());
    m_parts.bus.submit(NoteMarks{told}, this, [this](const Result<>& done) {
        if (done) {
            next();
        } else {
            end(fail(done.error()));
        }
    });
}

void FlagWriter::end(const Result<int>& result)
{
    if (const auto then = std::exchange(m_then, {})) {
        then(result);
    }
}

}  // namespace memnun
