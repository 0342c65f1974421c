// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/email/Transport.h"

#include <memory>

namespace memnun {

struct SmtpTimeouts {
    int connectS = 15;
    int stallS = 60;  ///< nothing moved, or no answer to a command
    /// Of the whole conversation, with a second more for each kSlowestLine bytes, up to kLongestDeliveryS: a server that
    /// dribbles would outlast any stall.
    int wholeS = 180;
    int answerS = 5;  ///< how long a cancelled delivery waits for the answer to a message that was handed over
};

/// Bytes a second that a line is expected to carry at the least.
constexpr qsizetype kSlowestLine = 64 * 1024;

/// One SMTP conversation by libcurl, used by one thread.
class CurlSession {
public:
    enum class Trust { Checked, Nothing };  ///< Nothing: to look at a certificate; never with a password

    CurlSession(const SmtpAccount& account, SmtpTimeouts timeouts, CancelFlag cancel, Trust trust = Trust::Checked);
    ~CurlSession();
    Q_DISABLE_COPY_MOVE(CurlSession)

    /// `secret` is the password or, where the account signs in elsewhere, an access token.
    void login(const QString& secret);
    void envelope(const QString& sender, const QStringList& recipients);
    void message(const QByteArray& bytes);
    void stopAfterLogin();

    /// Runs to the end and returns libcurl's code. Blocks.
    int perform();
    int replyCode() const;      ///< of the server's last reply; 0 = it said nothing that SMTP knows
    bool hasHeard() const;      ///< it said anything at all
    bool handedOver() const;    ///< every byte of the message was taken for sending
    QByteArray certificate() const;  ///< PEM of what the server showed
    /// Ways to log in that the server named, upper case: "PLAIN XOAUTH2".
    QByteArray mechanisms() const;
    QByteArray lastReply() const;
    struct Refusal {
        QString recipient;
        QByteArray reply;  ///< "550 5.1.1 No such user"
    };
    /// Every recipient is tried; when one is refused, none gets the message.
    const QVector<Refusal>& refusals() const;
    /// "smtp.example.com:587: Login denied (535 5.7.8 Authentication failed)".
    QString describe(int code) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace memnun
