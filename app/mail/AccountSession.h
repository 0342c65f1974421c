// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mail/FlagWriter.h"
#include "app/mail/FolderFinder.h"
#include "app/mail/WatchedFolder.h"
#include "core/channels/accounts/ImapProbe.h"

namespace memnun {

/// One connection of an account, from login to the end of the line: fetches every watched folder, the first one first, then
/// waits on that one for what the server tells and looks at the others now and then.
class AccountSession final : public QObject {
    Q_OBJECT
public:
    using Note = std::function<void(const QString&)>;

    /// `folders` outlives it, and so does what they refer to; it adds those that are missing. `note` writes the log.
    AccountSession(const MailParts& parts, const MailPace& pace, const MailAccount& account, WatchedFolders& folders, Note note,
                   QObject* parent);
    /// Cuts the line; no signal comes.
    ~AccountSession() override;

    void open(const QString& secret);
    /// Goes through all folders now, or after what it is doing; false when it is at its end, and only the next one can.
    bool again();
    /// Somebody may have read or answered something: in a moment the server is told.
    void tellMarksSoon();
    /// Cuts the line; ended() follows once nothing of it is in use, never from within this call.
    void end();

    const imap::Client& client() const { return m_client; }
    imap::Client& client() { return m_client; }
    bool isBusy() const { return m_busy; }
    /// The server took the login.
    bool isLoggedIn() const { return m_loggedIn; }
    const QString& folder() const { return m_current; }

Q_SIGNALS:
    void opened();
    /// `total` messages are to come in this folder, as far as is known; 0 at its begin.
    void fetching(const QString& folder, qint64 total);
    void settledOne(memnun::Taken what);
    /// All is here, in as far as the server lets us: trouble with a single folder is noted with that folder.
    void watching();
    /// Why; rule "cancelled" after end(). The last thing it says.
    void ended(const memnun::Error& why);

private:
    void onOpened(const Result<>& done);
    void beginRound();
    void found(const Result<FolderFinder::Found>& found);
    void adopt(const QVector<MailFolder>& known);
    void next();
    void runFolder(WatchedFolder& folder);
    void ran(WatchedFolder& folder, const Result<imap::SyncReport>& report);
    void noteReport(const WatchedFolder& folder, const Result<imap::SyncReport>& report);
    void settle();
    void poll();
    void pollNext(QVector<WatchedFolder*> open);
    void wireMarks();
    void tellMarks();
    void finish(const Error& why);
    WatchedFolder* home() const { return m_watched.isEmpty() ? nullptr : m_watched.first(); }

    MailParts m_parts;
    MailPace m_pace;
    MailAccount m_account;
    WatchedFolders& m_folders;
    Note m_note;
    imap::Client m_client;
    FolderFinder m_finder;
    FlagWriter m_flags;
    QVector<WatchedFolder*> m_watched;  ///< the one that is waited on first
    QVector<WatchedFolder*> m_queue;
    QStringList m_onServer;
    QString m_current;
    QTimer m_poll;
    QTimer m_round;
    QTimer m_marks;
    QTimer m_marksAgain;  ///< what the server said NO to
    bool m_busy = false;
    bool m_loggedIn = false;
    bool m_wantsHome = false;   ///< another folder was looked at since the first one
    bool m_homeChanged = false;  ///< something came while it was fetched
    bool m_wantsRound = false;
    bool m_wantsMarks = true;  ///< what was read while there was no line
    std::optional<Error> m_why;  ///< it is at its end
};

}  // namespace memnun
