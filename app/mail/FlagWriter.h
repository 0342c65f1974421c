// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mail/MailParts.h"
#include "core/accounts/MailSyncStore.h"
#include "core/channels/imap/Client.h"

#include <map>
#include <set>

namespace memnun {

/// Tells an account's server which messages were read and answered here, at every place where they lie. What it could not be
/// told, the next time will. A folder it says NO about is left alone for a while, longer each time; only one that is not
/// there or may not be written is given up in the end.
class FlagWriter final : public QObject {
    Q_OBJECT
public:
    /// `client` outlives it, and stands on some other folder afterwards.
    FlagWriter(const MailParts& parts, const MailPace& pace, MailAccountId account, imap::Client& client);

    struct Told {
        int marked = 0;                ///< places; where it is not 0 there may be more to tell
        bool moved = false;            ///< another folder was opened
        std::optional<Instant> again;  ///< when what the server said NO to may be tried again
    };
    /// One at a time, some hundreds of messages at the most. `then` hears how it went, or why the line or the workspace is in
    /// the way.
    void write(std::function<void(Result<Told>)> then);

private:
    using Key = std::tuple<qint64, quint32, quint32, int>;  ///< place and what it was told
    struct Folder {
        MailFolderId id;
        QString name;
        quint32 uidValidity = 0;
        QVector<OpenMark> marks;
    };
    struct Work {
        QVector<Folder> folders;
        QVector<OpenMark> all;  ///< of every message that was looked at, in their order
    };
    struct Rest {
        int refusals = 0;  ///< in a row
        Instant until;
    };
    struct Known {
        std::set<Key> told;
        std::set<MailFolderId> resting;
    };
    static Result<Work> look(Stores& stores, MailAccountId account, const Known& known);
    static Key keyOf(const OpenMark& mark);
    Known known() const;
    void next();
    void select(const Folder& folder);
    void selected(const Folder& folder, const Result<imap::Selected>& selected);
    void store(const Folder& folder, int bit);
    void told(const Folder& folder);
    void refused(const Folder& folder, bool isFinal);
    void note();
    void noteRests();
    void end(const Result<Told>& result);

    MailParts m_parts;
    MailPace m_pace;
    MailAccountId m_account;
    imap::Client& m_client;
    Work m_work;
    std::set<Key> m_known;  ///< told over this line; noted when all places of the message are
    std::map<MailFolderId, Rest> m_resting;
    Told m_told;
    std::function<void(Result<Told>)> m_then;
};

}  // namespace memnun
