// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ServerLink.h"

#include "core/storage/ServerEar.h"
#include "core/storage/ServerReach.h"

#include <QCoreApplication>

namespace memnun {

namespace {

/// Longer than saying goodbye takes, shorter than quitting may take.
constexpr int kPatienceMs = 500;

}  // namespace

ServerLink::ServerLink(const Location& location, std::shared_ptr<ServerReach> reach)
    : m_reach(reach), m_thread(new QThread), m_ear(new ServerEar(location, std::move(reach)))
{
    m_ear->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_ear, &ServerEar::stop);
    connect(m_thread, &QThread::finished, m_ear, &QObject::deleteLater);
    connect(m_ear, &ServerEar::changed, this, &LiveLink::changed);
    connect(m_ear, &ServerEar::heard, this, &LiveLink::heard);
    connect(m_ear, &ServerEar::reachable, this, &LiveLink::reachable);
}

ServerLink::~ServerLink()
{
    m_reach->leave();
    if (!m_thread->isRunning()) {
        delete m_ear;  // never started
        delete m_thread;
        return;
    }
    // Behind what is still to be said. The thread ends some time, and removes itself then; a program that ends gives it a
    // moment, and leaves it to the system after that.
    connect(m_thread, &QThread::finished, m_thread, &QObject::deleteLater);
    if (QCoreApplication::instance()) {
        connect(QCoreApplication::instance(), &QObject::destroyed, m_thread, [thread = m_thread] {
            if (thread->wait(kPatienceMs)) {
                delete thread;
            }
        });
    }
    QMetaObject::invokeMethod(m_ear, [thread = m_thread] { thread->quit(); }, Qt::QueuedConnection);
}

void ServerLink::start()
{
    if (!m_thread->isRunning()) {
        m_thread->start();
        QMetaObject::invokeMethod(m_ear, &ServerEar::start, Qt::QueuedConnection);
    }
}

void ServerLink::say(const QString& word)
{
    if (m_thread->isRunning()) {
        QMetaObject::invokeMethod(m_ear, [ear = m_ear, word] { ear->say(word); }, Qt::QueuedConnection);
    }
}

}  // namespace memnun
