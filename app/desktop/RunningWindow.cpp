// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/RunningWindow.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QTimer>

namespace memnun {

namespace {

/// A program that is busy, or stopped by its user, does not answer at once.
constexpr int kLongestMs = 3'000;

/// A folder that only this user can write to. Windows keeps such names in a place of its own.
QString socketFolder()
{
#ifdef Q_OS_UNIX
    const QString session = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const QString folder = QFileInfo(session).isDir() ? session : QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    QDir().mkpath(folder);
    return folder + QLatin1Char('/');
#else
    return {};
#endif
}

/// The same file has one name, whatever link leads to it.
QString nameOf(const QString& file)
{
    const QFileInfo info(file);
    const QString place = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    const QByteArray hash = QCryptographicHash::hash(place.toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
    return socketFolder() + QStringLiteral("memnun-") + QString::fromLatin1(hash);
}

}  // namespace

RunningWindow::RunningWindow(QObject* parent) : QObject(parent) {}

RunningWindow::~RunningWindow() = default;

void RunningWindow::serve(const QString& file)
{
    m_server.reset();
    if (file.isEmpty())
        return;
    const QString name = nameOf(file);
    QLocalServer::removeServer(name);  // of a program that was killed: who holds the guard is alone
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, &RunningWindow::answer);
    if (!m_server->listen(name))
        m_server.reset();
}

void RunningWindow::answer()
{
    while (QLocalSocket* asking = m_server->nextPendingConnection()) {
        connect(asking, &QLocalSocket::disconnected, asking, &QObject::deleteLater);
        asking->write("shown\n");
        asking->disconnectFromServer();  // when that is written
    }
    Q_EMIT wanted();
}

void RunningWindow::ask(const QString& file, QObject* guard, std::function<void(bool shown)> then)
{
    auto* socket = new QLocalSocket(guard);
    const auto tell = [socket, then = std::move(then), told = std::make_shared<bool>(false)](bool shown) {
        if (std::exchange(*told, true))
            return;
        socket->deleteLater();
        then(shown);
    };
    connect(socket, &QLocalSocket::readyRead, guard, [tell] { tell(true); });
    connect(socket, &QLocalSocket::errorOccurred, guard, [tell] { tell(false); });
    QTimer::singleShot(kLongestMs, socket, [tell] { tell(false); });
    socket->connectToServer(nameOf(file), QIODevice::ReadOnly);
}

}  // namespace memnun
