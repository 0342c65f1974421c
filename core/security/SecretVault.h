// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QObject>

#include <functional>

namespace memnun {

/// Where passwords are kept on this computer and, where the system has no keychain, the passphrase that opens the file
/// they lie in.
class SecretVault : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    enum class Place {
        Keychain,    ///< the system's
        OpenFile,    ///< the sealed file, opened for this run
        LockedFile,  ///< the same, not opened yet: nothing in it can be used
        Nowhere,     ///< no keychain and no file: what is kept lasts for this run
    };
    /// As far as it is known: Keychain until something was looked for there.
    virtual Place place() const = 0;
    /// Finds out, which may make the system ask its user for the keychain; changed() follows.
    virtual void look() = 0;
    /// The sealed file's place, whether there is one or not.
    virtual QString file() const = 0;
    /// In characters.
    virtual int shortestPassphrase() const = 0;
    /// Opens the file or, where there is none, makes it. A second or so. Errors: Forbidden (another passphrase), Invalid
    /// (with field "passphrase": too short; without: the file is damaged), Storage.
    virtual void unlock(const QString& passphrase, QObject* guard, std::function<void(Result<>)> then) = 0;

Q_SIGNALS:
    void changed();
};

}  // namespace memnun
