// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mail/OutgoingMail.h"

namespace memnun {

OutgoingMail::OutgoingMail(const OutboxSender::Services& services, OutboxSender::Sharing sharing)
    : m_sender(services, sharing),
      m_keeper({services.executor, services.bus, services.changes, services.clock, services.logins, m_folder})
{
}

void OutgoingMail::start()
{
    m_sender.start();
    m_keeper.start();
}

void OutgoingMail::stop()
{
    m_keeper.stop();
    m_sender.stop();
}

void OutgoingMail::accountChanged()
{
    m_sender.accountChanged();
    m_keeper.accountChanged();
}

}  // namespace memnun
