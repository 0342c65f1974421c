// SPDX-License-Identifier: GPL-3.0-or-later
// How the program goes back to a safety copy: from the window, or instead of one that can't be opened.
#include "app/desktop/CopyKeeper.h"
#include "app/desktop/DesktopApp.h"
#include "app/desktop/RecentWorkspaces.h"
#include "app/desktop/ServerPlace.h"
#include "ui/copies/CopiesDialog.h"
#include "ui/copies/CopyWords.h"
#include "ui/copies/DamagedDialog.h"
#include "ui/shared/Format.h"
#include "ui/welcome/WorkDialog.h"
#include "ui/welcome/WorkspaceWords.h"

namespace memnun {

/// A workspace on a server is copied by the server's own tools before its schema changes.
void DesktopApp::openAfterCopy(const Location& location, OpenHow how)
{
    m_opener.wantsUpgrade(location, this, [this, location, how](bool wants) {
        if (!wants) {
            openPrepared(location, how);
            return;
        }
        m_keeper = std::make_unique<CopyKeeper>(location, m_services.settings, m_services.clock);
        m_keeper->make(CopyReason::Upgrade, this, [this, location, how](const Result<SafetyCopy>& made) {
            if (made)
                openPrepared(location, how);
            else
                welcome(WelcomeDialog::Step::Server)->showTrouble({ServerField::Host, copySentence(made.error()), false}, addressOf(location));
        });
    });
}

/// `sentence` says why it was refused; where there is no copy at all, it is all there is to say.
void DesktopApp::offerLastCopy(const Location& location, const QString& sentence)
{
    if (m_damaged)
        return;
    m_keeper = std::make_unique<CopyKeeper>(location, m_services.settings, m_services.clock);
    m_keeper->lastSound(this, [this, location, sentence](const std::optional<SafetyCopy>& lastGood) {
        if (!lastGood && !sentence.isEmpty())
            welcome(WelcomeDialog::Step::Choice)->showError(sentence);
        else
            showDamaged(location, lastGood);
    });
}

void DesktopApp::showDamaged(const Location& location, const std::optional<SafetyCopy>& lastGood)
{
    if (m_welcome)
        m_welcome->setBusy(false);
    QWidget* over = m_window ? &m_window->window() : nullptr;
    m_damaged = new DamagedDialog(RecentWorkspaces::label(location.shown()), lastGood, over);
    m_damaged->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_damaged, &DamagedDialog::restoreWanted, this, [this, location, lastGood] { restoreFrom(location, *lastGood); });
    connect(m_damaged, &DamagedDialog::othersWanted, this, [this, location] {
        auto* dialog = new CopiesDialog(*m_keeper, m_damaged);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &CopiesDialog::restoreWanted, this, [this, location](const SafetyCopy& copy) { restoreFrom(location, copy); });
        dialog->open();
    });
    connect(m_damaged, &QDialog::rejected, this, [this] {
        if (!m_window)
            welcome();
    });
    m_damaged->show();
}

/// The window of that workspace, where there is one, is closed in good order first.
void DesktopApp::restoreFrom(const Location& location, const SafetyCopy& copy)
{
    if (m_damaged)
        m_damaged->done(QDialog::Accepted);
    if (!m_window || m_window->location().shown() != location.shown()) {
        restore(location, copy);
        return;
    }
    m_window->leave(WorkspaceWindow::Leaving::Switching, [this, location, copy] {
        // Later: this is said by the window that goes.
        QMetaObject::invokeMethod(this, [this, location, copy] {
            m_window->disconnect();
            m_window.reset();
            restore(location, copy);
        }, Qt::QueuedConnection);
    });
}

void DesktopApp::restore(const Location& location, const SafetyCopy& copy)
{
    auto* dialog = new WorkDialog(tr("Restoring the safety copy…"), m_welcome);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setEnabled(false);  // one thing from beginning to end
    dialog->show();
    m_keeper = std::make_unique<CopyKeeper>(location, m_services.settings, m_services.clock);
    m_keeper->restore(copy, this, [this, location, copy, dialog](const Result<>& restored) {
        dialog->done(QDialog::Accepted);
        m_restored = {restored, copy.made};
        open(location, OpenHow::Open);
    });
}

QString DesktopApp::restoredSentence(const Restored& restored) const
{
    return restored.result ? tr("Restored the copy of %1. The state before it was kept as a copy.").arg(Format().dateTime(restored.made))
                           : copySentence(restored.result.error());
}

}  // namespace memnun
