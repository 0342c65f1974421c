// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ServerSentence.h"

#include "app/cli/Language.h"
#include "core/base/EngineCode.h"

namespace memnun::cli {

namespace {

QString hostOf(const Location& server)
{
    return server.host.isEmpty() ? QStringLiteral("localhost") : server.host;
}

/// The rule it would have if a program of ours had asked: a tool of the server's only has words, in English.
QString ruleOf(const Error& error)
{
    const FieldError field = error.fields.value(0);
    if (field.field == QLatin1String("server")) {
        return field.rule;
    }
    const auto says = [&error](const char* words) { return error.context.contains(QLatin1String(words)); };
    if (says("could not translate host name")) {
        return QStringLiteral("host_unknown");
    }
    if (says("password") || says("authentication") || (says("role ") && says("does not exist"))) {
        return QStringLiteral("login");
    }
    if (says("database ") && says("does not exist")) {
        return QStringLiteral("no_database");
    }
    if (says("does not support SSL")) {
        return QStringLiteral("no_tls");
    }
    return says("refused") || says("timeout") || says("timed out") || says("No such file or directory") ? QStringLiteral("no_answer") : QString();
}

QString certificateSentence(const QString& rule, const QString& host, const QString& said)
{
    if (rule == QLatin1String("bad_certificate")) {
        return Cli::tr("The certificate of %1 is of nobody this computer trusts: it may be another server. No password was sent.").arg(host);
    }
    if (rule == QLatin1String("other_certificate")) {
        return Cli::tr("The certificate of %1 was made out to another name: it may be another server. No password was sent.").arg(host);
    }
    if (rule == QLatin1String("no_authority")) {
        return Cli::tr("The certificate of %1 is to be checked, but the authority's certificate (sslrootcert) is not there.").arg(host);
    }
    if (rule == QLatin1String("no_tls")) {
        return Cli::tr("The server %1 offers no secure connection (TLS), and sslmode asks for one.").arg(host);
    }
    return rule == QLatin1String("not_secure")
               ? Cli::tr("No secure connection to %1 came about: %2").arg(host, said.section(QStringLiteral("failed: "), -1)) : QString();
}

QString placeSentence(const QString& rule, const Error& error, const Location& server)
{
    const QString host = hostOf(server);
    if (rule == QLatin1String("host_unknown")) {
        return Cli::tr("There is no server called %1.").arg(host);
    }
    if (rule == QLatin1String("login")) {
        return Cli::tr("The server %1 refused the user name or the password.").arg(host);
    }
    if (rule == QLatin1String("no_database")) {
        return Cli::tr("The server has no database called %1.").arg(server.database);
    }
    if (rule == QLatin1String("no_permission")) {
        return Cli::tr("The role %1 may not do this in the database %2. Its administrator can allow it.").arg(server.user, server.database);
    }
    if (rule == QLatin1String("encoding")) {
        return Cli::tr("The database %1 keeps its texts as %2, which has not every letter. Nothing was changed; please have one made "
                       "with the encoding UTF8.").arg(server.database, error.context);
    }
    if (rule == QLatin1String("server_full")) {
        return Cli::tr("The server %1 takes no more connections at the moment. Please try again later.").arg(host);
    }
    if (rule == QLatin1String("server_starting")) {
        return Cli::tr("The server %1 is just starting or stopping. Please try again in a moment.").arg(host);
    }
    return rule == QLatin1String("no_answer") ? Cli::tr("The server %1 does not answer on port %2.").arg(host).arg(server.port) : QString();
}

}  // namespace

QString serverSentence(const Error& error, const Location& server)
{
    const FieldError field = error.fields.value(0);
    const bool isGone = field.rule == QLatin1String("server_gone") || (error.code == Code::Unavailable && field.rule.isEmpty());
    const bool isServers = field.field == QLatin1String("server") || isGone;
    const QString rule = isServers ? ruleOf(error) : QString();
    if (const QString known = certificateSentence(rule, hostOf(server), error.context); !known.isEmpty()) {
        return known;
    }
    if (const QString known = placeSentence(rule, error, server); !known.isEmpty()) {
        return known;
    }
    if (isServers) {
        return Cli::tr("The server %1 can't be reached any more, or ended the connection. What was saved before is kept.").arg(hostOf(server));
    }
    const QString code = engineCode(error.context);
    return !field.rule.isEmpty() || code.isEmpty()
               ? QString()
               : Cli::tr("The server %1 could not do it; its code for that is %2. What was saved before is kept.").arg(hostOf(server), code);
}

}  // namespace memnun::cli
