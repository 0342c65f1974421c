// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/secrets/LayeredSecretStore.h"

#include <QPointer>

namespace memnun {

LayeredSecretStore::LayeredSecretStore(SecretStore& keychain, SealedSecretStore& sealed, QObject* parent)
    : QObject(parent), m_keychain(keychain), m_sealed(sealed)
{
}

void LayeredSecretStore::get(const QString& key, QObject* guard, std::function<void(Result<QString>)> then)
{
    m_keychain.get(key, this, [this, key, guard = QPointer<QObject>(guard), then = std::move(then)](const Result<QString>& found) {
        if (!guard) {
            return;
        }
        if (found || !m_sealed.isOpen()) {
            then(found);
        } else {
            m_sealed.get(key, guard, then);
        }
    });
}

void LayeredSecretStore::set(const QString& key, const QString& secret, QObject* guard, std::function<void(Result<>)> then)
{
    m_keychain.set(key, secret, this,
                   [this, key, secret, guard = QPointer<QObject>(guard), then = std::move(then)](const Result<>& kept) {
                       QObject* answerTo = guard ? guard.data() : this;
                       if (!m_keychain.persistent() && m_sealed.isOpen()) {
                           m_sealed.set(key, secret, answerTo, guard ? then : nullptr);
                       } else if (guard && then) {
                           then(kept);
                       }
                   });
}

void LayeredSecretStore::remove(const QString& key, QObject* guard, std::function<void(Result<>)> then)
{
    m_keychain.remove(key, this, [this, key, guard = QPointer<QObject>(guard), then = std::move(then)](const Result<>& gone) {
        QObject* answerTo = guard ? guard.data() : this;
        if (m_sealed.isOpen()) {
            m_sealed.remove(key, answerTo, guard ? then : nullptr);
        } else if (guard && then) {
            then(gone);
        }
    });
}

}  // namespace memnun
