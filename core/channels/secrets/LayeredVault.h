// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/secrets/SealedSecretStore.h"
#include "core/security/SecretVault.h"

namespace memnun {

/// Of a LayeredSecretStore's two layers, which one keeps what.
class LayeredVault final : public SecretVault {
    Q_OBJECT
public:
    /// Both outlive it.
    LayeredVault(SecretStore& keychain, SealedSecretStore& sealed, const QString& file, QObject* parent = nullptr);

    Place place() const override;
    void look() override;
    QString file() const override { return m_file; }
    int shortestPassphrase() const override { return SealedFile::kShortestPassphrase; }
    void unlock(const QString& passphrase, QObject* guard, std::function<void(Result<>)> then) override;

private:
    SecretStore& m_keychain;
    SealedSecretStore& m_sealed;
    QString m_file;
};

}  // namespace memnun
