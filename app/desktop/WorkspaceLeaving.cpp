// SPDX-License-Identifier: GPL-3.0-or-later
// How a workspace's window is put away, and how it ends without losing a word or a mail.
#include "app/desktop/WorkspaceWindow.h"

#include "app/desktop/NoticeDesk.h"
#include "app/desktop/OutboxLines.h"
#include "app/mail/MailService.h"
#include "ui/inbox/DraftGuard.h"
#include "ui/shell/DesktopPort.h"

#include <QApplication>
#include <QTimer>

#include <utility>
namespace memnun {

namespace {

/// A server's answer to a whole message is waited for a few seconds; a disk or a keyring that hangs holds nobody.
constexpr int kLongestLeaveMs = 15'000;

}  // namespace

bool WorkspaceWindow::mayClose()
{
    if (!m_left && !m_leaving && !m_window->isQuitting() && !qApp->isSavingSession() && m_notices && m_notices->keepsRunning()) {
        m_drafts->settle([this] { m_notices->hideWindow(); });
        return false;
    }
    const bool isQuiet = m_outbox->waiting() == 0 && !m_outgoing.sender().isSending() && (!m_fetching || m_fetching->isIdle());
    if (!m_left && !m_leaving && m_drafts->isSettled() && isQuiet) {
        stopMail();
        m_left = true;
    }
    if (!m_left)
        leave(Leaving::Closing, [this] { m_window->close(); });
    return m_left;
}

void WorkspaceWindow::leave(Leaving how, std::function<void()> then)
{
    if (!m_leaving)
        m_drafts->settle([this, how, then = std::move(then)] { leaveMail(how, then); });
}

void WorkspaceWindow::leaveMail(Leaving how, std::function<void()> then)
{
    const int waiting = m_outbox->waiting();
    if (waiting == 0) {
        endSending(std::move(then));
        return;
    }
    const bool closing = how == Leaving::Closing;
    m_services.desktop.confirm(
        m_window.get(), tr("Mail waits in the outbox"),
        closing ? tr("%n message(s) have not left yet. They are kept and leave after the next start.", nullptr, waiting)
                : tr("%n message(s) have not left yet. They are kept and leave when this workspace is open again.", nullptr,
                     waiting),
        closing ? tr("Close anyway") : tr("Switch anyway"), [self = QPointer(this), then = std::move(then)] {
            if (self)
                self->endSending(then);
        });
}

/// The event loop keeps turning: what is being sent is broken off, or its answer waited for, on the sender's thread.
void WorkspaceWindow::endSending(std::function<void()> then)
{
    if (std::exchange(m_leaving, true))
        return;
    m_window->setEnabled(false);
    m_status.setLine(QStringLiteral("leaving"), {tr("Ending the sending of mail…"), QStringLiteral("send"), Tone::Neutral, {}, true});
    const auto done = [this, then = std::move(then)] {
        if (!std::exchange(m_left, true))
            then();
    };
    const auto one = [open = std::make_shared<int>(m_fetching ? 2 : 1), done] {
        if (--*open == 0)
            done();
    };
    // Queued: `then` may be the end of this object, and both are part of it.
    connect(&m_outgoing.sender(), &OutboxSender::stopped, this, one, Qt::QueuedConnection);
    if (m_fetching)
        connect(m_fetching.get(), &MailService::stopped, this, one, Qt::QueuedConnection);
    QTimer::singleShot(kLongestLeaveMs, this, done);
    stopMail();
}

}  // namespace memnun
