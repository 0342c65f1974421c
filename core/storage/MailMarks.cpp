// SPDX-License-Identifier: GPL-3.0-or-later
// What servers are told of messages that were read and answered here.
#include "core/storage/Guarded.h"
#include "core/storage/MailSyncTable.h"

namespace memnun {

namespace {

/// Of mail in an account that tells its server, so that nothing piles up for the others.
#define MEMNUN_WHERE_TOLD \
    "EXISTS (SELECT 1 FROM mail_place p JOIN mail_folder f ON f.id=p.folder_id JOIN mail_account a ON a.id=f.account_id" \
    " WHERE p.interaction_id=i.id AND a.writes_flags=1)"

constexpr const char* kRead =
    "INSERT INTO mail_mark(interaction_id, wanted) SELECT i.id, 1 FROM interaction i"
    " WHERE i.ticket_id=? AND i.direction='in' AND " MEMNUN_WHERE_TOLD
    " ON CONFLICT (interaction_id) DO UPDATE SET wanted=mail_mark.wanted | 1";
constexpr const char* kAnswered =
    "INSERT INTO mail_mark(interaction_id, wanted) SELECT i.id, 3 FROM interaction i"
    " WHERE i.id=? AND i.direction='in' AND " MEMNUN_WHERE_TOLD
    " ON CONFLICT (interaction_id) DO UPDATE SET wanted=3";
constexpr const char* kOpen =
    "SELECT m.interaction_id, p.folder_id, p.uid_validity, p.uid, m.wanted FROM"
    " (SELECT interaction_id, wanted FROM mail_mark WHERE told<>wanted AND (told & ?)<>wanted * ? AND interaction_id>?"
    " AND EXISTS (SELECT 1 FROM mail_place q JOIN mail_folder g ON g.id=q.folder_id"
    " WHERE q.interaction_id=mail_mark.interaction_id AND g.account_id=?) ORDER BY interaction_id LIMIT ?) m"
    " JOIN mail_place p ON p.interaction_id=m.interaction_id JOIN mail_folder f ON f.id=p.folder_id"
    " WHERE f.account_id=? ORDER BY m.interaction_id, p.folder_id, p.uid_validity, p.uid";
constexpr const char* kTold = "UPDATE mail_mark SET told=told | ? WHERE interaction_id=?";
constexpr const char* kWhoKnows =
    "SELECT DISTINCT f.account_id, m.told, m.wanted FROM mail_mark m JOIN mail_place p ON p.interaction_id=m.interaction_id"
    " JOIN mail_folder f ON f.id=p.folder_id JOIN mail_account a ON a.id=f.account_id"
    " WHERE m.interaction_id=? AND a.writes_flags=1 AND a.removed=0";
constexpr const char* kAllTold = "UPDATE mail_mark SET told=wanted WHERE interaction_id=?";
constexpr const char* kAgain = "UPDATE mail_mark SET told=0 WHERE interaction_id=? AND told<>0";
#undef MEMNUN_WHERE_TOLD

// `told` is `wanted` when every server knows all. Until then it has two bits more for each account, from the third on,
// so that a message in two of them is told to both. Thirty fit; of more two share theirs, and what is lost where one message
// lies in both is a mark that says "read".
constexpr qint64 kAccounts = 30;

qint64 unitOf(MailAccountId account)
{
    return qint64(4) << (2 * (account.value() % kAccounts));
}

}  // namespace

Result<> MailSyncTable::wantRead(TicketId ticket)
{
    return m_database.exec(kRead, {ticket.value()});
}

Result<> MailSyncTable::wantAnswered(InteractionId message)
{
    return m_database.exec(kAnswered, {message.value()});
}

Result<QVector<OpenMark>> MailSyncTable::openMarks(MailAccountId account, int limit, InteractionId after)
{
    const qint64 unit = unitOf(account);
    const QVariantList values{unit * (kReadMark | kAnsweredMark), unit, after.value(), account.value(), limit, account.value()};
    return allRows<OpenMark>(m_database, kOpen, values, [](const Row& row) {
        return OpenMark{row.id<InteractionId>(0),
                        {row.id<MailFolderId>(1), static_cast<quint32>(row.integer(2)), static_cast<quint32>(row.integer(3))},
                        row.number(4)};
    });
}

Result<> MailSyncTable::noteTold(InteractionId message, MailAccountId account, int marks)
{
    if (auto noted = m_database.exec(kTold, {unitOf(account) * marks, message.value()}); !noted) {
        return noted;
    }
    bool allKnow = true;
    auto read = m_database.each(kWhoKnows, {message.value()}, [&allKnow](const Row& row) {
        const qint64 known = row.integer(1) / unitOf(row.id<MailAccountId>(0)) & (kReadMark | kAnsweredMark);
        allKnow = allKnow && known == row.integer(2);
    });
    return read && allKnow ? m_database.exec(kAllTold, {message.value()}) : read;
}

Result<> MailSyncTable::openAgain(InteractionId message)
{
    return m_database.exec(kAgain, {message.value()});
}

}  // namespace memnun
