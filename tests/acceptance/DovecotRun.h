// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/imap/FolderSync.h"
#include "tests/channels/imap/MemoryFolder.h"
#include "tests/support/Dovecot.h"

#include <QTest>
#include <QTestEventLoop>

namespace memnun::test {

using namespace memnun::imap;

inline const QString kUser = QStringLiteral("ayse");
inline const QString kPassword = QStringLiteral("çok \"gizli\"");

inline QByteArray mail(int number, qsizetype size = 0)
{
    return "From: musteri@example.com\r\nTo: destek@example.com\r\nMessage-ID: <m" + QByteArray::number(number) +
           "@example.com>\r\nSubject: Sipari=?utf-8?Q?=C5=9F?= " + QByteArray::number(number) + "\r\n\r\nMerhaba\r\n" +
           QByteArray("0123456789abcdef0123456789abcdef\r\n").repeated(size / 34);
}

/// "" when all went well.
inline QString ruleOf(const std::optional<Result<>>& answer)
{
    return !answer ? QStringLiteral("?") : *answer ? QString() : (*answer).error().fields.value(0).rule;
}

/// What tests against a Dovecot of their own have in common.
class DovecotRun : public QObject {
protected:
    Endpoint place(TlsMode tls) const
    {
        Endpoint endpoint;
        endpoint.host = QStringLiteral("localhost");
        endpoint.tls = tls;
        endpoint.port = tls == TlsMode::Implicit ? m_server.imapsPort() : m_server.imapPort();
        return endpoint;
    }

    Endpoint pinned()
    {
        if (m_pin.isEmpty()) {
            Client client;
            (void)opened(client, place(TlsMode::Implicit));
            m_pin = client.refusedCertificate()->certificate.pinnedKey;
        }
        Endpoint endpoint = place(TlsMode::Implicit);
        endpoint.pinnedKey = m_pin;
        return endpoint;
    }

    /// The rule of the failure; "" when it is open.
    QString opened(Client& client, const Endpoint& endpoint, const Login& login = {Login::Kind::Password, kUser, kPassword})
    {
        std::optional<Result<>> done;
        client.open(endpoint, login, [&](const Result<>& answer) { done = answer; });
        (void)QTest::qWaitFor([&] { return done.has_value(); }, 20'000);
        m_error = done && !*done ? done->error().context : QString();
        return ruleOf(done);
    }

    static Result<SyncReport> run(FolderSync& sync, Client& client)
    {
        Result<SyncReport> report = fail(Code::Bug, QStringLiteral("no answer"));
        QTestEventLoop loop;
        sync.run(client, FolderSync::Depth::Quick, [&](const Result<SyncReport>& answer) {
            report = answer;
            loop.exitLoop();
        });
        loop.enterLoopMSecs(60'000);
        return report;
    }

    /// Messages 1…count, as they are after the line breaks of a mail on the wire.
    bool fill(const QString& mailbox, int count, qsizetype size = 0)
    {
        QList<QByteArray> all;
        for (int i = 1; i <= count; ++i) {
            all << mail(i, size);
        }
        return m_server.deliverAll(kUser, all, mailbox);
    }

    Dovecot m_server;
    QString m_fingerprint;
    QString m_pin;
    QString m_error;
};

}  // namespace memnun::test
