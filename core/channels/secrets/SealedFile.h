// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QHash>

#include <functional>
#include <memory>

namespace memnun {

/// Secrets in a file that only a passphrase opens: Argon2id makes the key, XChaCha20-Poly1305 (libsodium's secretstream)
/// seals the whole, so that a changed byte anywhere is noticed. The key lies in locked memory; the passphrase is not
/// kept. Everything here blocks, opening for a second or so on purpose. Used by one thread at a time; other programs may
/// use the same file.
/// Errors: NotFound (there is no such file), Forbidden (another passphrase, or not open), Invalid (not a file of ours, or
/// damaged; the passphrase is empty or too short), Storage.
class SealedFile {
public:
    using Secrets = QHash<QString, QString>;
    enum class Cost { Usual, Least };  ///< Least: for tests
    static constexpr int kShortestPassphrase = 8;  ///< characters

    explicit SealedFile(const QString& path, Cost cost = Cost::Usual);
    ~SealedFile();
    Q_DISABLE_COPY_MOVE(SealedFile)

    bool exists() const;
    bool isOpen() const { return m_key != nullptr; }
    /// A new, empty one; Conflict where there is one.
    Result<> create(const QString& passphrase);
    Result<> open(const QString& passphrase);
    /// Forgets the key.
    void close();

    Result<Secrets> read();
    /// Reads, changes and writes it whole, with other programs kept out meanwhile.
    Result<> change(const std::function<void(Secrets&)>& edit);
    /// The same secrets under another passphrase.
    Result<> rekey(const QString& passphrase);

private:
    struct Key;
    struct Header;
    Result<> write(const Secrets& secrets);
    Result<Secrets> unseal(const QByteArray& bytes, const Key& key) const;
    Result<QByteArray> bytes() const;

    QString m_path;
    Cost m_cost;
    std::unique_ptr<Key> m_key;
};

}  // namespace memnun
