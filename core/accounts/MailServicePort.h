// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/AccountTest.h"
#include "core/base/Clock.h"

#include <QObject>

namespace memnun {

/// What is being done about one account's mail.
enum class MailActivity {
    Off,             ///< the account is switched off, has no incoming server, or the service has not begun
    Elsewhere,       ///< another program on this workspace fetches; its results arrive by themselves
    Connecting,
    Fetching,        ///< see AccountState::done and total
    Watching,        ///< all is here; the server tells when something comes, or is asked again and again
    Offline,         ///< no network or no server: tried again at `retryAt`; a state, not an error
    NeedsAttention,  ///< people have to do something first: nothing is tried until the account changes or fetchNow()
};
template <>
struct EnumKeys<MailActivity> {
    static constexpr auto keys = std::to_array<EnumKey<MailActivity>>({{MailActivity::Off, "off"},
        {MailActivity::Elsewhere, "elsewhere"}, {MailActivity::Connecting, "connecting"},
        {MailActivity::Fetching, "fetching"}, {MailActivity::Watching, "watching"}, {MailActivity::Offline, "offline"},
        {MailActivity::NeedsAttention, "needs_attention"}});
};

/// One account as the service sees it now.
struct AccountState {
    MailAccountId account;
    MailActivity activity = MailActivity::Off;
    QString folder;                 ///< being fetched, or the last one with trouble; may be empty
    qint64 done = 0;                ///< messages of this run, while Fetching
    qint64 total = 0;               ///< 0: not known yet
    std::optional<Instant> retryAt;  ///< while Offline
    ServerReport trouble;           ///< why, while Offline or NeedsAttention
    /// The trouble is not the server's: the mail could not be kept here, for the disk is full or the workspace out of reach.
    bool isTroubleHere = false;
    qint64 fetched = 0;             ///< new messages since the service began
    qint64 quarantined = 0;         ///< and messages that nothing could be made of
};

/// Fetches the mail of all accounts of a workspace. It lives in the UI thread; nothing blocks.
class MailServicePort : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// In the order of the accounts.
    virtual QVector<AccountState> states() const = 0;
    /// Fetches now what is new, also after trouble.
    virtual void fetchNow(MailAccountId account) = 0;
    /// What the service did for the account of late, oldest first, a line each, with the time: English, no secret and
    /// no text of any mail, to be copied into a report.
    virtual QStringList log(MailAccountId account) const = 0;
    /// Brings a part that was left on the server (Attachment::left out) into the workspace. Errors: NotFound when the
    /// message is no longer on the server; Unavailable; Forbidden when the login is refused; Cancelled. Who asks for what is
    /// being brought already hears of that.
    virtual void download(AttachmentId attachment, QObject* guard, std::function<void(Result<>)> then) = 0;
    /// Everybody who waits for it hears Cancelled. Nothing where it isn't being brought.
    virtual void cancelDownload(AttachmentId attachment) = 0;
    /// How many per cent of it are here; none where it isn't being brought.
    virtual std::optional<int> downloadPercent(AttachmentId attachment) const = 0;

Q_SIGNALS:
    void changed(memnun::MailAccountId account);
    /// It is another percentage, or over.
    void downloadChanged(memnun::AttachmentId attachment);
};

}  // namespace memnun
