// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/security/SecretStore.h"

#include <QTimer>

namespace memnun {

namespace {

template <class T>
void answerLater(QObject* guard, std::function<void(Result<T>)> then, Result<T> answer)
{
    QTimer::singleShot(0, guard, [then = std::move(then), answer = std::move(answer)] {
        if (then) {
            then(answer);
        }
    });
}

}  // namespace

SecretStore::~SecretStore() = default;

void MemorySecretStore::get(const QString& key, QObject* guard, std::function<void(Result<QString>)> then)
{
    const auto found = m_secrets.constFind(key);
    answerLater<QString>(guard, std::move(then),
                         found == m_secrets.constEnd() ? Result<QString>(fail(Code::NotFound, QStringLiteral("secret")))
                                                       : Result<QString>(*found));
}

void MemorySecretStore::set(const QString& key, const QString& secret, QObject* guard, std::function<void(Result<>)> then)
{
    m_secrets.insert(key, secret);
    answerLater<void>(guard, std::move(then), {});
}

void MemorySecretStore::remove(const QString& key, QObject* guard, std::function<void(Result<>)> then)
{
    m_secrets.remove(key);
    answerLater<void>(guard, std::move(then), {});
}

}  // namespace memnun
