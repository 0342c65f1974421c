// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/KeychainSecretStore.h"

#include <QSignalSpy>
#include <QTest>

using namespace memnun;

class TestSecretStore final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // No keychain for this process, whatever the desktop around the test has.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    }
    void keepsInMemoryWithoutAKeychain();
    void dropsAnswersOfTheDead();
};

void TestSecretStore::keepsInMemoryWithoutAKeychain()
{
    KeychainSecretStore store(QStringLiteral("memnun-test"));
    QSignalSpy persistence(&store, &KeychainSecretStore::persistentChanged);
    const QString key = QStringLiteral("smtp:a@b:587");
    const QString secret = QStringLiteral("ğüşıöç İ");
    std::optional<bool> saved;
    store.set(key, secret, this, [&saved](Result<> result) { saved = result.has_value(); });
    QTRY_VERIFY(saved.has_value());
    QVERIFY(*saved);
    QVERIFY(!store.persistent());
    QCOMPARE(persistence.count(), 1);

    std::optional<Result<QString>> found;
    const auto get = [&](const QString& name) {
        found.reset();
        store.get(name, this, [&found](Result<QString> result) { found = std::move(result); });
    };
    get(key);
    QTRY_VERIFY(found.has_value());
    QCOMPARE(found->value(), secret);
    get(QStringLiteral("other"));
    QTRY_VERIFY(found.has_value());
    QCOMPARE(found->error().code, Code::NotFound);

    std::optional<bool> removed;
    store.remove(key, this, [&removed](Result<> result) { removed = result.has_value(); });
    QTRY_VERIFY(removed.has_value());
    get(key);
    QTRY_VERIFY(found.has_value());
    QCOMPARE(found->error().code, Code::NotFound);
}

void TestSecretStore::dropsAnswersOfTheDead()
{
    KeychainSecretStore store(QStringLiteral("memnun-test"));
    bool heard = false;
    {
        QObject guard;
        store.get(QStringLiteral("x"), &guard, [&heard](Result<QString>) { heard = true; });
    }
    std::optional<bool> later;
    store.get(QStringLiteral("y"), this, [&later](Result<QString> result) { later = result.has_value(); });
    QTRY_VERIFY(later.has_value());
    QVERIFY(!heard);
}

QTEST_GUILESS_MAIN(TestSecretStore)
#include "tst_secret_store.moc"
