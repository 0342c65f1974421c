// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/email/CurlSession.h"

#include <QElapsedTimer>

#include <curl/curl.h>

#include <algorithm>
#include <cstring>

namespace memnun {

struct CurlSession::State {
    CURL* handle = nullptr;
    curl_slist* recipients = nullptr;
    QStringList recipientNames;
    qsizetype recipientsTried = 0;
    bool atRecipient = false;  ///< the last command named one
    QVector<Refusal> refusals;
    QByteArray bytes;
    qsizetype taken = 0;
    bool handedOver = false;
    QByteArray lastReply;
    int replyCode = 0;
    QByteArray mechanisms;
    bool byToken = false;
    bool heard = false;
    CancelFlag cancel;
    SmtpTimeouts timeouts;
    QElapsedTimer sinceCancelled;  ///< and handed over
    QString place;

    static size_t readMessage(char* into, size_t size, size_t count, void* self);
    static size_t readReply(char* text, size_t size, size_t count, void* self);
    void noteRecipient(const QByteArray& line);
    static int noteSent(CURL*, curl_infotype type, char* text, size_t size, void* self);
    static size_t dropBody(char*, size_t size, size_t count, void*) { return size * count; }
    static int progress(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t);
};

namespace {

void beginCurlOnce()
{
    static const CURLcode begun = curl_global_init(CURL_GLOBAL_DEFAULT);
    (void)begun;
}

QByteArray urlOf(const SmtpAccount& account)
{
    const QString scheme = account.tls == TlsMode::Implicit ? QStringLiteral("smtps") : QStringLiteral("smtp");
    const QString host = account.host.contains(QLatin1Char(':')) ? QLatin1Char('[') + account.host + QLatin1Char(']')
                                                                 : account.host;
    // The path is the name we greet with. The machine's own name is nobody's business.
    return (scheme + QStringLiteral("://") + host + QLatin1Char(':') + QString::number(account.port)).toUtf8() +
           "/%5B127.0.0.1%5D";
}

void secure(CURL* handle, const SmtpAccount& account, CurlSession::Trust trust)
{
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(handle, CURLOPT_CERTINFO, 1L);
    if (account.tls == TlsMode::StartTls) {
        curl_easy_setopt(handle, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
    }
    // A pinned key replaces the authorities: libcurl compares it before a byte of the login leaves.
    const bool authorities = trust == CurlSession::Trust::Checked && account.pinnedKey.isEmpty();
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, authorities ? 1L : 0L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, authorities ? 2L : 0L);
    if (trust == CurlSession::Trust::Checked && !account.pinnedKey.isEmpty()) {
        curl_easy_setopt(handle, CURLOPT_PINNEDPUBLICKEY, account.pinnedKey.toLatin1().constData());
    }
}

}  // namespace

size_t CurlSession::State::readMessage(char* into, size_t size, size_t count, void* self)
{
    auto& state = *static_cast<State*>(self);
    if (!state.refusals.isEmpty()) {
        return CURL_READFUNC_ABORT;  // not to some of them only: people correct the address and send it to all
    }
    const auto room = static_cast<qsizetype>(size * count);
    const qsizetype length = std::min(room, state.bytes.size() - state.taken);
    std::memcpy(into, state.bytes.constData() + state.taken, static_cast<size_t>(length));
    state.taken += length;
    state.handedOver = state.taken == state.bytes.size();
    return static_cast<size_t>(length);
}

// Which command the next reply belongs to. What was sent may hold a secret: nothing of it is kept.
int CurlSession::State::noteSent(CURL*, curl_infotype type, char* text, size_t size, void* self)
{
    auto& state = *static_cast<State*>(self);
    if (type == CURLINFO_HEADER_OUT) {
        state.atRecipient = size > 8 && qstrnicmp(text, "RCPT TO:", 8) == 0;
        state.recipientsTried += state.atRecipient ? 1 : 0;
    }
    return 0;
}

void CurlSession::State::noteRecipient(const QByteArray& line)
{
    const bool last = line.size() < 4 || line[3] != '-';
    if (atRecipient && last && line.left(3).toInt() >= 400) {
        refusals.append({recipientNames.value(recipientsTried - 1), line});
    }
}

size_t CurlSession::State::readReply(char* text, size_t size, size_t count, void* self)
{
    auto& state = *static_cast<State*>(self);
    const QByteArray line = QByteArray(text, static_cast<qsizetype>(size * count)).trimmed().left(300);
    state.heard = true;
    if (line.startsWith("250-AUTH ") || line.startsWith("250 AUTH ")) {
        state.mechanisms = line.mid(9).toUpper();
    }
    // 221 only answers libcurl's farewell; what was said before it is the reason.
    if (const int code = line.left(3).toInt(); code >= 200 && code != 221) {
        state.lastReply = line;
        state.replyCode = code;
        state.noteRecipient(line);
    }
    return size * count;
}

// Before the end of the message hanging up is a clean way out: no server keeps half a message. After it only the answer
// tells what became of the message, so that it is worth a little waiting.
int CurlSession::State::progress(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    auto& state = *static_cast<State*>(self);
    if (!state.cancel || !state.cancel->load()) {
        return 0;
    }
    if (!state.handedOver) {
        return 1;
    }
    if (!state.sinceCancelled.isValid()) {
        state.sinceCancelled.start();
    }
    return state.sinceCancelled.hasExpired(state.timeouts.answerS * 1000LL) ? 1 : 0;
}

CurlSession::CurlSession(const SmtpAccount& account, SmtpTimeouts timeouts, CancelFlag cancel, Trust trust)
    : m_state(std::make_unique<State>())
{
    beginCurlOnce();
    m_state->handle = curl_easy_init();
    m_state->cancel = std::move(cancel);
    m_state->timeouts = timeouts;
    m_state->byToken = account.auth == AuthKind::OAuth;
    m_state->place = account.host + QLatin1Char(':') + QString::number(account.port);
    CURL* handle = m_state->handle;
    curl_easy_setopt(handle, CURLOPT_URL, urlOf(account).constData());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(handle, CURLOPT_PROXY, "");
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, static_cast<long>(timeouts.connectS));
    curl_easy_setopt(handle, CURLOPT_SERVER_RESPONSE_TIMEOUT, static_cast<long>(timeouts.stallS));
    curl_easy_setopt(handle, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl_easy_setopt(handle, CURLOPT_LOW_SPEED_TIME, static_cast<long>(timeouts.stallS));
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, timeouts.wholeS * 1000L);
    curl_easy_setopt(handle, CURLOPT_QUICK_EXIT, 1L);  // a name that is still being looked up holds nobody back
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, m_state.get());
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, &State::progress);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, m_state.get());
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, &State::readReply);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &State::dropBody);
    curl_easy_setopt(handle, CURLOPT_VERBOSE, 1L);
    curl_easy_setopt(handle, CURLOPT_DEBUGDATA, m_state.get());
    curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, &State::noteSent);
    secure(handle, account, trust);
    if (trust == Trust::Checked && !account.user.isEmpty()) {
        curl_easy_setopt(handle, CURLOPT_USERNAME, account.user.toUtf8().constData());
    }
}

