// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/secrets/SealedSecretStore.h"

namespace memnun {

/// The system's keychain and, where there is none, the sealed file once it is open. A secret lies in one of them; it is
/// looked for in both, for a keychain may come or go between two starts.
class LayeredSecretStore final : public QObject, public SecretStore {
    Q_OBJECT
public:
    /// Both outlive it. `keychain` keeps for this run what it can't keep for good.
    LayeredSecretStore(SecretStore& keychain, SealedSecretStore& sealed, QObject* parent = nullptr);

    void get(const QString& key, QObject* guard, std::function<void(Result<QString>)> then) override;
    void set(const QString& key, const QString& secret, QObject* guard, std::function<void(Result<>)> then) override;
    void remove(const QString& key, QObject* guard, std::function<void(Result<>)> then) override;
    bool persistent() const override { return m_keychain.persistent() || m_sealed.persistent(); }

private:
    SecretStore& m_keychain;
    SealedSecretStore& m_sealed;
};

}  // namespace memnun
