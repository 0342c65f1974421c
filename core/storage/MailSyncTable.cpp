// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/MailSyncTable.h"

#include "core/storage/Guarded.h"

#include <algorithm>

namespace memnun {

namespace {

#define MEMNUN_FOLDER \
    "SELECT id, account_id, name, watched, uid_validity, highest_uid, mod_seq, local_count, server_count, synced_at," \
    " tried_at, last_error, lag_ms FROM mail_folder "

constexpr const char* kFolders = MEMNUN_FOLDER "WHERE account_id=? ORDER BY id";
constexpr const char* kFolder = MEMNUN_FOLDER "WHERE id=?";
constexpr const char* kNamed = MEMNUN_FOLDER "WHERE account_id=? AND name=?";
#undef MEMNUN_FOLDER
constexpr const char* kAdd = "INSERT INTO mail_folder(account_id, name) VALUES (?,?) ON CONFLICT (account_id, name) DO NOTHING";
constexpr const char* kSave =
    "UPDATE mail_folder SET uid_validity=?, highest_uid=?, mod_seq=?, local_count=?, server_count=?, synced_at=?,"
    " tried_at=?, last_error=?, lag_ms=? WHERE id=?";
constexpr const char* kExists = "SELECT 1 FROM mail_folder WHERE id=?";
// One that was only made a moment ago and knows nothing gives its name away.
constexpr const char* kMakeRoom =
    "DELETE FROM mail_folder WHERE name=? AND id<>? AND uid_validity=0"
    " AND account_id=(SELECT account_id FROM mail_folder WHERE id=?)";
constexpr const char* kTaken =
    "SELECT 1 FROM mail_folder WHERE name=? AND id<>? AND account_id=(SELECT account_id FROM mail_folder WHERE id=?)";
constexpr const char* kWasWatched =
    "SELECT max(watched) FROM mail_folder WHERE name=? AND account_id=(SELECT account_id FROM mail_folder WHERE id=?)";
// Whoever edits the account just now must see the new name first.
constexpr const char* kRenameInAccount =
    "UPDATE mail_account SET revision=revision+1, sent_folder=CASE WHEN sent_folder="
    "(SELECT name FROM mail_folder WHERE id=?) THEN ? ELSE sent_folder END"
    " WHERE id=(SELECT account_id FROM mail_folder WHERE id=?)";
constexpr const char* kRename = "UPDATE mail_folder SET name=?, watched=CASE WHEN ?=1 THEN 1 ELSE watched END WHERE id=?";

constexpr const char* kRecord =
    "INSERT INTO mail_place(folder_id, uid_validity, uid, interaction_id, quarantine_id) VALUES (?,?,?,?,?)"
    " ON CONFLICT (folder_id, uid_validity, uid) DO NOTHING";
constexpr const char* kSettle =
    "UPDATE mail_place SET interaction_id=?, quarantine_id=? WHERE folder_id=? AND uid_validity=? AND uid=?";
constexpr const char* kKnown = "SELECT uid FROM mail_place WHERE folder_id=? AND uid_validity=? AND uid BETWEEN ? AND ?";
constexpr const char* kCount = "SELECT count(*) FROM mail_place WHERE folder_id=? AND uid_validity=?";
constexpr const char* kAt =
    "SELECT interaction_id, quarantine_id FROM mail_place WHERE folder_id=? AND uid_validity=? AND uid=?";
constexpr const char* kPlaces =
    "SELECT p.folder_id, p.uid_validity, p.uid FROM mail_place p JOIN mail_folder f ON f.id=p.folder_id"
    " WHERE p.interaction_id=? ORDER BY p.uid_validity DESC, p.folder_id, p.uid";
constexpr const char* kSetAside =
    "SELECT p.uid, q.id, q.reason, q.at FROM mail_place p JOIN quarantine q ON q.id=p.quarantine_id"
    " WHERE p.folder_id=? ORDER BY q.id DESC LIMIT ?";
constexpr const char* kForgetQuarantined = "DELETE FROM mail_place WHERE quarantine_id=?";
constexpr const char* kForgetOthers = "DELETE FROM mail_place WHERE folder_id=? AND uid_validity<>?";

constexpr const char* kServerNow = "SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)";
constexpr const char* kHold =
    "INSERT INTO mail_lease(account_id, holder, until) VALUES (?,?,?) ON CONFLICT (account_id) DO UPDATE"
    " SET holder=excluded.holder, until=excluded.until WHERE mail_lease.holder=excluded.holder OR mail_lease.until<=?";
constexpr const char* kRelease = "DELETE FROM mail_lease WHERE account_id=? AND holder=?";
constexpr const char* kLease = "SELECT holder, until FROM mail_lease WHERE account_id=?";

/// What one statement carries.
constexpr qsizetype kUidsAtOnce = 400;

QVariant nullable(std::optional<qint64> number)
{
    return number ? QVariant(*number) : nullInteger();
}

std::optional<qint64> maybe(const Row& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.integer(column));
}

MailFolder folderOf(const Row& row)
{
    MailFolder folder;
    folder.id = row.id<MailFolderId>(0);
    folder.account = row.id<MailAccountId>(1);
    folder.name = row.text(2);
    folder.watched = row.flag(3);
    folder.uidValidity = static_cast<quint32>(row.integer(4));
    folder.highestUid = static_cast<quint32>(row.integer(5));
    folder.modSeq = row.integer(6);
    folder.localCount = maybe(row, 7);
    folder.serverCount = maybe(row, 8);
    folder.syncedAt = row.maybeInstant(9);
    folder.triedAt = row.maybeInstant(10);
    folder.lastError = row.text(11);
    folder.lagMs = maybe(row, 12);
    return folder;
}

QVariant asInteger(quint32 number)
{
    return static_cast<qint64>(number);
}

QVariant quarantineOf(const KeptMail& mail)
{
    return mail.quarantine > 0 ? QVariant(mail.quarantine) : nullInteger();
}

}  // namespace

