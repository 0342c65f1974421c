// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mail/AccountRunner.h"

#include <QHostInfo>
#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

namespace memnun {

namespace {

/// What a connection depends on; another name or signature breaks none.
bool isSameLine(const MailAccount& left, const MailAccount& right)
{
    return left.incoming == right.incoming && left.provider == right.provider && left.address == right.address
           && left.fetchFrom == right.fetchFrom && left.writesFlags == right.writesFlags;
}

bool isPeoples(TestCause cause)
{
    switch (cause) {
    case TestCause::NoSecret:
    case TestCause::SignIn:
    case TestCause::Certificate:
    case TestCause::Login:
    case TestCause::AppPassword:
    case TestCause::OAuth:
        return true;
    default:
        return false;
    }
}

/// What another password or a new sign-in may mend.
bool isAboutLogin(TestCause cause)
{
    return isPeoples(cause) && cause != TestCause::Certificate;
}

ServerReport secretTrouble(const Error& error, AuthKind auth)
{
    const bool isAway = auth == AuthKind::OAuth && error.code == Code::Unavailable;
    const TestCause cause = error.code == Code::NotFound    ? TestCause::NoSecret
                            : error.code == Code::Forbidden ? TestCause::SignIn
                            : isAway                        ? TestCause::Provider
                                                            : TestCause::Server;
    return {cause, error.context, {}, {}};
}

}  // namespace

AccountRunner::AccountRunner(const MailParts& parts, const MailPace& pace, const MailAccount& account, SyncTurn::Sharing sharing,
                             std::shared_ptr<AccountLog> log, QObject* parent)
    : QObject(parent), m_parts(parts), m_pace(pace), m_account(account), m_log(std::move(log)),
      m_turn(parts.bus, account.id, sharing, pace.turn)
{
    m_state.account = account.id;
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &AccountRunner::connectNow);
    connect(&m_turn, &SyncTurn::changed, this, &AccountRunner::onTurn);
    connect(&m_turn, &SyncTurn::refused, this, [this] {
        if (!m_stopping && !m_turn.isOurs() && m_state.activity != MailActivity::Elsewhere) {
            note(QStringLiteral("another program fetches this account"));
            show(MailActivity::Elsewhere);
        }
    });
}

AccountRunner::~AccountRunner()
{
    m_turn.disconnect(this);
    m_folders.clear();
}

void AccountRunner::start()
{
    show(MailActivity::Connecting);
    m_turn.start();
}

void AccountRunner::stop()
{
    if (std::exchange(m_stopping, true)) {
        return;
    }
    ++m_attempt;
    m_retry.stop();
    if (m_session) {
        m_session->end();  // the turn stays ours until what came is written: another program would fetch it as well
    } else {
        m_turn.stop();
        QMetaObject::invokeMethod(this, &AccountRunner::stopped, Qt::QueuedConnection);
    }
}

void AccountRunner::onTurn(bool ours)
{
    if (m_stopping) {
        return;
    }
    ++m_attempt;
    m_retry.stop();
    if (ours) {
        m_failures = 0;
        connectNow();
        return;
    }
    note(QStringLiteral("lost the turn to fetch"));
    show(MailActivity::Elsewhere);
    m_wantsAgain = false;
    if (m_session) {
        m_session->end();
    }
}

void AccountRunner::connectNow()
{
    if (m_stopping || !m_turn.isOurs()) {
        return;
    }
    if (m_session) {
        m_wantsAgain = true;
        return;
    }
    m_retry.stop();
    show(MailActivity::Connecting);
    m_parts.logins.secretFor(m_account, ServerKind::Incoming, this,
                             [this, attempt = ++m_attempt](const Result<QString>& secret) {
                                 if (attempt == m_attempt && m_turn.isOurs() && !m_session) {
                                     open(secret);
                                 }
                             });
}

void AccountRunner::open(const Result<QString>& secret)
{
    if (!secret) {
        onTrouble(secret.error(), secretTrouble(secret.error(), m_account.incoming.auth));
        return;
    }
    m_newLogin = false;
    m_session = std::make_unique<AccountSession>(m_parts, m_pace, m_account, m_folders, [this](const QString& line) { note(line); },
                                                 nullptr);
    wire(*m_session);
    m_session->open(*secret);
}

void AccountRunner::wire(AccountSession& session)
{
    connect(&session, &AccountSession::opened, this, [this] { m_triedToken = m_newLogin = false; });
    connect(&session, &AccountSession::fetching, this, [this](const QString& folder, qint64 total) {
        m_state.folder = folder;
        m_state.done = 0;
        m_state.total = total;
        show(MailActivity::Fetching);
    });
    connect(&session, &AccountSession::settledOne, this, &AccountRunner::onSettled);
    connect(&session, &AccountSession::watching, this, [this] {
        m_failures = 0;
        show(MailActivity::Watching);
    });
    connect(&session, &AccountSession::ended, this, &AccountRunner::onEnded);
}

