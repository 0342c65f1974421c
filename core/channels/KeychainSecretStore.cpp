// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/KeychainSecretStore.h"

#include <QPointer>

#include <qt6keychain/keychain.h>

namespace memnun {

namespace {

// The keychain's jobs delete themselves; the answer is dropped when its guard is gone by then.
template <class Job, class Then>
void begin(Job* job, const QString& key, QObject* owner, QObject* guard, Then then)
{
    job->setKey(key);
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, owner,
                     [guard = QPointer<QObject>(guard), then = std::move(then)](QKeychain::Job* done) {
                         if (guard) {
                             then(done);
                         }
                     });
    job->start();
}

bool worked(const QKeychain::Job* job)
{
    return job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound;
}

}  // namespace

KeychainSecretStore::KeychainSecretStore(const QString& service, QObject* parent) : QObject(parent), m_service(service) {}

void KeychainSecretStore::setPersistent(bool on)
{
    if (m_persistent != on) {
        m_persistent = on;
        Q_EMIT persistentChanged(on);
    }
}

void KeychainSecretStore::get(const QString& key, QObject* guard, std::function<void(Result<QString>)> then)
{
    auto* job = new QKeychain::ReadPasswordJob(m_service);
    begin(job, key, this, guard, [this, key, guard, then = std::move(then)](QKeychain::Job* done) {
        setPersistent(worked(done));
        if (done->error() == QKeychain::NoError) {
            then(static_cast<QKeychain::ReadPasswordJob*>(done)->textData());
        } else {
            m_memory.get(key, guard, then);
        }
    });
}

void KeychainSecretStore::set(const QString& key, const QString& secret, QObject* guard,
                              std::function<void(Result<>)> then)
{
    auto* job = new QKeychain::WritePasswordJob(m_service);
    job->setTextData(secret);
    // Kept in memory at once: a lookup that comes before the keychain has answered must find it.
    m_memory.set(key, secret, this, {});
    begin(job, key, this, guard, [this, then = std::move(then)](QKeychain::Job* done) {
        setPersistent(worked(done));
        if (then) {
            then({});
        }
    });
}

void KeychainSecretStore::remove(const QString& key, QObject* guard, std::function<void(Result<>)> then)
{
    m_memory.remove(key, this, {});
    auto* job = new QKeychain::DeletePasswordJob(m_service);
    begin(job, key, this, guard, [this, then = std::move(then)](QKeychain::Job* done) {
        setPersistent(worked(done));
        if (then) {
            then({});
        }
    });
}

}  // namespace memnun
