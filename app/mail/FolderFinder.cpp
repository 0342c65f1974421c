// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mail/FolderFinder.h"

#include "core/accounts/SyncCommands.h"

#include <algorithm>

namespace memnun {

namespace {

/// Somebody who made more new folders at once than this did not rename one.
constexpr qsizetype kMostAsked = 200;

}  // namespace

FolderFinder::FolderFinder(const MailParts& parts, MailAccountId account, imap::Client& client, QObject* parent)
    : QObject(parent), m_parts(parts), m_account(account), m_client(client)
{
}

void FolderFinder::find(std::function<void(Result<Found>)> then)
{
    m_then = std::move(then);
    m_found = {};
    m_new.clear();
    m_client.list([self = QPointer(this)](const Result<QVector<imap::Mailbox>>& mailboxes) {
        if (self && mailboxes) {
            self->listed(*mailboxes);
        } else if (self) {
            self->end(fail(mailboxes.error()));
        }
    });
}

void FolderFinder::listed(const QVector<imap::Mailbox>& mailboxes)
{
    m_found.onServer.append(kInbox);  // whatever the server lists, it is there, in any spelling (RFC 3501, 5.1)
    for (const imap::Mailbox& mailbox : mailboxes) {
        if (mailbox.selectable && mailbox.name.compare(kInbox, Qt::CaseInsensitive) != 0) {
            m_found.onServer.append(mailbox.name);
        }
    }
    readKnown([this] {
        QStringList fresh = m_found.onServer;
        bool isOneGone = false;
        for (const MailFolder& folder : m_found.known) {
            isOneGone = (fresh.removeAll(folder.name) == 0 && folder.uidValidity > 0) || isOneGone;
        }
        lookAtNew(isOneGone && fresh.size() <= kMostAsked ? fresh : QStringList());
    });
}

void FolderFinder::readKnown(std::function<void()> next)
{
    m_parts.executor.read<QVector<MailFolder>>(
        this, [account = m_account](Stores& stores) { return stores.mailSync.folders(account); },
        [this, next = std::move(next)](const Result<QVector<MailFolder>>& folders) {
            if (!folders) {
                end(fail(folders.error()));
                return;
            }
            m_found.known = *folders;
            next();
        });
}

void FolderFinder::lookAtNew(QStringList names)
{
    if (names.isEmpty()) {
        QVector<imap::KnownFolder> known;
        for (const MailFolder& folder : m_found.known) {
            known.append({folder.name, folder.uidValidity, folder.highestUid});
        }
        QVector<imap::ServerFolder> onServer = m_new;
        for (const QString& name : m_found.onServer) {
            onServer.append({name, 0, 0});
        }
        rename(m_new.isEmpty() ? QVector<imap::FolderRename>() : imap::findRenames(known, onServer));
        return;
    }
    const QString name = names.takeFirst();
    m_client.status(name, [self = QPointer(this), name, names](const Result<imap::MailboxStatus>& status) {
        if (!self) {
            return;
        }
        if (!status && !self->m_client.isOpen()) {
            self->end(fail(status.error()));
            return;
        }
        if (status) {
            self->m_new.append({name, status->uidValidity, status->uidNext});
        }
        self->lookAtNew(names);
    });
}

void FolderFinder::rename(const QVector<imap::FolderRename>& renames)
{
    if (renames.isEmpty()) {
        end(m_found);
        return;
    }
    const imap::FolderRename first = renames.first();
    const auto folder = std::find_if(m_found.known.begin(), m_found.known.end(),
                                     [&first](const MailFolder& known) { return known.name == first.from; });
    m_parts.bus.submit(RenameFolder{folder->id, first.to}, this, [this, first, rest = renames.mid(1)](const Result<>& done) {
        if (done) {
            m_found.renamed.append(first);
        }
        if (rest.isEmpty()) {
            readKnown([this] { end(m_found); });
        } else {
            rename(rest);
        }
    });
}

void FolderFinder::end(Result<Found> found)
{
    if (const auto then = std::exchange(m_then, {})) {
        then(std::move(found));
    }
}

}  // namespace memnun
