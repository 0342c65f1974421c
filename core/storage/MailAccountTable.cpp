// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/MailAccountTable.h"

#include "core/storage/Guarded.h"

namespace memnun {

namespace {

#define MEMNUN_ACCOUNT_COLUMNS \
    "name, address, display_name, team_address, signature, provider, in_host, in_port, in_tls, in_auth, in_user, in_pin," \
    " out_host, out_port, out_tls, out_auth, out_user, out_pin, sent_folder, saves_sent, writes_flags, fetch_from, enabled," \
    " rate_minute, rate_hour, rate_day"

constexpr const char* kInsert = "INSERT INTO mail_account(" MEMNUN_ACCOUNT_COLUMNS
    ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) RETURNING id";
constexpr const char* kUpdate =
    "UPDATE mail_account SET name=?, address=?, display_name=?, team_address=?, signature=?, provider=?, in_host=?,"
    " in_port=?, in_tls=?, in_auth=?, in_user=?, in_pin=?, out_host=?, out_port=?, out_tls=?, out_auth=?, out_user=?,"
    " out_pin=?, sent_folder=?, saves_sent=?, writes_flags=?, fetch_from=?, enabled=?, rate_minute=?, rate_hour=?,"
    " rate_day=?, revision=revision+1"
    " WHERE id=? AND revision=? AND removed=0";
constexpr const char* kRemove = "UPDATE mail_account SET removed=1, revision=revision+1 WHERE id=? AND removed=0";
constexpr const char* kRestore = "UPDATE mail_account SET removed=0, revision=revision+1 WHERE id=? AND removed=1";
constexpr const char* kExists = "SELECT 1 FROM mail_account WHERE id=? AND removed=0";
constexpr const char* kById = "SELECT id, revision, " MEMNUN_ACCOUNT_COLUMNS " FROM mail_account WHERE id=? AND removed=0";
constexpr const char* kAll = "SELECT id, revision, " MEMNUN_ACCOUNT_COLUMNS " FROM mail_account WHERE removed=0 ORDER BY id";
constexpr const char* kAliases = "SELECT address, display_name FROM mail_alias WHERE account_id=? ORDER BY place";
constexpr const char* kDropAliases = "DELETE FROM mail_alias WHERE account_id=?";
constexpr const char* kAddAlias = "INSERT INTO mail_alias(account_id, place, address, display_name) VALUES (?,?,?,?)";
// By name, in the order of the bytes on both engines.
constexpr const char* kWatched = "SELECT name FROM mail_folder WHERE account_id=? AND watched=1";
constexpr const char* kUnwatch = "UPDATE mail_folder SET watched=0 WHERE account_id=?";
constexpr const char* kWatch = "INSERT INTO mail_folder(account_id, name, watched) VALUES (?,?,1)"
                               " ON CONFLICT (account_id, name) DO UPDATE SET watched=1";

#undef MEMNUN_ACCOUNT_COLUMNS

QVariantList& operator<<(QVariantList& values, const MailServer& server)
{
    values.append(QVariantList{asText(server.host), server.port, toKey(server.tls), toKey(server.auth), asText(server.user),
                               asText(server.pinnedKey)});
    return values;
}

QVariantList fieldsOf(const MailAccount& account)
{
    QVariantList values{asText(account.name), asText(account.address), asText(account.displayName),
                        asText(account.teamAddress), asText(account.signature), asText(account.provider)};
    values << account.incoming << account.outgoing;
    values.append(QVariantList{asText(account.sentFolder), account.savesSent ? 1 : 0, account.writesFlags ? 1 : 0,
                               asText(account.fetchFrom.toString(Qt::ISODate)), account.enabled ? 1 : 0});
    for (const auto most : {&SendRate::perMinute, &SendRate::perHour, &SendRate::perDay}) {
        values.append(account.rate ? QVariant(*account.rate.*most) : nullInteger());
    }
    return values;
}

MailServer serverOf(const Row& row, int first)
{
    return {row.text(first), row.number(first + 1), fromKeyOr(row.text(first + 2), TlsMode::Implicit),
            fromKeyOr(row.text(first + 3), AuthKind::Password), row.text(first + 4), row.text(first + 5)};
}

MailAccount accountOf(const Row& row)
{
    MailAccount account;
    account.id = row.id<MailAccountId>(0);
    account.revision = row.number(1);
    account.name = row.text(2);
    account.address = row.text(3);
    account.displayName = row.text(4);
    account.teamAddress = row.text(5);
    account.signature = row.text(6);
    account.provider = row.text(7);
    account.incoming = serverOf(row, 8);
    account.outgoing = serverOf(row, 14);
    account.sentFolder = row.text(20);
    account.savesSent = row.flag(21);
    account.writesFlags = row.flag(22);
    account.fetchFrom = QDate::fromString(row.text(23), Qt::ISODate);
    account.enabled = row.flag(24);
    if (!row.isNull(25)) {
        account.rate = SendRate{row.number(25), row.number(26), row.number(27)};
    }
    account.watchedFolders.clear();
    return account;
}

}  // namespace

