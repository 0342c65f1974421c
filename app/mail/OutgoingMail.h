// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/accounts/SentFolder.h"
#include "core/channels/email/OutboxSender.h"
#include "core/channels/email/SentFolderKeeper.h"

namespace memnun {

/// All that leaves a workspace, for the window and the command line alike: the outbox is sent, copies go into the accounts'
/// sent folders, and what may have been sent is looked up there.
class OutgoingMail final {
public:
    /// All that `services` refers to outlives it.
    OutgoingMail(const OutboxSender::Services& services, OutboxSender::Sharing sharing);

    void start();
    /// sender().stopped() follows. What the sent folder was being asked is asked again after the next start.
    void stop();
    /// The account, its password or its sign-in is new.
    void accountChanged();
    /// Something is being sent, filed or looked up.
    bool isBusy() const { return m_sender.isSending() || m_keeper.isBusy(); }

    OutboxSender& sender() { return m_sender; }
    const OutboxSender& sender() const { return m_sender; }
    SentFolderKeeper& keeper() { return m_keeper; }

private:
    OutboxSender m_sender;
    SentFolder m_folder;
    SentFolderKeeper m_keeper;
};

}  // namespace memnun