Result<QVector<MailFolder>> MailSyncTable::folders(MailAccountId account)
{
    return allRows<MailFolder>(m_database, kFolders, {account.value()}, folderOf);
}

Result<MailFolder> MailSyncTable::folder(MailFolderId id)
{
    return oneRow<MailFolder>(m_database, kFolder, {id.value()}, folderOf);
}

Result<MailFolder> MailSyncTable::folder(MailAccountId account, const QString& name)
{
    if (auto added = m_database.change(kAdd, {account.value(), asText(name)}); !added) {
        return fail(added.error());
    }
    return oneRow<MailFolder>(m_database, kNamed, {account.value(), asText(name)}, folderOf);
}

Result<> MailSyncTable::save(const MailFolder& folder)
{
    const QVariantList values{asInteger(folder.uidValidity), asInteger(folder.highestUid), folder.modSeq,
                              nullable(folder.localCount), nullable(folder.serverCount), memnun::nullable(folder.syncedAt),
                              memnun::nullable(folder.triedAt), asText(folder.lastError), nullable(folder.lagMs),
                              folder.id.value()};
    return expectChanged(m_database, m_database.change(kSave, values), kExists, folder.id.value());
}

Result<> MailSyncTable::rename(MailFolderId id, const QString& name)
{
    const auto watched = m_database.number(kWasWatched, {asText(name), id.value()});
    if (!watched) {
        return fail(watched.error());
    }
    if (auto room = m_database.change(kMakeRoom, {asText(name), id.value(), id.value()}); !room) {
        return fail(room.error());
    }
    const auto taken = m_database.number(kTaken, {asText(name), id.value(), id.value()});
    if (!taken) {
        return fail(taken.error());
    }
    if (taken->has_value()) {
        return fail(Code::Conflict, QStringLiteral("mail folder %1: the new name is another folder's").arg(id.value()));
    }
    if (auto told = m_database.change(kRenameInAccount, {id.value(), asText(name), id.value()}); !told) {
        return fail(told.error());
    }
    return expectChanged(m_database, m_database.change(kRename, {asText(name), watched->value_or(0), id.value()}), kExists,
                         id.value());
}

Result<bool> MailSyncTable::record(const KeptMail& mail)
{
    const auto added = m_database.change(kRecord, {mail.place.folder.value(), asInteger(mail.place.uidValidity),
                                                   asInteger(mail.place.uid), memnun::nullable(mail.interaction),
                                                   quarantineOf(mail)});
    if (!added) {
        return fail(added.error());
    }
    if (*added > 0 && mail.interaction.isValid()) {
        if (auto opened = openAgain(mail.interaction); !opened) {
            return fail(opened.error());
        }
    }
    return *added > 0;
}

Result<> MailSyncTable::settle(const KeptMail& mail)
{
    const auto changed = m_database.change(kSettle, {memnun::nullable(mail.interaction), quarantineOf(mail),
                                                     mail.place.folder.value(), asInteger(mail.place.uidValidity),
                                                     asInteger(mail.place.uid)});
    if (!changed) {
        return fail(changed.error());
    }
    return *changed > 0 ? Result<>() : Result<>(fail(Code::NotFound, QStringLiteral("no mail recorded there")));
}

