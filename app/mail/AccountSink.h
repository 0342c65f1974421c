// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/MailAccount.h"
#include "core/channels/accounts/FolderKeeper.h"
#include "core/exchange/mail/MailIntake.h"
#include "core/kernel/HomeLine.h"

#include <QObject>

#include <map>

namespace memnun {

/// Files what one folder of an account brings. Messages are hashed, compressed and parsed on other threads, and written in
/// the order in which they came, as many at once as are ready, in one transaction. Where that fails each gets one of its own, so that one that can't be
/// filed doesn't keep the others out: it goes to quarantine with the reason, unless the workspace is out of reach.
class AccountSink final : public QObject, public imap::MailSink {
    Q_OBJECT
public:
    static constexpr int kTogether = 64;

    /// All outlive it. `account` and `mailbox` name messages in the quarantine.
    AccountSink(CommandBus& bus, const Clock& clock, FolderKeeper& keeper, const MailAccount& account, const QString& mailbox,
                QObject* parent = nullptr);
    /// What is still being parsed is dropped, and waited for by nobody.
    ~AccountSink() override;

    void take(imap::IncomingMail mail, std::function<void(Result<Outcome>)> then) override;
    int together() const override { return kTogether; }
    void quarantine(quint32 uid, Error reason, std::function<void(Result<>)> then) override;
    void recognise(QVector<imap::UidMessageId> mails, std::function<void(Result<QVector<quint32>>)> then) override;
    /// What was read or answered elsewhere changes nothing here: a customer's message is done when its ticket is.
    void flags(QVector<imap::UidFlags> flags, std::function<void(Result<>)> then) override;

    int added() const { return m_added; }

Q_SIGNALS:
    /// What became of a message.
    void settled(memnun::Taken what);

private:
    /// Parsed, and waiting to be written.
    struct Ready {
        TakeMail command;
        std::optional<Instant> arrived;
        std::function<void(Result<Outcome>)> then;
    };
    using Batch = QVector<Ready>;
    void pump();
    void write(Batch batch);
    void written(const Batch& batch, const Result<QVector<Taken>>& outcomes);
    void putAside(Ready mail, const Error& why);
    void answer(const Ready& mail, Taken outcome);
    template <class C>
    void run(C command, std::function<void(Result<typename C::Outcome>)> then);
    MailPlace placeOf(quint32 uid) const { return {m_keeper.folder(), m_keeper.uidValidity(), uid}; }
    QString sourceOf(quint32 uid) const;

    CommandBus& m_bus;
    const Clock& m_clock;
    FolderKeeper& m_keeper;
    QString m_name;
    std::map<quint64, Ready> m_ready;  ///< by the order in which they came
    quint64 m_came = 0;
    quint64 m_next = 0;   ///< to be written
    Batch m_oneByOne;  ///< of a batch that failed
    bool m_writing = false;
    int m_added = 0;
    HomeLine m_line;
};

}  // namespace memnun