CurlSession::~CurlSession()
{
    curl_easy_cleanup(m_state->handle);
    curl_slist_free_all(m_state->recipients);
}

// A token is never given as a password, nor is an empty password tried where a server knows no tokens.
void CurlSession::login(const QString& secret)
{
    if (m_state->byToken) {
        curl_easy_setopt(m_state->handle, CURLOPT_LOGIN_OPTIONS, "AUTH=XOAUTH2;AUTH=OAUTHBEARER");
    }
    curl_easy_setopt(m_state->handle, m_state->byToken ? CURLOPT_XOAUTH2_BEARER : CURLOPT_PASSWORD,
                     secret.toUtf8().constData());
}

void CurlSession::envelope(const QString& sender, const QStringList& recipients)
{
    curl_easy_setopt(m_state->handle, CURLOPT_MAIL_FROM, sender.toUtf8().constData());
    m_state->recipientNames = recipients;
    for (const QString& recipient : recipients) {
        m_state->recipients = curl_slist_append(m_state->recipients, recipient.toUtf8().constData());
    }
    curl_easy_setopt(m_state->handle, CURLOPT_MAIL_RCPT, m_state->recipients);
    curl_easy_setopt(m_state->handle, CURLOPT_MAIL_RCPT_ALLLOWFAILS, 1L);  // all are tried, see readMessage()
}

void CurlSession::message(const QByteArray& bytes)
{
    m_state->bytes = bytes;
    const qsizetype wholeS = m_state->timeouts.wholeS + bytes.size() / kSlowestLine;
    curl_easy_setopt(m_state->handle, CURLOPT_TIMEOUT_MS,
                     static_cast<long>(std::min<qsizetype>(wholeS, kLongestDeliveryS)) * 1000L);
    curl_easy_setopt(m_state->handle, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(m_state->handle, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(bytes.size()));
    curl_easy_setopt(m_state->handle, CURLOPT_READDATA, m_state.get());
    curl_easy_setopt(m_state->handle, CURLOPT_READFUNCTION, &State::readMessage);
}

void CurlSession::stopAfterLogin()
{
    curl_easy_setopt(m_state->handle, CURLOPT_CONNECT_ONLY, 1L);
}

int CurlSession::perform()
{
    return curl_easy_perform(m_state->handle);
}

int CurlSession::replyCode() const
{
    return m_state->replyCode;
}

bool CurlSession::hasHeard() const
{
    return m_state->heard;
}

QByteArray CurlSession::mechanisms() const
{
    return m_state->mechanisms;
}

QByteArray CurlSession::lastReply() const
{
    return m_state->lastReply;
}

const QVector<CurlSession::Refusal>& CurlSession::refusals() const
{
    return m_state->refusals;
}

bool CurlSession::handedOver() const
{
    return m_state->handedOver;
}

QByteArray CurlSession::certificate() const
{
    curl_certinfo* shown = nullptr;
    if (curl_easy_getinfo(m_state->handle, CURLINFO_CERTINFO, &shown) != CURLE_OK || !shown || shown->num_of_certs < 1) {
        return {};
    }
    for (const curl_slist* line = shown->certinfo[0]; line != nullptr; line = line->next) {
        if (std::strncmp(line->data, "Cert:", 5) == 0) {
            return QByteArray(line->data + 5);
        }
    }
    return {};
}

QString CurlSession::describe(int code) const
{
    if (!m_state->refusals.isEmpty()) {
        QStringList said;
        for (const Refusal& refusal : m_state->refusals) {
            said.append(refusal.recipient + QStringLiteral(": ") + QString::fromUtf8(refusal.reply));
        }
        return m_state->place + QStringLiteral(": ") + said.join(QStringLiteral("; "));
    }
    const QString what = QString::fromUtf8(curl_easy_strerror(static_cast<CURLcode>(code)));
    const QString said = m_state->lastReply.isEmpty() ? QString()
                                                      : QStringLiteral(" (%1)").arg(QString::fromUtf8(m_state->lastReply));
    return m_state->place + QStringLiteral(": ") + what + said;
}

}  // namespace memnun
