// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/SyncWords.h"

#include "app/cli/Language.h"
#include "app/cli/Cli.h"

#include <QDateTime>

namespace memnun::cli {

QString isoText(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms, Qt::UTC).toString(Qt::ISODate);
}

QString troubleText(const ServerReport& trouble)
{
    switch (trouble.cause) {
    case TestCause::None: return {};
    case TestCause::NoSecret: return Cli::tr("there is no password; enter it in the program, or open the file of passwords with --passphrase-stdin");
    case TestCause::SignIn: return Cli::tr("the sign-in has run out; sign in again in the program");
    case TestCause::Provider: return Cli::tr("the provider of the sign-in cannot be reached");
    case TestCause::Name: return Cli::tr("the server's name is not known, or there is no network");
    case TestCause::Port: return Cli::tr("the server does not answer");
    case TestCause::Encryption: return Cli::tr("no encrypted connection is to be had");
    case TestCause::Certificate: return Cli::tr("the server's certificate is not trusted: %1").arg(trouble.context);
    case TestCause::Login: return Cli::tr("user name or password is wrong");
    case TestCause::AppPassword: return Cli::tr("a password made for this program (app password) is needed");
    case TestCause::OAuth: return Cli::tr("the provider wants a sign-in instead of a password");
    case TestCause::Server: return Cli::tr("it broke off: %1").arg(trouble.context);
    case TestCause::Cancelled: return Cli::tr("cancelled");
    }
    return trouble.context;
}

QString activityText(const QString& address, const AccountState& state)
{
    const auto said = [&address](const QString& what) { return QStringLiteral("%1: %2").arg(address, what); };
    switch (state.activity) {
    case MailActivity::Off: return said(Cli::tr("not fetched"));
    case MailActivity::Elsewhere: return said(Cli::tr("fetched by another program"));
    case MailActivity::Connecting: return said(Cli::tr("connecting"));
    case MailActivity::Fetching: return said(Cli::tr("fetching %1 of %2").arg(state.done).arg(state.total));
    case MailActivity::Watching: return said(Cli::tr("up to date"));
    case MailActivity::Offline:
        return said(state.isTroubleHere ? Cli::tr("the mail could not be kept here: %1").arg(state.trouble.context)
                                        : Cli::tr("offline: %1").arg(troubleText(state.trouble)));
    case MailActivity::NeedsAttention: return said(troubleText(state.trouble));
    }
    return address;
}

}  // namespace memnun::cli
