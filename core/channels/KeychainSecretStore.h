// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/security/SecretStore.h"

namespace memnun {

/// The system's keychain (Secret Service, KWallet, Windows Credential Store, macOS Keychain). Where there is none, or
/// it is locked, secrets are kept in memory for this run and persistent() turns false.
class KeychainSecretStore final : public QObject, public SecretStore {
    Q_OBJECT
public:
    /// `service` is the name under which the keychain files our entries.
    explicit KeychainSecretStore(const QString& service, QObject* parent = nullptr);

    void get(const QString& key, QObject* guard, std::function<void(Result<QString>)> then) override;
    void set(const QString& key, const QString& secret, QObject* guard, std::function<void(Result<>)> then) override;
    void remove(const QString& key, QObject* guard, std::function<void(Result<>)> then) override;
    bool persistent() const override { return m_persistent; }

Q_SIGNALS:
    void persistentChanged(bool persistent);

private:
    void setPersistent(bool on);

    QString m_service;
    MemorySecretStore m_memory;
    bool m_persistent = true;
};

}  // namespace memnun
