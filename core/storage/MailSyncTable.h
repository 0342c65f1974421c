// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/MailSyncStore.h"

namespace memnun {

class Database;

class MailSyncTable final : public MailSyncStore {
public:
    explicit MailSyncTable(Database& database) : m_database(database) {}
    Result<QVector<MailFolder>> folders(MailAccountId account) override;
    Result<MailFolder> folder(MailFolderId id) override;
    Result<MailFolder> folder(MailAccountId account, const QString& name) override;
    Result<> save(const MailFolder& folder) override;
    Result<> rename(MailFolderId id, const QString& name) override;
    Result<bool> record(const KeptMail& mail) override;
    Result<> settle(const KeptMail& mail) override;
    Result<QSet<quint32>> known(MailFolderId folder, quint32 uidValidity, quint32 first, quint32 last) override;
    Result<qint64> count(MailFolderId folder, quint32 uidValidity) override;
    Result<std::optional<KeptMail>> at(const MailPlace& place) override;
    Result<QVector<MailPlace>> placesOf(InteractionId interaction) override;
    Result<QVector<SetAsideMail>> setAside(MailFolderId folder, int limit) override;
    Result<> forget(MailFolderId folder, quint32 uidValidity, const QVector<quint32>& uids) override;
    Result<> forgetQuarantined(qint64 quarantine) override;
    Result<> forgetOthers(MailFolderId folder, quint32 uidValidity) override;
    Result<> wantRead(TicketId ticket) override;
    Result<> wantAnswered(InteractionId message) override;
    Result<QVector<OpenMark>> openMarks(MailAccountId account, int limit, InteractionId after) override;
    Result<> noteTold(InteractionId message, MailAccountId account, int marks) override;
    Result<bool> hold(MailAccountId account, const QString& holder, Instant here, qint64 ms) override;
    Result<> release(MailAccountId account, const QString& holder) override;
    Result<std::optional<MailLease>> lease(MailAccountId account) override;

private:
    Result<Instant> now(Instant here);
    Result<> openAgain(InteractionId message);

    Database& m_database;
};

}  // namespace memnun
