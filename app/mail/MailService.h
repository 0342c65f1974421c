// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mail/AccountRunner.h"
#include "app/mail/PartDownload.h"

#include <QHash>
#include <QPointer>

namespace memnun {

/// Fetches the mail of every account of a workspace, each by a runner of its own, and follows what people change of the
/// accounts. It lives in the bus's thread.
class MailService final : public MailServicePort {
    Q_OBJECT
public:
    MailService(const MailParts& parts, ChangeBus& changes, SyncTurn::Sharing sharing, const MailPace& pace = {},
                QObject* parent = nullptr);
    ~MailService() override;

    void start();
    /// Fetches nothing any more and lets others do it; stopped() follows, never from within this call. At the latest
    /// after the writer has done what it was given before.
    void stop();
    /// Nothing is fetched from anywhere, so that there is nothing to wait for after stop().
    bool isIdle() const;
    /// Every account was read and looked at: each is Watching, Elsewhere, Offline, Off or NeedsAttention.
    bool isSettled() const;
    /// A password was saved, or somebody signed in: who waits for that goes on.
    void loginChanged();

    QVector<AccountState> states() const override;
    void fetchNow(MailAccountId account) override;
    QStringList log(MailAccountId account) const override;
    void download(AttachmentId attachment, QObject* guard, std::function<void(Result<>)> then) override;
    void cancelDownload(AttachmentId attachment) override;
    std::optional<int> downloadPercent(AttachmentId attachment) const override;

Q_SIGNALS:
    void stopped();

private:
    struct Held {
        MailAccount account;
        std::shared_ptr<AccountLog> log = std::make_shared<AccountLog>();  ///< a runner that is leaving writes too
        std::unique_ptr<AccountRunner> runner;  ///< none while the account is off
    };

    struct Asker {
        QPointer<QObject> guard;
        std::function<void(Result<>)> then;
    };
    struct Download {
        PartDownload* work = nullptr;
        int percent = 0;
        QVector<Asker> askers;
    };

    void progressed(AttachmentId attachment);
    void downloaded(AttachmentId attachment, const Result<>& done);
    void read();
    void take(const QVector<MailAccount>& accounts);
    void follow(Held& held, const MailAccount& account);
    void run(Held& held);
    void drop(Held& held);
    void runnerStopped();

    MailParts m_parts;
    SyncTurn::Sharing m_sharing;
    MailPace m_pace;
    std::vector<std::unique_ptr<Held>> m_held;  ///< in the order of the accounts
    QHash<AttachmentId, Download> m_downloads;
    int m_leaving = 0;                          ///< runners that are told to stop and have not yet
    bool m_running = false;
    bool m_stopping = false;
    bool m_wasRead = false;
    bool m_reading = false;
    bool m_readAgain = false;
};

}  // namespace memnun
