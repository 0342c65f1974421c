// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ServerEar.h"

#include <libpq-fe.h>

#include <algorithm>

namespace memnun {

namespace {

const QString kChanges = QStringLiteral("memnun_changes");
const QString kPresence = QStringLiteral("memnun_presence");
constexpr int kShortestPauseMs = 200;
constexpr int kLongestPauseMs = 5000;
constexpr int kLongestTryMs = 5000;
constexpr qsizetype kMostWords = 20;

struct ResultCloser {
    void operator()(PGresult* result) const { PQclear(result); }
};
using Answer = std::unique_ptr<PGresult, ResultCloser>;

}  // namespace

/// It may be the one that called.
void ServerEar::Dropper::operator()(QSocketNotifier* notifier) const
{
    notifier->setEnabled(false);
    notifier->deleteLater();
}

ServerEar::ServerEar(const Location& location, std::shared_ptr<ServerReach> reach)
    : m_location(location), m_reach(std::move(reach)), m_retry(this), m_deadline(this)
{
    m_retry.setSingleShot(true);
    m_deadline.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &ServerEar::tryToConnect);
    connect(&m_deadline, &QTimer::timeout, this, &ServerEar::failed);
}

ServerEar::~ServerEar() = default;

void ServerEar::start()
{
    tryToConnect();
}

void ServerEar::stop()
{
    m_retry.stop();
    m_deadline.stop();
    m_notifier.reset();
    m_connection.reset();
}

void ServerEar::tryToConnect()
{
    m_words.clear();  // what was to be said then is not true any more
    m_asking = false;
    m_listening = false;
    m_connection = dial(m_location);
    if (!m_connection || PQstatus(m_connection.get()) == CONNECTION_BAD) {
        return failed();
    }
    m_deadline.start(kLongestTryMs);
    waitFor(QSocketNotifier::Write, &ServerEar::connectOn);
}

/// Each step may go on with another socket: a name can have several addresses.
void ServerEar::connectOn()
{
    switch (PQconnectPoll(m_connection.get())) {
    case PGRES_POLLING_READING:
        return waitFor(QSocketNotifier::Read, &ServerEar::connectOn);
    case PGRES_POLLING_OK:
        PQsetNoticeReceiver(m_connection.get(), [](void*, const PGresult*) {}, nullptr);  // it would print them
        waitFor(QSocketNotifier::Read, &ServerEar::read);
        // What is committed is asked for once we listen, so that nothing falls between the two.
        m_asking = PQsendQuery(m_connection.get(), "BEGIN; LISTEN memnun_changes; LISTEN memnun_presence; COMMIT; "
                                                   "SELECT txid_current_snapshot()") == 1;
        if (!m_asking) {
            failed();
        }
        return;
    case PGRES_POLLING_FAILED:
        return failed();
    default:
        return waitFor(QSocketNotifier::Write, &ServerEar::connectOn);
    }
}

void ServerEar::waitFor(QSocketNotifier::Type what, void (ServerEar::*then)())
{
    m_notifier.reset(new QSocketNotifier(PQsocket(m_connection.get()), what, this));
    connect(m_notifier.get(), &QSocketNotifier::activated, this, then);
}

void ServerEar::failed()
{
    const QString why = m_connection ? QString::fromUtf8(PQerrorMessage(m_connection.get())).simplified() : QString();
    m_reach->lost(why.isEmpty() ? QStringLiteral("the server does not answer") : why);
    stop();
    if (!std::exchange(m_saidGone, true)) {
        Q_EMIT reachable(false);
    }
    m_pauseMs = std::clamp(m_pauseMs * 2, kShortestPauseMs, kLongestPauseMs);
    m_retry.start(m_pauseMs);
}

/// `state` names what was committed until now. Where it is not what the window began to read from, nobody knows what was
/// said meanwhile.
void ServerEar::listening(const QByteArray& state)
{
    m_listening = true;
    m_deadline.stop();
    m_pauseMs = 0;
    m_reach->reached();
    if (std::exchange(m_saidGone, false)) {
        Q_EMIT reachable(true);
    }
    if (std::exchange(m_wasConnected, true) || state != m_reach->firstState()) {
        Q_EMIT changed(ChangeSet::everything());
    }
}

void ServerEar::read()
{
    const bool alive = PQconsumeInput(m_connection.get()) == 1 && PQstatus(m_connection.get()) == CONNECTION_OK;
    takeAnswers();
    while (PGnotify* told = m_connection ? PQnotifies(m_connection.get()) : nullptr) {
        take(QString::fromUtf8(told->relname), QString::fromUtf8(told->extra));
        PQfreemem(told);
    }
    if (!alive && m_connection) {
        lost();
    }
}

void ServerEar::takeAnswers()
{
    bool refused = false;
    QByteArray state;
    while (m_asking && PQisBusy(m_connection.get()) == 0) {
        const Answer answer(PQgetResult(m_connection.get()));
        m_asking = answer != nullptr;
        const ExecStatusType status = PQresultStatus(answer.get());
        refused = refused || (answer && status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK);
        if (status == PGRES_TUPLES_OK && PQntuples(answer.get()) == 1) {
            state = PQgetvalue(answer.get(), 0, 0);
        }
    }
    if (m_asking) {
        return;
    }
    if (!m_listening) {
        if (refused) {
            return failed();
        }
        listening(state);
    }
    sendNext();
}

/// A connection that is gone is tried again at once: a server that only ended the connection is there. One that never
/// listened counts as failed.
void ServerEar::lost()
{
    if (!m_listening) {
        return failed();
    }
    stop();
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
    if (!m_listening || m_words.size() >= kMostWords) {
        return;
    }
    m_words.append((m_reach->origin() + QLatin1Char(' ') + word.left(200)).toUtf8());
    sendNext();
}

void ServerEar::sendNext()
{
    if (m_asking || m_words.isEmpty()) {
        return;
    }
    const QByteArray text = m_words.takeFirst();
    const char* values[] = {text.constData()};
    m_asking = PQsendQueryParams(m_connection.get(), "SELECT pg_notify('memnun_presence', $1)", 1, nullptr, values, nullptr,
                                 nullptr, 0) == 1;
}

}  // namespace memnun
