// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ServerRefusal.h"

#include "core/storage/ServerDial.h"

#include <QDeadlineTimer>
#include <QRegularExpression>

#include <libpq-fe.h>

#include <clocale>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <poll.h>
#endif
#ifdef Q_OS_MACOS
#include <xlocale.h>
#endif

namespace memnun {

namespace {

constexpr int kPatienceMs = 4000;

#ifdef Q_OS_WIN
struct EnglishMessages {};  // libpq speaks nothing else there
constexpr auto waitFor = &WSAPoll;
#else
constexpr auto waitFor = &poll;

/// What libpq says by itself has no codes; in English it is always the same.
class EnglishMessages {
public:
    EnglishMessages()
        : m_english(newlocale(LC_MESSAGES_MASK, "C", duplocale(uselocale(nullptr)))), m_before(uselocale(m_english))
    {
    }
    ~EnglishMessages()
    {
        uselocale(m_before);
        freelocale(m_english);
    }
    Q_DISABLE_COPY_MOVE(EnglishMessages)

private:
    locale_t m_english;
    locale_t m_before;
};
#endif

/// False when the server says nothing for too long.
bool ended(PGconn* connection)
{
    const QDeadlineTimer deadline(kPatienceMs);
    PostgresPollingStatusType want = PGRES_POLLING_WRITING;
    while (want == PGRES_POLLING_READING || want == PGRES_POLLING_WRITING) {
        if (PQsocket(connection) < 0 || PQstatus(connection) == CONNECTION_BAD) {
            return true;
        }
        pollfd socket{};
        socket.fd = static_cast<decltype(socket.fd)>(PQsocket(connection));
        socket.events = static_cast<short>(want == PGRES_POLLING_READING ? POLLIN : POLLOUT);
        if (waitFor(&socket, 1, static_cast<int>(deadline.remainingTime())) == 0) {
            return false;
        }
        want = PQconnectPoll(connection);
    }
    return true;
}

const char* ruleOf(const QString& said)
{
    const auto has = [&said](const char* words) { return said.contains(QLatin1String(words)); };
    static const QRegularExpression code(QStringLiteral(":  ([0-9A-Z]{5})(?=\\s|$)"));
    if (const auto found = code.match(said); found.hasMatch()) {
        const QString state = found.captured(1);
        return state.startsWith(QLatin1String("28")) ? "login"
               : state == QLatin1String("3D000")     ? "no_database"
               : state == QLatin1String("42501")     ? "no_permission"
               : state == QLatin1String("53300")     ? "server_full"
               : state == QLatin1String("57P03")     ? "server_starting"
                                                     : nullptr;
    }
    if (has("SSL") || has("certificate")) {
        return has("does not support SSL")        ? "no_tls"
               : has("does not match host name")  ? "other_certificate"
               : has("root certificate file")     ? "no_authority"
               : has("certificate verify failed") ? "bad_certificate"
                                                  : "not_secure";
    }
    if (has("could not translate host name") || (has("on socket") && has("No such file or directory"))) {
        return "host_unknown";
    }
    if (has("password") || has("authentication")) {
        return "login";
    }
    return has("refused") || has("timeout") || has("timed out") || has("No route to host") || has("unreachable")
               ? "no_answer" : nullptr;
}

}  // namespace

QVector<FieldError> serverRefusal(const Location& location)
{
    [[maybe_unused]] const EnglishMessages english;
    const ServerConnection connection = dial(location);
    if (!connection) {
        return {};
    }
    PQsetErrorVerbosity(connection.get(), PQERRORS_SQLSTATE);  // libpq keeps the code to itself otherwise
    const char* rule = ended(connection.get()) ? ruleOf(QString::fromUtf8(PQerrorMessage(connection.get()))) : "no_answer";
    return rule ? QVector<FieldError>{{QStringLiteral("server"), QString::fromLatin1(rule)}} : QVector<FieldError>();
}

}  // namespace memnun
