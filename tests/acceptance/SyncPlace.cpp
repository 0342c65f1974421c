// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acceptance/SyncPlace.h"

#include "core/accounts/AccountCommands.h"
#include "core/channels/secrets/SealedFile.h"
#include "core/conversations/BlobStore.h"
#include "core/conversations/ConversationStore.h"
#include "core/kernel/CommandBus.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRegularExpression>

namespace memnun::test {

namespace {

QByteArray hashOf(QByteArray message)
{
    message.replace("\r\n", "\n");
    return QCryptographicHash::hash(message.trimmed(), QCryptographicHash::Sha256);
}

QByteArray idOf(const QByteArray& message)
{
    static const QRegularExpression id(QStringLiteral("^Message-ID: <([^>]*)>"),
                                       QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    return id.match(QString::fromLatin1(message.left(4000))).captured(1).toLatin1();
}

}  // namespace

SyncPlace::SyncPlace(const QString& folder) : m_folder(folder)
{
    qputenv("XDG_DATA_HOME", QFile::encodeName(folder));
    qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    qputenv("MEMNUN_PASSPHRASE", kPassphrase.toUtf8());
}

QString SyncPlace::create(const Location& location, const MailAccount& account)
{
    const QDir keeping(m_folder + QStringLiteral("/Memnun/Memnun"));
    keeping.mkpath(QStringLiteral("."));
    SealedFile sealed(keeping.filePath(QStringLiteral("passwords.sealed")), SealedFile::Cost::Least);
    if (auto made = sealed.exists() ? sealed.open(kPassphrase) : sealed.create(kPassphrase); !made) {
        return made.error().context;
    }
    const auto kept = sealed.change([&account](SealedFile::Secrets& secrets) {
        secrets.insert(account.incomingSecretKey(), kPassword);
        secrets.insert(account.smtp().secretKey(), kPassword);
    });
    const auto workspace = kept ? Workspace::create(location) : Result<Workspace>(fail(kept.error()));
    const auto session = workspace ? workspace->sessions()(Access::ReadWrite) : Result<std::unique_ptr<Session>>(fail(workspace.error()));
    if (!session) {
        return session.error().context;
    }
    const auto saved = execute(*anyCommand(SaveAccount{account}), **session, Actor::system(), SystemClock().now());
    return saved ? QString() : saved.error().context;
}

QHash<QByteArray, QByteArray> SyncPlace::here(const Location& location, qint64* count) const
{
    QHash<QByteArray, QByteArray> found;
    qint64 all = 0;
    const auto workspace = Workspace::open(location);
    const auto session = workspace ? workspace->sessions()(Access::ReadWrite) : Result<std::unique_ptr<Session>>(fail(workspace.error()));
    if (!session) {
        return found;
    }
    Stores& stores = (*session)->stores();
    for (qint64 ticket = 1, missing = 0; missing < 100; ++ticket) {
        const auto thread = stores.conversations.thread(TicketId(ticket));
        missing = thread && !thread->isEmpty() ? 0 : missing + 1;
        for (const Interaction& message : thread.value_or(QVector<Interaction>())) {
            ++all;
            found.insert(message.messageId.toLatin1(), hashOf(stores.blobs.get(message.rawBlob).value_or(QByteArray())));
        }
    }
    if (count) {
        *count = all;
    }
    return found;
}

QHash<QByteArray, QByteArray> SyncPlace::onServer(Dovecot& server)
{
    QHash<QByteArray, QByteArray> found;
    const auto said = server.doveadm({QStringLiteral("fetch"), QStringLiteral("-u"), kUser, QStringLiteral("text"),
                                      QStringLiteral("mailbox"), QStringLiteral("INBOX"), QStringLiteral("all")});
    // asked for the text alone doveadm puts nothing between two messages but the next one's head line
    const QByteArray text = said.value_or(QByteArray());
    for (qsizetype at = 0; at >= 0 && text.mid(at, 6) == "text:\n";) {
        const qsizetype next = text.indexOf("\ntext:\n", at);
        const QByteArray message = text.mid(at + 6, next < 0 ? -1 : next - at - 6).replace('\f', "").trimmed();
        found.insert(idOf(message), hashOf(message));
        at = next < 0 ? -1 : next + 1;
    }
    return found;
}

}  // namespace memnun::test
