// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ServerLink.h"

#include "core/storage/ServerEar.h"
#include "core/storage/ServerReach.h"

namespace memnun {

ServerLink::ServerLink(const Location& location, std::shared_ptr<ServerReach> reach)
    : m_reach(reach), m_ear(new ServerEar(location, std::move(reach)))
{
    m_ear->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_ear, &ServerEar::stop);
    connect(&m_thread, &QThread::finished, m_ear, &QObject::deleteLater);
    connect(m_ear, &ServerEar::changed, this, &LiveLink::changed);
    connect(m_ear, &ServerEar::heard, this, &LiveLink::heard);
    connect(m_ear, &ServerEar::reachable, this, &LiveLink::reachable);
}

ServerLink::~ServerLink()
{
    m_reach->leave();
    if (m_thread.isRunning()) {
        // behind what is still to be said
        QMetaObject::invokeMethod(m_ear, [thread = &m_thread] { thread->quit(); }, Qt::QueuedConnection);
        m_thread.wait();
    } else {
        delete m_ear;  // never started
    }
}

void ServerLink::start()
{
    if (!m_thread.isRunning()) {
        m_thread.start();
        QMetaObject::invokeMethod(m_ear, &ServerEar::start, Qt::QueuedConnection);
    }
}

void ServerLink::say(const QString& word)
{
    if (m_thread.isRunning()) {
        QMetaObject::invokeMethod(m_ear, [ear = m_ear, word] { ear->say(word); }, Qt::QueuedConnection);
    }
}

}  // namespace memnun
