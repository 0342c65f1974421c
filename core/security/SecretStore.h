// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace memnun {

/// Passwords, kept outside the workspace. Every answer comes in the caller's thread, while its guard lives.
class SecretStore {
public:
    virtual ~SecretStore();
    /// NotFound when nothing is kept under `key`.
    virtual void get(const QString& key, QObject* guard, std::function<void(Result<QString>)> then) = 0;
    virtual void set(const QString& key, const QString& secret, QObject* guard, std::function<void(Result<>)> then) = 0;
    /// Removing what isn't there succeeds.
    virtual void remove(const QString& key, QObject* guard, std::function<void(Result<>)> then) = 0;
    /// False once it is known that secrets last for this run only; people are then asked once a start.
    virtual bool persistent() const = 0;
};

/// Keeps secrets while the program runs. Answers later, from the event loop, as every store does.
class MemorySecretStore final : public SecretStore {
public:
    void get(const QString& key, QObject* guard, std::function<void(Result<QString>)> then) override;
    void set(const QString& key, const QString& secret, QObject* guard, std::function<void(Result<>)> then) override;
    void remove(const QString& key, QObject* guard, std::function<void(Result<>)> then) override;
    bool persistent() const override { return false; }

private:
    QHash<QString, QString> m_secrets;
};

}  // namespace memnun
