// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/imap/Answers.h"
#include "core/channels/imap/CommandText.h"
#include "core/channels/imap/ImapError.h"
#include "core/channels/imap/Wire.h"

#include <QSet>

#include <deque>
#include <functional>

namespace memnun::imap {

/// A conversation with an IMAP server (RFC 3501 with what of its extensions the server has). Everything happens in the
/// thread it lives in, which needs an event loop; nothing blocks. Commands may be given at any time and run in order.
/// Each answer comes exactly once, and after an error of the line every command still open gets that error; with the
/// object the answers go. An answer may delete the client only by deleteLater().
/// Errors carry one of `rules`; no error and no signal ever carries the secret.
class Client final : public QObject {
    Q_OBJECT
public:
    template <class T>
    using Then = std::function<void(Result<T>)>;
    using Done = std::function<void(Result<>)>;
    using Each = std::function<void(Fetched)>;

    explicit Client(const Timeouts& timeouts = {}, const Limits& limits = {}, QObject* parent = nullptr);
    ~Client() override;

    /// Connects, encrypts, logs in, and asks for what the server can.
    void open(const Endpoint& endpoint, const Login& login, Done then);
    /// Cuts the line; what is open ends with "cancelled".
    void cancel();
    void logout(Done then);
    /// Logged in, and the line holds as far as is known.
    bool isOpen() const { return m_stage == Stage::Open; }
    /// "CONDSTORE", "QRESYNC" (only once enabled), "IDLE" …
    bool has(const char* capability) const;
    const std::optional<RefusedCertificate>& refusedCertificate() const { return m_wire.refusedCertificate(); }
    qint64 bytesReceived() const { return m_wire.bytesReceived(); }

    /// Every mailbox, with what it is for.
    void list(Then<QVector<Mailbox>> then);
    void status(const QString& mailbox, Then<MailboxStatus> then);
    struct Since {
        quint32 uidValidity = 0;
        quint64 modSeq = 0;  ///< 0: nothing is known
    };
    enum class Access { Read, ReadWrite };
    /// With QRESYNC and a state to compare with, `changed` gets what changed since, and `vanished` is filled.
    void select(const QString& mailbox, Access access, Since since, Each changed, Then<Selected> then);
    /// `items` as "FLAGS BODY.PEEK[]"; UID comes by itself. `changedSince` (CONDSTORE) 0: all of them.
    /// May run together with other fetches and stores.
    void fetch(const UidSet& uids, const QByteArray& items, Each each, Done then, quint64 changedSince = 0);
    /// A section of any size in pieces of at most `piece` bytes: "" the whole message, "2" its second part, encoded.
    /// NotFound when the message is gone.
    void download(quint32 uid, const QByteArray& section, qint64 piece, std::function<void(const QByteArray&)> each,
                  Done then);
    /// `criteria` as "UID 5:* SINCE 1-Jan-2026".
    void search(const QByteArray& criteria, Then<UidSet> then);
    enum class Change { Add, Remove };
    void store(const UidSet& uids, Change change, const QByteArrayList& flags, Done then);
    void append(const QString& mailbox, const QByteArrayList& flags, Instant moment, const QByteArray& message,
                Then<Appended> then);
    /// Makes a mailbox and shows it to the user's other programs (SUBSCRIBE); that the latter fails is no error.
    void create(const QString& mailbox, Done then);
    void noop(Done then);

    /// Stays on the selected mailbox and tells by changed() what happens there: by IDLE, renewed in time, or by asking
    /// now and then. Other commands interrupt it and may be given at any time. It ends with the line.
    void watch();
    void unwatch();

Q_SIGNALS:
    /// Something came, went or was marked in the selected mailbox without having been asked about.
    void changed();
    /// What the server wants people to read, in its own words ("your mailbox is full").
    void alert(const QString& words);
    /// The line was lost, after every open command heard of it. Not after cancel() and logout().
    void closed(const memnun::Error& error);

private:
    enum class Stage { Closed, Greeting, Login, Open };
    enum class Idle { No, Asked, On, Ending };
    struct Command {
        CommandText text;
        std::function<bool(const Response&)> data;         ///< true: it was meant for this command
        std::function<void(Result<Response>)> done;        ///< of OK; else the error
        std::function<QByteArray(const Response&)> reply;  ///< to a "+" of AUTHENTICATE
        bool together = false;                             ///< may be on the way with others of the kind
        bool idle = false;
        bool inside = false;  ///< a step of coming in: before all that others gave
        QByteArray tag{};
        qsizetype piece = 0;
    };

    void give(Command command);
    void giveInside(Command command);
    void pump();
    void send(Command command);
    void finish(const Error& error, bool tell);
    Error tidied(Error error) const;

    void onReady();
    void onReceived(const Response& answer);
    void onGreeting(const Response& answer);
    void onContinuation(const Response& answer);
    void onTagged(const Response& answer);
    void onUntagged(const Response& answer);
    void onUnasked(const Response& answer);
    void noteCapabilities(const Response& answer);
    void announce();
    void noteAlert(const Response& answer);

    void begin();
    void ask(const QByteArray& command, std::function<void()> next);
    void startTls();
    void login();
    void loginByPassword();
    void loginByToken();
    void authenticate(const QByteArray& mechanism, const QByteArray& first, const QByteArray& onChallenge);
    void afterLogin(const Result<Response>& answer);
    void enableAndIntroduce();
    void opened();
    void endIdle();
    QByteArray wireName(const QString& mailbox) const;
    void downloadFrom(quint32 uid, const QByteArray& section, qint64 from, qint64 piece,
                      std::function<void(const QByteArray&)> each, Done then);

    Timeouts m_timeouts;
    Wire m_wire;
    Endpoint m_endpoint;
    Login m_login;
    Done m_opening;
    Stage m_stage = Stage::Closed;
    QSet<QByteArray> m_capabilities;
    QByteArray m_greeting;
    QByteArray m_challenge;  ///< what a server said while it refused a token
    bool m_qresync = false;
    bool m_leaving = false;
    Error m_why = imapError(rules::kServerClosed, QStringLiteral("not connected"));  ///< it is closed
    std::deque<Command> m_waiting;
    std::deque<Command> m_sent;
    int m_lastTag = 0;
    quint32 m_exists = 0;
    QHash<QString, QByteArray> m_wireNames;  ///< where the server spells a name in its own way
    bool m_watching = false;
    bool m_idleRefused = false;
    bool m_announced = false;
    Idle m_idle = Idle::No;
    QTimer m_renew;
    QTimer m_poll;
};

}  // namespace memnun::imap
