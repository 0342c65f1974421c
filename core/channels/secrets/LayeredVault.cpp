// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/secrets/LayeredVault.h"

namespace memnun {

LayeredVault::LayeredVault(SecretStore& keychain, SealedSecretStore& sealed, const QString& file, QObject* parent)
    : SecretVault(parent), m_keychain(keychain), m_sealed(sealed), m_file(file)
{
    connect(&m_sealed, &SealedSecretStore::openChanged, this, &SecretVault::changed);
}

void LayeredVault::look()
{
    // what is not there tells as well whether there is a keychain
    m_keychain.get(QStringLiteral("look"), this, [this](const Result<QString>&) { Q_EMIT changed(); });
}

SecretVault::Place LayeredVault::place() const
{
    if (m_keychain.persistent()) {
        return Place::Keychain;
    }
    if (m_sealed.isOpen()) {
        return Place::OpenFile;
    }
    return m_sealed.isMade() ? Place::LockedFile : Place::Nowhere;
}

void LayeredVault::unlock(const QString& passphrase, QObject* guard, std::function<void(Result<>)> then)
{
    m_sealed.unlock(passphrase, guard, std::move(then));
}

}  // namespace memnun
