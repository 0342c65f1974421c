// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/OutboxLines.h"

#include "core/conversations/OutboxProblem.h"
#include "ui/shell/StatusCentre.h"

namespace memnun {

namespace {

const QString kLine = QStringLiteral("outbox");
const QString kFailedLine = QStringLiteral("outbox.failed");

QString troubleSentence(OutboxTrouble trouble)
{
    switch (trouble) {
    case OutboxTrouble::Unreachable: return OutboxLines::tr("the mail server can't be reached; it is tried again");
    case OutboxTrouble::LoginRefused: return OutboxLines::tr("the mail server refused the password");
    case OutboxTrouble::Refused: return OutboxLines::tr("the mail server refused the message or its address");
    case OutboxTrouble::MayHaveBeenSent: return OutboxLines::tr("the connection broke at the end; it may have been sent");
    case OutboxTrouble::Unreadable: return OutboxLines::tr("its text can't be read");
    case OutboxTrouble::None:
    case OutboxTrouble::Other: break;
    }
    return OutboxLines::tr("something unexpected happened");
}

}  // namespace

OutboxLines::OutboxLines(OutboxSender& sender, StatusCentre& status, QObject* parent)
    : QObject(parent), m_sender(sender), m_status(status)
{
    connect(&m_sender, &OutboxSender::stateChanged, this, [this](int waiting, int failed, const QString& error) {
        m_waiting = waiting;
        m_failed = failed;
        m_error = error;
        if (waiting == 0)
            m_missing = Missing::Nothing;
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
    connect(&m_status, &StatusCentre::lineTriggered, this, [this](const QString& id) {
        if (id == kLine || id == kFailedLine)
            Q_EMIT accountWanted();
    });
}

void OutboxLines::retranslate()
{
    show();
}

void OutboxLines::show()
{
    if (m_waiting > 0) {
        StatusLine line{tr("Outbox %1").arg(m_waiting), QStringLiteral("send"), Tone::Neutral, {}, true};
        if (m_missing != Missing::Nothing) {
            line.tone = Tone::Warning;
            line.text += QStringLiteral(" · ")
                         + (m_missing == Missing::Account ? tr("no mail account yet") : tr("the mail password is needed"));
            line.actionText = m_missing == Missing::Account ? tr("Add an account") : tr("Enter it");
        }
        m_status.setLine(kLine, line);
    } else {
        m_status.removeLine(kLine);
    }
    if (m_failed > 0) {
        const OutboxProblem problem = OutboxProblem::fromText(m_error);
        m_status.setLine(kFailedLine, {tr("%n message(s) not sent", nullptr, m_failed) + QStringLiteral(": ")
                                           + troubleSentence(problem.trouble),
                                       QStringLiteral("triangle-alert"), Tone::Danger, tr("Mail account"), true});
    } else {
        m_status.removeLine(kFailedLine);
    }
}

}  // namespace memnun
