// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/OutboxLines.h"

#include "core/conversations/OutboxProblem.h"
#include "ui/inbox/DeliveryWords.h"
#include "ui/shell/StatusCentre.h"

namespace memnun {

namespace {

const QString kLine = QStringLiteral("outbox");
const QString kFailedLine = QStringLiteral("outbox.failed");
const QString kLoginLine = QStringLiteral("outbox.login");

}  // namespace

OutboxLines::OutboxLines(OutboxSender& sender, StatusCentre& status, QObject* parent)
    : QObject(parent), m_sender(sender), m_status(status)
{
    connect(&m_sender, &OutboxSender::stateChanged, this, [this](int waiting, int failed) {
        m_waiting = waiting;
        m_failed = failed;
        if (waiting == 0)
            m_missing = Missing::Nothing;
        show();
    });
    connect(&m_sender, &OutboxSender::failureChanged, this, [this](const std::optional<OutboxItem>& newest) {
        m_failure = newest;
        show();
    });
    connect(&m_sender, &OutboxSender::delayChanged, this, [this](OutboxTrouble why) {
        m_delay = why;
        show();
    });
    connect(&m_sender, &OutboxSender::sent, this, [this] {
        m_missing = Missing::Nothing;
        show();
    });
    connect(&m_sender, &OutboxSender::noAccount, this, [this] {
        m_missing = Missing::Account;
        show();
    });
    connect(&m_sender, &OutboxSender::passwordNeeded, this, [this] {
        m_missing = Missing::Password;
        show();
    });
    connect(&m_sender, &OutboxSender::signInNeeded, this, [this] {
        m_missing = Missing::SignIn;
        show();
    });
    connect(&m_status, &StatusCentre::lineTriggered, this, [this](const QString& id) {
        const bool held = m_missing != Missing::Nothing || m_delay != OutboxTrouble::None;
        if ((id == kLine && held) || id == kLoginLine)
            Q_EMIT accountWanted();
        else if (id == kLine || (id == kFailedLine && m_failed > 1))
            Q_EMIT unsentWanted();
        else if (id == kFailedLine && m_failure)
            Q_EMIT ticketWanted(m_failure->ticketId);
    });
}

void OutboxLines::retranslate()
{
    show();
}

QString OutboxLines::missingText() const
{
    switch (m_missing) {
    case Missing::Nothing: return {};
    case Missing::Account: return tr("no mail account yet");
    case Missing::Password: return tr("the mail password is needed");
    case Missing::SignIn: return tr("the sign-in has run out; please sign in again");
    }
    return {};
}

void OutboxLines::show()
{
    if (m_waiting > 0) {
        StatusLine line{tr("Outbox %1").arg(m_waiting), QStringLiteral("send"), Tone::Neutral, tr("Show"), true};
        if (m_missing != Missing::Nothing) {
            line.tone = Tone::Warning;
            line.text += QStringLiteral(" · ") + missingText();
            line.actionText = m_missing == Missing::Account  ? tr("Add an account")
                              : m_missing == Missing::SignIn ? tr("Sign in")
                                                             : tr("Enter it");
        } else if (m_delay != OutboxTrouble::None) {
            // after the first try already: nobody should find out by the customer's call
            line.tone = Tone::Warning;
            line.text += QStringLiteral(" · ") + troubleText(m_delay);
            line.actionText = tr("Mail account");
        }
        m_status.setLine(kLine, line);
    } else {
        m_status.removeLine(kLine);
    }
    showFailure();
}

/// What failed leads to its ticket, or to all of them, where it can be sent again or taken back; a refused password to the account, too.
void OutboxLines::showFailure()
{
    const OutboxTrouble trouble = m_failure ? OutboxProblem::fromText(m_failure->lastError).trouble : OutboxTrouble::None;
    if (m_failed > 0 && m_failure) {
        m_status.setLine(kFailedLine, {tr("%n message(s) not sent", nullptr, m_failed) + QStringLiteral(": ") + troubleText(trouble),
                                       QStringLiteral("triangle-alert"), Tone::Danger, tr("Show"), true});
    } else {
        m_status.removeLine(kFailedLine);
    }
    if (m_failed > 0 && trouble == OutboxTrouble::LoginRefused) {
        m_status.setLine(kLoginLine, {tr("Nothing is sent until the password is right"), QStringLiteral("key-round"), Tone::Warning,
                                      tr("Mail account"), true});
    } else {
        m_status.removeLine(kLoginLine);
    }
}

}  // namespace memnun
