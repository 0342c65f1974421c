// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ServerEar.h"

#include <QSocketNotifier>

#include <libpq-fe.h>

#include <algorithm>

namespace memnun {

namespace {

const QString kChanges = QStringLiteral("memnun_changes");
const QString kPresence = QStringLiteral("memnun_presence");
constexpr int kShortestPauseMs = 200;
constexpr int kLongestPauseMs = 5000;

struct ResultCloser {
    void operator()(PGresult* result) const { PQclear(result); }
};
using Answer = std::unique_ptr<PGresult, ResultCloser>;

PGconn* connected(const Location& location)
{
    QList<QByteArray> texts;
    const auto settings = location.settings();
    for (auto setting = settings.begin(); setting != settings.end(); ++setting) {
        texts << setting.key().toUtf8() << setting.value().toUtf8();
    }
    std::vector<const char*> names;
    std::vector<const char*> values;
    for (qsizetype i = 0; i < texts.size(); i += 2) {
        names.push_back(texts.at(i).constData());
        values.push_back(texts.at(i + 1).constData());
    }
    names.push_back(nullptr);
    values.push_back(nullptr);
    return PQconnectdbParams(names.data(), values.data(), 0);
}

}  // namespace

void ServerEar::Closer::operator()(pg_conn* connection) const
{
    PQfinish(connection);
}

ServerEar::ServerEar(const Location& location, std::shared_ptr<ServerReach> reach)
    : m_location(location), m_reach(std::move(reach)), m_retry(this)
{
    m_location.options.insert(QStringLiteral("connect_timeout"), QStringLiteral("5"));
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &ServerEar::tryToConnect);
}

ServerEar::~ServerEar() = default;

void ServerEar::start()
{
    tryToConnect();
}

void ServerEar::stop()
{
    m_retry.stop();
    delete m_notifier;
    m_notifier = nullptr;
    m_connection.reset();
}

void ServerEar::tryToConnect()
{
    m_connection.reset(connected(m_location));
    if (!listen()) {
        m_reach->failed(QString::fromUtf8(PQerrorMessage(m_connection.get())).simplified());
        m_connection.reset();
        if (!std::exchange(m_saidGone, true)) {
            Q_EMIT reachable(false);
        }
        m_pauseMs = std::clamp(m_pauseMs * 2, kShortestPauseMs, kLongestPauseMs);
        m_retry.start(m_pauseMs);
        return;
    }
    m_pauseMs = 0;
    m_reach->reached();
    m_notifier = new QSocketNotifier(PQsocket(m_connection.get()), QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &ServerEar::read);
    if (std::exchange(m_saidGone, false)) {
        Q_EMIT reachable(true);
    }
    if (std::exchange(m_wasConnected, true)) {
        Q_EMIT changed(ChangeSet::everything());  // nobody knows what was said meanwhile
    }
    read();
}

bool ServerEar::listen()
{
    if (PQstatus(m_connection.get()) != CONNECTION_OK) {
        return false;
    }
    PQsetNoticeReceiver(m_connection.get(), [](void*, const PGresult*) {}, nullptr);  // it would print them
    const Answer answer(PQexec(m_connection.get(), "LISTEN memnun_changes; LISTEN memnun_presence"));
    return PQresultStatus(answer.get()) == PGRES_COMMAND_OK;
}

void ServerEar::read()
{
    const bool alive = PQconsumeInput(m_connection.get()) == 1 && PQstatus(m_connection.get()) == CONNECTION_OK;
    while (PGnotify* told = PQnotifies(m_connection.get())) {
        take(QString::fromUtf8(told->relname), QString::fromUtf8(told->extra));
        PQfreemem(told);
    }
    if (!alive) {
        lost();
    }
}

/// Tried again at once: a server that only ended the connection is there.
void ServerEar::lost()
{
    m_notifier->setEnabled(false);
    m_notifier->deleteLater();  // it may be the one that called
    m_notifier = nullptr;
    m_connection.reset();
    m_retry.start(0);
}

/// "origin text"; what this program said itself is left out.
void ServerEar::take(const QString& channel, const QString& payload)
{
    const qsizetype space = payload.indexOf(QLatin1Char(' '));
    const QString from = payload.left(space);
    if (from == m_reach->origin()) {
        return;
    }
    if (channel == kChanges) {
        Q_EMIT changed(changesFromText(space < 0 ? payload : payload.mid(space + 1)));
    } else if (channel == kPresence && space > 0) {
        Q_EMIT heard(from, payload.mid(space + 1));
    }
}

void ServerEar::say(const QString& word)
{
    if (!m_connection) {
        return;
    }
    const QByteArray text = (m_reach->origin() + QLatin1Char(' ') + word.left(200)).toUtf8();
    const char* values[] = {text.constData()};
    const Answer answer(PQexecParams(m_connection.get(), "SELECT pg_notify('memnun_presence', $1)", 1, nullptr, values,
                                     nullptr, nullptr, 0));
    read();  // what came with the answer is not announced by the socket again
}

}  // namespace memnun