Result<MailAccountId> MailAccountTable::insert(const MailAccount& account)
{
    const auto id = insertedAs<MailAccountId>(m_database.insert(kInsert, fieldsOf(account)));
    if (!id) {
        return id;
    }
    const auto written = writeParts(*id, account);
    return written ? id : Result<MailAccountId>(fail(written.error()));
}

Result<int> MailAccountTable::update(const MailAccount& account)
{
    auto saved = expectChanged(m_database,
                               m_database.change(kUpdate, fieldsOf(account) << account.id.value() << account.revision),
                               kExists, account.id.value());
    if (saved) {
        saved = writeParts(account.id, account);
    }
    return saved ? Result<int>(account.revision + 1) : Result<int>(fail(saved.error()));
}

Result<> MailAccountTable::writeParts(MailAccountId id, const MailAccount& account)
{
    Result<> done = m_database.exec(kDropAliases, {id.value()});
    int place = 0;
    for (const MailAlias& alias : account.aliases) {
        if (done) {
            done = m_database.exec(kAddAlias, {id.value(), place++, asText(alias.address), asText(alias.displayName)});
        }
    }
    if (done) {
        done = m_database.exec(kUnwatch, {id.value()});
    }
    for (const QString& folder : account.watchedFolders) {
        if (done) {
            done = m_database.exec(kWatch, {id.value(), asText(folder)});
        }
    }
    return done;
}

Result<> MailAccountTable::readParts(MailAccount& account)
{
    auto read = m_database.each(kAliases, {account.id.value()}, [&](const Row& row) {
        account.aliases.append({row.text(0), row.text(1)});
    });
    if (read) {
        read = m_database.each(kWatched, {account.id.value()},
                               [&](const Row& row) { account.watchedFolders.append(row.text(0)); });
        account.watchedFolders.sort();
    }
    return read;
}

Result<> MailAccountTable::remove(MailAccountId id)
{
    return expectChanged(m_database, m_database.change(kRemove, {id.value()}), kExists, id.value());
}

Result<> MailAccountTable::restore(MailAccountId id)
{
    const auto changed = m_database.change(kRestore, {id.value()});
    if (!changed) {
        return fail(changed.error());
    }
    return *changed > 0 ? Result<>() : Result<>(fail(Code::NotFound, QStringLiteral("removed mail account %1").arg(id.value())));
}

Result<MailAccount> MailAccountTable::byId(MailAccountId id)
{
    auto account = oneRow<MailAccount>(m_database, kById, {id.value()}, accountOf);
    if (account) {
        if (auto read = readParts(*account); !read) {
            return fail(read.error());
        }
    }
    return account;
}

Result<QVector<MailAccount>> MailAccountTable::all()
{
    auto accounts = allRows<MailAccount>(m_database, kAll, {}, accountOf);
    if (!accounts) {
        return accounts;
    }
    for (MailAccount& account : *accounts) {
        if (auto read = readParts(account); !read) {
            return fail(read.error());
        }
    }
    return accounts;
}

}  // namespace memnun
