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
    "SELECT m.interaction_id, p.folder_id, p.uid_validity, p.uid, m.wanted FROM mail_mark m"
    " JOIN mail_place p ON p.interaction_id=m.interaction_id JOIN mail_folder f ON f.id=p.folder_id"
    " WHERE m.told<>m.wanted AND f.account_id=? ORDER BY m.interaction_id, p.folder_id, p.uid LIMIT ?";
constexpr const char* kTold = "UPDATE mail_mark SET told=told | ? WHERE interaction_id=?";
#undef MEMNUN_WHERE_TOLD

}  // namespace

Result<> MailSyncTable::wantRead(TicketId ticket)
{
    return m_database.exec(kRead, {ticket.value()});
}

Result<> MailSyncTable::wantAnswered(InteractionId message)
{
    return m_database.exec(kAnswered, {message.value()});
}

Result<QVector<OpenMark>> MailSyncTable::openMarks(MailAccountId account, int limit)
{
    return allRows<OpenMark>(m_database, kOpen, {account.value(), limit}, [](const Row& row) {
        return OpenMark{row.id<InteractionId>(0),
                        {row.id<MailFolderId>(1), static_cast<quint32>(row.integer(2)), static_cast<quint32>(row.integer(3))},
                        row.number(4)};
    });
}

Result<> MailSyncTable::noteTold(InteractionId message, int marks)
{
    return m_database.exec(kTold, {marks, message.value()});
}

}  // namespace memnun
