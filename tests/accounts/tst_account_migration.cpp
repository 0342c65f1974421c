// SPDX-License-Identifier: GPL-3.0-or-later
// The one account that was a setting becomes an account, on both engines; its password is found under the same key.
#include "core/accounts/MailAccountStore.h"
#include "core/settings/SettingStore.h"
#include "core/storage/Connection.h"
#include "core/storage/Migrator.h"
#include "core/storage/StorageSession.h"
#include "tests/support/PgCluster.h"
#include "tests/support/TestData.h"

#include <QTemporaryDir>
#include <QTest>

using namespace memnun;
using memnun::test::PgCluster;

class TestAccountMigration final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void movesTheSetting_data();
    void movesTheSetting();

private:
    std::optional<Location> place();
    std::unique_ptr<PgCluster> m_cluster;
    QTemporaryDir m_folder;
    int m_count = 0;
};

void TestAccountMigration::initTestCase_data()
{
    QTest::addColumn<bool>("server");
    QTest::newRow("sqlite") << false;
    QTest::newRow("postgresql") << true;
}

std::optional<Location> TestAccountMigration::place()
{
    QFETCH_GLOBAL(bool, server);
    if (!server) {
        return Location::ofFile(m_folder.filePath(QStringLiteral("w%1.memnun").arg(++m_count)));
    }
    if (!m_cluster) {
        m_cluster = std::make_unique<PgCluster>();
        if (!m_cluster->start()) {
            return std::nullopt;
        }
    }
    return Location::fromText(m_cluster->uri(m_cluster->createDatabase())).value();
}

void TestAccountMigration::movesTheSetting_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QString>("expected");  // name|address|display|key|port|tls|auth|pin, empty: no account
    const auto row = [](const char* name, const char* setting, const char* expected) {
        QTest::newRow(name) << QString::fromUtf8(setting) << QString::fromUtf8(expected);
    };
    row("none", "", "");
    row("null", "null", "");
    row("no host", R"({"host":"","port":587,"tls":"starttls","user":"","from":"","from_name":""})", "");
    row("whole", R"({"host":"smtp.x.example","port":465,"tls":"implicit","user":"destek","from":"destek@x.example",)"
                 R"("from_name":"Işık \"Ev\"","pin":"sha256//AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="})",
        "destek@x.example|destek@x.example|Işık \"Ev\"|smtp:destek@smtp.x.example:465|implicit|password|"
        "sha256//AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    row("no login", R"({"host":"127.0.0.1","port":25,"tls":"none","user":"","from":"a@x.example","from_name":""})",
        "a@x.example|a@x.example||smtp:@127.0.0.1:25|none|none|");
    row("little", R"({"host":"smtp.x.example"})", "smtp.x.example|||smtp:@smtp.x.example:587|starttls|none|");
}

void TestAccountMigration::movesTheSetting()
{
    QFETCH_GLOBAL(bool, server);
    QFETCH(QString, setting);
    QFETCH(QString, expected);
    if (server) {
        MEMNUN_NEED(PgCluster::isInstalled(), QStringLiteral("PostgreSQL is not installed."));
    }
    const auto location = place();
    QVERIFY(location);
    const auto all = Migrator::builtin();
    QVERIFY(all);
    const auto ours = std::find_if(all->begin(), all->end(),
                                   [](const Migration& one) { return one.name.endsWith(QLatin1String("_mail_accounts")); });
    QVERIFY(ours != all->end());
    auto database = openConnection(*location, Access::ReadWrite, true);
    QVERIFY(database && Migrator(QVector<Migration>(all->begin(), ours)).migrate(**database));
    if (!setting.isEmpty()) {
        QVERIFY((*database)->execOnce(QStringLiteral("INSERT INTO setting(key, value) VALUES ('smtp', ?), ('company', '\"Ladin\"')"), {setting}));
    }
    const auto migrated = Migrator(*all).migrate(**database);
    QVERIFY2(migrated, migrated ? "" : qPrintable(migrated.error().context));
    StorageSession session(std::move(*database));
    const auto accounts = session.stores().accounts.all();
    QVERIFY(accounts);
    QStringList found;
    for (const MailAccount& account : *accounts) {
        found.append(QStringList{account.name, account.address, account.displayName, account.smtp().secretKey(),
                                 toKey(account.outgoing.tls), toKey(account.outgoing.auth), account.outgoing.pinnedKey}
                         .join(QLatin1Char('|')));
        QVERIFY(account.enabled && !account.incoming.isSet() && account.revision == 1);
    }
    QCOMPARE(found.join(QLatin1Char('\n')), expected);
    QVERIFY(!session.stores().settings.get(QStringLiteral("smtp"))->has_value());
    QCOMPARE(session.stores().settings.get(QStringLiteral("company"))->has_value(), !setting.isEmpty());
}

QTEST_GUILESS_MAIN(TestAccountMigration)
#include "tst_account_migration.moc"
