// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/secrets/SealedFile.h"
#include "core/kernel/Courier.h"
#include "core/security/SecretStore.h"

#include <QThreadPool>

namespace memnun {

/// Secrets in a file sealed with a passphrase, for systems without a keychain. Until it is opened, asking for anything is
/// Forbidden with the field "passphrase". All work is done on a thread of its own, in order.
class SealedSecretStore final : public QObject, public SecretStore {
    Q_OBJECT
public:
    explicit SealedSecretStore(const QString& path, SealedFile::Cost cost = SealedFile::Cost::Usual, QObject* parent = nullptr);
    /// Waits for what is being written.
    ~SealedSecretStore() override;

    /// Whether there is such a file: else unlock() makes one.
    bool isMade() const;
    bool isOpen() const { return m_open; }
    /// Errors as SealedFile has them. A second or so.
    void unlock(const QString& passphrase, QObject* guard, std::function<void(Result<>)> then);
    void changePassphrase(const QString& passphrase, QObject* guard, std::function<void(Result<>)> then);
    void lock();

    void get(const QString& key, QObject* guard, std::function<void(Result<QString>)> then) override;
    void set(const QString& key, const QString& secret, QObject* guard, std::function<void(Result<>)> then) override;
    void remove(const QString& key, QObject* guard, std::function<void(Result<>)> then) override;
    bool persistent() const override { return m_open; }

Q_SIGNALS:
    void openChanged(bool open);

private:
    template <class T>
    void work(QObject* guard, std::function<void(Result<T>)> then, std::function<Result<T>(SealedFile&)> job);
    void setOpen(bool open);

    QString m_path;
    std::unique_ptr<SealedFile> m_file;  ///< the pool's thread's alone
    Courier m_courier;
    bool m_open = false;
    QThreadPool m_pool;
};

}  // namespace memnun
