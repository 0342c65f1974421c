// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/imap/UidSet.h"
#include "tests/channels/imap/FakeImapServer.h"

#include <map>

namespace memnun::test {

/// A small IMAP server with one mailbox in memory, whose every ability and fault a test sets.
class ModelServer {
public:
    struct Mail {
        QByteArray bytes;
        QByteArrayList flags;
        quint64 modSeq = 1;
        qint64 claimedSize = -1;  ///< RFC822.SIZE where it lies
        QByteArray structure;     ///< BODYSTRUCTURE
        bool refuses = false;     ///< every FETCH of its body is answered NO
        bool isNil = false;       ///< its body is NIL
        bool isPoison = false;    ///< the server dies when its body is asked for
    };

    ModelServer();
    int port() const { return server.port(); }

    quint32 add(const QByteArray& bytes);
    void expunge(quint32 uid);
    void setFlags(quint32 uid, const QByteArrayList& flags);
    /// Every message gets another number.
    void renumber(quint32 uidValidity, quint32 firstUid);
    /// How often the whole body of a message was sent, and the size of the biggest command's answer.
    int bodiesSent = 0;

    QByteArray extensions = "IDLE CONDSTORE QRESYNC ENABLE";
    bool isReadOnly = false;
    quint32 uidValidity = 7;
    quint32 uidNext = 1;
    quint64 modSeq = 1;
    std::map<quint32, Mail> mails;
    /// Called before a line is answered, to let something happen in between.
    std::function<void(const QByteArray& line)> before;
    /// What is said instead of the usual answer; null: nothing else.
    std::function<QByteArray(const QByteArray& line)> instead;
    FakeImapServer server;

private:
    QByteArray answer(const QByteArray& line);
    QByteArray select(const QByteArray& line);
    QByteArray search(const QByteArray& line);
    QByteArray fetch(const QByteArray& line);
    QByteArray fetched(quint32 uid, const QByteArray& items, Mail& mail);

    std::map<quint32, quint64> m_expunged;  ///< UID → modSeq of it
    bool m_qresync = false;
};

}  // namespace memnun::test