Result<QSet<quint32>> MailSyncTable::known(MailFolderId folder, quint32 uidValidity, quint32 first, quint32 last)
{
    QSet<quint32> uids;
    const auto read = m_database.each(kKnown, {folder.value(), asInteger(uidValidity), asInteger(first), asInteger(last)},
                                      [&](const Row& row) { uids.insert(static_cast<quint32>(row.integer(0))); });
    return read ? Result<QSet<quint32>>(std::move(uids)) : Result<QSet<quint32>>(fail(read.error()));
}

Result<qint64> MailSyncTable::count(MailFolderId folder, quint32 uidValidity)
{
    const auto rows = m_database.number(kCount, {folder.value(), asInteger(uidValidity)});
    return rows ? Result<qint64>(rows->value_or(0)) : Result<qint64>(fail(rows.error()));
}

Result<std::optional<KeptMail>> MailSyncTable::at(const MailPlace& place)
{
    std::optional<KeptMail> found;
    const auto read = m_database.each(kAt, {place.folder.value(), asInteger(place.uidValidity), asInteger(place.uid)},
                                      [&](const Row& row) {
                                          found = KeptMail{place, row.id<InteractionId>(0), row.isNull(1) ? 0 : row.integer(1)};
                                      });
    return read ? Result<std::optional<KeptMail>>(found) : Result<std::optional<KeptMail>>(fail(read.error()));
}

Result<QVector<SetAsideMail>> MailSyncTable::setAside(MailFolderId folder, int limit)
{
    return allRows<SetAsideMail>(m_database, kSetAside, {folder.value(), limit}, [](const Row& row) {
        return SetAsideMail{static_cast<quint32>(row.integer(0)), row.integer(1), row.text(2), row.instant(3)};
    });
}

Result<QVector<MailPlace>> MailSyncTable::placesOf(InteractionId interaction)
{
    return allRows<MailPlace>(m_database, kPlaces, {interaction.value()}, [](const Row& row) {
        return MailPlace{row.id<MailFolderId>(0), static_cast<quint32>(row.integer(1)), static_cast<quint32>(row.integer(2))};
    });
}

Result<> MailSyncTable::forget(MailFolderId folder, quint32 uidValidity, const QVector<quint32>& uids)
{
    Result<> done;
    for (qsizetype from = 0; done && from < uids.size(); from += kUidsAtOnce) {
        const qsizetype count = std::min(kUidsAtOnce, uids.size() - from);
        QVariantList values{folder.value(), asInteger(uidValidity)};
        for (qsizetype i = from; i < from + count; ++i) {
            values.append(asInteger(uids.at(i)));
        }
        done = m_database.execOnce(QStringLiteral("DELETE FROM mail_place WHERE folder_id=? AND uid_validity=? AND uid IN (%1)")
                                       .arg(Database::placeholders(count)), values);
    }
    return done;
}

Result<> MailSyncTable::forgetQuarantined(qint64 quarantine)
{
    return m_database.exec(kForgetQuarantined, {quarantine});
}

Result<> MailSyncTable::forgetOthers(MailFolderId folder, quint32 uidValidity)
{
    return m_database.exec(kForgetOthers, {folder.value(), asInteger(uidValidity)});
}

Result<Instant> MailSyncTable::now(Instant here)
{
    if (m_database.isSqlite()) {
        return here;
    }
    const auto ms = m_database.number(kServerNow);
    return ms ? Result<Instant>(Instant{ms->value_or(here.ms)}) : Result<Instant>(fail(ms.error()));
}

Result<bool> MailSyncTable::hold(MailAccountId account, const QString& holder, Instant here, qint64 ms)
{
    const auto at = now(here);
    if (!at) {
        return fail(at.error());
    }
    const auto changed = m_database.change(kHold, {account.value(), asText(holder), at->ms + ms, at->ms});
    return changed ? Result<bool>(*changed > 0) : Result<bool>(fail(changed.error()));
}

Result<> MailSyncTable::release(MailAccountId account, const QString& holder)
{
    return m_database.exec(kRelease, {account.value(), asText(holder)});
}

Result<std::optional<MailLease>> MailSyncTable::lease(MailAccountId account)
{
    std::optional<MailLease> found;
    const auto read = m_database.each(kLease, {account.value()},
                                      [&](const Row& row) { found = MailLease{row.text(0), row.instant(1)}; });
    return read ? Result<std::optional<MailLease>>(found) : Result<std::optional<MailLease>>(fail(read.error()));
}

}  // namespace memnun
