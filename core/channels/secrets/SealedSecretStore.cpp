// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/secrets/SealedSecretStore.h"

#include <QFileInfo>
#include <QPointer>

namespace memnun {

SealedSecretStore::SealedSecretStore(const QString& path, SealedFile::Cost cost, QObject* parent)
    : QObject(parent), m_path(path), m_file(std::make_unique<SealedFile>(path, cost))
{
    m_pool.setMaxThreadCount(1);
}

SealedSecretStore::~SealedSecretStore()
{
    m_pool.waitForDone();
}

bool SealedSecretStore::isMade() const
{
    return QFileInfo::exists(m_path);
}

void SealedSecretStore::setOpen(bool open)
{
    if (m_open != open) {
        m_open = open;
        Q_EMIT openChanged(open);
    }
}

template <class T>
void SealedSecretStore::work(QObject* guard, std::function<void(Result<T>)> then,
                             std::function<Result<T>(SealedFile&)> job)
{
    m_pool.start([this, self = QPointer<QObject>(this), guard = QPointer<QObject>(guard), then = std::move(then), job = std::move(job)] {
        const auto answer = std::make_shared<Result<T>>(job(*m_file));
        const bool open = m_file->isOpen();
        m_courier.deliver(self, [this, guard, then, answer, open] {
            setOpen(open);
            if (guard && then) {
                then(*answer);
            }
        });
    });
}

void SealedSecretStore::unlock(const QString& passphrase, QObject* guard, std::function<void(Result<>)> then)
{
    work<void>(guard, std::move(then), [passphrase](SealedFile& file) {
        return file.exists() ? file.open(passphrase) : file.create(passphrase);
    });
}

void SealedSecretStore::changePassphrase(const QString& passphrase, QObject* guard, std::function<void(Result<>)> then)
{
    work<void>(guard, std::move(then), [passphrase](SealedFile& file) { return file.rekey(passphrase); });
}

void SealedSecretStore::lock()
{
    work<void>(this, {}, [](SealedFile& file) {
        file.close();
        return Result<>();
    });
}

void SealedSecretStore::get(const QString& key, QObject* guard, std::function<void(Result<QString>)> then)
{
    work<QString>(guard, std::move(then), [key](SealedFile& file) -> Result<QString> {
        const auto secrets = file.read();
        if (!secrets) {
            return fail(secrets.error());
        }
        const auto found = secrets->constFind(key);
        return found == secrets->constEnd() ? Result<QString>(fail(Code::NotFound, QStringLiteral("secret")))
                                            : Result<QString>(*found);
    });
}

void SealedSecretStore::set(const QString& key, const QString& secret, QObject* guard, std::function<void(Result<>)> then)
{
    work<void>(guard, std::move(then), [key, secret](SealedFile& file) {
        return file.change([&](SealedFile::Secrets& all) { all.insert(key, secret); });
    });
}

void SealedSecretStore::remove(const QString& key, QObject* guard, std::function<void(Result<>)> then)
{
    work<void>(guard, std::move(then), [key](SealedFile& file) {
        return file.change([&](SealedFile::Secrets& all) { all.remove(key); });
    });
}

}  // namespace memnun