void AccountRunner::onEnded(const Error& why)
{
    const ServerReport report = reportOf(why, m_account, m_session->client());
    m_session.release()->deleteLater();
    if (std::exchange(m_otherFolders, false)) {
        m_folders.clear();
    }
    if (m_stopping) {
        m_turn.stop();
        show(MailActivity::Off);
        Q_EMIT stopped();
        return;
    }
    if (!m_turn.isOurs()) {
        return;  // shown already, and the next turn connects
    }
    const bool isOfOldLogin = std::exchange(m_newLogin, false) && isAboutLogin(report.cause);
    if (isOfOldLogin) {
        note(QStringLiteral("the login was refused, but there is another one since"));
    }
    if (std::exchange(m_wantsAgain, false) || isOfOldLogin) {
        connectNow();
        return;
    }
    onTrouble(why, report);
}

void AccountRunner::onTrouble(const Error& why, const ServerReport& report)
{
    note(QStringLiteral("%1 %2").arg(toKey(report.cause), why.context));
    m_state.isTroubleHere = why.code == Code::Storage || why.fields.value(0).field == QLatin1String("workspace");
    if (refusedToken(why)) {
        m_parts.logins.refused(m_account);
        connectNow();
        return;
    }
    if (isPeoples(report.cause)) {
        needPeople(report);
    } else {
        retryLater(report);
    }
}

/// A token may have been taken back; a new one is tried once.
bool AccountRunner::refusedToken(const Error& why)
{
    return why.fields.value(0).rule == imap::rules::kLoginRefused && m_account.incoming.auth == AuthKind::OAuth
           && !std::exchange(m_triedToken, true);
}

void AccountRunner::retryLater(const ServerReport& report)
{
    const double pause = std::min<double>(m_pace.longestRetryMs, m_pace.firstRetryMs * std::pow(2.0, std::min(m_failures++, 20)));
    const int ms = static_cast<int>(pause * (0.8 + 0.4 * QRandomGenerator::global()->generateDouble()));
    m_state.trouble = report;
    m_state.retryAt = Instant{m_parts.clock.now().ms + ms};
    m_retry.start(ms);
    show(MailActivity::Offline);
    if (report.cause == TestCause::Port) {
        nameOrPort();
    }
}

/// People are told whether the server or only its port is wrong.
void AccountRunner::nameOrPort()
{
    QHostInfo::lookupHost(m_account.incoming.host, this, [this, attempt = m_attempt](const QHostInfo& found) {
        if (attempt == m_attempt && m_state.activity == MailActivity::Offline && found.addresses().isEmpty()) {
            m_state.trouble.cause = TestCause::Name;
            Q_EMIT changed();
        }
    });
}

void AccountRunner::needPeople(const ServerReport& report)
{
    m_state.trouble = report;
    show(MailActivity::NeedsAttention);
    if (report.cause == TestCause::Certificate) {
        m_retry.start(m_pace.longestRetryMs);  // it may have been that of a hotel's or an airport's network
    }
}

void AccountRunner::show(MailActivity activity)
{
    m_state.activity = activity;
    if (activity != MailActivity::Offline) {
        m_state.retryAt.reset();
    }
    if (activity != MailActivity::Offline && activity != MailActivity::NeedsAttention) {
        m_state.trouble = {};
        m_state.isTroubleHere = false;
    }
    if (activity != MailActivity::Fetching) {
        m_state.done = m_state.total = 0;
    }
    Q_EMIT changed();
}

void AccountRunner::onSettled(Taken what)
{
    ++m_state.done;
    m_state.fetched += what == Taken::Added ? 1 : 0;
    m_state.quarantined += what == Taken::Quarantined ? 1 : 0;
    m_failures = 0;  // whatever breaks now, something came
    if (m_state.activity == MailActivity::Fetching) {
        Q_EMIT changed();
    }
}

void AccountRunner::change(const MailAccount& account)
{
    const bool isSame = isSameLine(account, m_account);
    const bool isNew = account.revision != m_account.revision || !isSame;
    const bool foldersToo = account.watchedFolders != m_account.watchedFolders;
    m_account = account;
    if (!isNew) {
        return;
    }
    if (!isSame) {
        m_triedToken = false;
        m_failures = 0;
        m_otherFolders = m_session != nullptr;
        if (m_session) {
            m_wantsAgain = true;
            m_session->end();
        } else {
            m_folders.clear();
            connectNow();
        }
    } else if (!m_session) {
        loginChanged();
    } else if (foldersToo) {
        goThroughAll();
    }
}

void AccountRunner::fetchNow()
{
    if (m_stopping) {
        return;
    }
    m_failures = 0;
    m_triedToken = false;
    goThroughAll();
}

/// Where the line is at its end just now, the next one does.
void AccountRunner::goThroughAll()
{
    if (!m_session) {
        connectNow();
    } else if (!m_session->again()) {
        m_wantsAgain = true;
    }
}

void AccountRunner::tellMarksSoon()
{
    if (m_session) {
        m_session->tellMarksSoon();
    }
}

void AccountRunner::loginChanged()
{
    if (m_stopping) {
        return;
    }
    m_triedToken = false;
    if (m_session) {
        m_newLogin = !m_session->isLoggedIn();
    } else if (m_state.activity == MailActivity::NeedsAttention || m_state.activity == MailActivity::Offline) {
        fetchNow();
    } else if (m_state.activity == MailActivity::Connecting) {
        connectNow();  // the answer that is awaited may be the old password
    }
}

}  // namespace memnun
