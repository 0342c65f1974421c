// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/WorkspaceWords.h"

#include "ui/shared/ErrorText.h"

#include <QCoreApplication>

namespace memnun {

namespace {

struct WorkspaceWords {
    Q_DECLARE_TR_FUNCTIONS(WorkspaceWords)
};

}  // namespace

QString workspaceSentence(const Error& error, const QString& place)
{
    if (error.hasRule(QLatin1String("not_a_workspace")))
        return WorkspaceWords::tr("“%1” is not a Memnun workspace. It was not changed.").arg(place);
    if (error.hasRule(QLatin1String("in_use")))
        return WorkspaceWords::tr("“%1” is open in another Memnun window on this computer. Please go on there, or close it "
                                  "first. Several people work together in a workspace on a server.").arg(place);
    if (error.hasRule(QLatin1String("in_use_elsewhere")))
        return WorkspaceWords::tr("“%1” is open on the computer “%2”. Please close it there first; if that is not so, delete "
                                  "“%1.lock”. Several people work together in a workspace on a server.")
            .arg(place, error.context);
    if (error.hasRule(QLatin1String("newer_schema")))
        return WorkspaceWords::tr("“%1” was last opened by a newer Memnun. It was not changed; please update this one.")
            .arg(place);
    if (error.hasRule(QLatin1String("checksum")))
        return WorkspaceWords::tr("“%1” was made by another edition of Memnun and can't be opened by this one. It was "
                                  "not changed.")
            .arg(place);
    if (error.hasRule(QLatin1String("folder_not_writable")))
        return WorkspaceWords::tr("The folder of “%1” can't be written to. Please choose another folder.").arg(place);
    if (error.hasRule(QLatin1String("damaged")))
        return WorkspaceWords::tr("“%1” has a damaged page and was not opened, so that nothing gets worse.").arg(place);
    if (error.hasRule(QLatin1String("read_only")))
        return WorkspaceWords::tr("“%1” lies where nothing can be written, and can't be read there either. Please copy it to another "
                                  "folder, with all files beside it whose names begin like its own.").arg(place);
    if (error.hasRule(QLatin1String("read_only_old")))
        return WorkspaceWords::tr("“%1” was made by an older Memnun and must be brought up to date first, but nothing can be written "
                                  "there. Please copy it to another folder.").arg(place);
    if (error.hasRule(QLatin1String("not_readable")))
        return WorkspaceWords::tr("“%1” may not be read by you. Please ask whoever it belongs to.").arg(place);
    if (error.hasRule(QLatin1String("copies_folder")) || error.hasRule(QLatin1String("no_space")) || error.hasRule(QLatin1String("disk_full")))
        return WorkspaceWords::tr("“%1” must be brought up to date first, and there is no room for the copy that is kept of it for "
                                  "safety. It was not changed. (%2)").arg(place, error.context);
    if (error.hasRule(QLatin1String("copy_failed")))
        return WorkspaceWords::tr("“%1” must be brought up to date first, and the copy that is kept of it for safety could "
                                  "not be written. It was not changed. Please free some space on its disk: %2")
            .arg(place, error.context);
    if (error.hasRule(QLatin1String("exists")))
        return WorkspaceWords::tr("“%1” exists already. Open it, or choose another name.").arg(place);
    if (error.code == Code::NotFound)
        return WorkspaceWords::tr("“%1” is not there. Was it moved, or is its disk not connected?").arg(place);
    if (error.code == Code::Unavailable)
        return WorkspaceWords::tr("“%1” can't be opened: %2").arg(place, error.context);
    return errorSentence(error, WorkspaceWords::tr("Opening “%1”").arg(place));
}

ServerTrouble serverTrouble(const Error& error, const ServerAddress& address)
{
    if (error.hasRule(QLatin1String("not_a_workspace"))) {
        return {ServerField::Database,
                WorkspaceWords::tr("“%1” is not a Memnun database yet. You can make it one.").arg(address.database), true};
    }
    if (error.hasRule(QLatin1String("restoring"))) {
        return {ServerField::Database, WorkspaceWords::tr("A safety copy of “%1” is being restored at this moment. Please try again in "
                                                          "a few minutes.").arg(address.database), false};
    }
    if (error.hasRule(QLatin1String("foreign_tables"))) {
        return {ServerField::Database, WorkspaceWords::tr("Another program's tables lie in “%1”. Nothing was changed; please choose an empty "
                                                          "database.").arg(address.database), false};
    }
    if (error.hasRule(QLatin1String("encoding"))) {
        return {ServerField::Database, WorkspaceWords::tr("“%1” keeps its texts as %2, which has not every letter. Nothing was changed; its "
                                                          "administrator can make a database with the encoding UTF8.")
                                           .arg(address.database, error.context), false};
    }
    if (error.hasRule(QLatin1String("no_permission"))) {
        return {ServerField::Login, WorkspaceWords::tr("“%1” may not work in this database. Its administrator can allow it.")
                                        .arg(address.user), false};
    }
    if (error.code != Code::Unavailable || error.hasRule(QLatin1String("newer_schema")))
        return {ServerField::Database, workspaceSentence(error, address.database), false};
    if (error.hasRule(QLatin1String("host_unknown"))) {
        return {ServerField::Host, WorkspaceWords::tr("There is no server called “%1”. Please check the name and the "
                                                      "network connection.").arg(address.host), false};
    }
    if (error.hasRule(QLatin1String("login"))) {
        return {ServerField::Login,
                WorkspaceWords::tr("The server refused the user name or the password."), false};
    }
    if (error.hasRule(QLatin1String("bad_certificate"))) {
        return {ServerField::Host, WorkspaceWords::tr("The certificate of “%1” is of nobody this computer trusts: it may be another server. "
                                                      "No password was sent.").arg(address.host), false};
    }
    if (error.hasRule(QLatin1String("other_certificate"))) {
        return {ServerField::Host, WorkspaceWords::tr("The certificate of “%1” was made out to another name: it may be another server. "
                                                      "No password was sent.").arg(address.host), false};
    }
    if (error.hasRule(QLatin1String("no_authority"))) {
        return {ServerField::Host, WorkspaceWords::tr("The address asks for the certificate of “%1” to be checked, but the authority's "
                                                      "certificate it is checked against (sslrootcert) is not there.").arg(address.host), false};
    }
    if (error.hasRule(QLatin1String("no_tls"))) {
        return {ServerField::Host, WorkspaceWords::tr("“%1” offers no secure connection (TLS), and the address asks for one.")
                                       .arg(address.host), false};
    }
    if (error.hasRule(QLatin1String("not_secure"))) {
        return {ServerField::Host, WorkspaceWords::tr("No secure connection to “%1” came about: %2").arg(address.host, error.context),
                false};
    }
    if (error.hasRule(QLatin1String("no_database"))) {
        return {ServerField::Database,
                WorkspaceWords::tr("The server has no database called “%1”. Its administrator can create an empty one.")
                    .arg(address.database), false};
    }
    if (error.hasRule(QLatin1String("no_answer"))) {
        return {ServerField::Port, WorkspaceWords::tr("“%1” does not answer on port %2. Usual is 5432.")
                                       .arg(address.host).arg(address.port), false};
    }
    if (error.hasRule(QLatin1String("server_full"))) {
        return {ServerField::Host, WorkspaceWords::tr("“%1” takes no more connections at the moment. Please try again later.").arg(address.host), false};
    }
    if (error.hasRule(QLatin1String("server_starting"))) {
        return {ServerField::Host, WorkspaceWords::tr("“%1” is just starting or stopping. Please try again in a moment.").arg(address.host), false};
    }
    // what else the server says is in its own language
    return {ServerField::Host, WorkspaceWords::tr("“%1” can't be used at the moment. Its administrator can say why.").arg(address.host), false};
}

}  // namespace memnun
