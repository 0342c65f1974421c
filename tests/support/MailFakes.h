// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/MailServicePort.h"
#include "ui/accounts/AccountPorts.h"

#include <QPointer>

namespace memnun::test {

/// Answers when the test says so.
struct FakeDiscovery final : DiscoveryPort {
    void find(const QString& address, QObject* guard, std::function<void(QVector<AccountProposal>)> then) override
    {
        asked.append(address);
        waiting = {guard, std::move(then)};
    }
    void cancel() override
    {
        ++cancelled;
        waiting = {};
    }
    void answer(const QVector<AccountProposal>& found)
    {
        const auto [guard, then] = std::exchange(waiting, {});
        if (guard && then)
            then(found);
    }
    QStringList asked;
    int cancelled = 0;
    std::pair<QPointer<QObject>, std::function<void(QVector<AccountProposal>)>> waiting;
};

struct FakeTester final : AccountTestPort {
    void test(const MailAccount& account, const Secrets& secrets, QObject* guard, std::function<void(AccountReport)> then) override
    {
        accounts.append(account);
        typed = secrets;
        waiting = {guard, std::move(then)};
    }
    void cancel() override
    {
        ++cancelled;
        waiting = {};
    }
    void answer(const AccountReport& report)
    {
        const auto [guard, then] = std::exchange(waiting, {});
        if (guard && then)
            then(report);
    }
    bool isAsked() const { return waiting.second != nullptr; }
    QVector<MailAccount> accounts;
    Secrets typed;
    int cancelled = 0;
    std::pair<QPointer<QObject>, std::function<void(AccountReport)>> waiting;
};

struct FakeSignIn final : SignInPort {
    void signIn(const OAuthProvider& provider, const QString& loginHint, const Words& said, std::function<void(const QUrl&)> open,
                QObject* guard, std::function<void(Result<OAuthTokens>)> then) override
    {
        providers.append(provider.id);
        hint = loginHint;
        words = said;
        waiting = {guard, std::move(then)};
        open(provider.authorizeUrl);
    }
    void cancel() override
    {
        ++cancelled;
        waiting = {};
    }
    void answer(const Result<OAuthTokens>& outcome)
    {
        const auto [guard, then] = std::exchange(waiting, {});
        if (guard && then)
            then(outcome);
    }
    QStringList providers;
    QString hint;
    Words words;
    int cancelled = 0;
    std::pair<QPointer<QObject>, std::function<void(Result<OAuthTokens>)>> waiting;
};

/// Keeps secrets where the test can look at them.
struct OpenSecrets final : SecretStore {
    void get(const QString& key, QObject* guard, std::function<void(Result<QString>)> then) override
    {
        const auto found = kept.constFind(key);
        later(guard, [then = std::move(then), answer = found == kept.constEnd() ? Result<QString>(fail(Code::NotFound)) : Result<QString>(*found)] { then(answer); });
    }
    void set(const QString& key, const QString& secret, QObject* guard, std::function<void(Result<>)> then) override
    {
        if (!refuses)
            kept.insert(key, secret);
        later(guard, [this, then = std::move(then)] {
            if (then)
                then(refuses ? Result<>(fail(Code::Storage)) : Result<>());
        });
    }
    void remove(const QString& key, QObject* guard, std::function<void(Result<>)> then) override
    {
        kept.remove(key);
        later(guard, [then = std::move(then)] {
            if (then)
                then({});
        });
    }
    bool persistent() const override { return lasts; }
    static void later(QObject* guard, std::function<void()> answer)
    {
        QMetaObject::invokeMethod(guard, std::move(answer), Qt::QueuedConnection);
    }
    QHash<QString, QString> kept;
    bool refuses = false;
    bool lasts = true;
};

/// A file of passwords that one passphrase opens.
struct FakeVault final : SecretVault {
    Place place() const override { return now; }
    QString file() const override { return QStringLiteral("/home/elif/.local/share/Memnun/passwords.sealed"); }
    int shortestPassphrase() const override { return 8; }
    void look() override { ++looks; }
    void unlock(const QString& passphrase, QObject* guard, std::function<void(Result<>)> then) override
    {
        const bool fits = now == Place::Nowhere || passphrase == right;
        if (fits) {
            right = passphrase;
            now = Place::OpenFile;
        }
        OpenSecrets::later(guard, [this, fits, then = std::move(then)] {
            then(fits ? Result<>() : Result<>(fail(Code::Forbidden)));
            Q_EMIT changed();
        });
    }
    Place now = Place::Keychain;
    QString right;
    int looks = 0;
};

/// A mail service that does nothing but stand as the test says.
class FakeMailService final : public MailServicePort {
public:
    QVector<AccountState> states() const override { return all; }
    void fetchNow(MailAccountId account) override { fetched.append(account); }
    QStringList log(MailAccountId) const override { return lines; }
    void download(AttachmentId, QObject*, std::function<void(Result<>)>) override {}
    void cancelDownload(AttachmentId) override {}
    std::optional<int> downloadPercent(AttachmentId) const override { return std::nullopt; }
    void set(const AccountState& state)
    {
        all = {state};
        Q_EMIT changed(state.account);
    }
    QVector<AccountState> all;
    QVector<MailAccountId> fetched;
    QStringList lines;
};

}  // namespace memnun::test
