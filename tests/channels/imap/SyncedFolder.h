// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/imap/FolderSync.h"
#include "tests/channels/imap/MemoryFolder.h"
#include "tests/channels/imap/ModelServer.h"

#include <QTest>
#include <QTestEventLoop>

namespace memnun::test {

using namespace memnun::imap;

inline QByteArray mail(int number, qsizetype size = 0)
{
    return "Message-ID: <m" + QByteArray::number(number) + "@x>\r\nSubject: " + QByteArray::number(number) + "\r\n\r\n" +
           QByteArray("body\r\n").repeated(1 + size / 6);
}

inline QByteArray idOf(int number)
{
    return "<m" + QByteArray::number(number) + "@x>";
}

/// A folder on a model server, and the workspace it is fetched to.
struct Folder {
    explicit Folder(const SyncOptions& options = {}) : sync(QStringLiteral("INBOX"), memory, memory, options) {}

    void fill(int count)
    {
        for (int i = 1; i <= count; ++i) {
            server.add(mail(i));
        }
    }

    void open(Client& client, Client::Done then)
    {
        Endpoint endpoint;
        endpoint.host = QStringLiteral("127.0.0.1");
        endpoint.port = server.port();
        endpoint.tls = TlsMode::None;
        endpoint.plainOnLoopback = true;
        client.open(endpoint, {Login::Kind::Password, QStringLiteral("u"), QStringLiteral("pw")}, std::move(then));
    }

    /// One run on a new line, as a program does that reconnects.
    Result<SyncReport> run(FolderSync::Depth depth = FolderSync::Depth::Quick)
    {
        Client client;
        Result<SyncReport> report = fail(Code::Bug, QStringLiteral("no answer"));
        QTestEventLoop loop;  // thousands of runs: looking each 10 ms would take minutes
        const auto ended = [&](const Result<SyncReport>& answer) {
            report = answer;
            loop.exitLoop();
        };
        open(client, [&](const Result<>& done) {
            if (done) {
                sync.run(client, depth, ended);
            } else {
                ended(fail(done.error()));
            }
        });
        loop.enterLoopMSecs(30'000);
        return report;
    }

    /// Is everything here that the server has, byte by byte, and nothing twice?
    QString difference() const
    {
        for (const auto& [uid, one] : server.mails) {
            const auto here = memory.messages.find(MemoryFolder::idIn(one.bytes));
            if (here == memory.messages.end()) {
                return QStringLiteral("%1 is missing").arg(uid);
            }
            if (here->second != one.bytes) {
                return QStringLiteral("%1 is different").arg(uid);
            }
        }
        if (memory.places.size() != server.mails.size()) {
            return QStringLiteral("%1 places for %2 messages").arg(memory.places.size()).arg(server.mails.size());
        }
        return memory.wentBack ? QStringLiteral("highestUid went back") : QString();
    }

    ModelServer server;
    MemoryFolder memory;
    FolderSync sync;
};

/// Rows of what a server may be able to.
inline void withAbilities()
{
    QTest::addColumn<QByteArray>("extensions");
    QTest::newRow("QRESYNC") << QByteArray("IDLE CONDSTORE QRESYNC ENABLE");
    QTest::newRow("CONDSTORE") << QByteArray("IDLE CONDSTORE");
    QTest::newRow("bare") << QByteArray("IDLE");
}

}  // namespace memnun::test
