// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/AccountConflict.h"

#include "ui/accounts/MailStep.h"
#include "ui/accounts/SendRateField.h"
#include "ui/shared/Format.h"

#include <QCoreApplication>

namespace memnun {

namespace {

struct AccountConflict {
    Q_DECLARE_TR_FUNCTIONS(AccountConflict)
};

QString yesNo(bool on)
{
    return on ? AccountConflict::tr("Yes") : AccountConflict::tr("No");
}

QString serverText(const MailServer& server)
{
    if (!server.isSet())
        return {};
    return QStringLiteral("%1:%2 (%3)").arg(server.host).arg(server.port).arg(server.user);
}

QString dayText(const QDate& day)
{
    return day.isValid() ? Format().date(day) : AccountConflict::tr("Everything");
}

QString rateText(const std::optional<SendRate>& rate)
{
    const QString limits = rate ? sendRateText(*rate) : QString();
    return !rate ? AccountConflict::tr("What the provider allows") : limits.isEmpty() ? AccountConflict::tr("No limit") : limits;
}

}  // namespace

QVector<ConflictRow> accountConflict(const MailAccount& mine, const MailAccount& stored)
{
    QVector<ConflictRow> rows;
    const auto compare = [&rows](const QString& field, const QString& one, const QString& other) {
        if (one != other)
            rows.append({field, one, other});
    };
    const QString comma = QStringLiteral(", ");
    compare(AccountConflict::tr("Name of the account"), mine.name, stored.name);
    compare(AccountConflict::tr("E-mail address"), mine.address, stored.address);
    compare(AccountConflict::tr("Sender's name"), mine.displayName, stored.displayName);
    compare(AccountConflict::tr("Team address"), mine.teamAddress, stored.teamAddress);
    compare(AccountConflict::tr("Fetching mail"), serverText(mine.incoming), serverText(stored.incoming));
    compare(AccountConflict::tr("Sending mail"), serverText(mine.outgoing), serverText(stored.outgoing));
    compare(AccountConflict::tr("Folders"), mine.watchedFolders.join(comma), stored.watchedFolders.join(comma));
    compare(AccountConflict::tr("First day to fetch"), dayText(mine.fetchFrom), dayText(stored.fetchFrom));
    compare(AccountConflict::tr("Further addresses"), aliasText(mine.aliases), aliasText(stored.aliases));
    compare(AccountConflict::tr("Signature"), mine.signature, stored.signature);
    compare(AccountConflict::tr("Folder for copies of sent mail"), mine.sentFolder, stored.sentFolder);
    compare(AccountConflict::tr("Files copies of sent mail"), yesNo(mine.savesSent), yesNo(stored.savesSent));
    compare(AccountConflict::tr("Tells the server what is read"), yesNo(mine.writesFlags), yesNo(stored.writesFlags));
    compare(AccountConflict::tr("Messages sent at most"), rateText(mine.rate), rateText(stored.rate));
    return rows;
}

}  // namespace memnun
